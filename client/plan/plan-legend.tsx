import { createMemo, For, type JSX } from 'solid-js'
import { useFindings } from '#client/fields/findings.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { funderOf } from '#shared/call/funder.ts'
import { useSpot } from '#client/fields/spot.ts'
import { StateMark } from '#client/ui/state-mark.tsx'
import { TextLink } from '#client/ui/text-link.tsx'
import { plan as words } from '#client/words/plan.ts'
import styles from './plan.module.css'

/** What the shapes of the drawing stand for. */
export function PlanLegend(): JSX.Element {
  const dossier = useDossier()
  return (
    <ul class={styles.legend} role="list">
      <li>
        <span class={styles.sample} data-labo="" aria-hidden="true" />
        {words.paidByFunder(funderOf(dossier.edition))}
      </li>
      <li>
        <span class={styles.sample} aria-hidden="true" />
        {words.paidByOthers}
      </li>
      <li>
        <span class={styles.diamond} aria-hidden="true" />
        {words.milestone}
      </li>
      <li>
        <Line />
        {words.dependsOn}
      </li>
      <li>
        <Line early />
        {words.early}
      </li>
    </ul>
  )
}

function Line(props: { readonly early?: boolean }): JSX.Element {
  return (
    <svg class={styles.line} data-early={props.early ? '' : undefined} viewBox="0 0 18 10" aria-hidden="true">
      <path d="M0 5h13" />
      <path d="M12 1.5l5 3.5-5 3.5z" />
    </svg>
  )
}

/** What the checks say about steps in time; what is merely not filled in yet is said in the panel. */
export function PlanFindings(): JSX.Element {
  const findings = useFindings()
  const spot = useSpot()
  const said = createMemo(() =>
    findings
      .all()
      .filter((finding) => finding.section === 'plan' && ['V40', 'V41', 'V42'].includes(finding.rule)),
  )
  return (
    <ul class={styles.findings} role="list">
      <For each={said()}>
        {(finding) => (
          <li data-state={finding.severity}>
            <StateMark state={finding.severity} />
            <TextLink onClick={() => finding.path && spot.go(finding.path)}>{finding.sentence}</TextLink>
          </li>
        )}
      </For>
    </ul>
  )
}
