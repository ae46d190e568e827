import { createMemo, Show, type JSX } from 'solid-js'
import { useDossier } from '#client/sync/dossier.ts'
import { day } from '#client/words/app.ts'
import { freezing as words } from '#client/words/freezing.ts'
import type { MemberView } from '#shared/api.ts'
import type { SignerView, SigningView } from '#shared/signing/api.ts'
import { Rows, type TodoRow, type Way } from './rows.tsx'
import { Ticks } from './ticks.tsx'
import styles from './versions-section.module.css'

export interface SigningTurnProps {
  readonly view: SigningView
  readonly proposal: string
  readonly members: readonly MemberView[]
}

/** Once frozen: which organisations still have to sign, and what comes after that. */
export function SigningTurn(props: SigningTurnProps): JSX.Element {
  const dossier = useDossier()
  const signed = () => props.view.organisations.filter(({ signature }) => signature)
  const missing = () => props.view.organisations.filter(({ signature }) => !signature)
  const page = () => `/dossier/${encodeURIComponent(props.proposal)}/versie/${props.view.version}`
  const isMine = ({ organisation }: SignerView) => organisation.id === dossier.actor?.organisation
  const signing = (signer: SignerView): TodoRow => ({
    state: signer.outdated ? 'warning' : 'empty',
    title: signer.organisation.name,
    text: sentenceOf(signer),
    turn: [signer.organisation],
    way: {
      label: isMine(signer) && props.view.mine.sign === null ? words.turn.sign : words.turn.open,
      to: page(),
    },
  })
  const rows = createMemo((): readonly TodoRow[] => [
    ...next(props.view, page(), props.proposal, props.members),
    ...missing()
      .toSorted((a, b) => urgency(a, isMine(a)) - urgency(b, isMine(b)))
      .map(signing),
  ])
  const aside = () => {
    if (props.view.organisations.length === 0) return words.turn.none
    return missing().length > 0 ? words.turn.missing(missing().length) : words.turn.everybody
  }
  return (
    <>
      <Rows
        title={words.turn.title}
        aside={aside()}
        rows={rows()}
        most={mostRows}
        mine={dossier.actor?.organisation}
        empty={<p class={styles.nothing}>{words.turn.everybody}.</p>}
      />
      <Show when={signed().length > 0}>
        <Ticks
          title={words.turn.done}
          aside={words.turn.doneCount(signed().length, props.view.organisations.length)}
          items={signed().map(
            ({ organisation, signature }) => `${organisation.name} · ${signature?.name ?? ''}`,
          )}
          all={words.turn.doneAll(signed().length)}
        />
      </Show>
    </>
  )
}

const mostRows = 8

/** Mine first, then what was signed before, then who can sign, then who is not even here yet. */
function urgency({ outdated, people }: SignerView, mine: boolean): number {
  if (mine) return 0
  if (outdated) return 1
  return people.length > 0 ? 2 : 3
}

function sentenceOf({ outdated, people, reminded }: SignerView): string {
  if (outdated) return words.turn.outdated(outdated.version)
  if (people.length === 0) return words.turn.nobody
  const could = words.turn.could(people.map(({ name, position }) => `${name} (${position})`).join(', '))
  return reminded ? `${could} ${words.turn.reminded(day(reminded))}` : could
}

/** What the whole dossier waits for, beside the signatures. */
function next(
  { phase, mine, version }: SigningView,
  page: string,
  proposal: string,
  members: readonly MemberView[],
): readonly TodoRow[] {
  const row = (title: string, text: string, way: Way | null): TodoRow => ({
    state: 'busy',
    title,
    text,
    turn: [],
    way,
  })
  switch (phase) {
    case 'frozen': {
      const holder = members.find(({ role }) => role === 'penholder')?.person.organisation
      const way = { label: mine.submit ? words.turn.open : words.aside.read(version), to: page }
      const submit = row(words.turn.submit, words.turn.submitText, way)
      return [{ ...submit, turn: holder ? [holder] : [] }]
    }
    case 'submitted':
    case 'assessed':
      return [row(words.turn.submitted, words.turn.submittedText, null)]
    case 'decided': {
      const way = { label: words.turn.report, to: `/jury/${encodeURIComponent(proposal)}/verslag` }
      return [{ ...row(words.turn.decided, words.turn.decidedText, way), state: 'done' }]
    }
    default:
      return []
  }
}
