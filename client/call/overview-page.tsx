import { createMemo, For, Show, type JSX } from 'solid-js'
import { isRefused, useApi } from '#client/api.ts'
import { Asked } from '#client/page/asked.tsx'
import { createAnswer } from '#client/page/create-answer.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { Notice } from '#client/page/failure-notice.tsx'
import { useMe } from '#client/people/create-me.ts'
import { Button } from '#client/ui/button.tsx'
import { EmptyState } from '#client/ui/empty-state.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { app } from '#client/words/app.ts'
import { call } from '#client/words/call.ts'
import { ideas as words } from '#client/words/ideas.ts'
import { edition } from '#client/words/edition.ts'
import { begin } from '#client/words/members.ts'
import type { OverviewView } from '#shared/api.ts'
import { AddIdea } from './add-idea.tsx'
import { BeginProposal } from './begin-proposal.tsx'
import { CallNumbers } from './call-numbers.tsx'
import { IdeaList } from './idea-list.tsx'
import { MyProposal } from './my-proposal.tsx'
import styles from './overview-page.module.css'
import { ProposalCard } from './proposal-card.tsx'
import { foremost } from './way-in.ts'

/** The call as a whole: where I write, what else goes on, and the ideas it all began with. */
export function OverviewPage(): JSX.Element {
  const api = useApi()
  const overview = createAnswer(() => api.overview())
  return (
    <Asked
      answer={overview}
      opening={app.opening.overview}
      title={app.overview}
      skeleton={<Shapes />}
      instead={(failure) =>
        isRefused(failure) && failure.refused.code === 'no-call' ? (
          <NoCall onRetry={() => overview.again()} />
        ) : null
      }
    >
      {(view) => <Overview view={view} onChanged={() => overview.again()} />}
    </Asked>
  )
}

function Overview(props: { readonly view: OverviewView; readonly onChanged: () => void }): JSX.Element {
  const me = useMe()
  const heading = createHeading(() => props.view.call.title)
  const mine = createMemo(() => foremost(props.view.proposals, me.person()?.organisation.id ?? ''))
  const others = () => props.view.proposals.filter((proposal) => proposal !== mine())
  const judges = () => props.view.proposals.some(({ role }) => role === 'juror' || role === 'coordinator')
  const deadline = () => props.view.call.milestones.find((milestone) => milestone.kind === 'proposals-due')
  return (
    <div class={styles.overview}>
      <div class={styles.page}>
        <div class={styles.top}>
          <PageHeader
            eyebrow={call.eyebrow(props.view.call.organiser, props.view.call.year)}
            title={props.view.call.title}
            headingRef={heading}
            actions={
              <>
                <Show when={props.view.coordinates}>
                  <Button look="quiet" icon="settings" href="/oproep">
                    {edition.open}
                  </Button>
                </Show>
                <Show when={judges()}>
                  <Button look="secondary" href="/jury">
                    {call.jury}
                  </Button>
                </Show>
                <Show when={props.view.coordinates && props.view.proposals.length > 0}>
                  <BeginProposal ideas={props.view.ideas} main={false} />
                </Show>
              </>
            }
          />
          <CallNumbers view={props.view} />
        </div>
        <Show
          when={props.view.proposals.length > 0}
          fallback={
            <section>
              <h2 class="visually-hidden">{call.proposals}</h2>
              <Show
                when={props.view.coordinates}
                fallback={<EmptyState title={call.empty.title}>{call.empty.text}</EmptyState>}
              >
                <EmptyState title={call.empty.title} action={<BeginProposal ideas={props.view.ideas} main />}>
                  {begin.empty}
                </EmptyState>
              </Show>
            </section>
          }
        >
          <Show when={!mine()}>
            <section>
              <h2 class="visually-hidden">{call.mine}</h2>
              <EmptyState title={call.notMine.title}>{call.notMine.text}</EmptyState>
            </section>
          </Show>
          <div class={styles.cards}>
            <Show when={mine()}>
              {(proposal) => (
                <Show when={me.person()}>
                  {(person) => (
                    <MyProposal
                      proposal={proposal()}
                      organisation={person().organisation}
                      deadline={deadline()}
                    />
                  )}
                </Show>
              )}
            </Show>
            <For each={others()}>
              {(proposal) => (
                <ProposalCard proposal={proposal} organisation={me.person()?.organisation.id ?? ''} />
              )}
            </For>
          </div>
        </Show>
      </div>
      <IdeaList
        ideas={props.view.ideas}
        invented={props.view.proposals.some((one) => one.fictional)}
        add={
          <>
            <Button look="quiet" size={28} iconEnd="arrow-right" href="/ideeen">
              {words.toAll}
            </Button>
            <Show when={props.view.coordinates}>
              <AddIdea onAdded={() => props.onChanged()} />
            </Show>
          </>
        }
      />
    </div>
  )
}

function NoCall(props: { readonly onRetry: () => void }): JSX.Element {
  return (
    <Notice
      title={call.noCall.title}
      lead={call.noCall.lead}
      actions={
        <Button look="primary" size={44} onClick={() => props.onRetry()}>
          {call.noCall.again}
        </Button>
      }
    />
  )
}

/** Nothing of the call is known before it arrives: its shapes only. */
function Shapes(): JSX.Element {
  return (
    <div class={styles.overview}>
      <div class={styles.page}>
        <Skeleton lines={[20]} height={12} />
        <Skeleton lines={[45]} height={36} />
        <div class={styles.cards}>
          <div class={`${styles.shape} ${styles.large}`}>
            <Skeleton lines={[35]} height={14} />
            <Skeleton lines={[70]} height={28} />
            <Skeleton lines={[100, 100, 100, 45]} />
          </div>
          <For each={[1, 2, 3, 4, 5, 6]}>
            {() => (
              <div class={styles.shape}>
                <Skeleton lines={[100]} height={150} />
                <Skeleton lines={[45, 75, 60]} />
              </div>
            )}
          </For>
        </div>
      </div>
      <aside class={styles.shapes}>
        <Skeleton lines={[60]} height={22} />
        <Skeleton lines={[70, 90, 60, 85, 75, 80, 65, 90, 70, 85]} height={14} />
      </aside>
    </div>
  )
}
