import { Match, Show, Switch, type JSX } from 'solid-js'
import type { PersonView, WorkspaceView } from '#shared/api.ts'
import type { Section } from '#shared/dossier/template.ts'
import { createNarrow } from '#client/fields/create-media.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { EmptyState } from '#client/ui/empty-state.tsx'
import { dossier as words } from '#client/words/dossier.ts'
import { givenBy } from './closed-by.ts'
import { PageSkeleton } from './frame-skeleton.tsx'
import { SectionBin } from './section-bin.tsx'
import { SectionPage } from './section-page.tsx'
import { SectionWriters } from './section-writers.tsx'
import { Welcome } from './welcome.tsx'
import styles from './dossier-frame.module.css'

export interface PageAreaProps {
  readonly workspace: WorkspaceView
  readonly me: PersonView
  /** `undefined` for the welcome, and for an address that names no section. */
  readonly section: Section | undefined
  readonly welcoming: boolean
  /** The page of the versions, when that is where one is. */
  readonly versions?: (() => JSX.Element) | undefined
}

/** What stands between the list and the panel: a section, the welcome, or their shapes while the text is on its way. */
export function PageArea(props: PageAreaProps): JSX.Element {
  const dossier = useDossier()
  const narrow = createNarrow()
  /** On a phone the title comes first; only that a section is somebody's stands before it. */
  const above = (section: Section) => !narrow() || givenBy(dossier.locks(), section.id) !== null
  return (
    <Show when={dossier.ready()} fallback={<PageSkeleton section={props.section} />}>
      <Switch
        fallback={
          <div class={styles.unknown}>
            <EmptyState level={1} title={words.section.unknown}>
              {words.section.unknownText}
            </EmptyState>
          </div>
        }
      >
        <Match when={props.welcoming}>
          <Welcome proposal={props.workspace.proposal} me={props.me} />
        </Match>
        <Match when={props.versions} keyed>
          {(versions) => <>{versions()}</>}
        </Match>
        <Match when={props.section} keyed>
          {(section) => (
            <>
              <Show when={above(section)}>
                <SectionWriters section={section} workspace={props.workspace} />
              </Show>
              <SectionPage section={section} proposal={props.workspace.proposal.id} />
              <Show when={!above(section)}>
                <SectionWriters section={section} workspace={props.workspace} />
              </Show>
              <SectionBin section={section} proposal={props.workspace.proposal.id} />
            </>
          )}
        </Match>
      </Switch>
    </Show>
  )
}
