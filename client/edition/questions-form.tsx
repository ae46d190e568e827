import { Index, type JSX } from 'solid-js'
import { Button } from '#client/ui/button.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { edition as words } from '#client/words/edition.ts'
import type { Draft } from './create-draft.ts'
import styles from './edition-page.module.css'

/** The questions of step one, block by block. */
export function QuestionsForm(props: { readonly draft: Draft }): JSX.Element {
  const freeId = () => {
    const taken = new Set(
      props.draft.changes.blocks.flatMap(({ questions }) => questions.map(({ id }) => id)),
    )
    let number = 1
    while (taken.has(`question-${number}`)) number += 1
    return `question-${number}`
  }
  return (
    <div class={styles.form}>
      <Index each={props.draft.changes.blocks}>
        {(block, at) => (
          <section class={styles.part}>
            <h2>{words.block(at + 1)}</h2>
            <TextField
              label={words.blockTitle}
              required
              value={block().title}
              onInput={(value) => props.draft.change((now) => (now.blocks[at]!.title = value))}
            />
            <Index each={block().questions}>
              {(question, place) => (
                <fieldset class={styles.card}>
                  <legend class="visually-hidden">{question().label}</legend>
                  <TextArea
                    label={words.question.label}
                    required
                    rows={1}
                    voice="ui"
                    value={question().label}
                    onInput={(value) =>
                      props.draft.change((now) => (now.blocks[at]!.questions[place]!.label = value))
                    }
                  />
                  <TextField
                    label={words.question.help}
                    value={question().help}
                    onInput={(value) =>
                      props.draft.change((now) => (now.blocks[at]!.questions[place]!.help = value))
                    }
                  />
                  <Button
                    look="quiet"
                    size={28}
                    icon="trash"
                    label={words.question.remove(question().label)}
                    onClick={() => props.draft.change((now) => now.blocks[at]!.questions.splice(place, 1))}
                  />
                </fieldset>
              )}
            </Index>
            <div>
              <Button
                look="secondary"
                size={28}
                icon="plus"
                onClick={() => {
                  const question = { id: freeId(), label: words.question.fresh, help: '' }
                  props.draft.change((now) => now.blocks[at]!.questions.push(question))
                }}
              >
                {words.question.add}
              </Button>
            </div>
          </section>
        )}
      </Index>
    </div>
  )
}
