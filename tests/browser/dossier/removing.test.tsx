import { page as screen, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { rowsOf, textIn } from '#shared/dossier/content.ts'
import { binRow, setValue } from '#shared/dossier/write.ts'
import type { RowId } from '#shared/ids.ts'
import { expectAccessible, one, saying } from '../ui/stage.ts'
import { openDossier, showSectionField } from './desk.tsx'
import { addPartner, addTo, kortrijk, makeStage, type Stage, type StageOptions } from './stage.ts'

let stage: Stage
let first: RowId
let second: RowId
beforeEach(() => screen.viewport(1440, 900))
afterEach(() => stage.dispose())

const labelled = (words: string) => one<HTMLButtonElement>(`button[aria-label="${words}"]`)
const said = () => (document.body.textContent ?? '').replaceAll('\u00a0', ' ')
const milestones = () => rowsOf(stage.content(), 'plan', 'milestones').map((row) => textIn(row, 'step'))

/** Two steps; a milestone and a letter point at the first. */
const withSteps = (options: StageOptions = {}): Stage =>
  makeStage({
    ...options,
    fill: (doc) => {
      addPartner(doc, 'kortrijk', { name: 'Kortrijk', kind: 'gemeente' })
      first = addTo(doc, 'plan', 'steps', { title: 'Datastudie', lead: 'kortrijk' })
      second = addTo(doc, 'plan', 'steps', { title: 'Proef' })
      addTo(doc, 'plan', 'milestones', { title: 'Akkoord', step: first })
      setValue(doc, ['governance', 'cells', 'raci', `${first}:kortrijk`], 'A', 'others')
    },
  })

describe('who removes a step', () => {
  test('hears what points at it, and may leave that alone', async () => {
    stage = withSteps()
    showSectionField(stage, 'plan', 'steps')
    await userEvent.click(labelled('Verwijder ‘Datastudie’'))
    expect(said()).toContain('Eén plaats verwijst ernaar:Bij stap · Akkoord (Projectplan)')
    expect(said()).toContain('gaat mee, en komt mee terug')
    await userEvent.click(saying('button', 'Verwijder'))
    expect(rowsOf(stage.content(), 'plan', 'steps')).toHaveLength(1)
    expect(milestones()).toEqual([first])
  })

  test('lets it point at another step, and only once one is chosen', async () => {
    stage = withSteps()
    showSectionField(stage, 'plan', 'steps')
    await userEvent.click(labelled('Verwijder ‘Datastudie’'))
    await userEvent.click(saying('[role="dialog"] label', 'Laat ze verwijzen naar iets anders'))
    await userEvent.click(saying('button', 'Verwijder'))
    expect(said()).toContain('Kies waarnaar ze verwijzen.')
    expect(rowsOf(stage.content(), 'plan', 'steps')).toHaveLength(2)
    await userEvent.selectOptions(one('[role="dialog"] select'), second)
    await userEvent.click(saying('button', 'Verwijder'))
    expect(milestones()).toEqual([second])
  })

  test('or at nothing, in one step that can be undone', async () => {
    stage = withSteps()
    showSectionField(stage, 'plan', 'steps')
    await userEvent.click(labelled('Verwijder ‘Datastudie’'))
    await userEvent.click(saying('[role="dialog"] label', 'Maak ze leeg'))
    await userEvent.click(saying('button', 'Verwijder'))
    expect(milestones()).toEqual([''])
    stage.dossier.undo.undo()
    expect(milestones()).toEqual([first])
    expect(rowsOf(stage.content(), 'plan', 'steps')).toHaveLength(2)
  })

  test('is told of what only others may change, and leaves it alone', async () => {
    stage = withSteps()
    stage.setLocks({
      plan: { kind: 'locked', reason: '', by: { name: 'An', organisation: 'VVSG' }, from: 0 },
    } as never)
    showSectionField(stage, 'partners', 'partners')
    await userEvent.click(labelled('Verwijder ‘Kortrijk’'))
    expect(said()).toContain('Eén plaats kan jij niet wijzigen.')
    await userEvent.click(saying('[role="dialog"] label', 'Maak ze leeg'))
    await userEvent.click(saying('button', 'Verwijder'))
    expect(rowsOf(stage.content(), 'plan', 'steps').map((row) => textIn(row, 'lead'))).toEqual([
      'kortrijk',
      '',
    ])
  })
})

describe('the bin of a section', () => {
  const opened = async (options: StageOptions = {}): Promise<void> => {
    stage = withSteps(options)
    binRow(stage.doc, ['plan', 'lists', 'steps', first], Date.UTC(2021, 8, 20, 12), 'others')
    openDossier(stage, 'plan', async (path) =>
      path.endsWith('/bin')
        ? Response.json({
            rows: [
              { path: `plan/lists/steps/${first}`, by: { name: 'Joris Maes', organisation: 'Kortrijk' } },
            ],
          })
        : new Response(null, { status: 503 }),
    )
    await expect.poll(() => said()).toContain('Verwijderd (1)')
    await userEvent.click(saying('button', 'Verwijderd (1)'))
  }

  test('says what was removed, by whom and when, and gives it back in one tap', async () => {
    await opened()
    await expect.poll(said).toContain('Verwijderd op 20/09/2021, 14.00 door Joris Maes, Kortrijk')
    await expectAccessible()
    await userEvent.click(labelled('Zet terug: Datastudie'))
    expect(rowsOf(stage.content(), 'plan', 'steps')).toHaveLength(2)
    await expect.poll(() => said()).not.toContain('Verwijderd (1)')
  })

  test('refuses what would point at nothing, says at what, and can bring both back', async () => {
    await opened()
    binRow(stage.doc, ['partners', 'lists', 'partners', 'kortrijk'], Date.UTC(2021, 8, 21), 'others')
    await expect.poll(() => rowsOf(stage.content(), 'partners', 'partners')).toEqual([])
    await userEvent.click(labelled('Zet terug: Datastudie'))
    expect(rowsOf(stage.content(), 'plan', 'steps')).toHaveLength(1)
    await expect.poll(said).toContain('Het verwijst naar wat er niet meer is: Trekker (‘Kortrijk’).')
    await userEvent.click(saying('button', 'Zet die ook terug'))
    expect(rowsOf(stage.content(), 'partners', 'partners')).toHaveLength(1)
    expect(rowsOf(stage.content(), 'plan', 'steps')).toHaveLength(2)
  })

  test('or gives it back without what it pointed at', async () => {
    await opened()
    binRow(stage.doc, ['partners', 'lists', 'partners', 'kortrijk'], Date.UTC(2021, 8, 21), 'others')
    await userEvent.click(labelled('Zet terug: Datastudie'))
    await userEvent.click(saying('button', 'Zet terug zonder die verwijzingen'))
    const [step] = rowsOf(stage.content(), 'plan', 'steps')
    expect(step && textIn(step, 'lead')).toBe('')
  })

  test('gives nothing back to who only reads', async () => {
    await opened({ actor: { role: 'reader', organisation: kortrijk } })
    expect(document.querySelector('button[aria-label="Zet terug: Datastudie"]')).toBeNull()
  })
})
