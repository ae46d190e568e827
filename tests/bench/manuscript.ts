import * as Y from 'yjs'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import { birth } from '#shared/dossier/birth.ts'
import { mapAt } from '#shared/dossier/write.ts'
import { makeDice, type Dice } from '../storms/dice.ts'
import { prose } from './prose.ts'

const writers = 6

/** As Yjs stores them, with what six writers left behind, so many letters make a document of about 200 KB. */
export const longText = 170_000

/** The skeleton of a new dossier, which the peers do not make by themselves. */
export const skeleton = (): Uint8Array => birth(regionalBreakthroughs2021.template)

export const textIn = (doc: Y.Doc): Y.XmlFragment =>
  mapAt(doc, ['identification', 'texts']).get('summary') as Y.XmlFragment

/**
 * What six people wrote into a dossier that was empty: so many letters in paragraphs, as their editors put them
 * in the document, with words that another put in, took out and made bold.
 */
export function manuscript(empty: Uint8Array, letters: number): Uint8Array {
  const dice = makeDice(7)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, empty)
  const before = Y.encodeStateVector(doc)
  const text = textIn(doc)
  for (const [i, paragraph] of prose(letters).entries()) {
    const letters = new Y.XmlText()
    // As somebody else: Yjs takes what comes from another client as it would from the network.
    doc.clientID = 1000 + (i % writers)
    const made = new Y.XmlElement('paragraph')
    made.insert(0, [letters])
    text.insert(text.length, [made])
    letters.insert(0, paragraph)
    if (dice.chance(0.6)) revise(doc, letters, dice)
  }
  const update = Y.encodeStateAsUpdate(doc, before)
  doc.destroy()
  return update
}

/** Never at the very end, where the typing of the measures goes on. */
function revise(doc: Y.Doc, letters: Y.XmlText, dice: Dice): void {
  for (let times = 1 + dice.below(4); times > 0; times--) {
    doc.clientID = 1000 + dice.below(writers)
    const at = dice.below(letters.length - 40)
    if (dice.chance(0.4)) letters.insert(at, 'intergemeentelijk ')
    else if (dice.chance(0.6)) letters.delete(at, 4 + dice.below(12))
    else letters.format(at, 4 + dice.below(16), { bold: {} })
  }
}
