import { userEvent } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { at } from '#shared/dossier/write.ts'
import { an, fatima, joris, otherTextPath, table, textPath, type Someone } from '../sync/people.ts'
import { desk, markup } from './desk.tsx'

const reading = expect.poll
const fields = { Opgave: textPath, Klassiek: otherTextPath }
const write = async (text: HTMLElement, words: string): Promise<void> => {
  await userEvent.click(text)
  await userEvent.keyboard(words)
}
const both = async (): Promise<{ a: Someone; j: Someone; server: ReturnType<typeof table>['server'] }> => {
  const { sit, server } = table()
  return { a: await sit(an), j: await sit(joris), server }
}

describe('two people in one text', () => {
  test('read what the other types, and see by whom', async () => {
    const { a, j } = await both()
    const [mine, theirs] = [desk(a.dossier, fields), desk(j.dossier, fields)]
    await write(mine.text('Opgave'), 'Elf initiatieven liggen klaar.')
    await reading(() => theirs.text('Opgave').textContent).toBe('Elf initiatieven liggen klaar.')
    await reading(() => theirs.text('Opgave').querySelector<HTMLElement>('.caret-name')?.dataset.name).toBe(
      'An Claeys',
    )
    const caret = theirs.text('Opgave').querySelector<HTMLElement>('.caret')
    expect(caret?.querySelector<HTMLElement>('.caret-letter')?.dataset.letter).toBe('V')
    expect(caret?.querySelector<HTMLElement>('.caret-organisation')?.dataset.organisation).toBe('Omgeving')
    expect(caret?.style.getPropertyValue('--layer')).toBe('#8A5600')
    expect(caret?.hasAttribute('data-end')).toBe(true)
    await reading(() => theirs.host.textContent).toContain('An schrijft mee')
    expect(mine.text('Opgave').querySelector('.caret')).toBeNull()
  })

  test('a letter of another is one change of the page, where it lands', async () => {
    const { a, j } = await both()
    const [mine, theirs] = [desk(a.dossier, fields), desk(j.dossier, fields)]
    await write(mine.text('Opgave'), 'Elf initiatieven{Enter}liggen klaar.')
    await reading(() => theirs.text('Opgave').querySelectorAll('p')).toHaveLength(2)
    await reading(() => theirs.text('Opgave').textContent).toBe('Elf initiatievenliggen klaar.')
    await reading(() => theirs.text('Opgave').querySelector('.caret')).not.toBeNull()
    const seen: MutationRecord[] = []
    const observer = new MutationObserver((records) => seen.push(...records))
    const all = { subtree: true, childList: true, characterData: true, attributes: true }
    observer.observe(theirs.text('Opgave'), all)

    // Far from any caret: the first paragraph, while An stands in the second.
    const first = (at(a.dossier.live().doc, textPath) as Y.XmlFragment).get(0) as Y.XmlElement
    ;(first.get(0) as Y.XmlText).insert(0, 'N')
    await reading(() => theirs.text('Opgave').textContent).toBe('NElf initiatievenliggen klaar.')
    expect(seen.map(({ type, target }) => [type, target.textContent])).toEqual([
      ['characterData', 'NElf initiatieven'],
    ])
    observer.disconnect()
  })

  test('a caret says who it is in words that are no part of the text', async () => {
    const { a, j } = await both()
    const [mine, theirs] = [desk(a.dossier, fields), desk(j.dossier, fields)]
    await write(mine.text('Opgave'), 'Tekst')
    await reading(() => theirs.text('Opgave').querySelector('.caret')).not.toBeNull()
    expect(theirs.text('Opgave').textContent).toBe('Tekst')
    expect(
      getComputedStyle(theirs.text('Opgave').querySelector('.caret-name') as Element, '::after').content,
    ).toBe('"An Claeys"')
  })

  test('undo takes back only mine, across the fields, and puts me where I was', async () => {
    const { a, j } = await both()
    const [mine, theirs] = [desk(a.dossier, fields), desk(j.dossier, fields)]
    await write(mine.text('Opgave'), 'Van An. ')
    await reading(() => theirs.text('Opgave').textContent).toBe('Van An. ')
    await write(theirs.text('Opgave'), '{End}Van Joris.')
    await write(mine.text('Klassiek'), 'Ook van An.')
    await reading(() => mine.text('Opgave').textContent).toContain('Van Joris.')
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(mine.text('Klassiek').textContent).toBe('')
    await userEvent.keyboard('{Control>}z{/Control}')
    await reading(() => theirs.text('Opgave').textContent).toBe('Van Joris.')
    expect(document.activeElement).toBe(mine.text('Opgave'))
    await userEvent.keyboard('{Control>}y{/Control}')
    await reading(() => theirs.text('Opgave').textContent).toContain('Van An. ')
  })

  test('a field that goes away takes neither the undo nor the caret of the others with it', async () => {
    const { a, j } = await both()
    const [mine, theirs] = [desk(a.dossier, fields), desk(j.dossier, fields)]
    await write(mine.text('Opgave'), 'Blijft.')
    await reading(() => theirs.text('Opgave').querySelector('.caret')).not.toBeNull()
    const cursor = (): unknown => a.dossier.live().awareness.getLocalState()?.cursor
    const before = cursor()
    expect(before).not.toBeNull()
    mine.takeAway('Klassiek')
    expect(cursor()).toBe(before)
    a.dossier.live().undoManager.stopCapturing()
    await userEvent.keyboard(' Nog iets.')
    await reading(() => theirs.text('Opgave').textContent).toBe('Blijft. Nog iets.')
    expect(a.dossier.undo.canUndo()).toBe(true)
    await userEvent.keyboard('{Control>}z{/Control}')
    await reading(() => theirs.text('Opgave').textContent).toBe('Blijft.')
    mine.takeAway('Opgave')
    await reading(() => theirs.text('Opgave').querySelector('.caret')).toBeNull()
  })

  test('of more than five people in one text, five are named', async () => {
    const { sit } = table()
    const j = await sit(joris)
    const theirs = desk(j.dossier, { Opgave: textPath })
    j.writes('Tekst')
    const start = Y.createRelativePositionFromTypeIndex(
      at(j.dossier.live().doc, textPath) as Y.XmlFragment,
      0,
    )
    const caret = Y.relativePositionToJSON(start) as unknown
    for (let i = 0; i < 7; i++) {
      const other = await sit({ ...an, id: `an-${i}`, name: `An ${i}` })
      other.dossier.live().awareness.setLocalStateField('cursor', { anchor: caret, head: caret })
    }
    await reading(() => theirs.text('Opgave').querySelectorAll('.caret').length).toBe(7)
    expect(theirs.text('Opgave').querySelectorAll('.caret[data-quiet]').length).toBe(2)
  })
})

describe('opening a text', () => {
  test('writes nothing, for nobody', async () => {
    const { server, sit } = table()
    const [a, f] = [await sit(an), await sit(fatima, { role: 'observer' })]
    const before = Y.encodeStateVector(server.doc)
    const [mine, theirs] = [desk(a.dossier, fields), desk(f.dossier, fields)]
    await userEvent.click(mine.text('Opgave'))
    await userEvent.click(mine.text('Klassiek'))
    expect(theirs.host.querySelector('[contenteditable], [role="textbox"]')).toBeNull()
    expect(server.heard.map(({ kind }) => kind)).toEqual(['step2'])
    expect(Y.encodeStateVector(server.doc)).toEqual(before)
    expect([a, f].map(({ dossier }) => Y.encodeStateVector(dossier.live().doc))).toEqual([before, before])
  })

  test('without the right to write gives the words, live', async () => {
    const { sit } = table()
    const [a, f] = [await sit(an), await sit(fatima, { role: 'observer' })]
    const [mine, theirs] = [desk(a.dossier, fields), desk(f.dossier, fields)]
    await write(mine.text('Opgave'), '{Control>}b{/Control}Vet.')
    await reading(() => theirs.host.querySelector('strong')?.textContent).toBe('Vet.')
  })

  test('that is taken anew after a refusal continues in a fresh editor', async () => {
    const { server, sit } = table()
    const a = await sit(an)
    const mine = desk(a.dossier, fields)
    const before = mine.text('Opgave')
    server.refusesNext = 'not-your-role'
    await write(before, 'x')
    await reading(() => a.dossier.tray.entries().length).toBe(1)
    await reading(() => mine.text('Opgave')).not.toBe(before)
    await write(mine.text('Opgave'), 'Verder.')
    await reading(() => a.reads()).toBe('Verder.')
    expect(markup(mine.text('Opgave'))).toBe('<p>Verder.</p>')
  })
})
