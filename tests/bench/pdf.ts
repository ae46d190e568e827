import { loadavg } from 'node:os'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import * as Y from 'yjs'
import { createPreviews } from '#server/dossier/previews.ts'
import type { PrintedDossier } from '#server/dossier/printed.ts'
import { createTypesetter } from '#server/dossier/typesetter.ts'
import { demo } from '#server/demo/demo.ts'
import { plant } from '#server/demo/plant.ts'
import { print } from '#server/print/print.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import { birth } from '#shared/dossier/birth.ts'
import { read } from '#shared/dossier/read.ts'
import type { ProposalId } from '#shared/ids.ts'

/**
 * How long a dossier takes to be set, as a file for the jury and as pages beside the editor, and what the rest of
 * the server notices of it. Run it with `node tests/bench/pdf.ts`.
 */
const typesetter = createTypesetter()
const say = (line: string): void => void process.stdout.write(`${line}\n`)

function dossier(): PrintedDossier {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, birth(edition.template))
  const planted = demo.dossiers['zuid-west-vlaanderen' as ProposalId]
  if (planted) plant(doc, edition.template, planted)
  const about = { edition, region: 'Zuid-West-Vlaanderen', title: 'Energiegemeenschappen', fictional: true }
  const content = read(doc, edition.template)
  return print({ ...about, content, as: { kind: 'draft', at: 'nu', seed: 'x' }, date: '2021-09-28' })
}

/** The same sections again and again, until there are about so many pages. */
function resized(whole: PrintedDossier, count: number): PrintedDossier {
  const sections = Array.from({ length: count }, (_, i) => ({
    ...whole.sections[i % whole.sections.length]!,
    letter: String(i + 1),
  }))
  return { ...whole, sections }
}

/** One letter more, as somebody types it. */
const edited = (given: PrintedDossier, turn: number): PrintedDossier => ({
  ...given,
  sections: given.sections.map((section, i) =>
    i === 1 ? { ...section, lead: `${section.lead} ${turn}` } : section,
  ),
})

const ms = (from: number): number => Math.round(performance.now() - from)
const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0

/** Time of the processor in all threads, in ms: on a busy machine the clock says more of the others than of us. */
function worked(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return Math.round((user + system) / 1000)
}

const whole = dossier()
say(
  `goals: 10 pages within 150 ms, 60 pages within 800 ms, the loop never held longer than 20 ms; load ${loadavg()[0]?.toFixed(1)}`,
)
for (const count of [3, 12, 24]) {
  const given = resized(whole, count)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const [screen, file, drawing, setting] = [[], [], [], []] as [number[], number[], number[], number[]]
  let pages = 0
  for (let turn = 0; turn < 7; turn++) {
    const [from, used] = [performance.now(), process.cpuUsage()]
    const made = await typesetter.onScreen(edited(given, turn), { previewOf: 'x', pictures: [] })
    if (!made.ok) throw new Error(made.detail)
    if (turn > 0) screen.push(ms(from))
    if (turn > 0) drawing.push(worked(used))
    pages = made.sheets.length
  }
  for (let turn = 0; turn < 3; turn++) {
    const [from, used] = [performance.now(), process.cpuUsage()]
    const made = await typesetter.typeset(edited(given, turn + 10), { attachment: new Uint8Array(200_000) })
    if (!made.ok) throw new Error(made.detail)
    file.push(ms(from))
    setting.push(worked(used))
  }
  delay.disable()
  const held = (delay.max / 1e6).toFixed(0)
  const memory = Math.round(process.memoryUsage().rss / 1024 / 1024)
  say(
    `${pages} pages: beside the editor ${middle(screen)} ms (slowest ${Math.max(...screen)}; ${middle(drawing)} ms work), ` +
      `as a file ${middle(file)} ms (${middle(setting)} ms work); the loop was held ${held} ms at most; ${memory} MB`,
  )
}

let reads = 0
const previews = createPreviews({
  typesetter,
  look: () =>
    Promise.resolve({
      revision: 'one',
      read() {
        reads += 1
        return Promise.resolve({ dossier: whole, pictures: [] })
      },
    }),
})
const from = performance.now()
await Promise.all(Array.from({ length: 50 }, () => previews.ask('zuid-west-vlaanderen')))
say(`50 people at once: ${reads} draft set, everybody had it after ${ms(from)} ms`)
await typesetter.close()
