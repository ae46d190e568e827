import { createSignal, For, Show, type JSX } from 'solid-js'
import { missingRule, type Finding } from '#shared/checks/finding.ts'
import { remarksRule } from '#shared/checks/remarks.ts'
import { useSpot } from '#client/fields/spot.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { useTalk } from '#client/sync/talk.ts'
import { CapHeading } from '#client/ui/cap-heading.tsx'
import { StateMark, type State } from '#client/ui/state-mark.tsx'
import { TextLink } from '#client/ui/text-link.tsx'
import { dossier as words } from '#client/words/dossier.ts'
import { talk as talkWords } from '#client/words/talk.ts'
import type { Checks } from './create-checks.ts'
import styles from './panels.module.css'

export interface ChecksPanelProps {
  readonly checks: Checks
  readonly section: string | undefined
}

/** What stands between this dossier and the jury: first of the section on the page, then of all others. */
export function ChecksPanel(props: ChecksPanelProps): JSX.Element {
  const dossier = useDossier()
  const frozen = () => dossier.saved().state === 'frozen'
  const here = () => props.checks.findings().filter((finding) => finding.section === props.section)
  const elsewhere = () => props.checks.findings().filter((finding) => finding.section !== props.section)
  const errors = () => props.checks.findings().filter((finding) => finding.severity === 'error')
  const missing = () => errors().filter((finding) => finding.rule === missingRule).length
  return (
    <div class={styles.panel}>
      <p class={styles.sum}>
        <Show when={errors().length > 0} fallback={frozen() ? words.checks.frozen : words.checks.noneAtAll}>
          {words.checks.before} <b>{words.checks.blocking(errors().length - missing(), missing())}</b>.
        </Show>
      </p>
      <Show when={props.section}>
        <CapHeading level={2}>{words.checks.here}</CapHeading>
        <Show
          when={here().length > 0}
          fallback={
            <p class={styles.fine}>
              <StateMark state="done" silent /> {words.checks.none}
            </p>
          }
        >
          <Findings findings={here()} most={Infinity} />
        </Show>
      </Show>
      <Show when={elsewhere().length > 0}>
        <CapHeading level={2}>{words.checks.elsewhere}</CapHeading>
        <Findings findings={elsewhere()} most={mostElsewhere} lettered />
      </Show>
    </div>
  )
}

const mostElsewhere = 5

interface FindingsProps {
  readonly findings: readonly Finding[]
  readonly most: number
  readonly lettered?: boolean
}

function Findings(props: FindingsProps): JSX.Element {
  const [whole, setWhole] = createSignal(false)
  /** What was filled in badly before what is not filled in yet. */
  const ordered = () => [...props.findings].sort((a, b) => rank(a) - rank(b))
  const shown = () => (whole() ? ordered() : ordered().slice(0, props.most))
  return (
    <>
      <ul class={styles.findings} role="list">
        <For each={shown()}>
          {(finding) => <FindingItem finding={finding} lettered={props.lettered ?? false} />}
        </For>
      </ul>
      <Show when={props.findings.length > props.most}>
        <p class={styles.more}>
          <TextLink onClick={() => setWhole((before) => !before)}>
            {whole() ? words.checks.fewer : words.checks.all(props.findings.length)}
          </TextLink>
        </p>
      </Show>
    </>
  )
}

const rank = (finding: Finding): number =>
  finding.severity === 'warning' ? 1 : finding.rule === missingRule ? 2 : 0

function FindingItem(props: { readonly finding: Finding; readonly lettered: boolean }): JSX.Element {
  const dossier = useDossier()
  const spot = useSpot()
  const talk = useTalk()
  const missing = () => props.finding.rule === missingRule
  const state = (): State => (missing() ? 'empty' : props.finding.severity)
  const kind = () =>
    `${props.finding.severity === 'error' ? words.checks.error : words.checks.warning} · ${props.finding.rule}`
  const section = () => dossier.edition.template.sections.find((known) => known.id === props.finding.section)
  const isTalk = () => props.finding.rule === remarksRule
  const go = () => {
    spot.go(props.finding.path ?? [props.finding.section])
    if (isTalk()) talk?.ask({ kind: 'place', place: [props.finding.section] })
  }
  const letter = () => (props.lettered ? `${section()?.letter ?? ''} · ` : '')
  return (
    <li class={styles.finding} data-state={state()}>
      <StateMark state={state()} silent />
      <Show
        when={!missing()}
        fallback={
          <div>
            <TextLink onClick={go}>
              {letter()}
              {props.finding.sentence}
            </TextLink>
          </div>
        }
      >
        <div>
          <p class={styles.kind}>
            {letter()}
            {kind()}
          </p>
          <p>{props.finding.sentence}</p>
          <TextLink onClick={go}>
            {isTalk() ? talkWords.look : props.finding.path ? words.checks.go : words.checks.goSection}
          </TextLink>
        </div>
      </Show>
    </li>
  )
}
