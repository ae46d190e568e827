import * as Y from 'yjs'
import { apply } from '#server/sync/guard/apply.ts'
import { dossierSchema } from '#server/sync/guard/dossier-schema.ts'
import { inspect, type Inspection, openRoots } from '#server/sync/guard/guard.ts'
import { catchUpLimits } from '#server/sync/guard/schema.ts'
import type { At } from './wire.ts'

/** The server's client id, and those of the people in the tests. */
export const server = 1
export const an = 50
export const joris = 60
export const fatima = 70

export const roots = ['vision', 'governance', 'engagements'] as const
export const schema = dossierSchema(roots)
export const locked = 'Wij beslissen samen 😀 elke maand'
export const open = 'Een streek die ademt 😀 in 2030'

/** The skeleton a server makes: two sections with a text each, one list, and one organisation's engagements. */
export function makeDossier(): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = server
  openRoots(doc, schema)
  doc.transact(() => {
    for (const section of ['vision', 'governance']) {
      const root = doc.getMap(section)
      for (const drawer of ['facts', 'texts', 'choices', 'lists', 'cells']) root.set(drawer, new Y.Map())
      drawer(doc, section, 'texts').set('story', new Y.XmlFragment())
      drawer(doc, section, 'choices').set('themes', new Y.Map())
      drawer(doc, section, 'lists').set('steps', new Y.Map())
      drawer(doc, section, 'cells').set('raci', new Y.Map())
      const text = new Y.XmlText(section === 'vision' ? open : locked)
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [text])
      story(doc, section).insert(0, [paragraph])
    }
    const promise = new Y.Map()
    for (const name of ['commitments', 'sources', 'allocations']) promise.set(name, new Y.Map())
    doc.getMap('engagements').set('aalst', promise)
  })
  return doc
}

export const drawer = (doc: Y.Doc, section: string, name: string): Y.Map<unknown> =>
  doc.getMap(section).get(name) as Y.Map<unknown>

export const story = (doc: Y.Doc, section: string): Y.XmlFragment =>
  drawer(doc, section, 'texts').get('story') as Y.XmlFragment

/** The letters of the first paragraph. */
export const lettersOf = (doc: Y.Doc, section: string): Y.XmlText =>
  (story(doc, section).get(0) as Y.XmlElement).get(0) as Y.XmlText

export const read = (doc: Y.Doc, section: string): string => lettersOf(doc, section).toString()

/** Where the letter at `index` was born. */
export function letterAt(text: Y.XmlText, index: number): At {
  let left = index
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue
    if (left < item.length) return { client: item.id.client, clock: item.id.clock + left }
    left -= item.length
  }
  throw new Error(`No letter at ${index}`)
}

export const itemOf = (container: Y.AbstractType<never> | Y.XmlText | Y.XmlElement | Y.Map<unknown>): At => {
  if (!container._item) throw new Error('A root has no item')
  return { client: container._item.id.client, clock: container._item.id.clock }
}

/** A person's own copy. */
export function copyFor(client: number, doc: Y.Doc, gc = true): Y.Doc {
  const copy = new Y.Doc({ gc })
  openRoots(copy, schema)
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  copy.clientID = client
  return copy
}

/** What `edit` does to a person's own copy, as the updates it sends. */
export function edits(client: number, doc: Y.Doc, edit: (copy: Y.Doc) => void): Uint8Array {
  const copy = copyFor(client, doc)
  const before = Y.encodeStateVector(copy)
  const sent: Uint8Array[] = []
  copy.on('update', (bytes: Uint8Array) => sent.push(bytes))
  copy.transact(() => edit(copy))
  return sent.length === 1 ? sent[0]! : Y.encodeStateAsUpdate(copy, before)
}

export const look = (doc: Y.Doc, update: Uint8Array): Inspection =>
  inspect(doc, update, schema, catchUpLimits)

/** Inspects and applies, as the server does for someone who may write everywhere. */
export function take(doc: Y.Doc, update: Uint8Array): readonly Uint8Array[] {
  const inspection = look(doc, update)
  if (!inspection.ok) throw new Error(`Refused: ${inspection.refusal}`)
  return apply(doc, update, inspection)
}

/** Everything the document holds in memory, deleted and collected content too. */
export function memory(doc: Y.Doc): string {
  const lines: unknown[] = [[...doc.share.keys()], doc.store.pendingStructs, doc.store.pendingDs]
  for (const structs of doc.store.clients.values())
    for (const struct of structs) {
      const { client, clock } = struct.id
      const content = struct instanceof Y.Item ? show(struct.content) : 'gone'
      lines.push([client, clock, struct.length, struct.deleted, content])
    }
  return JSON.stringify(lines)
}

const show = (content: Y.Item['content']): unknown =>
  content instanceof Y.ContentType ? content.type.constructor.name : { ...content }

/** The first half of the emoji in a section's text: 'Wij beslissen samen 😀' and 'Een streek die ademt 😀'. */
export const emojiIn = (doc: Y.Doc, section: string): At =>
  letterAt(lettersOf(doc, section), read(doc, section).indexOf('😀'))

/** The text as it looks after something was put between the halves of its emoji. */
export const broken = (text: string): string => text.replace('😀', '\ufffd\ufffd')
