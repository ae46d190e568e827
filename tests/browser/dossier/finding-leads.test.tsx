import { page as screen, userEvent } from 'vitest/browser'
import { afterEach, expect, test } from 'vitest'
import { plant } from '#server/demo/plant.ts'
import { domId } from '#client/fields/spot.ts'
import { check } from '#shared/checks/check.ts'
import { missingRule, type Finding } from '#shared/checks/finding.ts'
import { voorbeeldland } from '#server/demo/voorbeeldland/dossier.ts'
import { openDossier } from './desk.tsx'
import { edition, makeStage, template, type Stage } from './stage.ts'

let stage: Stage
afterEach(() => stage.dispose())

/** One of each rule in each section, of those that name a place; the budget folds its lines away in its own manner. */
function leading(): Finding[] {
  stage = makeStage({ fill: (doc) => plant(doc, template, voorbeeldland) })
  const all = check(stage.content(), edition).filter(
    ({ path, rule, section }) => path && rule !== missingRule && section !== 'budget',
  )
  return [...Map.groupBy(all, ({ rule, section }) => `${rule} ${section}`).values()].flatMap(
    ([one]) => one ?? [],
  )
}

test('from each rule one click leads into the very field it is about', { timeout: 60_000 }, async () => {
  await screen.viewport(1440, 900)
  const findings = leading()
  expect(findings.length).toBeGreaterThan(25)
  openDossier(stage, 'identification')
  await expect.poll(() => document.querySelector('main h1')?.textContent).toBeTruthy()
  const astray: string[] = []
  for (const { rule, sentence, path } of findings) {
    await showAll()
    const item = [...document.querySelectorAll('aside li')].find((one) => one.textContent?.includes(sentence))
    const link = [...(item?.querySelectorAll<HTMLElement>('button, a') ?? [])].at(-1)
    if (!link || !path) {
      astray.push(`${rule}: no link`)
      continue
    }
    link.click()
    const isThere = (): boolean => {
      const place = document.getElementById(domId(path))
      return place !== null && place.contains(document.activeElement)
    }
    await expect
      .poll(isThere, { timeout: 3000 })
      .toBe(true)
      .catch(() => astray.push(`${rule}: ${path.join('/')}`))
  }
  expect(astray).toEqual([])
})

/** Opens the panel of checks, also where it is folded, and all of its lists. */
async function showAll(): Promise<void> {
  const docked = document.querySelector<HTMLElement>('#dock_checks[aria-expanded="false"]')
  if (docked) await userEvent.click(docked)
  for (const more of document.querySelectorAll<HTMLElement>('aside button'))
    if (more.textContent?.startsWith('Toon alle')) more.click()
  await Promise.resolve()
}
