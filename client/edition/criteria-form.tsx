import { Index, Show, type JSX } from 'solid-js'
import { Button } from '#client/ui/button.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { edition as words } from '#client/words/edition.ts'
import type { Draft } from './create-draft.ts'
import styles from './edition-page.module.css'

/** What the jury goes by. A criterion that is new points at the place that answers it. */
export function CriteriaForm(props: { readonly draft: Draft }): JSX.Element {
  const template = () => props.draft.view().current.template
  const known = (code: string) => template().criteria.some((one) => one.code === code)
  const places = () =>
    template().sections.flatMap(({ id, letter, title, fields }) =>
      fields.map((field) => ({
        value: `${id}/${field.id}`,
        label: field.label,
        group: `${letter} · ${title}`,
      })),
    )
  const add = () =>
    props.draft.change((now) => {
      const numbers = now.criteria.flatMap(({ code }) => Number(/^C2\.(\d+)$/u.exec(code)?.[1] ?? 0))
      const code = `C2.${Math.max(0, ...numbers) + 1}`
      now.criteria.push({ code, stage: 2, label: words.criterion.fresh, text: '', anchor: '' })
    })
  return (
    <div class={styles.form}>
      <Index each={props.draft.changes.criteria}>
        {(criterion, at) => (
          <fieldset class={styles.card}>
            <legend>
              {criterion().code} {criterion().label}
            </legend>
            <div class={styles.grid}>
              <Show when={!known(criterion().code)}>
                <TextField
                  label={words.criterion.code}
                  required
                  value={criterion().code}
                  onInput={(value) => props.draft.change((now) => (now.criteria[at]!.code = value.trim()))}
                />
              </Show>
              <SelectField
                label={words.criterion.stage}
                options={(['1', '2'] as const).map((value) => ({
                  value,
                  label: words.criterion.stages[value],
                }))}
                value={String(criterion().stage) as '1' | '2'}
                onChange={(value) =>
                  props.draft.change((now) => (now.criteria[at]!.stage = value === '1' ? 1 : 2))
                }
              />
              <TextField
                label={words.criterion.label}
                required
                value={criterion().label}
                onInput={(value) => props.draft.change((now) => (now.criteria[at]!.label = value))}
              />
            </div>
            <TextArea
              label={words.criterion.text}
              required
              rows={2}
              voice="ui"
              value={criterion().text}
              onInput={(value) => props.draft.change((now) => (now.criteria[at]!.text = value))}
            />
            <Show when={!known(criterion().code)}>
              <SelectField
                label={words.criterion.anchor}
                required
                options={places()}
                value={criterion().anchor}
                onChange={(value) => props.draft.change((now) => (now.criteria[at]!.anchor = value))}
              />
            </Show>
            <Button
              look="quiet"
              size={28}
              icon="trash"
              label={words.criterion.remove(criterion().code)}
              onClick={() => props.draft.change((now) => now.criteria.splice(at, 1))}
            />
          </fieldset>
        )}
      </Index>
      <div>
        <Button look="secondary" icon="plus" onClick={add}>
          {words.criterion.add}
        </Button>
      </div>
    </div>
  )
}
