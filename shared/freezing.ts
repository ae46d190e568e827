/** A freeze that was announced: everybody sees the same clock, and who leads can call it off. */
export interface Announced {
  /** Epoch ms by the clock of the server. */
  readonly at: number
  readonly by: { readonly name: string; readonly organisation: string }
}

/** Why a countdown ended without a version. */
export const countdownEnds = ['called-off', 'not-ready', 'failed'] as const
export type CountdownEnd = (typeof countdownEnds)[number]

/** What travels: how long it still takes, as the clocks of devices differ. */
export type Countdown =
  | { readonly state: 'counting'; readonly inMs: number; readonly by: Announced['by'] }
  | { readonly state: 'ended'; readonly because: CountdownEnd }

/** In seconds: long enough to finish a sentence, short enough to wait for. */
export const countdownSeconds = { least: 5, most: 900, usual: 60 } as const

export const longestReason = 500
export const longestCheckpointName = 80

/** From bytes that came over the wire. */
export function readCountdown(text: string): Countdown | null {
  let raw: Partial<Record<string, unknown>> | null
  try {
    raw = JSON.parse(text) as typeof raw
  } catch {
    return null
  }
  if (raw?.state === 'ended') {
    const because = countdownEnds.find((known) => known === raw.because)
    return because ? { state: 'ended', because } : null
  }
  const { name, organisation } = (raw?.by ?? {}) as Partial<Announced['by']>
  if (raw?.state !== 'counting' || typeof raw.inMs !== 'number') return null
  return {
    state: 'counting',
    inMs: raw.inMs,
    by: { name: String(name ?? ''), organisation: String(organisation ?? '') },
  }
}
