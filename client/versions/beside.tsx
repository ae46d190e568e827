import { For, Show, type JSX } from 'solid-js'
import { files } from '#client/api.ts'
import { useDossier, type Present } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { CapHeading } from '#client/ui/cap-heading.tsx'
import { NumberedSteps } from '#client/ui/numbered-steps.tsx'
import { PersonChip } from '#client/ui/person-chip.tsx'
import { listed } from '#client/words/fields.ts'
import { freezing as words } from '#client/words/freezing.ts'
import { isLead, may } from '#shared/access.ts'
import type { MemberView } from '#shared/api.ts'
import { asLayer } from '#shared/layers.ts'
import styles from './beside.module.css'

export interface BesideProps {
  readonly proposal: string
  /** The version that freezing makes, or made last. */
  readonly version: number
  readonly isOpen: boolean
  /** How many errors hold it back. */
  readonly errors: number
  readonly writers: readonly Present[]
  readonly members: readonly MemberView[]
  readonly onFreeze: () => void
}

/** What will happen, in order; who is still writing; and the act itself, with why not yet. */
export function Beside(props: BesideProps): JSX.Element {
  return (
    <aside class={styles.beside} aria-label={words.aside.title}>
      <h2>{words.aside.title}</h2>
      <NumberedSteps steps={props.isOpen ? words.aside.steps : words.aside.after} look="aside" />
      <Show
        when={props.isOpen}
        fallback={
          <div class={styles.acts}>
            <Button
              look="primary"
              size={44}
              wide
              icon="eye"
              href={`/dossier/${encodeURIComponent(props.proposal)}/versie/${props.version}`}
            >
              {words.aside.read(props.version)}
            </Button>
            <Button
              look="secondary"
              wide
              icon="download"
              href={files.pdf(props.proposal, props.version)}
              download={`voorstel-v${props.version}.pdf`}
            >
              {words.aside.pdf}
            </Button>
          </div>
        }
      >
        <Writing writers={props.writers} />
        <div class={styles.acts}>
          <Act {...props} />
          <Button look="secondary" wide icon="document" href={files.preview(props.proposal)}>
            {words.aside.preview}
          </Button>
        </div>
      </Show>
    </aside>
  )
}

const mostWriters = 6

function Writing(props: { readonly writers: readonly Present[] }): JSX.Element {
  return (
    <div class={styles.writing}>
      <CapHeading level={3}>{words.aside.writing}</CapHeading>
      <Show when={props.writers.length > 0} fallback={<p class={styles.soft}>{words.aside.nobody}</p>}>
        <ul class={styles.writers} role="list">
          <For each={props.writers.slice(0, mostWriters)}>
            {({ identity }) => (
              <li>
                <PersonChip name={identity.name} layer={asLayer(identity.layer) ?? 'partner'} />
              </li>
            )}
          </For>
          <Show when={props.writers.length > mostWriters}>
            <li class={styles.soft}>{words.aside.others(props.writers.length - mostWriters)}</li>
          </Show>
        </ul>
      </Show>
    </div>
  )
}

/** Only for who may; to others it is said who does. */
function Act(props: BesideProps): JSX.Element {
  const dossier = useDossier()
  const mayFreeze = () => may(dossier.actor, 'freeze', dossier.phase()) === null
  const leads = () =>
    props.members
      .filter(({ role }) => isLead(role) && role !== 'coordinator')
      .map(({ person }) => person.name)
  const whoLeads = () => (leads().length > 0 ? words.aside.leads(listed(leads())) : words.aside.onlyLeads)
  const notYet = (): string | undefined => {
    if (dossier.countdown()?.state === 'counting') return words.aside.counting
    return props.errors > 0 ? words.aside.notYet(props.errors) : undefined
  }
  return (
    <Show when={mayFreeze()} fallback={<p class={styles.soft}>{whoLeads()}</p>}>
      <Button
        look="primary"
        size={44}
        wide
        icon="snowflake"
        notYet={notYet()}
        onClick={() => props.onFreeze()}
      >
        {words.aside.act(props.version)}
      </Button>
    </Show>
  )
}
