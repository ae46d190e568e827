import { afterEach, beforeEach, expect, test } from 'vitest'
import { rebuild } from '#server/freeze/from-disk.ts'
import { canonicalBytes } from '#server/freeze/seal.ts'
import { sha256 } from '#server/sync/chain.ts'
import { documentName } from '#server/sync/documents.ts'
import { sqlLog } from '#server/sync/log.ts'
import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import type { FrozenProposal } from '#shared/dossier/frozen.ts'
import { read } from '#shared/dossier/read.ts'
import { plainText } from '#shared/dossier/rich-text.ts'
import type { ProposalId } from '#shared/ids.ts'
import { town, type Town } from '../../helpers/town.ts'
import { typist, type Typist } from './typist.ts'

const proposal = 'zuid-west-vlaanderen' as ProposalId
const base = `/api/proposals/${proposal}`
const crowd = 50
/** A hundred with FREEZES in the environment; a handful shows the same on every run. */
const freezes = Number(process.env.FREEZES ?? 3)
/** After so many a town begins anew: fifty copies of a text that only grows would measure this test. */
const mostInTown = 20
const storms = Array.from({ length: Math.ceil(freezes / mostInTown) }, (_, at) =>
  Math.min(mostInTown, freezes - at * mostInTown),
)

let here: Town
beforeEach(async () => {
  here = await town()
}, 60_000)
afterEach(() => here.close())

/** Types until the freeze is over; every tenth of them loses the line halfway, and comes back. */
async function type(one: Typist, mark: number, round: number, typing: () => boolean): Promise<void> {
  for (let i = 0; typing() && i < 40; i++) {
    one.types(`r${round}t${mark}i${i}x`)
    if (mark % 10 === 0 && i === 3 + (round % 5)) await one.reconnects()
    for (let pause = (mark * 7 + i) % 5; pause >= 0; pause--)
      await new Promise((resolve) => setImmediate(resolve))
  }
}

test.each(storms)(
  'case 39: fifty people type and reconnect through one freeze after another: saved is in the version, the rest was refused (%i)',
  { timeout: 60_000 * mostInTown },
  async (rounds) => {
    const ilse = await here.enter('ilse-baert')
    let seats = 0
    const sitsDown = (): Promise<Typist> => typist(here, proposal, seats++)
    let people = await Promise.all(Array.from({ length: crowd }, sitsDown))
    const inAll = { typed: 0, saved: 0, refused: 0, refusedPeople: 0 }
    for (let round = 1; round <= rounds; round++) {
      let typing = true
      const all = people.map((one, mark) => type(one, mark, round, () => typing))
      // Some words are on disk by now, some on their way, some not typed yet.
      const started = people.map((one) => one.typed.length)
      while (people.some((one, at) => one.typed.length < (started[at] ?? 0) + 4))
        await new Promise((resolve) => setImmediate(resolve))
      // Of two at the same moment one wins, also in the middle of a storm.
      const answers = await Promise.all([1, 2].map(() => ilse.call(`${base}/freeze`, { method: 'POST' })))
      typing = false
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
      await Promise.all(all)
      await expect.poll(() => people.every((one) => one.settled()), { timeout: 20_000 }).toBe(true)

      const row = await here.db
        .selectFrom('versions')
        .selectAll()
        .where('number', '=', round)
        .executeTakeFirstOrThrow()
      const version = JSON.parse(new TextDecoder().decode(row.canonical)) as FrozenProposal
      const summary = version.content.sections.identification?.texts.summary
      const words = new Set(summary ? plainText(summary).match(/r\d+t\d+i\d+x/gu) : [])
      for (const one of people) {
        for (const word of one.saved) expect(words.has(word), `${word} was said to be saved`).toBe(true)
        const missing = one.typed.filter((word) => !words.has(word))
        if (missing.length > 0) expect(one.refused()).toBe(true)
        const screen = one.holds()
        for (const word of missing) expect(screen.includes(word), `${word} was kept`).toBe(true)
        const mine = one.typed.filter((word) => word.startsWith(`r${round}t`))
        inAll.typed += mine.length
        inAll.saved += mine.filter((word) => one.saved.has(word)).length
        inAll.refused += missing.length
      }

      // The bytes that were hashed are what the log gives, and nothing came after.
      expect(sha256(new Uint8Array(row.canonical))).toBe(row.sha256)
      const log = await sqlLog(here.db).read(documentName('dossier', proposal))
      expect(log?.lastSeq).toBe(row.last_seq)
      const content = read(rebuild({ updates: log?.updates ?? [] }), regionalBreakthroughs2021.template)
      expect(sha256(canonicalBytes({ ...version, content }))).toBe(row.sha256)

      inAll.refusedPeople += people.filter((one) => one.refused()).length
      const reason = JSON.stringify({ reason: `Ronde ${round}` })
      const headers = { 'content-type': 'application/json' }
      const reopened = await ilse.call(`${base}/reopen`, { method: 'POST', body: reason, headers })
      expect(reopened.status).toBe(200)
      // Who was refused takes the document anew, as the page does.
      people = await Promise.all(
        people.map((one) => {
          if (!one.refused()) return one
          one.leaves()
          return sitsDown()
        }),
      )
    }
    // A storm in which nobody was ever too late proves nothing.
    expect(inAll.refused).toBeGreaterThan(0)
    expect(inAll.saved).toBeGreaterThan(0)
    if (process.env.FREEZES) process.stdout.write(`${rounds} freezes: ${JSON.stringify(inAll)}\n`)
    for (const one of people) one.leaves()
  },
)
