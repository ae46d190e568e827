import type { PersonId } from '#shared/ids.ts'
import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import type { Author } from '#server/sync/log.ts'
import { ownWork } from './own-work.ts'

interface OwnDataParts {
  readonly db: Db
  readonly clock: () => number
}

const moment = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

/** Everything we keep about somebody, for themselves: no secret of ours, nothing about anybody else. */
export async function ownData({ db, clock }: OwnDataParts, by: Author): Promise<object> {
  const at = clock()
  await db
    .transaction()
    .execute((trx) => append(trx, { at, actor: by, act: 'data-exported', proposal: null, body: {} }))
  const { person } = by
  const of = mine(db, person)
  const me = await db.selectFrom('people').selectAll().where('id', '=', person).executeTakeFirstOrThrow()
  return {
    format: 'doorbraak/person',
    at: moment(at),
    person: {
      id: me.id,
      name: me.name,
      position: me.position,
      email: me.email,
      since: moment(me.created_at),
    },
    organisations: (await of.organisations()).map(({ seen_at, ...one }) => ({
      ...one,
      seen: moment(seen_at),
    })),
    roles: await of.roles(),
    devices: (await of.devices()).map(({ created_at, seen_at, expires_at, ...one }) => ({
      ...one,
      since: moment(created_at),
      seen: moment(seen_at),
      until: moment(expires_at),
    })),
    links: (await of.links()).map((link) => ({
      made: moment(link.created_at),
      until: moment(link.expires_at),
      used: moment(link.used_at),
      revoked: moment(link.revoked_at),
    })),
    accounts: (await of.accounts()).map(({ linked_at, ...one }) => ({ ...one, linked: moment(linked_at) })),
    wrote: await of.wrote(),
    ...(await ownWork(db, person)),
    did: (await of.did()).map((act) => ({ ...act, at: moment(act.at) })),
  }
}

const mine = (db: Db, person: PersonId) => ({
  organisations: () =>
    db
      .selectFrom('representations')
      .innerJoin('organisations', 'organisations.id', 'representations.organisation_id')
      .select(['organisations.id', 'organisations.name', 'seen_at'])
      .where('person_id', '=', person)
      .execute(),
  roles: () =>
    db
      .selectFrom('members')
      .innerJoin('proposals', 'proposals.id', 'members.proposal_id')
      .select([
        'proposals.id as proposal',
        'proposals.title',
        'role',
        'members.organisation_id as organisation',
      ])
      .where('members.person_id', '=', person)
      .execute(),
  devices: () =>
    db
      .selectFrom('sessions')
      .select(['device', 'way', 'organisation_id as organisation', 'created_at', 'seen_at', 'expires_at'])
      .where('person_id', '=', person)
      .execute(),
  links: () =>
    db
      .selectFrom('sign_in_links')
      .select(['created_at', 'expires_at', 'used_at', 'revoked_at'])
      .where('person_id', '=', person)
      .execute(),
  accounts: () =>
    db
      .selectFrom('accounts')
      .select(['issuer', 'subject', 'linked_at'])
      .where('person_id', '=', person)
      .execute(),
  /** How many changes they made in each document; what they wrote stands in the documents themselves. */
  wrote: () =>
    db
      .selectFrom('updates')
      .select(['document', (eb) => eb.fn.countAll<number>().as('changes')])
      .where('person_id', '=', person)
      .groupBy('document')
      .execute(),
  did: () =>
    db
      .selectFrom('audit')
      .select(['at', 'act', 'proposal_id as proposal'])
      .where('person_id', '=', person)
      .orderBy('seq')
      .execute(),
})
