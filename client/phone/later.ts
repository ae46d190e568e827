import { lazy } from 'solid-js'
import { persist } from '#client/live/persist.ts'

/** Pages that come behind the first one: whoever needs them hours later may have no line at that moment. */
const cards = persist(() => import('./cards-page.tsx'))
const consents = persist(() => import('./consent-page.tsx'))
const dots = persist(() => import('./dots-page.tsx'))
const ends = persist(() => import('./end-page.tsx'))
const polls = persist(() => import('./poll-page.tsx'))
const promises = persist(() => import('./promise-page.tsx'))
const records = persist(() => import('./record-page.tsx'))
const says = persist(() => import('./say-page.tsx'))
const tables = persist(() => import('./table-page.tsx'))

export const CardsPage = lazy(async () => ({ default: (await cards()).CardsPage }))
export const ConsentPage = lazy(async () => ({ default: (await consents()).ConsentPage }))
export const DotsPage = lazy(async () => ({ default: (await dots()).DotsPage }))
export const EndPage = lazy(async () => ({ default: (await ends()).EndPage }))
export const PollPage = lazy(async () => ({ default: (await polls()).PollPage }))
export const PromisePage = lazy(async () => ({ default: (await promises()).PromisePage }))
export const RecordPage = lazy(async () => ({ default: (await records()).RecordPage }))
export const SayPage = lazy(async () => ({ default: (await says()).SayPage }))
export const TablePage = lazy(async () => ({ default: (await tables()).TablePage }))

export function fetchLater(): void {
  for (const page of [cards, dots, says, promises, polls, consents, tables, records, ends])
    void page().catch(() => undefined)
}
