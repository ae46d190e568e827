import { createSignal, For, Show, type JSX } from 'solid-js'
import { failed, isRefused, useApi } from '#client/api.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { Button } from '#client/ui/button.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { ideas } from '#client/words/ideas.ts'
import { people } from '#client/words/people.ts'
import type { GivenLink, MemberView } from '#shared/api.ts'
import { asIdeaRole, mayGrantIdea, mayIdea, type IdeaActor } from '#shared/idea/access.ts'
import { asOrganisationId } from '#shared/ids.ts'
import { useMe } from '#client/people/create-me.ts'
import type { ViewProps } from './aside.tsx'
import { InviteWriter } from './invite-writer.tsx'
import styles from './idea-page.module.css'

const words = ideas.writers

/** Who writes this idea, and letting others in. */
export function Writers(props: ViewProps): JSX.Element {
  const api = useApi()
  const me = useMe()
  const announcer = useAnnouncer()
  const [inviting, setInviting] = createSignal(false)
  const [given, setGiven] = createSignal<GivenLink | null>(null)
  const [problem, setProblem] = createSignal('')
  const actor = (): IdeaActor | null => {
    const organisation = asOrganisationId(me.person()?.organisation.id)
    const { role, coordinates } = props.view
    return organisation && { role, coordinates, organisation }
  }
  const mayAdmit = () => mayIdea(actor(), 'admit', props.view.idea.state) === null
  const mayRemove = (member: MemberView) => {
    const role = asIdeaRole(member.role)
    const who = actor()
    return mayAdmit() && role !== null && who !== null && mayGrantIdea(who, role)
  }
  const remove = async ({ person }: MemberView) => {
    const who = { person: person.id, organisation: person.organisation.id }
    const answer = await api.dismissWriter(props.view.idea.id, who)
    if (failed(answer)) return setProblem(isRefused(answer) ? answer.refused.sentence : ideas.unreachable)
    announcer.say(words.removed(person.name))
    props.onView(answer)
  }
  return (
    <section class={styles.block} aria-labelledby="idea-writers">
      <h2 id="idea-writers">{words.title}</h2>
      <Show when={problem()}>
        <MessageBar kind="error">{problem()}</MessageBar>
      </Show>
      <Show when={props.view.members.length > 0} fallback={<p class={styles.quiet}>{words.none}</p>}>
        <ul class={styles.members} role="list">
          <For each={props.view.members}>
            {(member) => (
              <li>
                <LayerBadge layer={member.person.organisation.layer} size={22} />
                <span>
                  <b>{member.person.name}</b>
                  <br />
                  {member.person.organisation.name} · {people.role[member.role]}
                </span>
                <Show when={mayRemove(member)}>
                  <Button
                    look="quiet"
                    size={28}
                    icon="close"
                    label={words.remove(member.person.name)}
                    onClick={() => void remove(member)}
                  />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={given()}>{(link) => <Given link={link()} onClose={() => setGiven(null)} />}</Show>
      <Show when={mayAdmit() && !inviting()}>
        <Button look="secondary" size={28} icon="plus" onClick={() => setInviting(true)}>
          {words.invite}
        </Button>
      </Show>
      <Show when={inviting() && actor()}>
        {(who) => (
          <InviteWriter
            idea={props.view.idea.id}
            actor={who()}
            onClose={() => setInviting(false)}
            onGiven={(answer) => {
              setInviting(false)
              setGiven(answer.given)
              props.onView(answer.page)
            }}
          />
        )}
      </Show>
    </section>
  )
}

/** A link as it was just made, to be handed on: nothing but this page has it. */
function Given(props: { readonly link: GivenLink; readonly onClose: () => void }): JSX.Element {
  const name = () => props.link.person.name
  return (
    <div class={styles.given} role="status">
      <Show when={props.link.link} fallback={<p>{words.own(name())}</p>}>
        {(link) => (
          <>
            <p>{words.given(name())}</p>
            <input
              readOnly
              value={link().url}
              aria-label={words.linkOf(name())}
              onFocus={(event) => event.currentTarget.select()}
            />
          </>
        )}
      </Show>
      <Button look="quiet" size={28} onClick={() => props.onClose()}>
        {words.close}
      </Button>
    </div>
  )
}
