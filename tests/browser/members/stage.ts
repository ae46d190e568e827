import type { GivenLink, MemberEntry, PersonView, WorkspaceView } from '#shared/api.ts'
import type { Role } from '#shared/access.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import {
  an,
  fatima,
  joris,
  kortrijk,
  leiedal,
  me,
  omgeving,
  proposal,
  says,
  type Answers,
} from '../pages/stage.tsx'

export const until = '2021-09-30T10:00:00.000Z'

export const member = (person: PersonView, role: Role, more: Partial<MemberEntry> = {}): MemberEntry => ({
  person,
  role,
  email: `${person.id}@voorbeeld.example`,
  seen: '2021-09-28T14:42:00.000Z',
  invitation: null,
  ...more,
})

export const marijke: PersonView = {
  id: 'marijke-desmet',
  name: 'Marijke Desmet',
  position: 'burgemeester',
  organisation: kortrijk,
}

/** Fatima holds the pen, Joris writes along, An reads; Marijke was asked and never came. */
export const everybody: readonly MemberEntry[] = [
  member(fatima, 'penholder'),
  member(joris, 'partner'),
  member(an, 'reader', { seen: null }),
  member(marijke, 'partner', { seen: null, invitation: { expiresAt: until, expired: false } }),
]

export const workspace = (role: Role): WorkspaceView => ({
  proposal: proposal('energie', 'Energiegemeenschappen', { role }),
  edition,
  members: [],
  organisations: [kortrijk, leiedal, omgeving, { id: 'zwevegem', name: 'Zwevegem', layer: 'municipality' }],
  regions: [],
})

export const given = (person: PersonView, role: Role = 'partner'): GivenLink => ({
  person,
  role,
  link: { url: `https://doorbraak.example/aanmelden/${person.id}`, expiresAt: until },
})

export const path = '/dossier/energie/mensen'
export const at = '/api/proposals/energie/members'

/** The page as Fatima, who is in this role, opens it. */
export const inside = (role: Role = 'penholder', members: readonly MemberEntry[] = everybody): Answers => ({
  'GET /api/me': me(fatima),
  'GET /api/proposals/energie': says(workspace(role)),
  [`GET ${at}`]: says({ members: members.map((one) => (one.person === fatima ? { ...one, role } : one)) }),
})
