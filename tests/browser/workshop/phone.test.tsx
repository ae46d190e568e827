import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { codeIn } from '#client/phone/code-in.ts'
import type { View } from '#shared/workshop/projection.ts'
import type { VoteView } from '#shared/workshop/round-views.ts'
import { expectAccessible, one, saying } from '../ui/stage.ts'
import { fakeRoom } from './fake-room.ts'
import { inHand, open, taps, types } from './phone-stage.tsx'
import { sees } from './stand.ts'
import { atStep, byId, card, own, participant, writing } from './views.ts'

const organisations = [
  { id: 'heist-op-den-berg', name: 'Heist-op-den-Berg', layer: 'municipality' },
  { id: 'mechelen', name: 'Mechelen', layer: 'municipality' },
]
const door = {
  workshop: 'werksessie',
  title: 'Geestelijke gezondheidszorg',
  region: 'Regio Rivierenland',
  fictional: true,
  state: 'lobby',
  mode: 'open',
  organisations,
  me: null,
}

test('Tine types the code, chooses her name from the guest list, and is in', async () => {
  const room = fakeRoom(participant(null))
  const joined: unknown[] = []
  room.teach('GET /api/door/K7M4RD', () => room.json(door))
  room.teach('GET /api/door/K7M4RD/guests?q=Tine%20W', () =>
    room.json([{ name: 'Tine Wouters', organisation: 'heist-op-den-berg' }]),
  )
  room.teach('POST /api/door/K7M4RD', (body) => {
    joined.push(body)
    return room.json({
      workshop: 'werksessie',
      participant: 'tine',
      token: 'sleutel',
      approved: true,
      twin: false,
    })
  })
  open(room, null)
  await sees('Code op het grote scherm')
  await expectAccessible()
  await types('#code', 'k7m 4rd')
  taps('Verder')
  await sees('Wie ben je?')
  await expectAccessible()
  await types('#name', 'Tine W')
  await sees('gastenlijst')
  one('ul[aria-label="Op de gastenlijst"] button').click()
  expect(one<HTMLSelectElement>('#organisation').value).toBe('heist-op-den-berg')
  taps('Ga binnen')
  await sees('Dag Tine')
  await expectAccessible()
  expect(joined).toEqual([
    {
      name: 'Tine Wouters',
      organisation: 'heist-op-den-berg',
      device: expect.stringMatching(/^[0-9a-f]{32}$/u),
    },
  ])
})

test('Dirk waits to be let in: told of himself and of nothing in the room, and then he is in it', async () => {
  const { me } = own()
  const room = inHand({ me: { ...me, name: 'Dirk Aerts', approved: false } } as View)
  await sees('Nog even geduld')
  expect(document.title).toBe('Nog even geduld · Doorbraak')
  await expectAccessible()
  room.tell(participant(null, {}, { me: { ...me, name: 'Dirk Aerts' } }))
  await sees('Je bent binnen')
  expect(document.title).toBe('Geestelijke gezondheidszorg · Doorbraak')
})

test('a wrong code says so, and an organisation that is not in the list can be typed', async () => {
  const room = fakeRoom(participant(null))
  room.teach('GET /api/door/K7M4RX', () => room.no(404, 'wrong-code', 'Deze code klopt niet.'))
  room.teach('GET /api/door/K7M4RD', () => room.json(door))
  const joined: unknown[] = []
  room.teach('POST /api/door/K7M4RD', (body) => {
    joined.push(body)
    return room.no(409, 'name-taken', 'Deze naam is al binnen.')
  })
  open(room, 'K7M4RX')
  await sees('Deze code klopt niet.')
  await types('#code', 'K7M4RD')
  taps('Verder')
  await sees('Wie ben je?')
  taps('Ga binnen')
  await sees('Vul je naam en je organisatie in.')
  await types('#name', 'Wim Torfs')
  await userEvent.selectOptions(one('#organisation'), 'other')
  await types('#new-name', 'Huisartsenkring')
  taps('Ga binnen')
  await sees('Deze naam is al binnen.')
  expect(joined).toMatchObject([{ organisation: { name: 'Huisartsenkring', layer: 'partner' } }])
})

test('the address says which session, and who comes from another device', () => {
  expect(codeIn({ pathname: '/m/K7M4RD', search: '' })).toEqual({ code: 'K7M4RD', ticket: null })
  expect(codeIn({ pathname: '/m', search: '?t=kaartje' })).toEqual({ code: null, ticket: 'kaartje' })
  expect(codeIn({ pathname: '/m/%E0%A4%A', search: '' }).code).toBe('%E0%A4%A')
})

test('Tine writes in silence: who will see it stands before the field; then she is done', async () => {
  const room = inHand(participant('challenge-alone', { stream: writing() }))
  room.judge((command) => (command.type === 'card.write' ? { made: 'kaart-1' } : {}))
  await sees('Wat loopt vandaag vast')
  await sees('Zonder naam. Anderen zien dit pas na onthullen, alleen met ‘gemeente’ erbij.')
  await expectAccessible()
  await types('textarea', 'Mensen bellen vijf diensten.')
  taps('Verstuur kaart')
  await sees('1 kaart verstuurd')
  await sees('Nog niemand ziet dit, ook de begeleider niet.')
  taps('Ik ben klaar')
  await expect
    .poll(() => room.commands())
    .toMatchObject([
      { type: 'card.write', stream: 'challenge', text: 'Mensen bellen vijf diensten.' },
      { type: 'ready.set', ready: true },
    ])
  await expectAccessible()
})

test('[B10] a draft is there again after the battery died', async () => {
  const room = inHand(participant('challenge-alone', { stream: writing() }))
  await sees('Verstuur kaart')
  await types('textarea', 'Half af')
  open(room, null)
  await expect
    .poll(() => [...document.querySelectorAll('textarea')].map(({ value }) => value))
    .toContain('Half af')
})

test('[A8] the group goes on while Tine types: field, focus and caret stay, and sending still counts', async () => {
  const room = inHand(participant('challenge-alone', { stream: writing() }))
  await sees('Verstuur kaart')
  const area = one<HTMLTextAreaElement>('textarea')
  await userEvent.click(area)
  await userEvent.keyboard('Jongeren van 17')
  area.setSelectionRange(3, 3)
  room.tell({ step: atStep('challenge-clusters') })
  await sees('We zijn verder.')
  expect(document.activeElement).toBe(area)
  expect(area.isConnected).toBe(true)
  expect(area.selectionStart).toBe(3)
  taps('Verstuur')
  await expect
    .poll(() => room.commands())
    .toMatchObject([{ type: 'card.write', stream: 'challenge', text: 'Jongeren van 17' }])
  await sees('onthullen en clusteren')
  expect(document.querySelector('textarea')).toBeNull()
})

test('[A4] after thirty seconds the draft is kept until somebody taps; one tap makes it a card as soon as cards are taken', async () => {
  const room = inHand(participant('challenge-alone', { stream: writing() }))
  await sees('Verstuur kaart')
  await types('textarea', 'Nog niet af')
  room.tell({ step: atStep('challenge-dots') })
  await sees('We zijn verder.')
  room.passes(31_000)
  await sees('Je klad staat bij ‘Jouw tekst’.')
  taps('Terug naar de groep')
  await sees('Jouw tekst (1)')
  expect(room.commands()).toEqual([])
  taps('Jouw tekst (1)')
  await sees('Nog niet af')
  expect(document.querySelector('dialog')?.textContent).not.toContain('Maak kaart')
  room.tell({ step: atStep('walk-round') })
  await sees('Maak kaart')
  taps('Maak kaart')
  await expect
    .poll(() => room.commands())
    .toMatchObject([{ type: 'card.write', stream: 'remarks', kind: 'remark', text: 'Nog niet af' }])
  await sees('Alles wat je schreef is verstuurd.')
})

test('a phone on which nobody types goes along by itself', async () => {
  const room = inHand(participant('challenge-alone', { stream: writing() }))
  await sees('Verstuur kaart')
  room.tell({ step: atStep('engagements') })
  await sees('Noteer dit engagement')
})

const options = [
  {
    key: 'cluster:regie',
    source: { kind: 'cluster' as const, id: 'regie' as never },
    title: 'Niemand heeft de regie',
  },
  {
    key: 'cluster:cijfers',
    source: { kind: 'cluster' as const, id: 'cijfers' as never },
    title: 'De cijfers ontbreken',
  },
]
const vote: VoteView = {
  round: 'ronde-1',
  number: 1,
  state: 'open',
  budget: 3,
  mostPerCard: 2,
  per: 'person',
  options,
  voted: 0,
  eligible: 31,
  result: null,
}

test('dots: at most two on one group, three in all, and a plus that cannot says nothing', async () => {
  const room = inHand(
    participant('challenge-dots', { vote }, { dots: { round: 'ronde-1', left: 3, on: {} } }),
  )
  room.judge((command) => {
    if (command.type === 'vote.add') {
      const dots = room.view().dots
      const key = `cluster:${command.on.id}`
      if (dots)
        room.tell({
          dots: { ...dots, left: dots.left - 1, on: { ...dots.on, [key]: (dots.on[key] ?? 0) + 1 } },
        })
    }
    return {}
  })
  await sees('Nog 3 stippen')
  await expectAccessible()
  const plus = one<HTMLButtonElement>('[aria-label="Een stip erbij voor Niemand heeft de regie"]')
  for (let tap = 0; tap < 3; tap++) plus.click()
  await sees('Nog 1 stip')
  expect(plus.getAttribute('aria-disabled')).toBe('true')
  one('[aria-label="Een stip erbij voor De cijfers ontbreken"]').click()
  await sees('Alle stippen gegeven')
  await expect.poll(() => room.commands().length).toBe(3)
  expect(document.body.textContent, 'no totals while it is open').not.toContain('31')
})

test('an objection needs a reason, and the button says the act', async () => {
  const consent = {
    phase: 'positions' as const,
    text: 'We dienen één kruispunt in.',
    version: 2,
    hash: 'x',
    before: null,
    ballot: {
      round: 'ronde-2',
      state: 'open' as const,
      given: 0,
      organisations: [
        {
          organisation: 'heist-op-den-berg',
          name: 'Heist-op-den-Berg',
          layer: 'municipality' as const,
          given: false,
          position: null,
        },
      ],
    },
  }
  const room = inHand(participant('consent-positions', { consent }))
  await sees('Je antwoordt voor Heist-op-den-Berg')
  one('label:nth-of-type(3) input[name="positie"]').click()
  await sees('Wat maakt dit onveilig voor jullie? (nodig)')
  taps('Geef bezwaar door')
  expect(room.commands()).toEqual([])
  await types('#reason', 'Geen drager na maand 18.')
  await expectAccessible()
  taps('Geef bezwaar door')
  await expect
    .poll(() => room.commands())
    .toMatchObject([
      {
        type: 'consent.position',
        organisation: 'heist-op-den-berg',
        stance: 'objection',
        reason: 'Geen drager na maand 18.',
      },
    ])
})

test('[B3] Dirk comes later: what he missed, then straight into the step', async () => {
  inHand(
    participant(
      'challenge-dots',
      { vote },
      { missed: [{ at: Date.parse('2026-11-17T08:30:00Z'), what: 'cards', title: 'Opgave', count: 31 }] },
    ),
  )
  await sees('Wat je miste')
  await sees('9.30')
  await sees('We schreven 31 kaarten: Opgave')
  await expectAccessible()
  taps('Doe mee')
  await sees('Wat moet in het dossier?')
})

test('who would rather say it stands in line, and may write after all', async () => {
  const room = inHand(participant('challenge-alone', { stream: writing() }))
  await sees('Ik zeg het liever')
  taps('Ik zeg het liever')
  await expect.poll(() => room.commands()).toEqual([{ type: 'say.ask', asks: true }])
  room.tell({ line: { place: 2, scribe: 'Bert Cools' } })
  await sees('Bert Cools komt naar je toe')
  await sees('2e')
  await expectAccessible()
  taps('Toch zelf schrijven')
  await expect.poll(() => room.commands().at(-1)).toEqual({ type: 'say.ask', asks: false })
})

test('revealed cards lie in groups, and mine is marked', async () => {
  const room = inHand(
    participant(
      'challenge-clusters',
      {
        stream: writing('clustering', 2),
        cards: byId([
          card('k1', 'Burgemeesters hebben geen cijfers.', { cluster: 'regie' }),
          card('k2', 'Wie betaalt de nacht?', { by: { kind: 'anonymous' } }),
        ]),
        clusters: byId([{ id: 'regie', title: 'Niemand heeft de regie', cards: ['k1'] }]),
        placed: { 'cluster:regie': 'Stap 3' },
      },
      {
        mine: {
          k1: {
            id: 'k1',
            stream: 'challenge',
            kind: 'idea',
            text: 'Burgemeesters hebben geen cijfers.',
            revealed: true,
            later: false,
            suggestion: null,
            pin: null,
          },
        },
      },
    ),
  )
  await sees('2 kaarten')
  await sees('→ Stap 3')
  await expectAccessible()
  expect(
    saying('article', 'Burgemeesters hebben geen cijfers.Ggemeente· jouw kaartStel een andere tekst voor'),
  ).toBeTruthy()
  taps('Stel een andere tekst voor')
  await types('textarea', 'Burgemeesters hebben de regie, maar geen cijfers.')
  taps('Geef voorstel door')
  await expect.poll(() => room.commands()).toMatchObject([{ type: 'card.suggest', card: 'k1' }])
})

test('somebody unknown to the server is let in again with what the phone kept', async () => {
  const room = fakeRoom(participant(null))
  let known = false
  room.block()
  room.shelf.setItem(
    'doorbraak:deur:hier',
    JSON.stringify({ code: 'K7M4RD', workshop: 'werksessie', token: 'sleutel' }),
  )
  room.teach('GET /api/workshops/werksessie/state', () =>
    known
      ? room.json({ kind: 'whole', cursor: 'c1', now: 0, view: room.view() })
      : room.no(401, 'signed-out', 'Niet aangemeld.'),
  )
  room.teach('POST /api/door/again', (body) => {
    known = (body as { token: string }).token === 'sleutel'
    return room.json({
      workshop: 'werksessie',
      participant: 'tine',
      token: 'sleutel',
      approved: true,
      twin: false,
    })
  })
  open(room, null)
  await sees('Dag Tine')
})

test('the end asks one word and a number, after what Tine still has to do', async () => {
  const room = inHand(
    participant(
      'checkout',
      {},
      {
        todo: [
          {
            kind: 'action',
            id: 'a1' as never,
            number: 1,
            text: 'Lees Governance na',
            owner: 'Tine',
            due: '2026-12-01',
            done: false,
            from: null,
          },
        ],
      },
    ),
  )
  await sees('Nog één ding voor jou:')
  await sees('voor 1 december')
  await types('#word', 'Opgelucht')
  one('input[name="score"][type="radio"]:not(:checked)').click()
  await expectAccessible()
  taps('Stuur door en sluit af')
  await expect.poll(() => room.commands()).toEqual([{ type: 'checkout.say', word: 'Opgelucht', score: 1 }])
})
