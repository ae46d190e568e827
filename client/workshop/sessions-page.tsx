import { useNavigate, useParams } from '@solidjs/router'
import { createSignal, For, Show, type JSX } from 'solid-js'
import type { WorkshopLine } from '#shared/workshop/door.ts'
import { sizes, type Size } from '#shared/workshop/labo-half-day/draaiboek.ts'
import { failed, useApi } from '#client/api.ts'
import { Asked } from '#client/page/asked.tsx'
import { createAnswer } from '#client/page/create-answer.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { Button } from '#client/ui/button.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { RadioGroup } from '#client/ui/radio-group.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { hour, longDay, workshop } from '#client/words/workshop.ts'
import { sessions } from '#client/words/workshop-list.ts'
import { momentIn } from './moment.ts'
import styles from './sessions.module.css'

/** `/dossier/:proposal/werksessies` */
export default function SessionsPage(): JSX.Element {
  const params = useParams<{ proposal: string }>()
  const api = useApi()
  const answer = createAnswer(async () => {
    const list = await api.workshops(params.proposal)
    const workspace = await api.workspace(params.proposal)
    if (failed(list)) return list
    return failed(workspace) ? workspace : { list, role: workspace.proposal.role }
  })
  return (
    <Asked answer={answer} opening={sessions.opening} title={sessions.page} skeleton={null}>
      {({ list, role }) => (
        <Sessions
          proposal={params.proposal}
          list={list}
          mayPlan={role === 'facilitator' || role === 'cofacilitator' || role === 'coordinator'}
        />
      )}
    </Asked>
  )
}

function Sessions(props: {
  readonly proposal: string
  readonly list: readonly WorkshopLine[]
  readonly mayPlan: boolean
}): JSX.Element {
  const heading = createHeading(() => sessions.page)
  return (
    <div class={styles.page}>
      <PageHeader title={sessions.page} lead={sessions.lead} headingRef={heading} />
      <ul class={styles.list} role="list">
        <For each={props.list} fallback={<li>{sessions.none}</li>}>
          {(one) => (
            <li>
              <span class={styles.when}>
                {longDay(one.startsAt)}, {hour(one.startsAt)}
              </span>
              <span>
                <strong>{one.title}</strong>
                <small>{sessions.state[one.state] ?? one.state}</small>
              </span>
              <Button look="secondary" size={44} href={`/werksessie/${one.id}/verslag`}>
                {sessions.report}
              </Button>
              <Button look="primary" size={44} href={`/werksessie/${one.id}`}>
                {one.mayLead ? sessions.open : sessions.follow}
              </Button>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.mayPlan}>
        <Planning proposal={props.proposal} />
      </Show>
      <p>
        <Button look="quiet" href={`/dossier/${props.proposal}`}>
          {sessions.back}
        </Button>
      </p>
    </div>
  )
}

function Planning(props: { readonly proposal: string }): JSX.Element {
  const api = useApi()
  const navigate = useNavigate()
  const [title, setTitle] = createSignal<string>(sessions.plan.nameBegin)
  const [day, setDay] = createSignal('')
  const [at, setAt] = createSignal('09:00')
  const [size, setSize] = createSignal<Size>('usual')
  const [problem, setProblem] = createSignal('')
  const plan = async (): Promise<void> => {
    const startsAt = momentIn(day(), at())
    if (title().trim() === '' || startsAt === null) return void setProblem(sessions.plan.missing)
    const made = await api.planWorkshop(props.proposal, { title: title().trim(), startsAt, size: size() })
    if (failed(made)) return void setProblem('refused' in made ? made.refused.sentence : workshop.unreached)
    navigate(`/werksessie/${made.id}/draaiboek`)
  }
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void plan()
      }}
    >
      <h2>{sessions.plan.title}</h2>
      <TextField label={sessions.plan.name} value={title()} maxLength={80} onInput={setTitle} />
      <div class={styles.moment}>
        <label>
          {sessions.plan.day}
          <input type="date" value={day()} onInput={(event) => setDay(event.currentTarget.value)} />
        </label>
        <label>
          {sessions.plan.hour}
          <input type="time" value={at()} onInput={(event) => setAt(event.currentTarget.value)} />
        </label>
      </div>
      <RadioGroup
        label={sessions.plan.size}
        value={size()}
        onChange={setSize}
        options={sizes.map((value) => ({
          value,
          label: sessions.plan.sizes[value][0],
          help: sessions.plan.sizes[value][1],
        }))}
      />
      <p>{sessions.plan.half}</p>
      <Show when={problem()}>
        <p class={styles.problem} role="alert">
          {problem()}
        </p>
      </Show>
      <Button look="secondary" size={44} type="submit">
        {sessions.plan.act}
      </Button>
    </form>
  )
}
