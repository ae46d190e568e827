import * as Y from 'yjs'
import { copyFor } from '../server/sync/guard/dossier.ts'
import type { Dice } from './dice.ts'

/** Somebody at work on a dossier, with a network that comes and goes. */
export interface Person {
  readonly doc: Y.Doc
  readonly undo: Y.UndoManager
  /** Made and not yet sent. */
  readonly outbox: Uint8Array[]
  /** Sent by the server and not yet arrived, in order. */
  readonly inbox: Uint8Array[]
  online: boolean
}

const fromServer = Symbol('from the server')

export function makePerson(client: number, dossier: Y.Doc): Person {
  const doc = copyFor(client, dossier)
  const undo = new Y.UndoManager([...doc.share.values()] as never, { captureTimeout: 0 })
  const person: Person = { doc, undo, outbox: [], inbox: [], online: true }
  doc.on('update', (bytes: Uint8Array, origin: unknown) => {
    if (origin !== fromServer) person.outbox.push(bytes)
  })
  return person
}

export function hear(person: Person, howMany = person.inbox.length): void {
  for (const bytes of person.inbox.splice(0, howMany)) Y.applyUpdate(person.doc, bytes, fromServer)
}

/** What goes over the wire now: each update, all in one, or an answer to what the server lacks, or all there is. */
export function send(person: Person, server: Y.Doc, dice: Dice): Uint8Array[] {
  const waiting = person.outbox.splice(0)
  if (waiting.length === 0) return []
  switch (dice.below(4)) {
    case 0:
      return [Y.mergeUpdates(waiting)]
    case 1:
      return [Y.encodeStateAsUpdate(person.doc, Y.encodeStateVector(server))]
    case 2:
      return dice.chance(0.2) ? [Y.encodeStateAsUpdate(person.doc)] : [Y.mergeUpdates(waiting)]
    default:
      return waiting
  }
}

const words = ['streek ', 'water 💧 ', 'mobiliteit', '👩‍👩‍👧', ' é ', 'x', 'samen 😀', '\n']
const rows = ['r1', 'r2', 'r3', 'r4']

/** What a person finds at a path; somebody hostile may have put anything there, or nothing. */
const mapAt = (doc: Y.Doc, root: string, ...path: string[]): Y.Map<unknown> | null => {
  let at: unknown = doc.getMap(root)
  for (const key of path) at = at instanceof Y.Map ? at.get(key) : null
  return at instanceof Y.Map ? (at as Y.Map<unknown>) : null
}

const textsIn = (map: Y.Map<unknown> | null): Y.XmlFragment[] =>
  [...(map?.values() ?? [])].filter((value) => value instanceof Y.XmlFragment)

/** One thing a person does. */
export function act(person: Person, dice: Dice): void {
  person.doc.transact(() => change(person.doc, dice.pick(['vision', 'governance']), dice))
  if (dice.chance(0.08)) person.undo.undo()
  if (dice.chance(0.04)) person.undo.redo()
}

function change(doc: Y.Doc, section: string, dice: Dice): void {
  const list = mapAt(doc, section, 'lists', 'steps')
  const ofRow = (row: string): Y.Map<unknown> | null => mapAt(doc, section, 'lists', 'steps', row)
  switch (dice.below(12)) {
    case 0:
      mapAt(doc, section, dice.pick(['facts', 'cells']))?.set(
        dice.pick(rows),
        dice.pick([1, 'a', true, 2.5, '😀']),
      )
      break
    case 1:
      mapAt(doc, section, dice.pick(['facts', 'cells']))?.delete(dice.pick(rows))
      break
    case 2: {
      const themes = mapAt(doc, section, 'choices', 'themes')
      if (dice.chance(0.5)) themes?.set(dice.pick(rows), true)
      else themes?.delete(dice.pick(rows))
      break
    }
    case 3:
      list?.set(dice.pick(rows), makeRow(dice))
      break
    case 4:
      if (dice.chance(0.4)) list?.delete(dice.pick(rows))
      break
    case 5:
      ofRow(dice.pick(rows))?.set(dice.pick(['order', 'title']), dice.pick(words))
      break
    case 6: {
      const key = dice.pick(rows)
      if (dice.chance(0.5))
        mapAt(doc, 'engagements', 'aalst', 'allocations')?.set(`${key}:s1`, dice.below(1e6))
      else mapAt(doc, 'engagements', 'aalst', 'commitments')?.set(key, makeRow(dice))
      break
    }
    default: {
      const texts = [...textsIn(mapAt(doc, section, 'texts')), ...rows.flatMap((row) => textsIn(ofRow(row)))]
      if (texts.length > 0) write(dice.pick(texts), dice)
    }
  }
}

function makeRow(dice: Dice): Y.Map<unknown> {
  const row = new Y.Map<unknown>([['order', `a${dice.below(9)}`]])
  row.set('how', new Y.XmlFragment())
  row.set('themes', new Y.Map([[dice.pick(rows), true]]))
  row.set('lists', new Y.Map([['inner', new Y.Map([['order', 'b0']])]]))
  return row
}

function paragraph(dice: Dice): Y.XmlElement {
  const made = new Y.XmlElement('paragraph')
  made.insert(0, [new Y.XmlText(dice.pick(words))])
  return made
}

function write(fragment: Y.XmlFragment, dice: Dice): void {
  const blocks = fragment.toArray() as Y.XmlElement[]
  const block = blocks.length > 0 ? dice.pick(blocks) : null
  if (!block || dice.chance(0.1)) {
    if (dice.chance(0.7)) return fragment.insert(dice.below(blocks.length + 1), [paragraph(dice)])
    const list = new Y.XmlElement('orderedList')
    list.setAttribute('start', dice.below(9) as never)
    const item = new Y.XmlElement('listItem')
    item.insert(0, [paragraph(dice)])
    list.insert(0, [item])
    return fragment.insert(dice.below(blocks.length + 1), [list])
  }
  if (dice.chance(0.06)) return fragment.delete(dice.below(blocks.length), 1)
  if (block.nodeName === 'orderedList') {
    if (dice.chance(0.5)) return block.setAttribute('start', dice.below(9) as never)
    return dice.chance(0.3) ? block.removeAttribute('start') : undefined
  }
  const text = block.toArray().find((child) => child instanceof Y.XmlText)
  if (block.nodeName !== 'paragraph') return
  if (!text) return block.insert(0, [new Y.XmlText('nieuw ')])
  if (dice.chance(0.05)) return block.insert(block.length, [new Y.XmlElement('hardBreak')])
  // the halves of an emoji are not spared: stock editors cut them too
  const index = dice.below(text.length + 1)
  const length = dice.below(Math.min(6, text.length - index) + 1)
  const style = dice.pick([
    { bold: {} },
    { bold: null },
    { italic: true },
    { link: { href: 'https://aalst.be' } },
    { link: null },
  ])
  if (dice.chance(0.25)) text.format(index, length, style)
  else if (dice.chance(0.35)) text.delete(index, length)
  else if (dice.chance(0.15)) text.insert(index, dice.pick(words), style)
  else text.insert(index, dice.pick(words))
}
