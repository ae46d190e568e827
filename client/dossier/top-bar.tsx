import { A } from '@solidjs/router'
import { Show, type JSX } from 'solid-js'
import { may } from '#shared/access.ts'
import type { WorkspaceView } from '#shared/api.ts'
import { moved } from '#shared/phases.ts'
import { files } from '#client/api.ts'
import { MeMenu } from '#client/people/me-menu.tsx'
import { useDossier } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { Pill } from '#client/ui/pill.tsx'
import { Tiles } from '#client/ui/tiles.tsx'
import { dossier as words } from '#client/words/dossier.ts'
import { createMedia, createNarrow } from '#client/fields/create-media.ts'
import { PeopleMenu } from './people-menu.tsx'
import { SavedBadge } from './saved-badge.tsx'
import styles from './top-bar.module.css'

export interface TopBarProps {
  readonly workspace: WorkspaceView
  readonly onOpenPeople: () => void
  readonly onFreeze: () => void
}

/** Which dossier this is, whether my work is saved, who is here. */
export function TopBar(props: TopBarProps): JSX.Element {
  const dossier = useDossier()
  const narrow = createNarrow()
  const compact = createMedia('(max-width: 79.9375em)')
  const roomy = createMedia('(min-width: 24em)')
  const proposal = () => props.workspace.proposal
  /** What the jury reads, once there is such a thing; until then, what it would read. */
  const pdf = () => {
    const saved = dossier.saved()
    return saved.state === 'frozen' && saved.version > 0
      ? { href: files.pdf(proposal().id, saved.version), label: words.frozenPdf(saved.version) }
      : { href: files.preview(proposal().id), label: words.preview }
  }
  const mayFreeze = () => may(dossier.actor, 'freeze', dossier.phase()) === null
  return (
    <div class={styles.bar}>
      <A class={styles.tiles} href="/" title={words.overview} aria-label={words.overview}>
        <Tiles seed={proposal().id} columns={narrow() ? 2 : 4} rows={2} size={30} />
      </A>
      <div class={styles.who}>
        <div class={styles.title}>
          <p class={styles.name}>{proposal().title}</p>
          <p class={styles.region}>
            <Show when={compact()} fallback={words.region(proposal().region)}>
              {words.phase[dossier.phase()]}
              <Show when={proposal().fictional}>
                {' '}
                · {narrow() && roomy() ? words.fictional.toLowerCase() : words.fictionalShort}
              </Show>
            </Show>
          </p>
        </div>
        <Show when={!compact()}>
          <span class={styles.pills}>
            <Pill look={moved(dossier.phase(), 'freeze') === null ? 'confirmed' : 'draft'}>
              {words.phase[dossier.phase()]}
            </Pill>
            <Show when={proposal().fictional}>
              <Pill look="fictional">{words.fictional}</Pill>
            </Show>
          </span>
        </Show>
      </div>
      <SavedBadge />
      <Show when={!narrow()}>
        <span class={styles.rule} aria-hidden="true" />
        <PeopleMenu onOpenPanel={props.onOpenPeople} />
        <Button look="secondary" icon="document" href={pdf().href}>
          {compact() ? words.previewShort : pdf().label}
        </Button>
        <Show when={mayFreeze()}>
          <Button look="secondary" icon="snowflake" onClick={() => props.onFreeze()}>
            {words.freeze}
          </Button>
        </Show>
        <MeMenu />
      </Show>
    </div>
  )
}
