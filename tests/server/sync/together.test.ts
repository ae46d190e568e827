import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import { read } from '#shared/dossier/read.ts'
import { table, type Guest, type TestLog } from '../../helpers/table.ts'

const { template } = regionalBreakthroughs2021

const fragment = (doc: Y.Doc): Y.XmlFragment =>
  (doc.getMap('challenge').get('texts') as Y.Map<Y.XmlFragment>).get('challengeText') as Y.XmlFragment
const text = (doc: Y.Doc): Y.XmlText => (fragment(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText

function begin(guest: Guest): void {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('Begin. ')])
  fragment(guest.doc).insert(0, [paragraph])
}

/** The log, row by row into an empty document: what a restart would give. */
function replay(log: TestLog): Y.Doc {
  const doc = new Y.Doc()
  for (const { bytes } of log.entries) Y.applyUpdate(doc, bytes)
  return doc
}
const content = (doc: Y.Doc): string => JSON.stringify(read(doc, template))

test('[R2] letters of three people in one moment: each a row of its own with its author, and all of it at everybody', async () => {
  const { sit, settle, log } = table()
  const an = await sit('An')
  const joris = await sit('Joris')
  const fatima = await sit('Fatima')
  begin(an)
  await settle()
  const before = log.entries.length
  text(an.doc).insert(0, 'A')
  text(joris.doc).insert(3, 'J')
  text(fatima.doc).insert(7, 'F')
  text(an.doc).insert(1, 'a')
  await settle()
  const rows = log.entries.slice(before)
  expect(rows.map((row) => row.author?.person)).toEqual(['an', 'joris', 'fatima', 'an'])
  expect(text(joris.doc).toString()).toBe(text(an.doc).toString())
  expect(text(fatima.doc).toString()).toBe(text(an.doc).toString())
  expect(content(replay(log))).toBe(content(an.room.doc))
  expect([an.saved().at(-1), joris.saved().at(-1), fatima.saved().at(-1)]).toEqual([3, 1, 1])
})

test('[R1] one refused among letters of the same moment takes nothing with it', async () => {
  const { sit, settle, log } = table()
  const an = await sit('An')
  const reader = await sit('Lezer', 'reader')
  const joris = await sit('Joris')
  begin(an)
  await settle()
  text(an.doc).insert(0, 'A')
  text(reader.doc).insert(0, 'STIEKEM')
  text(joris.doc).insert(0, 'J')
  text(an.doc).delete(4, 2)
  await settle()
  expect(reader.refusals()).toEqual(['read-only'])
  expect(text(an.room.doc).toString()).not.toContain('STIEKEM')
  expect(text(joris.doc).toString()).toBe(text(an.doc).toString())
  expect(content(replay(log))).toBe(content(an.room.doc))
})

test('[R9] any mix of letters, deletions, marks, rows and undo in the same moments: memory, log and everybody agree', async () => {
  const seed = Number(process.env.SEED ?? 20_210_930)
  let state = seed
  const roll = (n: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % n
  }
  for (let round = 0; round < 12; round++) {
    const { sit, settle, log, troubles } = table()
    const first = await sit('An')
    begin(first)
    const guests = [first, await sit('Joris'), await sit('Fatima'), await sit('Karel')]
    await settle()
    for (let moment = 0; moment < 15; moment++) {
      for (let act = roll(12); act >= 0; act--) {
        const { doc } = guests[roll(guests.length)] ?? first
        const letters = text(doc)
        const at = roll(letters.length + 1)
        const kind = roll(10)
        if (kind < 6) letters.insert(at, 'abcdé🙂 '.charAt(roll(5)) || 'x')
        else if (kind === 6 && letters.length > 3) letters.delete(roll(letters.length - 2), 1 + roll(2))
        else if (kind === 7 && letters.length > 3)
          letters.format(roll(letters.length - 2), 2, { bold: roll(2) ? {} : null })
        else if (kind === 8)
          (doc.getMap('budget').get('facts') as Y.Map<unknown>).set('vatMode', roll(2) ? 'incl' : 'excl')
        else (doc.getMap('identification').get('facts') as Y.Map<unknown>).set('title', `titel ${roll(9)}`)
      }
      if (roll(2)) await settle()
    }
    await settle()
    const said = `seed ${seed}, round ${round}`
    expect(troubles, said).toEqual([])
    const { doc } = first.room
    expect(doc.store.pendingStructs, said).toBeNull()
    expect(content(replay(log)), said).toBe(content(doc))
    for (const guest of guests) {
      expect(guest.refusals(), said).toEqual([])
      expect(content(guest.doc), said).toBe(content(doc))
    }
  }
})
