import * as decoding from 'lib0/decoding'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { rebuild } from '#server/freeze/from-disk.ts'
import { canonicalBytes } from '#server/freeze/seal.ts'
import { sha256 } from '#server/sync/chain.ts'
import { documentName } from '#server/sync/documents.ts'
import { sqlLog } from '#server/sync/log.ts'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import type { FrozenProposal } from '#shared/dossier/frozen.ts'
import { read } from '#shared/dossier/read.ts'
import { plainText } from '#shared/dossier/rich-text.ts'
import type { OrganisationId, PersonId, ProposalId } from '#shared/ids.ts'
import { messageKinds, readMessage, syncKinds, type ServerMessage } from '#shared/wire.ts'
import { town, type Town } from '../../helpers/town.ts'

const proposal = 'zuid-west-vlaanderen' as ProposalId
const base = `/api/proposals/${proposal}`
const crowd = 50
/** A hundred with FREEZES in the environment; a handful shows the same on every run. */
const rounds = Number(process.env.FREEZES ?? 3)

let here: Town
beforeEach(async () => {
  here = await town()
})
afterEach(() => here.close())

/** Somebody with a seat in the room itself, who types words that nobody else types. */
async function typist(number: number) {
  const doc = new Y.Doc()
  const told: ServerMessage[] = []
  /** The word each update carried, in the order they left. */
  const typed: string[] = []
  const actor = { role: 'partner', organisation: 'kortrijk' as OrganisationId } as const
  const hear = (frame: Uint8Array): void => {
    const decoder = decoding.createDecoder(frame)
    const kind = decoding.readVarUint(decoder)
    if (kind !== messageKinds.sync) {
      const message = readMessage(kind, decoder)
      if (message) told.push(message)
    } else if (decoding.readVarUint(decoder) !== syncKinds.step1)
      Y.applyUpdate(doc, decoding.readVarUint8Array(decoder), 'server')
  }
  const place = await here.app.rooms.sit(
    documentName('dossier', proposal),
    {
      person: `typist-${number}` as PersonId,
      organisation: actor.organisation,
      session: `session-${number}`,
      identity: { id: '', name: '', organisation: '', organisationId: '', layer: '', color: '' },
      actor: () => actor,
      refresh: async () => actor,
    },
    { send: hear, close: () => {}, waiting: () => 0 },
  )
  if (!place) throw new Error('There is no such document')
  const { room, seat } = place
  Y.applyUpdate(doc, await room.firstState(), 'server')
  // The first state may be of a moment ago: what came since is asked for, as every client does.
  room.ask(seat, Y.encodeStateVector(doc))
  await room.committed()
  doc.on('update', (bytes: Uint8Array, origin: unknown) => {
    if (origin !== 'server') room.receive(seat, bytes, false)
  })
  const text = (): Y.XmlText => {
    const texts = doc.getMap('identification').get('texts') as Y.Map<Y.XmlFragment>
    const paragraph = texts.get('summary')?.get(0)
    return (paragraph instanceof Y.XmlElement ? paragraph.get(0) : null) as Y.XmlText
  }
  return {
    types(word: string) {
      typed.push(word)
      text().insert(0, word)
    },
    saved: () => {
      const counts = told.flatMap((message) => (message.kind === 'saved' ? [message.count] : []))
      return typed.slice(0, Math.max(0, ...counts))
    },
    refused: () => told.some((message) => message.kind === 'refused'),
    typed,
    /** What stands on this person's own screen. */
    holds: () => text().toString(),
    leaves: () => here.app.rooms.leave(room, seat),
  }
}

test(
  'case 39: fifty people type through one freeze after another: saved is in the version, the rest was refused',
  { timeout: 300_000 },
  async () => {
    const ilse = await here.enter('ilse-baert')
    let seats = 0
    let people = await Promise.all(Array.from({ length: crowd }, () => typist(seats++)))
    let refusedInAll = 0
    for (let round = 1; round <= rounds; round++) {
      let typing = true
      const type = async (one: (typeof people)[number], mark: number): Promise<void> => {
        for (let i = 0; typing && i < 40; i++) {
          one.types(`r${round}t${mark}i${i}x`)
          for (let pause = (mark * 7 + i) % 5; pause >= 0; pause--)
            await new Promise((resolve) => setImmediate(resolve))
        }
      }
      const all = people.map(type)
      const frozen = await ilse.call(`${base}/freeze`, { method: 'POST' })
      expect(frozen.status, await frozen.clone().text()).toBe(201)
      typing = false
      await Promise.all(all)
      await expect
        .poll(() => people.every((one) => one.refused() || one.saved().length === one.typed.length))
        .toBe(true)

      const row = await here.db
        .selectFrom('versions')
        .selectAll()
        .where('number', '=', round)
        .executeTakeFirstOrThrow()
      const version = JSON.parse(new TextDecoder().decode(row.canonical)) as FrozenProposal
      const summary = version.content.sections.identification?.texts.summary
      const words = new Set(summary ? plainText(summary).match(/r\d+t\d+i\d+x/gu) : [])
      for (const one of people) {
        for (const word of one.saved()) expect(words.has(word), `${word} was said to be saved`).toBe(true)
        for (const word of one.typed)
          if (!words.has(word)) expect(one.refused() && one.holds().includes(word), word).toBe(true)
      }

      // The bytes that were hashed are what the log gives, and nothing came after.
      expect(sha256(new Uint8Array(row.canonical))).toBe(row.sha256)
      const log = await sqlLog(here.db).read(documentName('dossier', proposal))
      expect(log?.lastSeq).toBe(row.last_seq)
      const content = read(rebuild({ updates: log?.updates ?? [] }), regionalBreakthroughs2021.template)
      expect(sha256(canonicalBytes({ ...version, content }))).toBe(row.sha256)

      refusedInAll += people.filter((one) => one.refused()).length
      const reason = JSON.stringify({ reason: `Ronde ${round}` })
      const headers = { 'content-type': 'application/json' }
      const reopened = await ilse.call(`${base}/reopen`, { method: 'POST', body: reason, headers })
      expect(reopened.status).toBe(200)
      // Who was refused takes the document anew, as the page does.
      people = await Promise.all(
        people.map((one) => {
          if (!one.refused()) return one
          one.leaves()
          return typist(seats++)
        }),
      )
    }
    // A storm in which nobody was ever too late proves nothing.
    expect(refusedInAll).toBeGreaterThan(0)
    for (const one of people) one.leaves()
  },
)
