import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { expectAccessible, one, saying } from '../ui/stage.ts'
import { inHand, open, taps, types } from './phone-stage.tsx'
import { sees } from './stand.ts'
import { atStep, byId, card, participant, writing } from './views.ts'

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
    saying('article', 'Burgemeesters hebben geen cijfers.Ggemeente · jouw kaartStel een andere tekst voor'),
  ).toBeTruthy()
  taps('Stel een andere tekst voor')
  await types('textarea', 'Burgemeesters hebben de regie, maar geen cijfers.')
  taps('Geef voorstel door')
  await expect.poll(() => room.commands()).toMatchObject([{ type: 'card.suggest', card: 'k1' }])
})
