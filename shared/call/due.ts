import { formatTime, isoDay } from '#shared/dossier/dates.ts'
import type { Milestone } from './edition.ts'

/** The last moment at which a proposal can be handed in. */
export interface Due {
  readonly label: string
  /** `YYYY-MM-DD`. */
  readonly on: string
  /** Epoch ms. */
  readonly at: number
}

/** An edition gives a day, and in the words of its label perhaps an hour; without one the whole day counts. */
export function dueOf(milestones: readonly Milestone[]): Due | null {
  const milestone = milestones.find(({ kind }) => kind === 'proposals-due')
  if (!milestone) return null
  const { label, on } = milestone
  const [, hour = '24', minute = '00'] = /\b(\d{1,2})(?:[.:](\d{2}))?\s?uur\b/u.exec(label) ?? []
  const at = inFlanders(`${on}T00:00Z`, (Number(hour) * 60 + Number(minute)) * 60_000)
  return at === null ? null : { label, on, at }
}

/** Flanders is one hour ahead in winter, two in summer: whichever shows the wanted clock there. */
function inFlanders(midnight: string, ms: number): number | null {
  const wanted = Date.parse(midnight) + ms
  if (Number.isNaN(wanted)) return null
  const clock = new Date(wanted).toISOString()
  const shown = (at: number): string => `${isoDay(at)}T${formatTime(at).replace('.', ':')}`
  const at = [1, 2].map((ahead) => wanted - ahead * 3_600_000).find((one) => clock.startsWith(shown(one)))
  return at ?? wanted - 3_600_000
}

export interface Left {
  readonly days: number
  readonly hours: number
  readonly minutes: number
}

/** In whole minutes; `null` once it is over. */
export function leftUntil(at: number, now: number): Left | null {
  const minutes = Math.floor((at - now) / 60_000)
  if (at <= now) return null
  return { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 }
}
