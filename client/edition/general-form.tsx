import { For, Index, Show, type JSX } from 'solid-js'
import { Button } from '#client/ui/button.tsx'
import { Checkbox } from '#client/ui/checkbox.tsx'
import { DateField } from '#client/ui/date-field.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { edition as words } from '#client/words/edition.ts'
import { milestoneKinds } from '#shared/call/changes.ts'
import { costCategories } from '#shared/call/judge.ts'
import { dayAt } from '#shared/idea/day.ts'
import type { Draft } from './create-draft.ts'
import { NumberEntry } from './number-entry.tsx'
import styles from './edition-page.module.css'

/** Names, numbers, the costs that are paid for, and the dates. */
export function GeneralForm(props: { readonly draft: Draft }): JSX.Element {
  const changes = () => props.draft.changes
  const limits = () => Object.keys(words.limits).filter((key) => changes().limits[key] !== undefined)
  return (
    <div class={styles.form}>
      <div class={styles.grid}>
        <TextField
          label={words.title}
          required
          value={changes().title}
          onInput={(value) => props.draft.change((now) => (now.title = value))}
        />
        <TextField
          label={words.organiser}
          required
          value={changes().organiser}
          onInput={(value) => props.draft.change((now) => (now.organiser = value))}
        />
        <NumberEntry
          label={words.year}
          value={changes().year}
          onChange={(value) => props.draft.change((now) => (now.year = value))}
        />
      </div>
      <section class={styles.part} aria-labelledby="edition-numbers">
        <h2 id="edition-numbers">{words.numbers}</h2>
        <div class={styles.grid}>
          <For each={limits()}>
            {(key) => (
              <NumberEntry
                label={words.limits[key] ?? key}
                unit={words.units[key]}
                money={key === 'ceiling'}
                value={changes().limits[key] ?? 0}
                onChange={(value) => props.draft.change((now) => (now.limits[key] = value))}
              />
            )}
          </For>
        </div>
      </section>
      <Costs draft={props.draft} />
      <Dates draft={props.draft} />
    </div>
  )
}

function Costs(props: { readonly draft: Draft }): JSX.Element {
  const all = () => costCategories(props.draft.view().current.template)
  const chosen = () => props.draft.changes.laboCategories
  const choose = (id: string, on: boolean) =>
    props.draft.change((now) => {
      const kept = (now.laboCategories ?? []).filter((one) => one !== id)
      now.laboCategories = on ? [...kept, id] : kept
    })
  return (
    <section class={styles.part} aria-labelledby="edition-costs">
      <h2 id="edition-costs">{words.costs.title}</h2>
      <Checkbox
        label={words.costs.all}
        help={words.costs.allHelp}
        checked={chosen() === null}
        onChange={(on) => {
          const ids = all().map(({ id }) => id)
          props.draft.change((now) => (now.laboCategories = on ? null : ids))
        }}
      />
      <Show when={chosen()}>
        {(ids) => (
          <div class={styles.grid} role="group" aria-labelledby="edition-costs">
            <For each={all()}>
              {({ id, label }) => (
                <Checkbox label={label} checked={ids().includes(id)} onChange={(on) => choose(id, on)} />
              )}
            </For>
          </div>
        )}
      </Show>
    </section>
  )
}

function Dates(props: { readonly draft: Draft }): JSX.Element {
  const all = () => props.draft.changes.milestones
  const free = () => milestoneKinds.filter((kind) => !all().some((one) => one.kind === kind))
  const nameOf = (kind: (typeof milestoneKinds)[number]) => words.milestones[kind]
  return (
    <section class={styles.part} aria-labelledby="edition-dates">
      <h2 id="edition-dates">{words.dates.title}</h2>
      <Index each={all()}>
        {(milestone, at) => (
          <fieldset class={styles.line}>
            <legend>{nameOf(milestone().kind)}</legend>
            <TextField
              label={words.dates.label}
              value={milestone().label}
              onInput={(value) => props.draft.change((now) => (now.milestones[at]!.label = value))}
            />
            <DateField
              label={words.dates.on}
              value={milestone().on}
              onChange={(value) =>
                value !== '' && props.draft.change((now) => (now.milestones[at]!.on = value))
              }
            />
            <Button
              look="quiet"
              size={28}
              icon="trash"
              label={words.dates.remove(nameOf(milestone().kind))}
              onClick={() => props.draft.change((now) => now.milestones.splice(at, 1))}
            />
          </fieldset>
        )}
      </Index>
      <Show when={free().length > 0}>
        <SelectField
          label={words.dates.add}
          options={free().map((value) => ({ value, label: nameOf(value) }))}
          value=""
          onChange={(kind) =>
            props.draft.change((now) => {
              const on = now.milestones.at(-1)?.on ?? dayAt(Date.now())
              now.milestones.push({ kind, label: nameOf(kind), on })
            })
          }
        />
      </Show>
    </section>
  )
}
