/** Dates and times as people in Flanders write them, in the time zone of the workshops. */
const zone = 'Europe/Brussels'

const day = new Intl.DateTimeFormat('nl-BE', {
  timeZone: zone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})
const longDay = new Intl.DateTimeFormat('nl-BE', {
  timeZone: zone,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const clock = new Intl.DateTimeFormat('nl-BE', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** `28/09/2021`, from epoch milliseconds. */
export const formatDay = (at: number): string => day.format(at)

/** `14.32`. */
export const formatTime = (at: number): string => clock.format(at).replace(':', '.')

/** `28 september 2021`. */
export const formatLongDay = (at: number): string => longDay.format(at)

/** `28 september 2021 om 16.42 uur`. */
export const formatMoment = (at: number): string => `${formatLongDay(at)} om ${formatTime(at)} uur`

/** `2021-09-28`: the day it is in Flanders at that moment. */
export function isoDay(at: number): string {
  const [d, m, y] = formatDay(at).split('/')
  return `${y}-${m}-${d}`
}

/** `2021-09-28` → `28/09/2021`; anything else stays as it is. */
export const formatIsoDay = (iso: string): string => iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/u, '$3/$2/$1')
