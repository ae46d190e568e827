import type { Edition } from '#shared/call/edition.ts'

/** A day that exists, as `YYYY-MM-DD`. */
export function asDay(raw: unknown): string | null {
  if (typeof raw !== 'string' || !/^\d{4}-\d{2}-\d{2}$/u.test(raw)) return null
  const time = Date.parse(`${raw}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== raw ? null : raw
}

const inFlanders = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels' })

/** Which day it is in Flanders. */
export const dayAt = (epochMs: number): string => inFlanders.format(epochMs)

/** Until when ideas are taken; the whole day counts. `null` when the call sets no day. */
export const ideasDue = (edition: Pick<Edition, 'milestones'>): string | null =>
  edition.milestones.find(({ kind }) => kind === 'ideas-due')?.on ?? null

export const isTooLate = (edition: Pick<Edition, 'milestones'>, epochMs: number): boolean => {
  const due = ideasDue(edition)
  return due !== null && dayAt(epochMs) > due
}
