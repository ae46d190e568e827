import { userEvent } from 'vitest/browser'
import { afterEach, expect, test } from 'vitest'
import type { Failure } from '#client/api.ts'
import { domId } from '#client/fields/spot.ts'
import { valueAt } from '#client/fields/value-at.ts'
import { FieldView } from '#client/fields/field-view.tsx'
import { FilesProvider, makeFiles } from '#client/files/files.ts'
import { DossierProvider } from '#client/sync/dossier.ts'
import type { FileView } from '#shared/files.ts'
import type { FileHash } from '#shared/ids.ts'
import { expectAccessible, one, show } from '../ui/stage.ts'
import type * as Y from 'yjs'
import { field, kortrijk, makeStage, placeOf, type Stage, type StageOptions } from './stage.ts'

let stage: Stage
afterEach(() => stage.dispose())

const hash = 'ab'.repeat(32) as FileHash
const kept: FileView = {
  sha256: hash,
  kind: 'pdf',
  purpose: 'evidence',
  name: 'Verslag.pdf',
  size: 1_500_000,
}
const path = placeOf('identification', 'mandateFile')
const input = (): HTMLInputElement => one<HTMLInputElement>(`#${CSS.escape(domId(path))}`)
const report = new File(['%PDF-1.7'], 'Verslag.pdf', { type: 'application/pdf' })

function open(
  answer: FileView | Failure,
  known: readonly FileView[] = [],
  options: StageOptions = {},
): HTMLElement {
  stage = makeStage(options)
  const files = makeFiles(
    { sendFile: () => Promise.resolve(answer as never), files: () => Promise.resolve({ files: known }) },
    'energie',
  )
  return show(() => (
    <DossierProvider value={stage.dossier}>
      <FilesProvider value={files}>
        <FieldView path={path} field={field('identification', 'mandateFile')} />
      </FilesProvider>
    </DossierProvider>
  ))
}

test('a file is chosen, stands there by its name to be saved, and is taken away again', async () => {
  const page = open(kept)
  expect(input().labels?.[0]?.textContent).toContain('Verslag of ondertekende brief')
  await userEvent.upload(input(), report)
  await expect.poll(() => valueAt(stage.content(), path)).toBe(hash)
  const link = page.querySelector('a')
  expect(link?.textContent).toBe('Verslag.pdf')
  expect([link?.getAttribute('href'), link?.getAttribute('download')]).toEqual([
    `/api/proposals/energie/files/${hash}`,
    'Verslag.pdf',
  ])
  expect(page.textContent).toContain('1,4 MB')
  await expectAccessible(page)
  await userEvent.click(one('button[aria-label="Haal het bestand weg"]'))
  expect(valueAt(stage.content(), path)).toBeUndefined()
})

test('what the server refuses is said at the field, and nothing changes', async () => {
  const sentence = 'Dit soort bestand nemen we niet aan.'
  const page = open({ refused: { status: 415, code: 'not-evidence', sentence, findings: [] } })
  await userEvent.upload(input(), report)
  await expect.poll(() => page.textContent).toContain(sentence)
  expect(input().getAttribute('aria-invalid')).toBe('true')
  expect(valueAt(stage.content(), path)).toBeUndefined()
})

test('who only reads saves the file that somebody else brought', async () => {
  const page = open({ unreachable: true }, [kept], {
    actor: { role: 'reader', organisation: kortrijk },
    fill: (doc) =>
      void (doc.getMap('identification').get('facts') as Y.Map<unknown>).set('mandateFile', hash),
  })
  await expect.poll(() => page.querySelector('a')?.download).toBe('Verslag.pdf')
  expect(page.querySelector('input')).toBeNull()
})
