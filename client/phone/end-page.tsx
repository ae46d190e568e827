import { createSignal, For, Show, type JSX } from 'solid-js'
import { useLive, useMe } from '#client/live/use-live.ts'
import { Tiles } from '#client/ui/tiles.tsx'
import { workshop } from '#client/words/workshop.ts'
import { phone } from '#client/words/workshop-phone.ts'
import { Act } from './act.tsx'
import { useMore } from './more.ts'
import { ItemList } from './record-page.tsx'
import { Problem } from './problem.tsx'
import actStyles from './act.module.css'
import formStyles from './form.module.css'
import pageStyles from './page.module.css'
import textStyles from './text.module.css'
import styles from './end-page.module.css'

const scores = [1, 2, 3, 4, 5]

/** The end: my own actions first, one word and a number last. */
export function EndPage(): JSX.Element {
  const live = useLive()
  const me = useMe()
  const more = useMore()
  const [word, setWord] = createSignal('')
  const [score, setScore] = createSignal<number | null>(null)
  const [problem, setProblem] = createSignal('')
  const [changing, setChanging] = createSignal(false)
  const send = async (): Promise<void> => {
    const given = score()
    if (given === null) return
    const sent = await live.send({ type: 'checkout.say', word: word().trim(), score: given })
    setProblem(sent.kind === 'done' ? '' : sent.kind === 'refused' ? sent.sentence : workshop.unreached)
    setChanging(false)
  }
  const asks = () => !me.checkedOut || changing()
  const todo = () => live.view.todo ?? []
  const over = () => live.view.workshop.state === 'closed' || live.view.workshop.state === 'sealed'
  return (
    <div class={pageStyles.page}>
      <div class={styles.band}>
        <Tiles seed={live.view.workshop.proposal} columns={6} rows={2} />
      </div>
      <div class={pageStyles.body}>
        <h1 class={textStyles.question}>{phone.end.thanks(me.name.split(' ')[0] ?? me.name)}</h1>
        <p class={textStyles.lead}>
          {phone.end.saved} <Show when={todo().length > 0}>{phone.end.todo(todo().length)}</Show>
        </p>
        <ItemList items={todo()} />
        <Show
          when={asks() && me.station !== 'observer'}
          fallback={<p class={textStyles.lead}>{phone.end.sent}</p>}
        >
          <label class={textStyles.label} for="word">
            {phone.end.word}
          </label>
          <input
            class={`${formStyles.input} ${formStyles.read}`}
            id="word"
            maxLength={40}
            value={word()}
            onInput={(event) => setWord(event.currentTarget.value)}
          />
          <fieldset class={styles.scores}>
            <legend class={textStyles.label}>
              {phone.end.useful} <span>{phone.end.scale}</span>
            </legend>
            <For each={scores}>
              {(value) => (
                <label class={formStyles.chip}>
                  <input
                    class={formStyles.over}
                    type="radio"
                    name="score"
                    checked={score() === value}
                    onChange={() => setScore(value)}
                  />
                  <span>{value}</span>
                </label>
              )}
            </For>
          </fieldset>
        </Show>
        <Problem text={problem()} />
      </div>
      <footer class={pageStyles.foot}>
        <Show when={asks() && me.station !== 'observer'}>
          <Act onAct={() => void send()} notYet={score() === null}>
            {phone.end.send}
          </Act>
        </Show>
        <Show when={over()}>
          <a class={actStyles.act} data-look="second" href={`/werksessie/${live.view.workshop.id}/verslag`}>
            {phone.end.report}
          </a>
        </Show>
        <div class={pageStyles.rest}>
          <Act look="quiet" onAct={() => more.set(true)}>
            {phone.more.open}
          </Act>
        </div>
      </footer>
    </div>
  )
}
