import { expect, test } from 'vitest'
import type { VoteView } from '#shared/workshop/round-views.ts'
import { expectAccessible, one } from '../ui/stage.ts'
import type { Verdict } from './fake-room.ts'
import { inHand, taps, types } from './phone-stage.tsx'
import { sees } from './stand.ts'
import { participant } from './views.ts'

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

test('a dot counts once while its news is here and its answer is not; the next tap is taken', async () => {
  const room = inHand(
    participant('challenge-dots', { vote }, { dots: { round: 'ronde-1', left: 3, on: {} } }),
  )
  const key = 'cluster:regie'
  const answers: (() => void)[] = []
  room.judge(async (command): Promise<Verdict> => {
    if (command.type !== 'vote.add') return {}
    const dots = room.view().dots
    const given = (dots?.on[key] ?? 0) + 1
    room.tell({ dots: { round: 'ronde-1', left: 3 - given, on: { [key]: given } } })
    await new Promise<void>((answer) => answers.push(answer))
    return given > 2 ? { refused: 'most-on-this', sentence: 'Er staan er al twee.' } : {}
  })
  await sees('Nog 3 stippen')
  const plus = one<HTMLButtonElement>('[aria-label="Een stip erbij voor Niemand heeft de regie"]')
  plus.click()
  await expect.poll(() => answers.length).toBe(1)
  expect(document.body.textContent).toContain('Nog 2 stippen')
  plus.click()
  expect(document.body.textContent).toContain('Nog 1 stip')
  answers[0]?.()
  await expect.poll(() => answers.length).toBe(2)
  answers[1]?.()
  await expect.poll(() => room.commands().length).toBe(2)
  expect(document.body.textContent).toContain('Nog 1 stip')
})

test('a dot that is refused comes back, beside one that was taken', async () => {
  const room = inHand(
    participant('challenge-dots', { vote }, { dots: { round: 'ronde-1', left: 3, on: {} } }),
  )
  room.judge((command): Verdict => {
    if (command.type !== 'vote.add') return {}
    if (command.on.id === 'cijfers') return { refused: 'wrong-moment', sentence: 'Dat kan nu niet.' }
    room.tell({ dots: { round: 'ronde-1', left: 2, on: { 'cluster:regie': 1 } } })
    return {}
  })
  await sees('Nog 3 stippen')
  one('[aria-label="Een stip erbij voor De cijfers ontbreken"]').click()
  one('[aria-label="Een stip erbij voor Niemand heeft de regie"]').click()
  expect(document.body.textContent).toContain('Nog 1 stip')
  await sees('Nog 2 stippen')
  await sees('Dat kan nu niet.')
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
  await sees('Je krijgt 3 stippen, zoals iedereen.')
  taps('Stippen geven')
  await sees('Wat moet in het dossier?')
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
