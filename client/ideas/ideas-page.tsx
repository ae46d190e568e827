import { createSignal, For, Show, type JSX } from 'solid-js'
import { isRefused, useApi } from '#client/api.ts'
import { Asked } from '#client/page/asked.tsx'
import { createAnswer } from '#client/page/create-answer.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { Notice } from '#client/page/failure-notice.tsx'
import { Button } from '#client/ui/button.tsx'
import { EmptyState } from '#client/ui/empty-state.tsx'
import { FilterChip } from '#client/ui/filter-chip.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { day } from '#client/words/app.ts'
import { call } from '#client/words/call.ts'
import { ideas as words } from '#client/words/ideas.ts'
import type { IdeaState } from '#shared/api.ts'
import { ideaStates } from '#shared/call/idea.ts'
import type { IdeasView } from '#shared/idea/api.ts'
import { ideasDue } from '#shared/idea/day.ts'
import { BeginIdea } from './begin-idea.tsx'
import { IdeaTable } from './idea-table.tsx'
import styles from './ideas-page.module.css'

/** `/ideeen`: the ideas of the running call, by state, and the way to begin one. */
export default function IdeasPage(): JSX.Element {
  const api = useApi()
  const answer = createAnswer(() => api.ideas())
  return (
    <Asked
      answer={answer}
      opening={words.opening}
      title={words.page}
      skeleton={<Shapes />}
      instead={(failure) =>
        isRefused(failure) && failure.refused.code === 'no-call' ? (
          <Notice
            title={call.noCall.title}
            lead={call.noCall.lead}
            actions={
              <Button look="primary" onClick={() => answer.again()}>
                {call.noCall.again}
              </Button>
            }
          />
        ) : null
      }
    >
      {(view) => <Ideas view={view} />}
    </Asked>
  )
}

type Filter = IdeaState | 'all' | 'mine'

function Ideas(props: { readonly view: IdeasView }): JSX.Element {
  const heading = createHeading(() => words.page)
  const [filter, setFilter] = createSignal<Filter>('all')
  const all = () => props.view.ideas
  const mine = () => all().filter(({ role }) => role !== null)
  const shown = () => {
    const wanted = filter()
    if (wanted === 'all') return all()
    return wanted === 'mine' ? mine() : all().filter(({ state }) => state === wanted)
  }
  const due = () => ideasDue(props.view.call)
  return (
    <div class={styles.page}>
      <PageHeader
        eyebrow={words.eyebrow(props.view.call.title, props.view.call.year)}
        title={words.page}
        lead={words.lead}
        headingRef={heading}
        actions={
          <Show when={props.view.mayBegin}>
            <BeginIdea view={props.view} />
          </Show>
        }
      />
      <Show when={due()}>{(on) => <p class={styles.due}>{words.due(day(on()))}</p>}</Show>
      <Show
        when={all().length > 0}
        fallback={
          <EmptyState title={words.none} level={2}>
            {words.noneText}
          </EmptyState>
        }
      >
        <div class={styles.filters} role="group" aria-label={words.filters}>
          <FilterChip on={filter() === 'all'} onChange={() => setFilter('all')}>
            {words.all(all().length)}
          </FilterChip>
          <Show when={mine().length > 0}>
            <FilterChip on={filter() === 'mine'} onChange={() => setFilter('mine')}>
              {words.some(words.mine, mine().length)}
            </FilterChip>
          </Show>
          <For each={ideaStates.filter((state) => all().some((idea) => idea.state === state))}>
            {(state) => (
              <FilterChip on={filter() === state} onChange={() => setFilter(state)}>
                {words.some(words.state[state], all().filter((idea) => idea.state === state).length)}
              </FilterChip>
            )}
          </For>
        </div>
        <Show when={shown().length > 0} fallback={<p>{words.noneSuch}</p>}>
          <IdeaTable ideas={shown()} />
        </Show>
      </Show>
    </div>
  )
}

function Shapes(): JSX.Element {
  return (
    <div class={styles.page}>
      <Skeleton lines={[30]} height={32} />
      <Skeleton lines={[50]} height={16} />
      <Skeleton lines={[100, 100, 100, 100, 100]} height={44} />
    </div>
  )
}
