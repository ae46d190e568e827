import { useParams } from '@solidjs/router'
import { Show, type JSX } from 'solid-js'
import type { PersonView, WorkspaceView } from '#shared/api.ts'
import { useApi } from '#client/api.ts'
import { FilesProvider, makeFiles } from '#client/files/files.ts'
import { Asked } from '#client/page/asked.tsx'
import { createAnswer } from '#client/page/create-answer.ts'
import { Opening } from '#client/page/opening.tsx'
import { useMe } from '#client/people/create-me.ts'
import { createDossier } from '#client/sync/create-dossier.ts'
import { DossierProvider } from '#client/sync/dossier.ts'
import { TalkProvider } from '#client/sync/talk.ts'
import { createTray, trayName } from '#client/sync/tray.ts'
import { createRemarks } from '#client/talk/create-remarks.ts'
import { app } from '#client/words/app.ts'
import { DossierFrame } from './dossier-frame.tsx'
import { FrameSkeleton } from './frame-skeleton.tsx'

/** `/dossier/:proposal/:section?`: asks what the page must know, then opens the dossier itself. */
export default function DossierPage(): JSX.Element {
  const params = useParams<{ proposal: string }>()
  const api = useApi()
  const me = useMe()
  const answer = createAnswer(() => api.workspace(params.proposal))
  return (
    <Asked answer={answer} opening={app.opening.dossier} skeleton={<FrameSkeleton />}>
      {(workspace) => (
        <Show
          when={me.person()}
          keyed
          fallback={
            <Opening sentence={app.opening.dossier}>
              <FrameSkeleton />
            </Opening>
          }
        >
          {(person) => <OpenDossier workspace={workspace} me={person} />}
        </Show>
      )}
    </Asked>
  )
}

function OpenDossier(props: { readonly workspace: WorkspaceView; readonly me: PersonView }): JSX.Element {
  // Another proposal or another person is another dossier: this component is then made anew.
  // eslint-disable-next-line solid/reactivity
  const { workspace, me } = props
  const tray = createTray(trayName(workspace.proposal.id, me.id), localStorage)
  const dossier = createDossier({ workspace, me, tray })
  const talk = createRemarks({ workspace, me, tray }, dossier)
  // eslint-disable-next-line solid/reactivity
  const files = makeFiles(useApi(), props.workspace.proposal.id)
  return (
    <DossierProvider value={dossier}>
      <FilesProvider value={files}>
        <TalkProvider value={talk}>
          <DossierFrame workspace={props.workspace} me={props.me} />
        </TalkProvider>
      </FilesProvider>
    </DossierProvider>
  )
}
