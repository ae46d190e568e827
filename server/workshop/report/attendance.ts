import type { Attendance } from '#shared/workshop/report.ts'
import type { Session } from '#shared/workshop/session.ts'
import { counts } from '#shared/workshop/tables.ts'
import type { Sheet } from '../sheet.ts'

/** Who was there, when, and how sure we are of it; names and organisations only. */
export const attendanceOf = (session: Session): readonly Attendance[] =>
  Object.values(session.people)
    .filter((one) => counts(one) && one.stays.length > 0)
    .map((one) => ({
      name: one.name,
      organisation: one.organisationName,
      layer: one.layer,
      station: one.station,
      confirmed: one.confirmed,
      remote: session.tables.some(({ id, remote }) => remote && id === one.table),
      stays: one.stays,
    }))
    .sort((a, b) => compare(a.organisation, b.organisation) || compare(a.name, b.name))

/** Partners and organisations of guests of which nobody came: it matters to who asks for everybody's engagement. */
export function absentOf(session: Session, sheet: Sheet): readonly string[] {
  const came = new Set<string>(
    Object.values(session.people)
      .filter((one) => counts(one) && one.stays.length > 0)
      .map(({ organisation }) => organisation),
  )
  return sheet.partners
    .filter(({ id }) => !came.has(id))
    .map(({ name }) => name)
    .sort(compare)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
