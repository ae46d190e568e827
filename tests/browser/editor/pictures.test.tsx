import { userEvent } from 'vitest/browser'
import { expect, test } from 'vitest'
import { makeFiles } from '#client/files/files.ts'
import type { Failure } from '#client/api.ts'
import { readText } from '#shared/dossier/read-text.ts'
import { at } from '#shared/dossier/write.ts'
import type { FileView } from '#shared/files.ts'
import type { FileHash } from '#shared/ids.ts'
import type * as Y from 'yjs'
import { an, joris, table, textPath } from '../sync/people.ts'
import { expectAccessible } from '../ui/stage.ts'
import { desk } from './desk.tsx'

const reading = expect.poll
const hash = 'ab'.repeat(32) as FileHash
const dots = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
)
const photo = (): File => new File([dots], 'kaart.png', { type: 'image/png' })

async function atDesk(answer: FileView | Failure = view, who = an) {
  const sent: string[] = []
  const files = makeFiles(
    {
      files: () => Promise.resolve({ files: [] }),
      sendFile: (_proposal, where, file) => (sent.push(`${where} ${file.name}`), Promise.resolve(answer)),
    },
    'kempen',
  )
  const here = table()
  const { dossier } = await here.sit(who)
  const { host, text } = desk(dossier, { Opgave: textPath }, false, files)
  const content = () => readText(at(dossier.live().doc, textPath) as Y.XmlFragment).content
  const labelled = (words: string) =>
    [...host.querySelectorAll('label')].find((label) => label.textContent?.includes(words))
      ?.control as HTMLInputElement
  const button = (name: string) =>
    [...host.querySelectorAll('button')].find(
      (one) => one.getAttribute('aria-label') === name || one.textContent === name,
    )
  return { here, host, files, sent, opgave: text('Opgave'), content, labelled, button }
}
const view: FileView = { sha256: hash, kind: 'png', purpose: 'picture', name: 'kaart.png', size: 70 }

test('An adds a picture with the keyboard: chosen, described, in the text, and described anew', async () => {
  const { host, opgave, content, labelled, button, sent } = await atDesk()
  await userEvent.click(opgave)
  await userEvent.keyboard('Voor{Control>}{Shift>}i{/Shift}{/Control}')
  await reading(() => document.activeElement).toBe(labelled('Kies een afbeelding'))
  await userEvent.upload(labelled('Kies een afbeelding'), photo())
  await reading(() => document.activeElement).toBe(labelled('Beschrijving'))
  await userEvent.keyboard('{Enter}')
  await reading(() => host.textContent).toContain('Schrijf wat er op de afbeelding te zien is.')
  await expectAccessible(host)
  await userEvent.keyboard('Kaart van de regio{Enter}')
  await reading(content).toContainEqual({ type: 'image', attrs: { file: hash, alt: 'Kaart van de regio' } })
  expect(sent).toEqual(['pictures kaart.png'])
  expect(host.querySelector('figure img')?.getAttribute('src')).toBe(`/api/proposals/kempen/files/${hash}`)

  await userEvent.keyboard('Na{ArrowUp}')
  await reading(() => host.querySelector('.ProseMirror-selectednode')).not.toBeNull()
  await userEvent.click(button('Afbeelding')!)
  await reading(() => labelled('Beschrijving').value).toBe('Kaart van de regio')
  await userEvent.fill(labelled('Beschrijving'), 'Kaart van de dertien gemeenten')
  await userEvent.click(button('Bewaar de beschrijving')!)
  await reading(() => JSON.stringify(content())).toContain('dertien gemeenten')
  expect(JSON.stringify(content())).toMatch(/Voor.*dertien.*Na/u)
})

test('what is pasted waits for its words; of pictures in pasted pages only our own stay', async () => {
  const { opgave, content, labelled, host } = await atDesk()
  await userEvent.click(opgave)
  const data = new DataTransfer()
  data.items.add(photo())
  opgave.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  await reading(() => host.textContent).toContain('Gekozen: kaart.png')
  expect(content()).toEqual([])
  labelled('Beschrijving').focus()
  await userEvent.keyboard('{Escape}')
  const page = new DataTransfer()
  page.setData(
    'text/html',
    `<p>Tekst</p><img alt="van elders" src="https://elders.example/x.png"><img src="/api/proposals/kempen/files/${hash}">
     <img alt="ander voorstel" src="/api/proposals/westhoek/files/${hash}"><img alt="van ons" src="/api/proposals/kempen/files/${hash}">`,
  )
  opgave.dispatchEvent(new ClipboardEvent('paste', { clipboardData: page, bubbles: true, cancelable: true }))
  await reading(() => JSON.stringify(content())).toContain('van ons')
  expect(JSON.stringify(content())).not.toMatch(/elders|ander voorstel/u)
})

test('a refused file says why and leaves everything as it was; without a connection that is said', async () => {
  const refused = {
    status: 415,
    code: 'not-an-image',
    sentence: 'Dit is geen afbeelding die we kennen.',
    findings: [],
  }
  for (const [answer, sentence] of [
    [{ refused }, refused.sentence],
    [{ unreachable: true }, 'Er is nu geen verbinding.'],
  ] as const) {
    const { opgave, content, labelled, host } = await atDesk(answer)
    await userEvent.click(opgave)
    await userEvent.keyboard('{Control>}{Shift>}i{/Shift}{/Control}')
    await userEvent.upload(labelled('Kies een afbeelding'), photo())
    await userEvent.fill(labelled('Beschrijving'), 'Kaart')
    await userEvent.keyboard('{Enter}')
    await reading(() => host.querySelector('[role="status"][data-problem]')?.textContent).toContain(sentence)
    expect(content()).toEqual([])
    expect(labelled('Beschrijving').value).toBe('Kaart')
  }
})

test('Joris sees what An adds, and who only reads sees it too', async () => {
  const { here, opgave, files, labelled } = await atDesk()
  const other = desk((await here.sit(joris)).dossier, { Gelezen: textPath }, true, files)
  await userEvent.click(opgave)
  await userEvent.keyboard('{Control>}{Shift>}i{/Shift}{/Control}')
  await userEvent.upload(labelled('Kies een afbeelding'), photo())
  await userEvent.fill(labelled('Beschrijving'), 'Kaart')
  await userEvent.keyboard('{Enter}')
  await reading(() => other.host.querySelector('figure img')?.getAttribute('alt')).toBe('Kaart')
})
