import { createRoot, createSignal, type Accessor } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { mayWriteAt, type Actor, type Phase } from '#shared/access.ts'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import { lockFor, type Locks } from '#shared/locks.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import { admit, birth } from '#shared/dossier/birth.ts'
import { read } from '#shared/dossier/read.ts'
import { fieldPath, pathKey, type Path } from '#shared/dossier/schema.ts'
import { fieldOf, sectionOf, type Field } from '#shared/dossier/template.ts'
import {
  addRow,
  at,
  binRow,
  makeRow,
  mapAt,
  moveRow,
  redirect,
  removeRow,
  restoreRow,
  setValue,
} from '#shared/dossier/write.ts'
import { appendText } from '#shared/dossier/write-text.ts'
import type { OrganisationId, RowId } from '#shared/ids.ts'
import { faces, type Layer } from '#shared/layers.ts'
import type { Identity } from '#shared/wire.ts'
import type { CountdownState } from '#client/sync/create-countdown.ts'
import type { Change, Dossier, Present, SavedState, TrayEntry, Written } from '#client/sync/dossier.ts'

export const edition = regionalBreakthroughs2021
export const { template } = edition

/** One open dossier on one desk: the real document and the real rules, without a network. */
export interface Stage {
  readonly dossier: Dossier
  readonly doc: Y.Doc
  /** What stands in the document now, whatever the page makes of it. */
  readonly content: () => DossierContent
  readonly setPhase: (phase: Phase) => void
  readonly setLocks: (locks: Locks) => void
  readonly setCountdown: (countdown: CountdownState | null) => void
  readonly setSaved: (saved: SavedState) => void
  readonly setRoute: (route: 'socket' | 'http') => void
  readonly retries: () => number
  readonly setReady: (ready: boolean) => void
  /** Somebody comes in, or goes to another place. */
  readonly joins: (person: Identity, place: Path | null) => void
  readonly leaves: (person: Identity) => void
  readonly changes: (path: Path, change: Change | null) => void
  readonly keeps: (entries: readonly TrayEntry[]) => void
  /** Where I told the others I am. */
  readonly place: Accessor<Path | null>
  readonly dispose: () => void
}

export interface StageOptions {
  readonly actor?: Actor | null
  readonly phase?: Phase
  /** Who wrote in every text since the page was opened. */
  readonly lastWriter?: Written
  /** Fills the document before the page opens. */
  readonly fill?: (doc: Y.Doc) => void
}

export const leiedal = 'leiedal' as OrganisationId
export const kortrijk = 'kortrijk' as OrganisationId
export const penholder: Actor = { role: 'penholder', organisation: leiedal }

export const person = (name: string, layer: Layer, organisation: string): Identity => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  organisation,
  organisationId: organisation.toLowerCase(),
  layer,
  color: faces[layer].colour,
})
export const an = person('An Claeys', 'flemish', 'Departement Omgeving')
export const joris = person('Joris Maes', 'municipality', 'Kortrijk')
export const fatima = person('Fatima Aziz', 'intermunicipal', 'Leiedal')

const others = 'others'
/** When everything on this desk was removed: 20 September 2021. */
const removedAt = Date.UTC(2021, 8, 20, 12)

export function makeStage(options: StageOptions = {}): Stage {
  return createRoot((dispose) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, birth(template))
    options.fill?.(doc)
    const [content, setContent] = createStore<DossierContent>(read(doc, template))
    doc.on('update', () => setContent(reconcile(read(doc, template), { key: 'id', merge: false })))

    const actor = options.actor === undefined ? penholder : options.actor
    const [phase, setPhase] = createSignal<Phase>(options.phase ?? 'workshop')
    const [locks, setLocks] = createSignal<Locks>({})
    const [countdown, setCountdown] = createSignal<CountdownState | null>(null)
    const [ready, setReady] = createSignal(true)
    const [saved, setSaved] = createSignal<SavedState>({ state: 'saved', at: null })
    const [route, setRoute] = createSignal<'socket' | 'http'>('socket')
    const [retries, setRetries] = createSignal(0)
    const [place, setPlace] = createSignal<Path | null>(null)
    const [people, setPeople] = createSignal<readonly Present[]>([])
    const [changes, setChanges] = createSignal<ReadonlyMap<string, Change>>(new Map())
    const [kept, setKept] = createSignal<readonly TrayEntry[]>([])
    const me: Present = { client: 1, me: true, identity: fatima, place: null }
    const everyone = () => [{ ...me, place: place() }, ...people()]
    const awareness = new Awareness(doc)
    const undoManager = new Y.UndoManager(
      template.sections.map((section) => doc.getMap(section.id)),
      { trackedOrigins: new Set(['me']) },
    )
    const mine = 'me'
    const starts = (path: Path, with_: Path) => with_.every((key, i) => path[i] === key)

    const dossier: Dossier = {
      edition,
      actor,
      content,
      ready,
      saved,
      route,
      retry: () => setRetries((n) => n + 1),
      phase,
      countdown,
      locks,
      people: everyone,
      deny: (path) => mayWriteAt(actor, path, phase(), lockFor(locks()[path[0]] ?? null, actor)),
      write: {
        set: (path, value) => setValue(doc, path, value, mine),
        choose: (path, option, on) => setValue(doc, [...path, option], on ? true : null, mine),
        add: (path, fields, values) => addRow(doc, path, fields, values ?? {}, mine),
        remove: (path, redirects) =>
          doc.transact(() => {
            for (const use of redirects?.uses ?? []) redirect(doc, use, redirects?.to ?? null, mine)
            binRow(doc, path, removedAt, mine)
          }, mine),
        restore: (path, redirects) =>
          doc.transact(() => {
            for (const use of redirects?.uses ?? []) redirect(doc, use, redirects?.to ?? null, mine)
            restoreRow(doc, path, mine)
          }, mine),
        erase: (path) => removeRow(doc, path, mine),
        move: (path, by) => moveRow(doc, path, by, mine),
        together: (act) => {
          undoManager.stopCapturing()
          doc.transact(act, mine)
          undoManager.stopCapturing()
        },
        append: (path, text) => appendText(at(doc, path) as Y.XmlFragment, text, mine),
      },
      undo: {
        undo: () => void undoManager.undo(),
        redo: () => void undoManager.redo(),
        canUndo: () => undoManager.undoStack.length > 0,
        canRedo: () => undoManager.redoStack.length > 0,
      },
      unsaved: () => [],
      goTo: setPlace,
      inside: (path) => people().filter((one) => one.place !== null && starts(one.place, path)),
      lastWriter: () => options.lastWriter ?? null,
      lastChange: (path) => changes().get(pathKey(path)) ?? null,
      tray: {
        entries: kept,
        setAside: (id, later) =>
          setKept((all) => all.map((entry) => (entry.id === id ? { ...entry, later } : entry))),
        drop: (id) => setKept((all) => all.filter((entry) => entry.id !== id)),
      },
      live: () => ({ doc, awareness, undoManager }),
    }
    const without = (who: Identity) => people().filter((one) => one.identity.id !== who.id)
    return {
      dossier,
      doc,
      content: () => read(doc, template),
      setPhase,
      setCountdown,
      setSaved,
      setLocks,
      setRoute,
      retries,
      setReady,
      joins: (who, where) =>
        setPeople([
          ...without(who),
          { client: who.name.length * 100, me: false, identity: who, place: where },
        ]),
      leaves: (who) => setPeople(without(who)),
      changes: (path, change) =>
        setChanges((before) => {
          const next = new Map(before)
          if (change) next.set(pathKey(path), change)
          else next.delete(pathKey(path))
          return next
        }),
      keeps: setKept,
      place,
      dispose: () => {
        awareness.destroy()
        doc.destroy()
        dispose()
      },
    }
  })
}

/** A field of the template, by section and id; the title of A is `field('identification', 'title')`. */
export function field(section: string, id: string): Field {
  const found = fieldOf(sectionOf(template, section)?.fields ?? [], id)
  if (!found) throw new Error(`No ${section}/${id}`)
  return found
}
export const placeOf = (section: string, id: string): Path => fieldPath(section, field(section, id))

/** Another person writes: what arrives is not mine to undo. */
export const writes = (stage: Stage, path: Path, value: string | number | boolean | null): void =>
  setValue(stage.doc, path, value, others)

export function addPartner(doc: Y.Doc, id: string, values: Record<string, string>): void {
  const list = field('partners', 'partners')
  if (list.kind !== 'list') throw new Error('partners is a list')
  admit(doc, id, makeRow(list.fields, values, `a${mapAt(doc, placeOf('partners', 'partners')).size}`))
}

export function addTo(
  doc: Y.Doc,
  section: string,
  id: string,
  values: Record<string, string | number>,
): RowId {
  const list = field(section, id)
  if (list.kind !== 'list') throw new Error(`${section}/${id} is no list`)
  return addRow(doc, placeOf(section, id), list.fields, values, others)
}

/** Puts one paragraph in a text. */
export function typeInto(doc: Y.Doc, path: Path, words: string): void {
  const fragment = at(doc, path)
  if (!(fragment instanceof Y.XmlFragment)) throw new Error(`No text at ${pathKey(path)}`)
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  doc.transact(() => fragment.insert(fragment.length, [paragraph]), others)
}

/** What an organisation promises, with the kinds it is of. */
export function commit(
  doc: Y.Doc,
  organisation: string,
  values: Record<string, string | number>,
  types: readonly string[] = [],
): RowId {
  const path: Path = ['engagements', organisation, 'commitments']
  const id = addRow(doc, path, template.commitment, values, others)
  for (const type of types) setValue(doc, [...path, id, 'types', type], true, others)
  return id
}
