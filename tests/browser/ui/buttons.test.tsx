import { createSignal } from 'solid-js'
import { userEvent } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import { Button } from '#client/ui/button.tsx'
import { FilterChip } from '#client/ui/filter-chip.tsx'
import { described, one, show } from './stage.ts'

describe('a button', () => {
  test('that cannot be used yet keeps the focus, says why, and does nothing', async () => {
    let frozen = 0
    let sent = 0
    const [reason, setReason] = createSignal<string | undefined>('Nog 2 fouten.')
    show(() => (
      <form onSubmit={(event) => (event.preventDefault(), sent++)}>
        <Button type="submit" look="primary" notYet={reason()} onClick={() => frozen++}>
          Bevries versie 1
        </Button>
      </form>
    ))
    const button = one<HTMLButtonElement>('button')
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement).toBe(button)
    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(described(button)).toBe('Nog 2 fouten.')
    await userEvent.keyboard('{Enter}')
    expect([frozen, sent]).toEqual([0, 0])

    setReason(undefined)
    expect(document.activeElement).toBe(button)
    expect(button.getAttribute('aria-describedby')).toBeNull()
    await userEvent.keyboard('{Enter}')
    expect([frozen, sent]).toEqual([1, 1])
  })

  test('with only an icon has a name and a tooltip', () => {
    show(() => <Button icon="trash" label="Verwijder lijn 3" />)
    expect(one('button').getAttribute('aria-label')).toBe('Verwijder lijn 3')
    expect(one('button').title).toBe('Verwijder lijn 3')
  })

  test('that leads somewhere is a link', () => {
    show(() => (
      <Button look="primary" href="/versie-1.pdf" download="versie-1.pdf" icon="download">
        Download PDF
      </Button>
    ))
    const link = one<HTMLAnchorElement>('a')
    expect(link.getAttribute('href')).toBe('/versie-1.pdf')
    expect(link.download).toBe('versie-1.pdf')
    expect(document.querySelector('button')).toBeNull()
  })

  test('has the height it asks for, and never less than 24 px', () => {
    show(() => (
      <>
        <Button size={28}>Klein</Button>
        <Button>Gewoon</Button>
        <Button size={44}>Groot</Button>
      </>
    ))
    const heights = [...document.querySelectorAll('button')].map(
      (button) => button.getBoundingClientRect().height,
    )
    // The page of this test may be as narrow as a phone, where all of them are 44.
    expect(heights).toEqual(matchMedia('(max-width: 767px)').matches ? [44, 44, 44] : [28, 36, 44])
  })
})

test('a filter says whether it is on', async () => {
  const [on, setOn] = createSignal(false)
  show(() => (
    <FilterChip on={on()} onChange={setOn}>
      Alleen van mij
    </FilterChip>
  ))
  const chip = one('button')
  expect(chip.getAttribute('aria-pressed')).toBe('false')
  await userEvent.click(chip)
  expect(chip.getAttribute('aria-pressed')).toBe('true')
})
