import { createSignal, For, Index, Show, type JSX } from 'solid-js'
import { FieldView } from '#client/fields/field-view.tsx'
import { useSpot } from '#client/fields/spot.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { CapHeading } from '#client/ui/cap-heading.tsx'
import { StateMark, type State } from '#client/ui/state-mark.tsx'
import { TextLink } from '#client/ui/text-link.tsx'
import { trail as words } from '#client/words/trail.ts'
import { levels } from '#shared/dossier/content.ts'
import type { Criterion, Field } from '#shared/dossier/template.ts'
import { levelPath, longestTrailReason, markPath, reasonPath } from '#shared/dossier/trail-marks.ts'
import type { Answer, MarkedPlace } from '#shared/dossier/trail.ts'
import styles from './criteria-panel.module.css'

export interface CriteriaPanelProps {
  readonly trail: readonly Answer[]
}

/** Every criterion of the call: where it is answered, what somebody pointed at, and what we think of it ourselves. */
export function CriteriaPanel(props: CriteriaPanelProps): JSX.Element {
  const dossier = useDossier()
  const criteria = () => dossier.edition.template.criteria
  const answered = () => props.trail.filter(({ state }) => state === 'answered').length
  return (
    <div class={styles.panel}>
      <p class={styles.soft}>{words.lead}</p>
      <p>
        <b>{words.sum(answered(), criteria().length)}</b>
      </p>
      <For each={[1, 2] as const}>
        {(stage) => (
          <Show when={criteria().some((criterion) => criterion.stage === stage)}>
            <CapHeading level={2}>{words.stage(stage)}</CapHeading>
            <ul class={styles.list} role="list">
              <For each={criteria().filter((criterion) => criterion.stage === stage)}>
                {(criterion) => (
                  <CriterionItem
                    criterion={criterion}
                    answer={props.trail.find((one) => one.criterion.code === criterion.code)}
                  />
                )}
              </For>
            </ul>
          </Show>
        )}
      </For>
    </div>
  )
}

const marks: Readonly<Record<Answer['state'], State>> = { answered: 'done', partly: 'busy', empty: 'empty' }

interface ItemProps {
  readonly criterion: Criterion
  readonly answer: Answer | undefined
}

function CriterionItem(props: ItemProps): JSX.Element {
  const [open, setOpen] = createSignal(false)
  const state = () => props.answer?.state ?? 'empty'
  return (
    <li>
      <details class={styles.item} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <StateMark state={marks[state()]} silent />
          <span>
            <b>{props.criterion.code}</b> {props.criterion.label}
            <span class="visually-hidden">: {words.state[state()]}</span>
          </span>
        </summary>
        <Show when={open()}>
          <div class={styles.body}>
            <p class={styles.text}>{props.criterion.text}</p>
            <Places {...props} />
            <Marks {...props} />
            <Assessment criterion={props.criterion} />
          </div>
        </Show>
      </details>
    </li>
  )
}

function Places(props: ItemProps): JSX.Element {
  const spot = useSpot()
  return (
    <Show when={props.answer?.places.length}>
      <h3>{words.places}</h3>
      <ul class={styles.places} role="list">
        <Index each={props.answer?.places ?? []}>
          {(place) => (
            <li>
              <StateMark state={place().filled ? 'done' : 'empty'} size={14} silent />
              <span>
                <TextLink onClick={() => spot.go(place().path)}>{place().label}</TextLink>
                <Show when={!place().filled}> ({words.empty})</Show>
              </span>
            </li>
          )}
        </Index>
      </ul>
    </Show>
  )
}

function Marks(props: ItemProps): JSX.Element {
  const dossier = useDossier()
  const announcer = useAnnouncer()
  const spot = useSpot()
  const nameOf = (mark: MarkedPlace) => (mark.label === '' ? words.gone : mark.label)
  const mayRemove = (mark: MarkedPlace) => dossier.deny(markPath(props.criterion.code, mark.path)) === null
  const remove = (mark: MarkedPlace) => {
    dossier.write.set(markPath(props.criterion.code, mark.path), null)
    announcer.say(words.unmarked(props.criterion.code, nameOf(mark)))
  }
  return (
    <>
      <h3>{words.marks}</h3>
      <Show when={props.answer?.marks.length} fallback={<p class={styles.soft}>{words.noMarks}</p>}>
        <ul class={styles.places} role="list">
          <Index each={props.answer?.marks ?? []}>
            {(mark) => (
              <li>
                <StateMark
                  state={mark().lost ? 'warning' : mark().filled ? 'done' : 'empty'}
                  size={14}
                  silent
                />
                <span>
                  <TextLink onClick={() => spot.go(mark().path)}>{nameOf(mark())}</TextLink>
                  <Show when={mark().quote}>
                    <q class={styles.quote}>{mark().quote}</q>
                  </Show>
                  <Show when={mark().lost}>
                    <span class={styles.soft}>{words.lost}</span>
                  </Show>
                </span>
                <Show when={mayRemove(mark())}>
                  <Button
                    look="quiet"
                    size={28}
                    icon="close"
                    label={words.remove(nameOf(mark()))}
                    onClick={() => remove(mark())}
                  />
                </Show>
              </li>
            )}
          </Index>
        </ul>
      </Show>
    </>
  )
}

const level: Field = {
  kind: 'choice',
  id: 'level',
  label: words.assessment,
  options: levels.map((id) => ({ id, label: words.level[id] })),
}
const reason: Field = {
  kind: 'text',
  id: 'reason',
  label: words.reason,
  help: words.reasonHelp,
  max: longestTrailReason,
}

/** Written in the dossier, so that it is frozen along with what it speaks of. */
function Assessment(props: { readonly criterion: Criterion }): JSX.Element {
  return (
    <>
      <FieldView path={levelPath(props.criterion.code)} field={level} />
      <FieldView path={reasonPath(props.criterion.code)} field={reason} />
    </>
  )
}
