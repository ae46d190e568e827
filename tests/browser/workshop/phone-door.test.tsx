import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { codeIn } from '#client/phone/code-in.ts'
import type { View } from '#shared/workshop/projection.ts'
import { expectAccessible, one } from '../ui/stage.ts'
import { fakeRoom } from './fake-room.ts'
import { inHand, open, taps, types } from './phone-stage.tsx'
import { sees } from './stand.ts'
import { own, participant } from './views.ts'

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
