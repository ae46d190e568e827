import type { Component } from 'solid-js'
import { userEvent } from 'vitest/browser'
import { demo } from '#server/demo/demo.ts'
import { plant } from '#server/demo/plant.ts'
import { createFindings, FindingsProvider } from '#client/fields/findings.ts'
import { domId } from '#client/fields/spot.ts'
import { SurroundingsProvider } from '#client/fields/surroundings.ts'
import { AnnouncerContext } from '#client/page/announcer.ts'
import { DossierProvider } from '#client/sync/dossier.ts'
import { createAnnouncer } from '#client/ui/create-announcer.ts'
import type { OrganisationView } from '#shared/api.ts'
import { check } from '#shared/checks/check.ts'
import { pathKey, type Path } from '#shared/dossier/schema.ts'
import { sectionOf, type Section } from '#shared/dossier/template.ts'
import { at } from '#shared/dossier/write.ts'
import type { ProposalId } from '#shared/ids.ts'
import { edition, makeStage, template, type Stage, type StageOptions } from '../dossier/stage.ts'
import { show } from '../ui/stage.ts'

export const organisations: readonly OrganisationView[] = demo.organisations

/** The worked example of the demonstration, open on one desk. */
export function workedExample(options: StageOptions = {}): Stage {
  const dossier = demo.dossiers['zuid-west-vlaanderen' as ProposalId]
  return makeStage({
    ...options,
    fill: (doc) => {
      if (dossier) plant(doc, template, dossier)
      options.fill?.(doc)
    },
  })
}

/** One page of it, with all that a page has around it. */
export function openPage(
  stage: Stage,
  id: string,
  Page: Component<{ readonly section: Section }>,
): HTMLElement {
  const section = sectionOf(template, id)
  if (!section) throw new Error(`No section ${id}`)
  return show(() => (
    <AnnouncerContext.Provider value={createAnnouncer()}>
      <DossierProvider value={stage.dossier}>
        <SurroundingsProvider value={{ organisations, regions: [] }}>
          <FindingsProvider value={createFindings(() => check(stage.dossier.content, edition))}>
            <main>
              <Page section={section} />
            </main>
          </FindingsProvider>
        </SurroundingsProvider>
      </DossierProvider>
    </AnnouncerContext.Provider>
  ))
}

/** What stands in the document itself at a path. */
export const stands = (stage: Stage, path: Path): unknown => at(stage.doc, path)

/** The cell on the page for a place in the document. */
export function cellAt(path: Path): HTMLElement {
  const cell = document.getElementById(domId(path))
  if (!cell) throw new Error(`No cell for ${pathKey(path)}`)
  return cell
}

/** The control in the table that is heard under a name that begins like this. */
export function heardAs(start: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('[aria-label]')].find((element) =>
    element.getAttribute('aria-label')?.startsWith(start),
  )
  if (!found) throw new Error(`Nothing is heard as ${start}`)
  return found
}

/** Opens a cell with the keyboard, writes over what stands there, and presses Enter. */
export async function writesIn(cell: HTMLElement, words: string): Promise<void> {
  await beginsIn(cell, words)
  await userEvent.keyboard('{Enter}')
}

export async function beginsIn(cell: HTMLElement, words: string): Promise<void> {
  cell.focus()
  await userEvent.keyboard('{Enter}')
  if (words) await userEvent.keyboard(words)
}

/** No-break spaces as spaces, so that a test reads like the page. */
export const plain = (text: string | null | undefined): string =>
  (text ?? '').replaceAll('\u00a0', ' ').replace(/\s+/gu, ' ').trim()
