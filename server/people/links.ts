import { randomBytes } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { OrganisationId, PersonId, ProposalId } from '#shared/ids.ts'
import { append } from '#server/audit.ts'
import type { Config } from '#server/config.ts'
import type { Db } from '#server/db/open.ts'
import type { Database } from '#server/db/schema.ts'
import { representative, type Representative } from './directory.ts'
import { fingerprint } from './fingerprint.ts'
import { markSeen } from './seen.ts'
import type { Sessions } from './sessions.ts'

/**
 * Personal sign-in links. A link is good for one person, one organisation, once, for `linkHours`; looking at it
 * (as mail scanners and previews do) does not use it up. Of two who redeem it at the same moment one wins.
 */
export interface Links {
  /**
   * Makes a link, in the given transaction if any; `by` is who invites, `null` the server itself. Throws when the
   * person does not speak for the organisation.
   */
  readonly make: (invitation: Invitation, on?: Transaction<Database>) => Promise<Link>
  readonly look: (token: string) => Promise<Looked | LinkRefusal>
  /** `device`: what the browser says it is. */
  readonly redeem: (token: string, device?: string | null) => Promise<Redeemed | LinkRefusal>
}

export interface Invitation {
  readonly person: PersonId
  readonly organisation: OrganisationId
  /** Path of the page the link ends on. */
  readonly leadsTo: string
  /** What it invites to, if it does. */
  readonly proposal?: ProposalId
  readonly by: { readonly person: PersonId; readonly organisation: OrganisationId } | null
}

export interface Link {
  /** The secret; it exists in this answer only. */
  readonly token: string
  /** Of the page that offers to sign in. */
  readonly url: string
  /** Epoch milliseconds. */
  readonly expiresAt: number
}

export interface Looked {
  readonly who: Representative
  /** Epoch milliseconds. */
  readonly expiresAt: number
}

export interface Redeemed {
  readonly who: Representative
  readonly leadsTo: string
  /** A whole `Set-Cookie` value. */
  readonly cookie: string
}

export type LinkRefusal = 'link-unknown' | 'link-used' | 'link-expired' | 'link-revoked'

interface LinkDeps {
  readonly db: Db
  readonly config: Pick<Config, 'publicUrl' | 'linkHours'>
  readonly sessions: Sessions
  /** Epoch milliseconds. */
  readonly clock: () => number
}

const hour = 60 * 60 * 1000
/** Twice what guessing asks for (ASVS wants 128, we promised 160). */
const tokenBytes = 32
const wellFormed = /^[A-Za-z0-9_-]{43}$/u

export function createLinks({ db, config, sessions, clock }: LinkDeps): Links {
  async function make(invitation: Invitation, on?: Transaction<Database>): Promise<Link> {
    return on ? makeOn(on, invitation) : db.transaction().execute((trx) => makeOn(trx, invitation))
  }

  async function makeOn(trx: Transaction<Database>, invitation: Invitation): Promise<Link> {
    const { person, organisation, leadsTo, by, proposal = null } = invitation
    if (!/^\/(?![/\\])/u.test(leadsTo)) throw new Error('A link leads to a page of our own')
    if (!(await representative(trx, person, organisation))) throw new Error('A link is for a representative')
    const token = randomBytes(tokenBytes).toString('base64url')
    const at = clock()
    const expiresAt = at + config.linkHours * hour
    await trx
      .insertInto('sign_in_links')
      .values({
        token_hash: fingerprint(token),
        person_id: person,
        organisation_id: organisation,
        leads_to: leadsTo,
        proposal_id: proposal,
        expires_at: expiresAt,
        created_at: at,
      })
      .execute()
    await append(trx, { at, actor: by, act: 'link-made', proposal, body: { person, organisation } })
    return { token, url: `${config.publicUrl}/aanmelden/${token}`, expiresAt }
  }

  /** The link's row and whose it is; whether it is still good is another question. */
  async function find(on: Db, token: string) {
    if (!wellFormed.test(token)) return null
    const row = await on
      .selectFrom('sign_in_links')
      .selectAll()
      .where('token_hash', '=', fingerprint(token))
      .executeTakeFirst()
    const who = row && (await representative(on, row.person_id, row.organisation_id))
    return row && who ? { row, who } : null
  }

  async function look(token: string): Promise<Looked | LinkRefusal> {
    const link = await find(db, token)
    if (!link) return 'link-unknown'
    return refusalOf(link.row, clock()) ?? { who: link.who, expiresAt: link.row.expires_at }
  }

  function redeem(token: string, device: string | null = null): Promise<Redeemed | LinkRefusal> {
    return db.transaction().execute(async (trx) => {
      const link = await find(trx, token)
      if (!link) return 'link-unknown'
      const at = clock()
      // The database decides who was first, not what was read a moment ago.
      const taken = await trx
        .updateTable('sign_in_links')
        .set({ used_at: at })
        .where('token_hash', '=', link.row.token_hash)
        .where('used_at', 'is', null)
        .where('revoked_at', 'is', null)
        .where('expires_at', '>', at)
        .executeTakeFirst()
      if (taken.numUpdatedRows !== 1n) return refusalOf(link.row, at) ?? 'link-used'
      const actor = { person: link.row.person_id, organisation: link.row.organisation_id }
      await append(trx, { at, actor, act: 'signed-in', proposal: null, body: { with: 'link' } })
      await markSeen(trx, actor.person, actor.organisation, at)
      const { cookie } = await sessions.create(actor.person, actor.organisation, trx, {
        way: 'link',
        device,
      })
      return { who: link.who, leadsTo: link.row.leads_to, cookie }
    })
  }

  return { make, look, redeem }
}

interface LinkState {
  readonly used_at: number | null
  readonly revoked_at: number | null
  readonly expires_at: number
}

function refusalOf(row: LinkState, now: number): LinkRefusal | null {
  if (row.used_at !== null) return 'link-used'
  if (row.revoked_at !== null) return 'link-revoked'
  return row.expires_at <= now ? 'link-expired' : null
}

export interface Revoked {
  readonly person: PersonId
  readonly organisation: OrganisationId
  /** Only those that invite to this proposal; otherwise all. */
  readonly proposal?: ProposalId
}

/** Ends the links of somebody that were not used yet. */
export async function revokeLinks(
  trx: Transaction<Database>,
  { person, organisation, proposal }: Revoked,
  at: number,
): Promise<void> {
  const theirs = trx
    .updateTable('sign_in_links')
    .set({ revoked_at: at })
    .where('person_id', '=', person)
    .where('organisation_id', '=', organisation)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
  await (proposal ? theirs.where('proposal_id', '=', proposal) : theirs).execute()
}
