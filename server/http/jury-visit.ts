import type { Context } from 'hono'
import type { Db } from '#server/db/open.ts'
import type { HttpRefusal } from './errors.ts'
import type { Env } from './session.ts'
import { visit, type Visit } from './visit.ts'

/** Jurors and who presides; nobody else finds a jury room here. */
export async function visitRoom(c: Context<Env>, db: Db): Promise<Visit | { readonly refused: HttpRefusal }> {
  const juror = await visit(c, db, 'assess')
  return 'refused' in juror && juror.refused === 'not-your-role' ? visit(c, db, 'preside') : juror
}

/** As whom somebody sees the room: `null` for who presides. */
export const recipientOf = ({ actor, by }: Visit): string | null =>
  actor.role === 'coordinator' ? null : by.person
