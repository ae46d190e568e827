import { createSignal, type JSX } from 'solid-js'
import { userEvent } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import { Button } from '#client/ui/button.tsx'
import { ConfirmDialog, Dialog } from '#client/ui/dialog.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { described, focused, one, saying, show } from './stage.ts'

/** An is about to remove a cost line. */
function Removal(props: { readonly onAct?: () => void }): JSX.Element {
  const [asking, setAsking] = createSignal(false)
  return (
    <>
      <Button onClick={() => setAsking(true)}>Verwijder lijn</Button>
      <ConfirmDialog
        open={asking()}
        onClose={() => setAsking(false)}
        title="‘Datastudie’ verwijderen?"
        description="Stap 1 verwijst ernaar. De controle meldt dat."
        act="Verwijder"
        keep="Behoud"
        danger
        onAct={() => props.onAct?.()}
      />
    </>
  )
}

const asks = async () => {
  saying('button', 'Verwijder lijn').focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(focused).toBe('Behoud')
}

describe('a dialog', () => {
  test('puts the focus on the harmless button, and Enter there changes nothing', async () => {
    let removed = 0
    show(() => <Removal onAct={() => removed++} />)
    await asks()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.querySelector('[role=dialog]')).toBeNull()
    expect(removed).toBe(0)
  })

  test('says its title and what it leads to', async () => {
    show(() => <Removal />)
    await asks()
    const dialog = one('[role=dialog]')
    const title = document.getElementById(dialog.getAttribute('aria-labelledby') ?? '')
    expect(title?.textContent).toBe('‘Datastudie’ verwijderen?')
    expect(described(dialog)).toBe('Stap 1 verwijst ernaar. De controle meldt dat.')
  })

  test('closes with Escape and gives the focus back to where An was', async () => {
    show(() => <Removal />)
    await asks()
    await userEvent.keyboard('{Escape}')
    await expect.poll(focused).toBe('Verwijder lijn')
  })

  test('keeps the Tab key inside', async () => {
    show(() => <Removal />)
    await asks()
    const stops: string[] = []
    for (let press = 0; press < 3; press++) {
      await userEvent.keyboard('{Tab}')
      stops.push(focused())
    }
    expect(stops).toEqual(['Verwijder', 'Behoud', 'Verwijder'])
  })

  test('acts once when An means it', async () => {
    let removed = 0
    show(() => <Removal onAct={() => removed++} />)
    await asks()
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Enter}')
    expect(removed).toBe(1)
  })

  test('gives the focus to the page when what had it is gone', async () => {
    const [open, setOpen] = createSignal(false)
    const [row, setRow] = createSignal(true)
    show(() => (
      <>
        <h1 tabIndex={-1}>Begroting</h1>
        {row() && <Button onClick={() => setOpen(true)}>Lijn 3</Button>}
        <Dialog open={open()} onClose={() => setOpen(false)} title="Lijn 3" returnTo={() => one('h1')}>
          <TextField label="Naam" value="" />
        </Dialog>
      </>
    ))
    saying('button', 'Lijn 3').focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.activeElement?.tagName).toBe('INPUT')
    setRow(false)
    await userEvent.keyboard('{Escape}')
    await expect.poll(focused).toBe('Begroting')
  })
})
