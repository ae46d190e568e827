import { For, Show, type JSX } from 'solid-js'
import { shares, type Cents } from '#shared/cents.ts'
import type { SceneBudget } from '#shared/workshop/scene-views.ts'
import { JuryMark } from '#client/live/jury-mark.tsx'
import { screen } from '#client/words/workshop-screen.ts'
import { BudgetPosts } from './budget-posts.tsx'
import { euro } from './euro.ts'
import { pageOf } from './pages.ts'
import { SceneFrame } from './scene-frame.tsx'
import type { SceneParts } from './scene.tsx'
import styles from './budget-scene.module.css'

/** Of a thousand: what is narrower has its figure only in the list under it. */
const narrowest = 80

/** Total, three kinds of money as one bar, and the ceiling as a line. */
export function BudgetScene(props: SceneParts): JSX.Element {
  return (
    <Show
      when={props.scene.budget}
      fallback={
        <SceneFrame {...props} title={screen.budget.none}>
          {null}
        </SceneFrame>
      }
    >
      {(budget) => <Sums {...props} budget={budget()} />}
    </Show>
  )
}

function Sums(props: SceneParts & { readonly budget: SceneBudget }): JSX.Element {
  const kinds = () => {
    const { own, subsidy, labo } = props.budget
    const tenths = shares([own, subsidy, labo] as Cents[])
    return [
      { kind: 'own', label: screen.budget.own, cents: own, tenths: tenths[0] ?? 0 },
      { kind: 'subsidy', label: screen.budget.subsidy, cents: subsidy, tenths: tenths[1] ?? 0 },
      { kind: 'labo', label: screen.budget.labo(props.budget.funder), cents: labo, tenths: tenths[2] ?? 0 },
    ].reduce<readonly { kind: string; label: string; cents: number; tenths: number; from: number }[]>(
      (all, one) => [...all, { ...one, from: all.reduce((sum, { tenths }) => sum + tenths, 0) }],
      [],
    )
  }
  /** A fifth of room beyond the ceiling, more when it is passed further. */
  const scale = () => Math.max(props.budget.ceiling * 1.2, props.budget.labo * 1.05, 1)
  const at = (cents: number): number => (cents / scale()) * 1000
  const paged = () => pageOf(props.budget.posts, props.compact ? 3 : 4, props.scene.page)
  const left = () => props.budget.ceiling - props.budget.labo
  return (
    <SceneFrame
      {...props}
      title={
        <>
          {euro(props.budget.total)}{' '}
          <small>{props.budget.uncovered === 0 ? screen.budget.balanced : screen.budget.title}</small>
        </>
      }
      paged={paged()}
      foot={props.budget.uncovered > 0 ? screen.budget.uncovered(euro(props.budget.uncovered)) : undefined}
    >
      <div class={styles.bar} aria-hidden="true">
        <svg class={styles.shares} viewBox="0 0 1000 60" preserveAspectRatio="none">
          <For each={kinds()}>
            {(one) => <rect data-kind={one.kind} x={one.from} width={one.tenths} height="60" />}
          </For>
        </svg>
        <svg class={styles.parts}>
          <For each={kinds().filter(({ tenths }) => tenths >= narrowest)}>
            {(one) => (
              <text data-kind={one.kind} x={`${one.from / 10 + 1.2}%`} y="66%">
                {Math.round(one.tenths / 10)} %
              </text>
            )}
          </For>
        </svg>
      </div>
      <dl class={styles.sources}>
        <For each={kinds()}>
          {(one) => (
            <div data-kind={one.kind}>
              <dt>{one.label}</dt>
              <dd>
                <b>{euro(one.cents)}</b> <span>{Math.round(one.tenths / 10)} %</span>
              </dd>
            </div>
          )}
        </For>
      </dl>
      <div class={styles.under}>
        <BudgetPosts budget={props.budget} rows={paged().rows} />
        <section class={styles.ceiling}>
          <h2>{screen.budget.ask(props.budget.funder)}</h2>
          <svg class={styles.ceilingWord}>
            <text
              x={`${at(props.budget.ceiling) / 10}%`}
              y="76%"
              text-anchor={at(props.budget.ceiling) > 300 ? 'end' : 'start'}
            >
              {screen.budget.ceiling(euro(props.budget.ceiling))}
            </text>
          </svg>
          <svg class={styles.gauge} viewBox="0 0 1000 90" preserveAspectRatio="none" aria-hidden="true">
            <defs>
              <pattern
                id="over"
                width="16"
                height="16"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <rect width="16" height="16" class={styles.overGround} />
                <rect width="7" height="16" class={styles.overLine} />
              </pattern>
            </defs>
            <rect class={styles.gaugeGround} x="1" y="16" width="998" height="58" />
            <rect
              class={styles.gaugeFull}
              x="1"
              y="16"
              width={at(Math.min(props.budget.labo, props.budget.ceiling))}
              height="58"
            />
            <Show when={props.budget.over > 0}>
              <rect
                fill="url(#over)"
                x={at(props.budget.ceiling)}
                y="16"
                width={at(props.budget.over)}
                height="58"
              />
            </Show>
            <rect class={styles.gaugeLine} x={at(props.budget.ceiling) - 3} width="6" height="90" />
          </svg>
          <p class={styles.verdict} data-over={props.budget.over > 0 ? '' : undefined}>
            <JuryMark state={props.budget.over > 0 ? 'missing' : 'green'} />
            {props.budget.over > 0
              ? screen.budget.over(euro(props.budget.over))
              : left() === 0
                ? screen.budget.full
                : screen.budget.free(euro(left()))}
          </p>
        </section>
      </div>
    </SceneFrame>
  )
}
