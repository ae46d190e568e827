import { createEffect, createSignal, type JSX } from 'solid-js'
import type { PersonView, WorkspaceView } from '#shared/api.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { useApi } from '#client/api.ts'
import { FilesProvider, makeFiles } from '#client/files/files.ts'
import { createChecks } from '#client/dossier/create-checks.ts'
import { PageArea } from '#client/dossier/page-area.tsx'
import { createFindings, FindingsProvider } from '#client/fields/findings.ts'
import { SpotProvider } from '#client/fields/spot.ts'
import { SurroundingsProvider, type Surroundings } from '#client/fields/surroundings.ts'
import { useLive } from '#client/live/use-live.ts'
import { createDossier } from '#client/sync/create-dossier.ts'
import { DossierProvider } from '#client/sync/dossier.ts'
import { SavedBadge } from '#client/dossier/saved-badge.tsx'
import { tray } from '#client/words/tray.ts'
import { workshop } from '#client/words/workshop.ts'

export interface SectionDeskProps {
  readonly workspace: WorkspaceView
  readonly me: PersonView
  readonly section: string
}

/** One section of the dossier, as it stands in the dossier itself: the same rows, rights and carets. */
export function SectionDesk(props: SectionDeskProps): JSX.Element {
  // Another proposal or another person is another dossier: this component is then made anew.
  // eslint-disable-next-line solid/reactivity
  const dossier = createDossier({ workspace: props.workspace, me: props.me })
  // eslint-disable-next-line solid/reactivity
  const files = makeFiles(useApi(), props.workspace.proposal.id)
  const live = useLive()
  // What the dossier could not take goes along through the session, where it can become a card.
  createEffect(() => {
    for (const { id, text, path, because } of dossier.tray.entries()) {
      live.drafts.keep({
        text,
        where: workshop.section(path[0]),
        because: tray.because[because],
      })
      dossier.tray.drop(id)
    }
  })
  return (
    <DossierProvider value={dossier}>
      <FilesProvider value={files}>
        <Desk {...props} checks={createChecks(dossier)} />
      </FilesProvider>
    </DossierProvider>
  )
}

function Desk(props: SectionDeskProps & { readonly checks: ReturnType<typeof createChecks> }): JSX.Element {
  const [target, setTarget] = createSignal<Path | null>(null, { equals: false })
  const surroundings: Surroundings = {
    get organisations() {
      return props.workspace.organisations
    },
    get regions() {
      return props.workspace.regions
    },
  }
  // eslint-disable-next-line solid/reactivity -- findings are asked for where they are shown
  const findings = createFindings(props.checks.findings)
  const section = () => props.workspace.edition.template.sections.find(({ id }) => id === props.section)
  return (
    <SurroundingsProvider value={surroundings}>
      <FindingsProvider value={findings}>
        <SpotProvider value={{ target, go: (path) => setTarget(path) }}>
          <SavedBadge />
          <PageArea workspace={props.workspace} me={props.me} section={section()} welcoming={false} />
        </SpotProvider>
      </FindingsProvider>
    </SurroundingsProvider>
  )
}
