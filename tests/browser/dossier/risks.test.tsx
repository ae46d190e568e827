import { page as screen, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RowId } from '#shared/ids.ts'
import { setValue } from '#shared/dossier/write.ts'
import { expectAccessible, one } from '../ui/stage.ts'
import { openDossier } from './desk.tsx'
import { addTo, makeStage, type Stage } from './stage.ts'

let stage: Stage
let last: RowId
beforeEach(() => screen.viewport(1440, 900))
afterEach(() => stage.dispose())

const cellOf = (nr: string): string => {
  const point = [...document.querySelectorAll('figure td button')].find((button) => button.textContent === nr)
  const cell = point?.closest('td')
  const row = cell?.parentElement
  const at = [...(row?.querySelectorAll('td') ?? [])].indexOf(cell as HTMLTableCellElement)
  return `${row?.querySelector('th')?.textContent}/${at + 1}${cell?.dataset.weighty === '' ? ' weighty' : ''}`
}

test('every risk stands where its likelihood and its impact meet, moves along, and leads to its row', async () => {
  stage = makeStage({
    fill: (doc) => {
      addTo(doc, 'risks', 'risks', { type: 'risico', likelihood: 4, impact: 4 })
      addTo(doc, 'risks', 'risks', { type: 'kans', likelihood: 2, impact: 5 })
      addTo(doc, 'risks', 'risks', { type: 'risico' })
      last = addTo(doc, 'risks', 'risks', { type: 'risico', likelihood: 1, impact: 1 })
    },
  })
  openDossier(stage, 'risks')
  await expect.poll(() => document.querySelectorAll('figure td button')).toHaveLength(3)
  expect(cellOf('1')).toBe('Impact 44/4 weighty')
  expect(cellOf('2')).toBe('Impact 55/2')
  expect(cellOf('4')).toBe('Impact 11/1')
  await expectAccessible()
  setValue(stage.doc, ['risks', 'lists', 'risks', last, 'impact'], 3, 'others')
  await expect.poll(() => cellOf('4')).toBe('Impact 33/1')
  await userEvent.click(one('figure td button[aria-label^="Risico 4"]'))
  await expect.poll(() => document.activeElement?.closest('li')?.id).toBe(`risks_lists_risks_${last}`)
})

test('without numbers there is no picture, and it says what it waits for', async () => {
  stage = makeStage({ fill: (doc) => addTo(doc, 'risks', 'risks', { type: 'risico' }) })
  openDossier(stage, 'risks')
  await expect
    .poll(() => document.body.textContent)
    .toContain('Geef bij een risico of kans de waarschijnlijkheid')
  expect(document.querySelector('figure table')).toBeNull()
})
