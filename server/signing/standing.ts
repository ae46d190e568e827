import { editionOf } from '#server/calls/editions.ts'
import type { Db } from '#server/db/open.ts'
import { versionOf, type Version } from '#server/freeze/versions.ts'
import { may, type Actor, type Phase } from '#shared/access.ts'
import { difference, ofOrganisation } from '#shared/dossier/difference.ts'
import { partnersOf } from '#shared/dossier/partners.ts'
import type { OrganisationId, ProposalId } from '#shared/ids.ts'
import { mandateOf } from '#shared/signing/mandate.ts'
import {
  freshMs,
  type SignatureView,
  type SignDenial,
  type SignerView,
  type SigningView,
} from '#shared/signing/api.ts'
import type { SignedIn } from '#server/people/sessions.ts'
import { fingerprint } from '#server/people/fingerprint.ts'

export interface Signer {
  readonly actor: Actor
  readonly phase: Phase
  readonly who: SignedIn
  /** Epoch ms. */
  readonly now: number
}

/** Who stands behind this version, who is still missing, and what whoever looks may do about it. */
export async function standingOf(db: Db, version: Version, signer: Signer): Promise<SigningView> {
  const { proposal, view } = version
  const { actor, phase } = signer
  const latest = await latestNumber(db, proposal.proposal)
  const organisations = await signersOf(db, version)
  const signed = new Set(organisations.flatMap((one) => (one.signature ? [one.organisation.id] : [])))
  const current = latest === view.number
  return {
    phase,
    version: view.number,
    sha256: view.sha256,
    latest,
    role: actor.role,
    organisations,
    mandate: mandateOf(proposal.content, signed),
    mine: {
      sign: denialOf(version, latest, signer, signed.has(actor.organisation)),
      fresh: await isFresh(db, signer),
      remind: current && may(actor, 'remind', phase) === null,
      reopen: current && may(actor, 'reopen', phase) === null,
      submit: current && may(actor, 'submit', phase) === null,
    },
  }
}

/** Why this person may not sign this version for their organisation; `null` when they may. */
export function denialOf(
  version: Version,
  latest: number,
  { actor, phase }: Pick<Signer, 'actor' | 'phase'>,
  signed: boolean,
): SignDenial | null {
  if (latest !== version.view.number) return 'superseded'
  const denial = may(actor, 'sign', phase)
  if (denial) return denial === 'not-now' ? denial : 'not-your-role'
  if (!partnersOf(version.proposal.content).some(({ id }) => id === actor.organisation)) return 'not-named'
  return signed ? 'signed' : null
}

/** Signed in so short ago that it is certainly still the same person at this device. */
export async function isFresh(db: Db, { who, now }: Pick<Signer, 'who' | 'now'>): Promise<boolean> {
  const row = await db
    .selectFrom('sessions')
    .select('created_at')
    .where('id_hash', '=', fingerprint(who.sessionId))
    .executeTakeFirst()
  return row !== undefined && now - row.created_at <= freshMs
}

export async function latestNumber(db: Db, proposal: ProposalId): Promise<number> {
  const last = await db
    .selectFrom('versions')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('proposal_id', '=', proposal)
    .executeTakeFirst()
  return Number(last?.number ?? 0)
}

/** Every partner of the version, in its order, with its signature or the one that no longer holds. */
export async function signersOf(db: Db, version: Version): Promise<SignerView[]> {
  const { proposal, view } = version
  const signatures = await signaturesOf(db, proposal.proposal)
  const people = await peopleOf(db, proposal.proposal)
  const reminders = await db
    .selectFrom('reminders')
    .select(['organisation_id', 'at'])
    .where('proposal_id', '=', proposal.proposal)
    .where('version', '=', view.number)
    .execute()
  const edition = await editionOf(db, proposal.call, proposal.edition)
  const signers: SignerView[] = []
  for (const { id } of partnersOf(version.proposal.content)) {
    const organisation = proposal.organisations.find((one) => one.id === id)
    if (!organisation) continue
    const own = signatures.filter((one) => one.organisation === id)
    const now = own.find((one) => one.version === view.number)
    const before = own.filter((one) => one.version < view.number).at(-1)
    const then = before && !now ? await versionOf(db, proposal.proposal, before.version) : null
    const reminded = reminders.find((one) => one.organisation_id === id)
    signers.push({
      organisation,
      signature: now?.signature ?? null,
      outdated:
        before && then && edition
          ? {
              version: before.version,
              signature: before.signature,
              changes: ofOrganisation(
                difference(then.proposal.content, proposal.content, edition.template),
                id,
              ),
            }
          : null,
      people: people
        .filter((one) => one.organisation === id)
        .map(({ name, position }) => ({ name, position })),
      reminded: reminded ? new Date(reminded.at).toISOString() : null,
    })
  }
  return signers
}

interface Signature {
  readonly organisation: OrganisationId
  readonly version: number
  readonly signature: SignatureView
}

async function signaturesOf(db: Db, proposal: ProposalId): Promise<Signature[]> {
  const rows = await db
    .selectFrom('sign_offs')
    .innerJoin('people', 'people.id', 'sign_offs.person_id')
    .select(['sign_offs.organisation_id as organisation', 'version', 'statement', 'at'])
    .select(['sign_offs.position as position', 'people.name as name'])
    .where('proposal_id', '=', proposal)
    .orderBy('version')
    .execute()
  return rows.map(({ organisation, version, name, position, statement, at }) => ({
    organisation,
    version,
    signature: { name, position, statement, at: new Date(at).toISOString() },
  }))
}

/** Who of each organisation takes part and so could sign for it. */
export const peopleOf = (db: Db, proposal: ProposalId) =>
  db
    .selectFrom('members')
    .innerJoin('people', 'people.id', 'members.person_id')
    .select(['members.organisation_id as organisation', 'people.id as person'])
    .select(['people.name as name', 'people.position as position', 'people.email as email'])
    .where('members.proposal_id', '=', proposal)
    .where('members.role', 'in', ['penholder', 'partner'])
    .orderBy('people.name')
    .execute()
