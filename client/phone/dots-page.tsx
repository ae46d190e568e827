import { createMemo, For, Match, Show, Switch, type JSX } from 'solid-js'
import type { StepView } from '#shared/workshop/projection.ts'
import type { VoteView } from '#shared/workshop/round-views.ts'
import { sourceKey } from '#shared/workshop/cards.ts'
import { createDots, shuffled } from '#client/live/create-dots.ts'
import { useLive, useMe } from '#client/live/use-live.ts'
import { Icon } from '#client/ui/icon.tsx'
import { workshop } from '#client/words/workshop.ts'
import { phone } from '#client/words/workshop-phone.ts'
import { Act } from './act.tsx'
import { CardsPage } from './cards-page.tsx'
import { StepFrame } from './step-frame.tsx'
import { Problem } from './problem.tsx'
import listStyles from './list.module.css'
import textStyles from './text.module.css'
import styles from './dots-page.module.css'

/** Dots on groups; and, once everybody is done, the totals, for all at the same time. */
export function DotsPage(props: { readonly step: StepView }): JSX.Element {
  const live = useLive()
  const vote = () => live.view.vote
  const result = () => (vote()?.result ? vote() : null)
  return (
    <Switch fallback={<CardsPage step={props.step} />}>
      <Match when={vote()?.state === 'open'}>
        <Giving step={props.step} vote={vote() as VoteView} />
      </Match>
      <Match when={result()}>{(closed) => <Result step={props.step} vote={closed()} />}</Match>
      <Match when={props.step.step.activity.kind === 'vote' && Object.keys(live.view.cards).length === 0}>
        <StepFrame step={props.step}>
          <h1 class={textStyles.question}>{props.step.step.question}</h1>
          <p class={textStyles.lead}>{vote() ? phone.dots.closed : phone.dots.soon}</p>
        </StepFrame>
      </Match>
    </Switch>
  )
}

function Giving(props: { readonly step: StepView; readonly vote: VoteView }): JSX.Element {
  const live = useLive()
  const me = useMe()
  const dots = createDots(
    live,
    () => props.vote,
    () => workshop.unreached,
  )
  const options = createMemo(() => shuffled(props.vote.options, `${me.participant}${props.vote.round}`))
  const cardsIn = (key: string) => {
    const cluster = key.startsWith('cluster:') ? live.view.clusters[key.slice(8)] : undefined
    return cluster ? workshop.cards(cluster.cards.length) : ''
  }
  const budget = () => Array.from({ length: props.vote.budget }, (_, at) => at)
  return (
    <StepFrame
      step={props.step}
      acts={
        <>
          <div class={styles.budget}>
            <span aria-hidden="true">
              <For each={budget()}>
                {(at) => <i data-left={at >= props.vote.budget - dots.left() ? '' : undefined} />}
              </For>
            </span>
            <strong role="status">{phone.dots.left(dots.left())}</strong>
          </div>
          <p class={textStyles.help}>{phone.dots.rule}</p>
          <Act
            look={me.ready ? 'second' : 'main'}
            onAct={() => void live.send({ type: 'ready.set', ready: !me.ready })}
          >
            {me.ready ? phone.write.notReady : phone.dots.ready}
          </Act>
        </>
      }
    >
      <h1 class={textStyles.question}>{props.step.step.question}</h1>
      <p class={textStyles.help}>
        {phone.dots.most(props.vote.mostPerCard)}
        <Show when={props.vote.per === 'organisation'}>
          {' '}
          {phone.dots.perOrganisation(me.organisationName)}
        </Show>
      </p>
      <ul class={styles.dotRows} role="list">
        <For each={options()}>
          {(option) => {
            const key = sourceKey(option.source)
            return (
              <li>
                <span class={styles.dotTitle}>
                  {option.title}
                  <small>{cardsIn(key)}</small>
                </span>
                <button
                  type="button"
                  class={styles.round}
                  aria-label={phone.dots.less(option.title)}
                  aria-disabled={dots.on(key) === 0 ? 'true' : undefined}
                  onClick={() => dots.on(key) > 0 && dots.take(option)}
                >
                  <Icon name="minus" size={20} />
                </button>
                <span class={styles.given}>
                  <span class="visually-hidden">{phone.dots.given(dots.on(key))}</span>
                  <span aria-hidden="true">
                    <Show when={dots.on(key) > 0} fallback="0">
                      <For each={Array.from({ length: dots.on(key) }, (_, at) => at)}>
                        {(at) => <i data-underway={at >= dots.told(key) ? '' : undefined} />}
                      </For>
                    </Show>
                  </span>
                </span>
                <button
                  type="button"
                  class={styles.round}
                  data-full=""
                  aria-label={phone.dots.more(option.title)}
                  aria-disabled={dots.mayAdd(key) ? undefined : 'true'}
                  onClick={() => dots.mayAdd(key) && dots.add(option)}
                >
                  <Icon name="plus" size={20} />
                </button>
              </li>
            )
          }}
        </For>
      </ul>
      <Problem text={dots.problem()} />
    </StepFrame>
  )
}

function Result(props: { readonly step: StepView; readonly vote: VoteView }): JSX.Element {
  const totals = () => props.vote.result?.totals ?? {}
  const rows = () => {
    const given = totals()
    return props.vote.options.toSorted((a, b) => (given[b.key] ?? 0) - (given[a.key] ?? 0))
  }
  const most = () => Math.max(1, ...Object.values(totals()))
  return (
    <StepFrame step={props.step}>
      <h1 class={textStyles.question}>{phone.dots.result}</h1>
      <p class={textStyles.help}>
        {phone.dots.voted(props.vote.result?.voted ?? 0, props.vote.result?.eligible ?? 0)}
      </p>
      <ol class={listStyles.results} role="list">
        <For each={rows()}>
          {(row) => (
            <li>
              <span>{row.title}</span>
              <strong>{totals()[row.key] ?? 0}</strong>
              <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect width={((totals()[row.key] ?? 0) / most()) * 100} height="4" />
              </svg>
            </li>
          )}
        </For>
      </ol>
    </StepFrame>
  )
}
