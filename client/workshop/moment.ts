/** A day and an hour on the clock of Flanders as epoch ms, whatever the clock of the device; `null` when it is none. */
export function momentIn(day: string, hour: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day) || !/^\d{2}:\d{2}$/u.test(hour)) return null
  const asIfUtc = Date.parse(`${day}T${hour}:00Z`)
  if (Number.isNaN(asIfUtc)) return null
  // Twice: the first guess may stand on the other side of a change of the clock.
  const first = asIfUtc - ahead(asIfUtc)
  return asIfUtc - ahead(first)
}

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** How far Flanders is ahead of UTC at that moment, in ms. */
function ahead(at: number): number {
  const read = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]))
  return (
    Date.parse(`${read.year}-${read.month}-${read.day}T${read.hour}:${read.minute}:00Z`) -
    Math.floor(at / 60_000) * 60_000
  )
}
