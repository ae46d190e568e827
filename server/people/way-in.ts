import type { OrganisationId, PersonId } from '#shared/ids.ts'
import type { Db } from '#server/db/open.ts'
import { Buckets } from '#server/sync/bucket.ts'
import type { Post } from '#server/members/letters.ts'
import { nobodysAddress } from './first-run.ts'
import type { Links } from './links.ts'

/** Who asks for a new link: by an address that was typed, or as the person this browser was signed in as. */
export type Asker = { readonly email: string } | { readonly person: PersonId }

interface WayInParts {
  readonly db: Db
  readonly links: Pick<Links, 'make'>
  readonly post: Post
  readonly clock: () => number
}

/** One person gets so many letters an hour, and everybody together so many a minute: nobody mails through us. */
const perPerson = { perSecond: 3 / 3600, burst: 3 }
const together = { perSecond: 1, burst: 60 }

/**
 * Mails a new link to somebody who was invited, at their own address only. It says nothing of whether there is such a
 * person: the answer was given before this began.
 */
export function createWayIn({ db, links, post, clock }: WayInParts) {
  const people = new Buckets(perPerson)
  const everybody = new Buckets(together)
  return async (asker: Asker): Promise<void> => {
    const who = await find(db, asker)
    if (!who) return
    // One person first: who asks for the same one over and over takes nothing from the others.
    if (!people.of(who.person, clock()).take(clock()) || !everybody.of('all', clock()).take(clock())) return
    const link = await links.make({ ...who, leadsTo: '/', by: null })
    const { url, expiresAt } = link
    const { email: to, name } = who
    await post({ kind: 'way-in', at: clock(), to, name, url, expiresAt, about: '', from: '' })
  }
}

interface Found {
  readonly person: PersonId
  readonly organisation: OrganisationId
  readonly email: string
  readonly name: string
}

/** The person, for the organisation they last spoke for. */
async function find(db: Db, asker: Asker): Promise<Found | null> {
  const all = db
    .selectFrom('people')
    .innerJoin('representations', 'representations.person_id', 'people.id')
    .select(['people.id as person', 'people.email', 'people.name'])
    .select(['representations.organisation_id as organisation'])
    .where('people.erased_at', 'is', null)
    .where('people.email', '!=', nobodysAddress)
    .orderBy('representations.seen_at', 'desc')
    .limit(1)
  const theirs =
    'person' in asker
      ? all.where('people.id', '=', asker.person)
      : all.where((eb) => eb(eb.fn<string>('lower', ['people.email']), '=', asker.email))
  return (await theirs.executeTakeFirst()) ?? null
}
