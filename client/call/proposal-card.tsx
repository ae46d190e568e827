import { Show, type JSX } from 'solid-js'
import { Hidden } from '#client/ui/hidden.tsx'
import { Pill } from '#client/ui/pill.tsx'
import { Tiles } from '#client/ui/tiles.tsx'
import { call } from '#client/words/call.ts'
import { members } from '#client/words/members.ts'
import { people } from '#client/words/people.ts'
import type { ProposalView } from '#shared/api.ts'
import { PhasePill } from './phase-pill.tsx'
import { PhaseSteps } from './phase-steps.tsx'
import styles from './proposal-card.module.css'
import { lastVersion, peopleHref, seedOf, wayIn } from './way-in.ts'

export interface ProposalCardProps {
  readonly proposal: ProposalView
  /** The id of the organisation I act for. */
  readonly organisation: string
}

/** Another proposal of the call; a link only for who may open it. */
export function ProposalCard(props: ProposalCardProps): JSX.Element {
  const to = () => {
    const way = wayIn(props.proposal, props.organisation)
    return way && way.act !== 'wait' ? way.to : undefined
  }
  const state = () => {
    const version = lastVersion(props.proposal)
    return version ? call.version(version.number) : call.noVersion
  }
  return (
    <article class={styles.card} data-open={to() ? '' : undefined}>
      <div class={styles.cover}>
        <Tiles seed={seedOf(props.proposal)} columns={8} rows={5} />
      </div>
      <div class={styles.words}>
        <p class={styles.region}>{props.proposal.region}</p>
        <h2 class={styles.title}>
          <Show when={to()} fallback={props.proposal.title}>
            {(address) => <a href={address()}>{props.proposal.title}</a>}
          </Show>
        </h2>
        <div class={styles.foot}>
          <p class={styles.pills}>
            <PhasePill phase={props.proposal.phase} />
            <Show when={props.proposal.fictional}>
              <Pill look="fictional">{call.fictionalShort}</Pill>
            </Show>
          </p>
          <p class={styles.state}>
            <Show when={props.proposal.role} fallback={state()}>
              {(role) => (
                <>
                  <b>{call.yours(people.role[role()])}</b>
                  <Show when={lastVersion(props.proposal)}> · {state()}</Show>
                </>
              )}
            </Show>
          </p>
          <PhaseSteps phase={props.proposal.phase} />
          <Show when={peopleHref(props.proposal, props.organisation)}>
            {(address) => (
              <a class={styles.people} href={address()}>
                {members.link}
                <Hidden>, {props.proposal.title}</Hidden>
              </a>
            )}
          </Show>
        </div>
      </div>
    </article>
  )
}
