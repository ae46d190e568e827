import { createSignal } from 'solid-js'
import { describe, expect, test } from 'vitest'
import { CeilingGauge } from '#client/ui/ceiling-gauge.tsx'
import { Ladder } from '#client/ui/ladder.tsx'
import { ProgressSegments } from '#client/ui/progress-segments.tsx'
import { SharesBar } from '#client/ui/shares-bar.tsx'
import { WordCounter } from '#client/ui/word-counter.tsx'
import { one, show } from './stage.ts'

describe('the word counter', () => {
  const at = (count: number) => {
    show(() => <WordCounter id="teller" count={count} limit={200} />)
    const counter = one('#teller')
    return {
      text: counter.textContent,
      state: counter.dataset.state,
      weight: getComputedStyle(counter).fontWeight,
    }
  }

  test('is calm while there is room', () => {
    expect(at(179)).toEqual({ text: '179 van 200 woorden', state: 'room', weight: '600' })
  })
  test('becomes bold from nine tenths on', () => {
    expect(at(180)).toEqual({ text: '180 van 200 woorden', state: 'near', weight: '700' })
  })
  test('is not over at exactly the limit', () => {
    expect(at(200)).toEqual({ text: '200 van 200 woorden', state: 'near', weight: '700' })
  })
  test('says how many are too many', () => {
    expect(at(204)).toEqual({ text: '204 van 200 woorden4 te veel', state: 'over', weight: '700' })
  })

  test('follows what Fatima writes, and its bar never leaves its box', () => {
    const [count, setCount] = createSignal(100)
    show(() => <WordCounter id="teller" count={count()} limit={200} />)
    const bar = one('#teller [aria-hidden] span')
    expect(bar.style.width).toBe('50%')
    setCount(400)
    expect(bar.style.width).toBe('100%')
    expect(one('#teller').textContent).toContain('200 te veel')
  })
})

describe('sums and progress can be read without seeing them', () => {
  test('the criteria are one sentence', () => {
    const states = ['answered', 'answered', 'partly', 'empty'] as const
    show(() => <ProgressSegments count segments={states.map((state) => ({ label: 'C', state }))} />)
    expect(one('[role=img]').getAttribute('aria-label')).toBe('2 beantwoord, 1 deels, 1 leeg')
  })

  test('a ladder says which steps are reached and where it stands', () => {
    show(() => <Ladder label="Sterkte" steps={['verkennend', 'intentie', 'toegezegd']} reached={2} />)
    expect([...document.querySelectorAll('li')].map((step) => step.textContent)).toEqual([
      'verkennend, bereikt',
      'intentie, bereikt',
      'toegezegd, nog niet bereikt',
    ])
    expect(one('[aria-current=step]').textContent).toContain('intentie')
  })

  test('the shares carry label, amount and percentage, also where the part is too narrow for words', () => {
    show(() => (
      <SharesBar
        label="Wie betaalt"
        shares={[
          { label: 'Labo', amount: '€ 98,00', share: '98,0 %', fraction: 0.98, kind: 'labo' },
          { label: 'Ontbreekt', amount: '€ 2,00', share: '2,0 %', fraction: 0.02, kind: 'missing' },
        ]}
      />
    ))
    expect([...document.querySelectorAll('li')].map((share) => share.textContent)).toEqual([
      'Labo € 98,00 98,0 %',
      'Ontbreekt € 2,00 2,0 %',
    ])
  })

  test('one cent above the ceiling is seen', () => {
    show(() => <CeilingGauge label="Plafond" fraction={2500001 / 2500000} verdict="€ 0,01 te veel" over />)
    const [fill, surplus, tick] = [...document.querySelectorAll('[aria-hidden] > span')].map((part) =>
      part.getBoundingClientRect(),
    )
    expect(surplus?.width).toBeGreaterThanOrEqual(3)
    expect(Math.abs((fill?.right ?? 0) - (tick?.left ?? 0))).toBeLessThan(1)
  })
})
