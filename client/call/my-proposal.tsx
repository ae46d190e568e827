import { Match, Show, Switch, type JSX } from 'solid-js'
import { Button } from '#client/ui/button.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { Pill } from '#client/ui/pill.tsx'
import { Tiles } from '#client/ui/tiles.tsx'
import { day } from '#client/words/app.ts'
import { call } from '#client/words/call.ts'
import { members } from '#client/words/members.ts'
import { sessions } from '#client/words/workshop-list.ts'
import { people } from '#client/words/people.ts'
import type { Role } from '#shared/access.ts'
import type { OrganisationView, OverviewView, ProposalView } from '#shared/api.ts'
import styles from './my-proposal.module.css'
import { PhaseSteps } from './phase-steps.tsx'
import { lastVersion, peopleHref, seedOf, wayIn } from './way-in.ts'

export interface MyProposalProps {
  readonly proposal: ProposalView
  readonly organisation: OrganisationView
  readonly deadline: OverviewView['call']['milestones'][number] | undefined
}

/** The proposal I came for, with the one thing to do next. */
export function MyProposal(props: MyProposalProps): JSX.Element {
  return (
    <article class={styles.card} aria-label={call.mine}>
      <div class={styles.cover}>
        <div class={styles.tall}>
          <Tiles seed={seedOf(props.proposal)} columns={4} rows={14} size={36} />
        </div>
        <div class={styles.low}>
          <Tiles seed={seedOf(props.proposal)} columns={10} rows={4} />
        </div>
      </div>
      <div class={styles.words}>
        <p class={styles.region}>{props.proposal.region}</p>
        <h2 class={styles.title}>{props.proposal.title}</h2>
        <Show when={props.proposal.role}>
          {(role) => (
            <p class={styles.for}>
              {forWhom(role())}{' '}
              <span class={styles.badge}>
                <LayerBadge layer={props.organisation.layer} />
              </span>{' '}
              <b>{props.organisation.name}</b>
            </p>
          )}
        </Show>
        <Facts {...props} />
        <Acts {...props} />
      </div>
    </article>
  )
}

function forWhom(role: Role): string {
  const name = people.role[role].toLowerCase()
  if (role === 'juror') return call.judgesAs(name)
  return role === 'reader' || role === 'observer' ? call.readsAs(name) : call.writesAs(name)
}

function Facts(props: MyProposalProps): JSX.Element {
  const version = () => lastVersion(props.proposal)
  return (
    <dl class={styles.facts}>
      <Fact name={call.standing}>
        <span class={styles.steps}>
          {call.phase[props.proposal.phase]}
          <PhaseSteps phase={props.proposal.phase} />
        </span>
      </Fact>
      <Fact name={call.versions}>
        <Show when={version()} fallback={call.noVersion}>
          {(last) => <>{call.versionOn(last().number, day(last().frozenAt))}</>}
        </Show>
      </Fact>
      <Show when={props.deadline}>
        {(milestone) => <Fact name={milestone().label}>{day(milestone().on)}</Fact>}
      </Show>
    </dl>
  )
}

function Fact(props: { readonly name: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

function Acts(props: MyProposalProps): JSX.Element {
  const way = () => wayIn(props.proposal, props.organisation.id)
  const version = () => lastVersion(props.proposal)
  const open = () => {
    const now = way()
    return now?.act === 'write' || now?.act === 'follow' ? now : undefined
  }
  const frozen = () => {
    const now = way()
    return now?.act === 'read-version' ? now : undefined
  }
  return (
    <div class={styles.acts}>
      <Switch fallback={<p>{call.notFrozenYet}</p>}>
        <Match when={open()}>
          {(now) => (
            <>
              <Button look="primary" href={now().to} iconEnd="arrow-right">
                {now().act === 'write' ? call.write : call.follow}
              </Button>
              <Show when={version()}>
                {(last) => (
                  <Button look="quiet" href={`/dossier/${props.proposal.id}/versie/${last().number}`}>
                    {call.readVersion(last().number)}
                  </Button>
                )}
              </Show>
            </>
          )}
        </Match>
        <Match when={frozen()}>
          {(now) => (
            <Button look="primary" href={now().to} iconEnd="arrow-right">
              {call.readVersion(now().version)}
            </Button>
          )}
        </Match>
      </Switch>
      <Show when={peopleHref(props.proposal, props.organisation.id)}>
        {(address) => (
          <Button look="quiet" icon="people" href={address()}>
            {members.link}
          </Button>
        )}
      </Show>
      <Show when={peopleHref(props.proposal, props.organisation.id)}>
        <Button look="quiet" icon="screen" href={`/dossier/${props.proposal.id}/werksessies`}>
          {sessions.page}
        </Button>
      </Show>
      <Show when={props.proposal.fictional}>
        <Pill look="fictional">{call.fictional}</Pill>
      </Show>
    </div>
  )
}
