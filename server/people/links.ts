import { randomBytes } from 'node:crypto'
import type { OrganisationId, PersonId } from '#shared/ids.ts'
import { append } from '#server/audit.ts'
import type { Config } from '#server/config.ts'
import type { Db } from '#server/db/open.ts'
import { representative, type Representative } from './directory.ts'
import { fingerprint } from './fingerprint.ts'
import type { Sessions } from './sessions.ts'

/**
 * Personal sign-in links. A link is good for one person, one organisation, once, for `linkHours`; looking at it
 * (as mail scanners and previews do) does not use it up. Of two who redeem it at the same moment one wins.
 */
export interface Links {
  /** Makes a link; `by` is who invites, `null` the server itself. Throws when the person does not speak for it. */
  readonly make: (invitation: Invitation) => Promise<Link>
  readonly look: (token: string) => Promise<Looked | LinkRefusal>
  readonly redeem: (token: string) => Promise<Redeemed | LinkRefusal>
}

export interface Invitation {
  readonly person: PersonId
  readonly organisation: OrganisationId
  /** Path of the page the link ends on. */
  readonly leadsTo: string
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

export type LinkRefusal = 'link-unknown' | 'link-used' | 'link-expired'

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
  async function make({ person, organisation, leadsTo, by }: Invitation): Promise<Link> {
    if (!/^\/(?![/\\])/u.test(leadsTo)) throw new Error('A link leads to a page of our own')
    if (!(await representative(db, person, organisation))) throw new Error('A link is for a representative')
    const token = randomBytes(tokenBytes).toString('base64url')
    const at = clock()
    const expiresAt = at + config.linkHours * hour
    await db.transaction().execute(async (trx) => {
      await trx
        .insertInto('sign_in_links')
        .values({
          token_hash: fingerprint(token),
          person_id: person,
          organisation_id: organisation,
          leads_to: leadsTo,
          expires_at: expiresAt,
          used_at: null,
          created_at: at,
        })
        .execute()
      await append(trx, { at, actor: by, act: 'link-made', proposal: null, body: { person, organisation } })
    })
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
    if (link.row.used_at !== null) return 'link-used'
    if (link.row.expires_at <= clock()) return 'link-expired'
    return { who: link.who, expiresAt: link.row.expires_at }
  }

  function redeem(token: string): Promise<Redeemed | LinkRefusal> {
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
        .where('expires_at', '>', at)
        .executeTakeFirst()
      if (taken.numUpdatedRows !== 1n) return link.row.used_at === null ? 'link-expired' : 'link-used'
      const actor = { person: link.row.person_id, organisation: link.row.organisation_id }
      await append(trx, { at, actor, act: 'signed-in', proposal: null, body: { with: 'link' } })
      const { cookie } = await sessions.create(actor.person, actor.organisation, trx)
      return { who: link.who, leadsTo: link.row.leads_to, cookie }
    })
  }

  return { make, look, redeem }
}
