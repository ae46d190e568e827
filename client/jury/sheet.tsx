import { createSignal, For, Show, type JSX } from 'solid-js'
import { files } from '#client/api.ts'
import { Button } from '#client/ui/button.tsx'
import { RadioGroup } from '#client/ui/radio-group.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { jury } from '#client/words/jury.ts'
import { asLevel, levels, levelWords, type Level } from '#shared/jury/words.ts'
import { BallotPanel } from './ballot-panel.tsx'
import type { Room } from './create-room.ts'
import { CriterionHead } from './criterion-head.tsx'
import criterionStyles from './criterion.module.css'
import dossierStyles from './dossier.module.css'
import roomStyles from './room.module.css'

/** After the scores opened: how far the jurors are apart, what each wrote, and what they agree about. */
export function Sheet(props: { readonly room: Room }): JSX.Element {
  const words = jury.sheet
  const view = () => props.room.view()
  return (
    <section class={criterionStyles.scoring} aria-label={words.title}>
      <div class={roomStyles.head}>
        <h2>{words.title}</h2>
        <Button size={28} icon="download" href={files.jurySheet(view().proposal)}>
          {words.pdf}
        </Button>
      </div>
      <For each={view().criteria.map(({ code }) => code)}>
        {(code) => <SheetLine room={props.room} code={code} />}
      </For>
      <BallotPanel room={props.room} />
    </section>
  )
}

function SheetLine(props: { readonly room: Room; readonly code: string }): JSX.Element {
  const words = jury.sheet
  const view = () => props.room.view()
  const spread = () => view().revealed?.spread.find(({ criterion }) => criterion === props.code)
  const scores = () => view().revealed?.scores.filter(({ criterion }) => criterion === props.code) ?? []
  const agreed = () => view().revealed?.consensus.find(({ criterion }) => criterion === props.code)
  const writes = () => view().as === 'president' && view().stage === 'revealed'
  return (
    <article class={criterionStyles.criterion}>
      <CriterionHead room={props.room} code={props.code} />
      <Show when={spread()}>
        {(one) => (
          <div>
            <div class={criterionStyles.spread} aria-hidden="true">
              <For each={one().counts}>{(count, i) => <span data-level={i() + 1}>{count || ''}</span>}</For>
            </div>
            <p class={criterionStyles.state}>
              {words.spread}: {words.counts(one().counts)}
            </p>
            <Show when={one().split}>
              <p class={criterionStyles.split}>{words.split}</p>
            </Show>
          </div>
        )}
      </Show>
      <details class={dossierStyles.row}>
        <summary>{words.scores}</summary>
        <ul>
          <For each={scores()}>
            {(score) => (
              <li>
                <b>
                  {score.by}: {levelWords[score.level]}.
                </b>{' '}
                {score.reason}
              </li>
            )}
          </For>
        </ul>
      </details>
      <Show
        when={writes()}
        fallback={
          <p>
            <b>{words.agreed}:</b>{' '}
            <Show when={agreed()} fallback={words.none}>
              {(one) => (
                <>
                  {levelWords[one().level]}. {one().reason}
                </>
              )}
            </Show>
          </p>
        }
      >
        <Agree room={props.room} code={props.code} />
      </Show>
    </article>
  )
}

function Agree(props: { readonly room: Room; readonly code: string }): JSX.Element {
  const words = jury.sheet
  const before = () => props.room.view().revealed?.consensus.find(({ criterion }) => criterion === props.code)
  const [level, setLevel] = createSignal<Level | null>(before()?.level ?? null)
  const [reason, setReason] = createSignal(before()?.reason ?? '')
  const [said, setSaid] = createSignal('')
  const keep = async (): Promise<void> => {
    if (level() === null || reason().trim() === '') return void setSaid(words.missing)
    const asked = { criterion: props.code, level: level(), reason: reason().trim() }
    setSaid((await props.room.act('consensus', asked)) ? words.saved : jury.failed)
  }
  return (
    <>
      <RadioGroup
        label={words.level(props.code)}
        flow="row"
        value={level() === null ? '' : String(level())}
        onChange={(value) => setLevel(asLevel(Number(value)))}
        options={levels.map((one) => ({ value: String(one), label: `${one} ${levelWords[one]}` }))}
      />
      <TextArea label={words.reason(props.code)} value={reason()} rows={2} onInput={setReason} />
      <div class={roomStyles.acts}>
        <Button look="secondary" onClick={() => void keep()}>
          {words.save}
        </Button>
        <span class={criterionStyles.state} role="status">
          {said()}
        </span>
      </div>
    </>
  )
}
