import { createEffect, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js'
import type { VoteOption, VoteView } from '#shared/workshop/round-views.ts'
import { sourceKey } from '#shared/workshop/cards.ts'
import type { Sent } from './ask.ts'
import type { Opened } from './use-live.ts'

export interface Dots {
  readonly on: (key: string) => number
  /** Of these, how many the server has. */
  readonly told: (key: string) => number
  readonly left: Accessor<number>
  readonly mayAdd: (key: string) => boolean
  readonly add: (option: VoteOption) => void
  readonly take: (option: VoteOption) => void
  readonly problem: Accessor<string>
}

/** In ms: so long the news of what was answered may still be on its way, also where it is asked for every few seconds. */
const newsWithin = 5_000

/**
 * My dots, as I see them the moment I tap. Each tap is a command of its own, sent one after the other. What I tapped
 * towards stands until the server says the same: its news and its answer travel apart, and counted beside each other
 * one tap would for a moment be two, and the next tap be refused for it.
 */
export function createDots(live: Opened, vote: Accessor<VoteView | null>, sentenceFor: () => string): Dots {
  const [wanted, setWanted] = createSignal<ReadonlyMap<string, number>>(new Map())
  const [underway, setUnderway] = createSignal(0)
  const [problem, setProblem] = createSignal('')
  let chain: Promise<unknown> = Promise.resolve()
  const told = (key: string): number => live.view.dots?.on[key] ?? 0
  const given = (key: string): number => wanted().get(key) ?? told(key)
  const left = createMemo(() => {
    let count = live.view.dots?.left ?? vote()?.budget ?? 0
    for (const [key, many] of wanted()) count += told(key) - many
    return count
  })
  const answered = (sent: Sent, key: string, by: 1 | -1): void => {
    if (sent.kind !== 'done') {
      setProblem(sent.kind === 'refused' ? sent.sentence : sentenceFor())
      setWanted((before) => {
        const many = before.get(key)
        return many === undefined ? before : new Map(before).set(key, many - by)
      })
    }
    setUnderway((many) => many - 1)
  }
  createEffect(
    on(
      () => vote()?.round,
      () => setWanted(new Map()),
    ),
  )
  const agrees = createMemo(() => {
    for (const [key, many] of wanted()) if (told(key) !== many) return false
    return true
  })
  createEffect(() => {
    if (underway() > 0 || wanted().size === 0) return
    if (agrees()) return void setWanted(new Map())
    const waiting = setTimeout(() => setWanted(new Map()), newsWithin)
    onCleanup(() => clearTimeout(waiting))
  })
  const change = (option: VoteOption, by: 1 | -1): void => {
    const now = vote()
    if (!now || now.state !== 'open') return
    const key = sourceKey(option.source)
    setProblem('')
    setWanted((before) => new Map(before).set(key, given(key) + by))
    setUnderway((many) => many + 1)
    chain = chain
      .then(() =>
        live.send({
          type: by === 1 ? 'vote.add' : 'vote.take',
          round: now.round as never,
          on: structuredClone({ ...option.source }) as never,
        }),
      )
      .then((sent) => answered(sent, key, by))
  }
  return {
    on: given,
    told,
    left,
    problem,
    mayAdd: (key) => left() > 0 && given(key) < (vote()?.mostPerCard ?? 0),
    add: (option) => change(option, 1),
    take: (option) => change(option, -1),
  }
}

/** In an order of its own for each person, which stays for as long as the round lasts. */
export function shuffled(options: readonly VoteOption[], seed: string): readonly VoteOption[] {
  return options.toSorted((a, b) => scatter(seed + a.key) - scatter(seed + b.key))
}

/** FNV-1a: spreads well, and nothing hangs on it being hard to guess. */
function scatter(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}
