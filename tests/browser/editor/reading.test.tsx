import { userEvent } from 'vitest/browser'
import { expect, test } from 'vitest'
import { an, fatima, table, textPath } from '../sync/people.ts'
import { desk } from './desk.tsx'

test('[case 31] who only reads opens the editor and sends nothing: not on opening, not on clicking in it, not on typing', async () => {
  const { server, sit } = table()
  const writer = await sit(an)
  const reader = await sit(fatima, { role: 'reader' })
  const { host } = desk(reader.dossier, { Opgave: textPath }, true)
  writer.writes('een woord van An')
  await expect.poll(() => host.textContent).toContain('een woord van An')
  // There is no editor for her at all: nothing that could write by itself.
  expect(host.querySelector('[contenteditable="true"], [role="textbox"]')).toBeNull()
  await userEvent.click(host)
  await userEvent.keyboard('te veel{Enter}')
  expect(host.textContent).not.toContain('te veel')
  // Where the lines end, nothing of hers ever arrived.
  const { name } = fatima
  expect(server.heard.filter(({ by, kind }) => by === name && kind === 'update')).toEqual([])
  expect(server.heard.some(({ by }) => by === an.name)).toBe(true)
  expect(reader.dossier.saved()).not.toMatchObject({ state: 'closed' })
  expect(reader.reads()).toBe(writer.reads())
})
