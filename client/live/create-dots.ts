import { createEffect, createMemo, createSignal, on, type Accessor } from 'solid-js'
import type { VoteOption, VoteView } from '#shared/workshop/round-views.ts'
import { sourceKey } from '#shared/workshop/cards.ts'
import type { Opened } from './use-live.ts'

export interface Dots {
  readonly on: (key: string) => number
  readonly left: Accessor<number>
  readonly mayAdd: (key: string) => boolean
  readonly add: (option: VoteOption) => void
  readonly take: (option: VoteOption) => void
  readonly problem: Accessor<string>
}

/**
 * My dots, as I see them the moment I tap. Each tap is a command of its own, sent one after the other; when the last
 * has been answered the server's count stands again.
 */
export function createDots(live: Opened, vote: Accessor<VoteView | null>, sentenceFor: () => string): Dots {
  const [pending, setPending] = createSignal<readonly { key: string; by: 1 | -1 }[]>([])
  const [problem, setProblem] = createSignal('')
  let chain: Promise<unknown> = Promise.resolve()
  const own = () => live.view.dots
  const given = (key: string): number =>
    (own()?.on[key] ?? 0) + pending().reduce((sum, change) => sum + (change.key === key ? change.by : 0), 0)
  const left = createMemo(
    () => (own()?.left ?? vote()?.budget ?? 0) - pending().reduce((sum, { by }) => sum + by, 0),
  )
  createEffect(
    on(
      () => vote()?.round,
      () => setPending([]),
    ),
  )
  const change = (option: VoteOption, by: 1 | -1): void => {
    const now = vote()
    if (!now || now.state !== 'open') return
    const mine = { key: sourceKey(option.source), by }
    setProblem('')
    setPending((before) => [...before, mine])
    chain = chain.then(async () => {
      const sent = await live.send({
        type: by === 1 ? 'vote.add' : 'vote.take',
        round: now.round as never,
        on: structuredClone({ ...option.source }) as never,
      })
      if (sent.kind !== 'done') setProblem(sent.kind === 'refused' ? sent.sentence : sentenceFor())
      // The news of it stands in the view by now, or comes in a blink: both are told in one breath.
      setPending((before) => before.filter((one) => one !== mine))
    })
  }
  return {
    on: given,
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
