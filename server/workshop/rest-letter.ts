import type { Db } from '#server/db/open.ts'
import type { Post } from '#server/members/letters.ts'
import { representative } from '#server/people/directory.ts'
import type { Links } from '#server/people/links.ts'
import { leadOf } from './authors.ts'
import type { Venue } from './venue.ts'

export interface RestLetterParts {
  readonly db: Db
  readonly links: Pick<Links, 'make'>
  readonly post: Post
  readonly clock: () => number
}

/**
 * Who leads is told that a session nobody closed stands still, with a personal link to where it goes on. Nobody with
 * an account: nobody to write to.
 */
export async function writeRestLetter(
  { db, links, post, clock }: RestLetterParts,
  { id, about, sitting }: Pick<Venue, 'id' | 'about' | 'sitting'>,
): Promise<void> {
  const { session } = sitting
  const lead = leadOf(session)
  const who = lead && (await representative(db, lead.person, lead.organisation))
  if (!lead || !who) return
  const { url, expiresAt } = await links.make({ ...lead, leadsTo: `/werksessie/${id}`, by: null })
  const to = await db.selectFrom('people').select('email').where('id', '=', lead.person).executeTakeFirst()
  await post({
    kind: 'rest',
    at: clock(),
    to: to?.email ?? '',
    name: who.person.name,
    url,
    expiresAt,
    about: `${session.title}, ${about.region}`,
    from: '',
  })
}
