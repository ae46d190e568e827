import type { CDPSession, Page } from 'playwright-core'
import { openTheatre, type Actor } from '../end-to-end/theatre.ts'
import { bigHouse, bigProposal, writers } from './big-house.ts'
import { median } from './latencies.ts'
import type { Measure } from './report.ts'

/** Where one can write: a text, or a cell of the sheet. */
const places = {
  challenge: { what: 'a section of texts', field: '[contenteditable="true"]' },
  budget: { what: 'the budget', field: 'tbody td [tabindex]' },
} as const

const patience = { timeout: 30_000 }

/**
 * The built client on the largest dossier, in a real browser on loopback: how long until one can write, how much of
 * a processor that takes, and what the page holds. It needs `npm run build`.
 */
export async function page(quick: boolean): Promise<Measure[]> {
  const theatre = await openTheatre(bigHouse)
  try {
    const [person] = writers
    const an = await theatre.be(person)
    // The first of all finds a server that has read nothing yet.
    await opens(an, 'challenge')
    const measures: Measure[] = []
    for (const section of ['challenge', 'budget'] as const) {
      const taken: Taken[] = []
      for (let times = 0; times < (quick ? 1 : 3); times += 1) taken.push(await opens(an, section))
      const { what } = places[section]
      const line = (label: string, of: keyof Taken, atMost?: number): Measure => ({
        what: `${what} of the largest dossier: ${label}`,
        values: { doorbraak: median(taken.map((one) => one[of])) },
        ...(atMost !== undefined && { goal: { atMost } }),
      })
      measures.push(
        line('ms until one can write', 'ms', 1000),
        line('ms of a processor for the page until then', 'cpuMs'),
        line('MB held by the page', 'heapMB', 60),
      )
    }
    return measures
  } finally {
    await theatre.close()
  }
}

interface Taken {
  readonly ms: number
  readonly cpuMs: number
  readonly heapMB: number
}

async function opens(an: Actor, section: keyof typeof places): Promise<Taken> {
  await an.opens('/toegankelijkheid')
  const browser = await an.context.newCDPSession(an.page)
  await browser.send('Performance.enable', { timeDomain: 'threadTicks' })
  await an.opens(`/dossier/${bigProposal}/${section}`)
  const ms = await untilThere(an.page, places[section].field)
  const cpuMs = 1000 * (await metric(browser, 'TaskDuration'))
  const heapMB = await held(browser)
  await browser.detach()
  return { ms, cpuMs, heapMB }
}

/** Since the address was asked for, as the page itself counts. */
async function untilThere(page: Page, field: string): Promise<number> {
  const there = await page.waitForFunction(
    (wanted) => (document.querySelector(`main ${wanted}`) ? performance.now() : 0),
    field,
    { ...patience, polling: 'raf' },
  )
  return await there.jsonValue()
}

async function metric(browser: CDPSession, name: string): Promise<number> {
  const { metrics } = await browser.send('Performance.getMetrics')
  return metrics.find((one) => one.name === name)?.value ?? 0
}

/** After everything that can go has gone. */
async function held(browser: CDPSession): Promise<number> {
  await browser.send('HeapProfiler.enable')
  for (let times = 0; times < 2; times += 1) await browser.send('HeapProfiler.collectGarbage')
  const { usedSize } = await browser.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}
