import type { GivenLink } from '#shared/api.ts'
import type { ProposalId } from '#shared/ids.ts'
import type { Db } from '#server/db/open.ts'
import { personView, representative } from '#server/people/directory.ts'
import type { Link } from '#server/people/links.ts'
import type { Posted } from '#server/people/mail.ts'
import type { Letter } from '#server/people/outbox.ts'
import type { Author } from '#server/sync/log.ts'
import type { Part } from './roster.ts'

/** Takes a letter to be sent. Never fails: who invites has the link in any case. */
export type Post = (letter: Letter) => Promise<Posted | undefined>

interface LetterParts {
  readonly db: Db
  readonly post: Post
  readonly clock: () => number
}

/** What is shown to who invites, once the database has it; a link goes into the post as well. */
export async function given(
  { db, post, clock }: LetterParts,
  { proposal, by }: { readonly proposal: ProposalId; readonly by: Author },
  { part, link }: { readonly part: Part; readonly link: Link | null },
): Promise<GivenLink> {
  const who = await representative(db, part.person, part.organisation)
  if (!who) throw new Error('Who was invited speaks for their organisation')
  const person = personView(who)
  if (!link) return { person, role: part.role, link: null }
  const { url, expiresAt } = link
  const about = await db.selectFrom('proposals').select('title').where('id', '=', proposal).executeTakeFirst()
  const email = await db.selectFrom('people').select('email').where('id', '=', part.person).executeTakeFirst()
  const from = await representative(db, by.person, by.organisation)
  const posted = await post({
    at: clock(),
    to: email?.email ?? '',
    name: person.name,
    url,
    expiresAt,
    about: about?.title ?? '',
    from: from ? `${from.person.name}, ${from.organisation.name}` : '',
  })
  const shown = { url, expiresAt: new Date(expiresAt).toISOString() }
  return { person, role: part.role, link: shown, ...(posted === 'mailed' && { mailed: true }) }
}
