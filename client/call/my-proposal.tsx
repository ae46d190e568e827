import { Match, Show, Switch, type JSX } from 'solid-js'
import { useApi } from '#client/api.ts'
import { createAnswer } from '#client/page/create-answer.ts'
import { Button } from '#client/ui/button.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { Pill } from '#client/ui/pill.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { Tiles } from '#client/ui/tiles.tsx'
import { day } from '#client/words/app.ts'
import { call } from '#client/words/call.ts'
import { members } from '#client/words/members.ts'
import { sessions } from '#client/words/workshop-list.ts'
import { people } from '#client/words/people.ts'
import type { Role } from '#shared/access.ts'
import type { OrganisationView, OverviewView, ProposalView } from '#shared/api.ts'
import type { StandingView } from '#shared/standing.ts'
import styles from './my-proposal.module.css'
import { PhasePill } from './phase-pill.tsx'
import { PhaseSteps } from './phase-steps.tsx'
import { Standing } from './standing.tsx'
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
        <p class={styles.region}>
          {props.proposal.region}
          <Show when={openTo(props)}>
            <PhasePill phase={props.proposal.phase} />
          </Show>
        </p>
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
        <Show
          when={openTo(props)}
          fallback={
            <>
              <Facts {...props} />
              <Acts {...props} />
            </>
          }
        >
          <Followed {...props} />
        </Show>
      </div>
    </article>
  )
}

/** While people write, what is still open says more than where the dossier stands. */
function Followed(props: MyProposalProps): JSX.Element {
  const api = useApi()
  const asked = createAnswer(() => api.standing(props.proposal.id))
  const here = () => {
    const now = asked.now()
    return now.state === 'here' ? now.view : undefined
  }
  return (
    <>
      <Switch
        fallback={
          <div class={styles.facts} aria-busy="true">
            <Skeleton lines={[70, 90, 80, 60]} />
          </div>
        }
      >
        <Match when={here()}>{(view) => <Standing view={view()} />}</Match>
        <Match when={asked.now().state === 'failed'}>
          <Facts {...props} />
        </Match>
      </Switch>
      <Acts {...props} next={here()?.next} />
    </>
  )
}

const openTo = ({ proposal, organisation }: MyProposalProps) => {
  const now = wayIn(proposal, organisation.id)
  return now?.act === 'write' || now?.act === 'follow' ? now : undefined
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

function Acts(props: MyProposalProps & { readonly next?: StandingView['next'] | undefined }): JSX.Element {
  const way = () => wayIn(props.proposal, props.organisation.id)
  const version = () => lastVersion(props.proposal)
  const open = () => openTo(props)
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
              <Show
                when={now().act === 'write' && props.next}
                fallback={
                  <Button look="primary" href={now().to} iconEnd="arrow-right">
                    {now().act === 'write' ? call.write : call.follow}
                  </Button>
                }
              >
                {(next) => (
                  <Button look="primary" href={`${now().to}/${next().id}`} iconEnd="arrow-right">
                    {call.writeIn(next().letter)}
                  </Button>
                )}
              </Show>
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
