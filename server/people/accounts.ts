import type { Transaction } from 'kysely'
import type { PersonId } from '#shared/ids.ts'
import { asKbo, asOvo } from '#shared/organisation.ts'
import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import type { Database } from '#server/db/schema.ts'
import { organisationsOf, type Representative } from './directory.ts'
import type { Account } from './openid.ts'
import { markSeen } from './seen.ts'
import type { Sessions } from './sessions.ts'

interface AccountParts {
  readonly db: Db
  readonly sessions: Pick<Sessions, 'create'>
  readonly clock: () => number
}

export type AccountRefusal = 'not-invited' | 'not-verified'

/**
 * Somebody comes in with an account elsewhere. It opens the door of a person who was invited at the very address
 * that the issuer vouches for, and of nobody else; from then on the account itself is known, whatever its address.
 */
export function enterWith(
  { db, sessions, clock }: AccountParts,
  account: Account,
  device: string | null,
): Promise<{ readonly who: Representative; readonly cookie: string } | AccountRefusal> {
  return db.transaction().execute(async (trx) => {
    const at = clock()
    const { issuer, subject } = account
    const known = await trx
      .selectFrom('accounts')
      .select('person_id')
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .executeTakeFirst()
    if (!known && account.email === null) return 'not-verified'
    const person = known?.person_id ?? (await invitedAt(trx, account.email ?? ''))
    const who = person && (await spokesperson(trx, person, account.organisation))
    if (!who) return 'not-invited'
    const actor = { person: who.person.id, organisation: who.organisation.id }
    if (!known) {
      await trx
        .insertInto('accounts')
        .values({ issuer, subject, person_id: actor.person, linked_at: at })
        .execute()
      await append(trx, { at, actor, act: 'account-linked', proposal: null, body: { issuer } })
    }
    await append(trx, { at, actor, act: 'signed-in', proposal: null, body: { with: 'openid', issuer } })
    await markSeen(trx, actor.person, actor.organisation, at)
    const { cookie } = await sessions.create(actor.person, actor.organisation, trx, { way: 'openid', device })
    return { who, cookie }
  })
}

async function invitedAt(trx: Transaction<Database>, email: string): Promise<PersonId | null> {
  const row = await trx
    .selectFrom('people')
    .select('id')
    .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', email))
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}

/** The person, for the organisation whose code the issuer names, or else the one they last spoke for. */
async function spokesperson(
  trx: Transaction<Database>,
  person: PersonId,
  code: string | null,
): Promise<Representative | null> {
  const all = await organisationsOf(trx, person)
  const wanted = code && (asKbo(code) ?? asOvo(code))
  const rows = await trx
    .selectFrom('representations')
    .innerJoin('organisations', 'organisations.id', 'representations.organisation_id')
    .select(['organisations.id', 'kbo', 'ovo', 'seen_at'])
    .where('person_id', '=', person)
    .execute()
  const named = wanted ? rows.find(({ kbo, ovo }) => kbo === wanted || ovo === wanted) : undefined
  const [last] = rows.toSorted((a, b) => (b.seen_at ?? 0) - (a.seen_at ?? 0))
  const id = (named ?? last)?.id
  return all.find(({ organisation }) => organisation.id === id) ?? null
}
