import { represent, saveOrganisation, savePerson } from '#server/people/directory.ts'
import { createLinks, type Links } from '#server/people/links.ts'
import { createSessions, type Sessions } from '#server/people/sessions.ts'
import { openDb, type Db } from '#server/db/open.ts'
import type { OrganisationId, PersonId } from '#shared/ids.ts'
import type { Layer } from '#shared/layers.ts'

export const day = 24 * 60 * 60 * 1000
export const hour = 60 * 60 * 1000

/** Three people, their organisations, and a database of their own, on a clock that the test winds. */
export interface Town {
  readonly db: Db
  readonly sessions: Sessions
  readonly links: Links
  readonly clock: () => number
  readonly passes: (milliseconds: number) => void
}

export interface Settings {
  readonly file?: string
  readonly publicUrl?: string
  readonly secure?: boolean
}

export const an = { person: 'an' as PersonId, organisation: 'kortrijk' as OrganisationId }
export const joris = { person: 'joris' as PersonId, organisation: 'veka' as OrganisationId }
export const fatima = { person: 'fatima' as PersonId, organisation: 'vvsg' as OrganisationId }

export async function town({ file = ':memory:', ...settings }: Settings = {}): Promise<Town> {
  const db = await openDb(file)
  let now = Date.UTC(2021, 5, 1, 9)
  const clock = () => now
  const config = {
    publicUrl: 'http://localhost:3000',
    secure: false,
    sessionDays: 30,
    linkHours: 48,
    ...settings,
  }
  await settle(db, an, 'An Claeys', 'Stad Kortrijk', 'municipality')
  await settle(db, joris, 'Joris Peeters', 'VEKA', 'flemish')
  await settle(db, fatima, 'Fatima Mansouri', 'VVSG', 'partner')
  const sessions = createSessions({ db, config, clock })
  const links = createLinks({ db, config, sessions, clock })
  return { db, sessions, links, clock, passes: (milliseconds) => void (now += milliseconds) }
}

async function settle(
  db: Db,
  who: typeof an,
  name: string,
  organisation: string,
  layer: Layer,
): Promise<void> {
  const { person, organisation: id } = who
  await saveOrganisation(db, { id, name: organisation, layer, created_at: 0 })
  const email = `${person}@voorbeeld.example`
  await savePerson(db, { id: person, name, position: 'medewerker', email, created_at: 0 })
  await represent(db, person, id)
}

/** What a browser would send back: the name and value of a `Set-Cookie`. */
export const sentBack = (cookie: string): string => cookie.split(';')[0] ?? ''
