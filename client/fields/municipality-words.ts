import { regions } from '#shared/call/data/regions.ts'
import type { Municipality } from '#shared/call/data/municipalities-2024.ts'
import { municipalities as words } from '#client/words/municipalities.ts'

export const regionName = (code: string): string =>
  regions.find((region) => region.code === code)?.name ?? code

/** What a municipality is told from others by: its code, its region, and what became of it. */
export const noteOf = ({ nis, region, endedOn, mergedInto }: Municipality): string =>
  [
    words.note(nis, regionName(region)),
    mergedInto && endedOn ? words.merged(mergedInto.name, mergedInto.nis, endedOn) : '',
  ]
    .filter(Boolean)
    .join(' · ')
