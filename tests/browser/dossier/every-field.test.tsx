import { page as viewport } from 'vitest/browser'
import { afterEach, expect, test } from 'vitest'
import { plant } from '#server/demo/plant.ts'
import { domId } from '#client/fields/spot.ts'
import { engagementPath, fieldPath, pathKey, type Path } from '#shared/dossier/schema.ts'
import type { Field, Section } from '#shared/dossier/template.ts'
import { filledDossier, filledRow } from '../../helpers/filled-dossier.ts'
import { openDossier } from './desk.tsx'
import { makeStage, template, type Stage } from './stage.ts'

let stage: Stage
afterEach(() => stage.dispose())

/** Every field of a section, with the places where it may stand: in one of them it must be. */
function placesOf(section: Section): Path[][] {
  const found: Path[][] = []
  const walk = (field: Field, places: Path[]): void => {
    found.push(places)
    if (field.kind !== 'list') return
    const rows = places.flatMap((place) => [0, 1, 2].map((at): Path => [...place, filledRow(field.id, at)]))
    for (const inner of field.fields)
      walk(
        inner,
        rows.map((row): Path => [...row, inner.id]),
      )
  }
  for (const field of section.fields) walk(field, [fieldPath(section.id, field)])
  if (section.shape === 'engagements')
    for (const field of template.commitment)
      walk(
        field,
        [0, 1, 2].map((at) => engagementPath('partners-0', 'commitments', `commitments-${at}`, field.id)),
      )
  if (section.shape === 'budget')
    for (const field of template.source)
      walk(
        field,
        [0, 1, 2].map((at) => engagementPath('partners-0', 'sources', `sources-${at}`, field.id)),
      )
  return found
}

/** Opens whatever is folded, one after the other: some close what was open before. */
async function seenWhileOpening(page: HTMLElement): Promise<Set<string>> {
  const seen = new Set<string>()
  const look = (): void => {
    for (const element of page.querySelectorAll('[id]')) seen.add(element.id)
  }
  const pressed = new Set<string>()
  for (;;) {
    look()
    const folded = [...page.querySelectorAll<HTMLElement>('main [aria-expanded="false"]')].find(
      (button) => !pressed.has(nameOf(button)),
    )
    if (!folded) return seen
    pressed.add(nameOf(folded))
    folded.click()
    await Promise.resolve()
  }
}

const nameOf = (button: HTMLElement): string =>
  `${button.getAttribute('aria-controls') ?? ''} ${button.getAttribute('aria-label') ?? button.textContent}`

test.each(template.sections.map((section) => [section.letter, section] as const))(
  'every field of %s can be found on its page',
  async (_letter, section) => {
    stage = makeStage({ fill: (doc) => plant(doc, template, filledDossier(template)) })
    await viewport.viewport(1440, 900)
    const page = openDossier(stage, section.id)
    const [first] = section.fields
    await expect
      .poll(
        () =>
          first &&
          page.querySelector(`#${CSS.escape(domId(fieldPath(section.id, first)))}, main [aria-expanded]`),
      )
      .not.toBeNull()
    const seen = await seenWhileOpening(page)
    const missing = placesOf(section).filter((places) => !places.some((place) => seen.has(domId(place))))
    expect(missing.map(([place]) => place && pathKey(place))).toEqual([])
  },
)
