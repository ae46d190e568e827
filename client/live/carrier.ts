import type { Fetch } from '#client/api.ts'
import type { Command } from '#shared/workshop/commands.ts'
import { order, type Sent } from './ask.ts'

export interface Carrier {
  readonly carry: (command: Command, key: string, expectedRev: number | null) => Promise<Sent>
  /** The device woke up, or is on a network again: what hangs or waits is asked for anew, now. */
  readonly stir: () => void
}

export interface CarrierParts {
  readonly fetch: Fetch
  readonly path: string
  readonly random: () => number
}

/** An answer may be lost where the act was not: asked again under the same key, so often. */
const tries = 3
/** A line that says nothing for so long (ms) leads nowhere: that of a phone that slept hangs without failing. */
const patience = 10_000

/** Brings commands to the server. Each goes under one key, so that asking again never does it twice. */
export function makeCarrier({ fetch, path, random }: CarrierParts): Carrier {
  const underway = new Set<() => void>()

  /** One attempt, and the pause after one that failed; `stirred` when somebody wants it anew at once. */
  async function attempt(command: Command, key: string, rev: number | null, wait: number | null) {
    const line = new AbortController()
    let stir = (_: 'stirred'): void => undefined
    const stirred = new Promise<'stirred'>((resolve) => (stir = resolve))
    const patient = setTimeout(() => line.abort(), patience)
    const wake = (): void => stir('stirred')
    underway.add(wake)
    try {
      const sent = await Promise.race([order(fetch, path, key, command, rev, line.signal), stirred])
      if (sent === 'stirred' || sent.kind !== 'unreached' || wait === null) return sent
      return (await Promise.race([pause(wait), stirred])) ?? sent
    } finally {
      clearTimeout(patient)
      underway.delete(wake)
      line.abort()
    }
  }

  return {
    stir: () => underway.forEach((wake) => wake()),
    async carry(command, key, expectedRev) {
      for (let failed = 0; ;) {
        const isLast = failed + 1 >= tries
        const sent = await attempt(
          command,
          key,
          expectedRev,
          isLast ? null : 200 + random() * 800 * (failed + 1),
        )
        if (sent === 'stirred') failed = 0
        else if (sent.kind !== 'unreached' || isLast) return sent
        else failed += 1
      }
    },
  }
}

const pause = (ms: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, ms, undefined))
