import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core'
import { chromiumArgs, findChromium } from '../browser/chromium.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The demonstration in a process of its own, that can be killed and come back; and browsers to look at it. */
export interface Theatre {
  readonly url: string
  /** Where its database stands. */
  readonly dir: string
  /** Somebody of the demonstration in a browser of their own, signed in. */
  be(person: string, size?: { width: number; height: number }): Promise<Actor>
  /** Pulls the plug: no goodbye, nothing written that was not. */
  kill(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

export interface Actor {
  readonly page: Page
  readonly context: BrowserContext
  /** Errors of ours that the browser's console showed. */
  readonly complaints: string[]
  opens(path: string): Promise<void>
  /** The page is all there: nothing it asked for is still on its way, and no part of it says it is busy. */
  settles(): Promise<void>
  offline(on: boolean): Promise<void>
  /** Of a download of this page's session, as bytes. */
  fetches(path: string): Promise<Uint8Array>
}

/** `furnish` may put more into the folder of the data than the demonstration does. */
export async function openTheatre(furnish?: (dir: string) => Promise<void>): Promise<Theatre> {
  const dir = mkdtempSync(join(tmpdir(), 'doorbraak-e2e-'))
  await furnish?.(dir)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const { path, env } = await findChromium()
  const browser = await chromium.launch({ executablePath: path, args: chromiumArgs, ...(env && { env }) })
  let server: ChildProcess | null = null

  async function start(): Promise<void> {
    // The interpreter that runs the tests, whatever the machine calls `node`.
    server = spawn(process.execPath, ['server/main.ts', '--demo'], {
      cwd: root,
      env: { ...process.env, PORT: String(port), DATA_DIR: dir, LOG_LEVEL: 'warn', NODE_ENV: 'test' },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await answering(`${url}/healthz`)
  }
  const gone = (): Promise<void> =>
    new Promise((resolve) =>
      server?.exitCode === null && !server.signalCode ? server.once('exit', () => resolve()) : resolve(),
    )

  await start()
  return {
    url,
    dir,
    start,
    be: (person, size = { width: 1440, height: 900 }) => enter(browser, url, person, size),
    async kill() {
      const left = gone()
      server?.kill('SIGKILL')
      await left
    },
    async close() {
      await browser.close()
      const left = gone()
      server?.kill('SIGTERM')
      await left
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

async function enter(
  browser: Browser,
  url: string,
  person: string,
  viewport: { width: number; height: number },
): Promise<Actor> {
  // A narrow screen is a phone: it is tapped.
  const hasTouch = viewport.width < 500
  const context = await browser.newContext({
    viewport,
    hasTouch,
    locale: 'nl-BE',
    timezoneId: 'Europe/Brussels',
  })
  const page = await context.newPage()
  const complaints: string[] = []
  const underway = new Set<Request>()
  page.on('request', (request) => underway.add(request))
  page.on('requestfinished', (request) => underway.delete(request))
  page.on('requestfailed', (request) => underway.delete(request))
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
  page.on('console', (message) => {
    // A server that is gone or says no is part of the story; anything else is ours.
    const text = message.text()
    if (message.type() === 'error' && !/WebSocket|ERR_|Failed to load resource/u.test(text))
      complaints.push(text)
  })
  const answer = await context.request.post(`${url}/api/demo/sign-in`, {
    data: { person },
    headers: { origin: url },
  })
  if (!answer.ok()) throw new Error(`${person} could not sign in: ${answer.status()}`)
  return {
    page,
    context,
    complaints,
    async opens(path) {
      underway.clear()
      await page.goto(`${url}${path}`)
    },
    async settles() {
      await page.locator('h1').first().waitFor()
      // What arrived may ask for more in the next frames: calm is several looks in a row without anything new.
      for (let calm = 0, left = 600; calm < 4; left--) {
        if (left === 0) throw new Error(`${page.url()} does not settle`)
        const isBusy = await page.evaluate(nextFrames)
        calm = isBusy || underway.size > 0 ? 0 : calm + 1
      }
    },
    async offline(on) {
      await context.setOffline(on)
    },
    async fetches(path) {
      const got = await context.request.get(`${url}${path}`)
      if (!got.ok()) throw new Error(`${path} answered ${got.status()}`)
      return new Uint8Array(await got.body())
    },
  }
}

/** After a frame was drawn: is any part of the page still waiting? */
async function nextFrames(): Promise<boolean> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  return document.fonts.status === 'loading' || document.querySelector('[aria-busy="true"]') !== null
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function answering(url: string): Promise<void> {
  const until = Date.now() + 30_000
  for (;;) {
    const ok = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ok) return
    if (Date.now() > until) throw new Error(`${url} did not answer`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
