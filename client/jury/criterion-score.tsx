import { createSignal, Show, type JSX } from 'solid-js'
import { RadioGroup } from '#client/ui/radio-group.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { jury } from '#client/words/jury.ts'
import type { Draft } from '#shared/jury/assessment.ts'
import { asLevel, levels, levelWords, type Level } from '#shared/jury/words.ts'
import { createKeeping } from './create-keeping.ts'
import type { Room } from './create-room.ts'
import { CriterionHead } from './criterion-head.tsx'
import styles from './criterion.module.css'

export interface CriterionScoreProps {
  readonly room: Room
  readonly code: string
  /** What was kept before; from then on what is typed here is the truth. */
  readonly first: Draft
}

/** One criterion: four levels and a reason, kept while one works. */
export function CriterionScore(props: CriterionScoreProps): JSX.Element {
  const words = jury.score
  // eslint-disable-next-line solid/reactivity
  const [level, setLevel] = createSignal<Level | null>(props.first.level)
  // eslint-disable-next-line solid/reactivity
  const [reason, setReason] = createSignal(props.first.reason)
  const keeping = createKeeping(
    () => ({ criterion: props.code, level: level(), reason: reason() }),
    (asked) => props.room.act('scores', asked),
  )
  const missing = () => {
    if (level() === null) return reason().trim() === '' ? words.missing : words.missingLevel
    return reason().trim() === '' ? words.missingReason : null
  }
  const said = () => {
    if (keeping.state() === 'busy') return words.saving
    if (keeping.state() === 'failed') return jury.failed
    return missing() ?? (keeping.state() === 'kept' ? words.saved : '')
  }
  return (
    <article class={styles.criterion}>
      <CriterionHead room={props.room} code={props.code} />
      <RadioGroup
        label={words.level(props.code)}
        flow="row"
        value={level() === null ? '' : String(level())}
        onChange={(value) => {
          setLevel(asLevel(Number(value)))
          keeping.now()
        }}
        options={levels.map((one) => ({ value: String(one), label: `${one} ${levelWords[one]}` }))}
      />
      <TextArea
        label={words.reason(props.code)}
        help={words.reasonHelp}
        value={reason()}
        rows={3}
        onInput={(text) => {
          setReason(text)
          keeping.soon()
        }}
        onCommit={keeping.now}
      />
      <p class={styles.state} role="status">
        <Show when={said()}>{said()}</Show>
      </p>
    </article>
  )
}
