import { page as screen, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#shared/access.ts'
import type { MemberView, OrganisationView, PersonView } from '#shared/api.ts'
import type { SignerView, SigningView } from '#shared/signing/api.ts'
import type { HistoricVersion, HistoryView } from '#shared/version-api.ts'
import { expectAccessible, focused, one, saying } from '../ui/stage.ts'
import { openDossier } from './desk.tsx'
import * as on from './stage.ts'

let stage: on.Stage
const desk = () => screen.viewport(1440, 900)
const rooms = [
  { name: 'a desk', go: desk },
  { name: 'a tablet', go: () => screen.viewport(1024, 768) },
  // As high as the page: what the bar at the bottom lies over is no smaller target.
  { name: 'a phone', go: () => screen.viewport(390, 3000) },
]
beforeEach(desk)
afterEach(() => stage.dispose())

const facilitator: Actor = { role: 'facilitator', organisation: on.leiedal }
const observer: Actor = { role: 'observer', organisation: on.leiedal }
const leiedal: OrganisationView = { id: 'leiedal', name: 'Leiedal', layer: 'intermunicipal' }
const kortrijk: OrganisationView = { id: 'kortrijk', name: 'Kortrijk', layer: 'municipality' }
const person = (name: string, organisation: OrganisationView): PersonView => ({
  id: name,
  name,
  position: 'medewerker',
  organisation,
})
const members: readonly MemberView[] = [
  { person: person('Ilse Baert', leiedal), role: 'facilitator' },
  { person: person('Fatima Aziz', leiedal), role: 'penholder' },
]
const first: HistoricVersion = {
  number: 1,
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  frozenAt: '2021-09-28T14:42:00.000Z',
  frozenBy: { name: 'Ilse Baert', organisation: 'Leiedal' },
  reopened: null,
}

interface Told {
  readonly versions?: readonly HistoricVersion[]
  readonly organisations?: readonly SignerView[]
  readonly mine?: Partial<SigningView['mine']>
  readonly now?: string
}

/** Opens the page of the versions, with a server that knows these; it can be told more. */
function openVersions(more: Told = {}) {
  let told = more
  const signing = (): SigningView => ({
    phase: stage.dossier.phase(),
    version: 1,
    sha256: first.sha256,
    latest: 1,
    role: 'penholder',
    organisations: told.organisations ?? [],
    mandate: { kind: 'none', on: '', municipalities: [] },
    mine: { sign: 'not-your-role', fresh: true, remind: false, reopen: false, submit: false, ...told.mine },
  })
  const history = (): HistoryView => ({
    versions: told.versions ?? [],
    checkpoints: [],
    mayKeep: true,
    now: told.now ?? '2021-09-28T12:32:00.000Z',
  })
  openDossier(
    stage,
    'versies',
    async (path) => {
      if (path.endsWith('/versions')) return Response.json(history())
      return path.endsWith('/signing') ? Response.json(signing()) : new Response(null, { status: 503 })
    },
    { members },
  )
  return { tell: (next: Told) => void (told = next) }
}

const unbalanced = (actor: Actor): on.Stage =>
  on.makeStage({
    actor,
    fill: (doc) => {
      on.addPartner(doc, 'leiedal', { name: 'Leiedal', kind: 'intergemeentelijke_vereniging' })
      on.addPartner(doc, 'kortrijk', { name: 'Kortrijk', kind: 'gemeente', role: 'kernpartner' })
      on.addTo(doc, 'budget', 'lines', { label: 'Procesbegeleiding', amountCents: 1_500_000 })
      on.commit(doc, 'leiedal', { strength: 'toegezegd' }, ['expertise'])
    },
  })
const heading = () => document.querySelector('main h1')?.textContent
const row = (words: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>('main li')].find((item) =>
    item.textContent?.includes(words),
  )
  if (!found) throw new Error(`No row says ${words}`)
  return found
}
const says = (words: string) => expect.poll(() => document.body.textContent).toContain(words)

describe('before freezing', () => {
  test('what holds it back stands there with whose turn it is and one way there', async () => {
    stage = unbalanced(facilitator)
    openVersions()
    await expect.poll(heading).toBe('Bevriezen als versie 1')
    await says('fouten houden het bevriezen tegen')
    // A promise is its own organisation's; the money of a line is for who holds the pen.
    expect(row('Kortrijk zegt nog niets toe').textContent).toContain('Kortrijk is aan zet')
    expect(row('‘Procesbegeleiding’').textContent).toContain('Jij bent aan zet')
    const way = one('button', row('‘Procesbegeleiding’'))
    expect(way.textContent).toContain('Ga naar H')
    await userEvent.click(way)
    await expect.poll(heading).toBe('Begroting')
  })

  test('the clock is the one of the server, whatever this device thinks', async () => {
    stage = unbalanced(facilitator)
    openVersions({ now: '2021-09-28T12:32:30.000Z' })
    await says('De klok is die van de server.')
    expect(one('[role=group][aria-label=Nog]').textContent).toMatch(/1 dag\s*21 uur\s*27 minuten/u)
    expect(document.body.textContent).toContain('Indienen tot 12 uur, 30/09/2021')
  })

  test('once the day has passed, that is said instead', async () => {
    stage = unbalanced(facilitator)
    openVersions({ now: '2021-10-02T08:00:00.000Z' })
    await says('De indiendatum is voorbij.')
    expect(document.querySelector('[aria-label=Nog]')).toBeNull()
  })

  test('the button waits, with the reason beside it; who is still writing is named', async () => {
    stage = unbalanced(facilitator)
    openVersions()
    stage.joins(on.an, [...on.placeOf('challenge', 'challengeText'), 'x'])
    stage.joins(on.joris, ['budget'])
    await says('Nu nog aan het schrijven')
    const beside = one('aside[aria-label="Wat er gebeurt"]')
    await expect.poll(() => beside.textContent).toContain('An Claeys')
    expect(beside.textContent).not.toContain('Joris Maes')
    expect(saying('button', 'Bevries versie 1').getAttribute('aria-disabled')).toBe('true')
    expect(beside.textContent).toMatch(/Dit kan zodra de \d+ fouten weg zijn\./u)
  })

  test('who reads along sees all of it, and who may freeze instead of a button', async () => {
    stage = unbalanced(observer)
    stage.setSaved({ state: 'read-only', because: 'read-only' })
    openVersions()
    await says('Bevriezen kan alleen wie begeleidt: Ilse Baert.')
    expect([...document.querySelectorAll('button')].map((button) => button.textContent)).not.toContain(
      'Bevries versie 1',
    )
  })

  test('everybody sees the same clock run, and the button waits for it', async () => {
    stage = on.makeStage({ actor: facilitator })
    openVersions()
    await expect.poll(heading).toBe('Bevriezen als versie 1')
    stage.setCountdown({
      state: 'counting',
      at: Date.now() + 600_000,
      by: { name: 'Ilse Baert', organisation: 'Leiedal' },
    })
    await says('Dan gaat alles dicht')
    expect(one('main [role=group][aria-label=Nog]').textContent).toMatch(/(9|10) minuten\s*\d+ seconden?/u)
    expect(document.body.textContent).toContain('De klok loopt.')
  })

  test('somebody who stands on a row keeps their place when others mend another', async () => {
    stage = unbalanced(facilitator)
    openVersions()
    await says('Kortrijk zegt nog niets toe')
    const way = one<HTMLButtonElement>('button', row('Kortrijk zegt nog niets toe'))
    way.focus()
    on.writes(stage, on.placeOf('identification', 'title'), 'Energie')
    on.addTo(stage.doc, 'plan', 'steps', { title: 'Nulmeting', startMonth: 4, endMonth: 1 })
    await says('Nulmeting')
    expect(document.activeElement).toBe(way)
  })

  test('the panel comes with its key, goes with Escape, and leaves the focus on the title', async () => {
    stage = unbalanced(facilitator)
    openVersions()
    await expect.poll(heading).toBe('Bevriezen als versie 1')
    expect(document.querySelector('[role=tabpanel]')).toBeNull()
    await userEvent.keyboard('{Alt>}c{/Alt}')
    await expect.poll(() => document.querySelector('[role=tab]')).not.toBeNull()
    one('[role=tab][aria-selected=true]').focus()
    await userEvent.keyboard('{Escape}')
    await expect.poll(focused).toBe('Bevriezen als versie 1')
  })
})

describe('once frozen', () => {
  const signature = { name: 'Marijke Desmet', position: 'schepen', statement: 'Ja.', at: first.frozenAt }
  const signer = (organisation: OrganisationView, more: Partial<SignerView> = {}): SignerView => ({
    organisation,
    signature: null,
    outdated: null,
    people: [{ name: 'Marijke Desmet', position: 'schepen' }],
    reminded: null,
    ...more,
  })
  const frozen = (): on.Stage => on.makeStage({ phase: 'frozen' })

  test('the page turns by itself when somebody freezes', async () => {
    stage = on.makeStage()
    const server = openVersions()
    await expect.poll(heading).toBe('Bevriezen als versie 1')
    server.tell({ versions: [first], organisations: [signer(kortrijk)] })
    stage.setPhase('frozen')
    await expect.poll(heading).toBe('Versie 1 is bevroren')
    await says('0 van 1 organisatie')
  })

  test('partly signed: who still has to, mine first, with my way to sign', async () => {
    stage = frozen()
    openVersions({
      versions: [first],
      organisations: [
        signer({ ...kortrijk, id: 'gent', name: 'Gent' }, { signature }),
        signer(kortrijk),
        signer(leiedal),
      ],
      mine: { sign: null, submit: true },
    })
    await says('2 organisaties tekenden nog niet')
    expect(row('Kan tekenen').textContent).toContain('Leiedal')
    expect(row('Kan tekenen').textContent).toContain('Jij bent aan zet')
    expect(one('a', row('Kan tekenen')).textContent).toContain('Onderteken')
    expect(one('a', row('Kan tekenen')).getAttribute('href')).toBe('/dossier/energie/versie/1')
    expect(row('Gent').textContent).toBe('Gent · Marijke Desmet')
    expect(row('Indienen kan nu').textContent).toContain('Jij bent aan zet')
  })

  test('an outdated signature is said to be one, before those that never were', async () => {
    stage = frozen()
    openVersions({
      versions: [first],
      organisations: [
        signer({ ...kortrijk, id: 'gent', name: 'Gent' }, { people: [] }),
        signer(kortrijk, { outdated: { version: 1, signature, changes: [] } }),
      ],
    })
    await says('Tekende versie 1. Voor deze versie is een nieuwe handtekening nodig.')
    const names = [...document.querySelectorAll('main li b')].map((name) => name.textContent)
    expect(names.indexOf('Kortrijk')).toBeLessThan(names.indexOf('Gent'))
    expect(row('Gent').textContent).toContain('Van deze organisatie doet nog niemand mee.')
  })

  test('wholly signed and handed in: the jury is to act', async () => {
    stage = on.makeStage({ phase: 'submitted' })
    openVersions({ versions: [first], organisations: [signer(kortrijk, { signature })] })
    await says('Elke organisatie tekende')
    expect(row('De jury is aan zet').querySelector('a, button')).toBeNull()
  })

  test('a server that does not answer is said, and asked again', async () => {
    stage = frozen()
    openDossier(stage, 'versies', undefined, { members })
    await says('De bewaarde versies konden niet opgehaald worden.')
  })
})

describe('everybody can read and use it', () => {
  const organisations: readonly SignerView[] = [
    { organisation: kortrijk, signature: null, outdated: null, people: [], reminded: null },
  ]
  const cases = rooms.flatMap((room) => [
    { room, phase: 'draft' as const },
    { room, phase: 'frozen' as const },
  ])
  test.for(cases)('$phase, at $room.name', async ({ room, phase }) => {
    await room.go()
    stage = phase === 'draft' ? unbalanced(facilitator) : on.makeStage({ phase })
    openVersions({ versions: phase === 'frozen' ? [first] : [], organisations })
    await says(phase === 'draft' ? 'fouten houden het bevriezen tegen' : '1 organisatie tekende nog niet')
    await says('Workshopversies')
    await expectAccessible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth)
  })
})
