import { fork, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { WebSocket } from 'ws'
import { tableOf, type Line } from './slopes.ts'

/**
 * What a session of sixty costs, and what each participant more would: `node tests/bench/workshop.ts`. The server is
 * a process of its own, with the demonstration's data; the phones are real sockets in this one.
 */
const sizes = [15, 30, 60] as const
/** Not measured: on paper, along the slopes of those that were. */
const onPaper = 500
const port = Number(process.env.PORT ?? 4106)
const url = `http://127.0.0.1:${port}`
const proposal = 'zuid-west-vlaanderen'

async function start(): Promise<ChildProcess> {
  const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
  const env = { ...process.env, DATA_DIR: dir, PORT: String(port), LOG_LEVEL: 'error' }
  const child = fork(main, ['--demo'], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`${url}/healthz`).catch(() => null)
    if (answer) return child
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  child.kill()
  throw new Error('The server did not start')
}

/** Of a process, in ms; Linux counts in hundredths of a second. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

interface Asks {
  readonly cookie: string
  readonly post: (path: string, body?: object, headers?: Record<string, string>) => Promise<Response>
}

function asks(cookie: string): Asks {
  return {
    cookie,
    post: (path, body, headers = {}) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url, cookie, ...headers },
        body: JSON.stringify(body ?? {}),
      }),
  }
}

const cookiesIn = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

interface Phone extends Asks {
  received: number
  readonly cards: Set<string>
  readonly socket: WebSocket
}

async function measure(child: ChildProcess, people: number): Promise<Line[]> {
  const pid = child.pid ?? 0
  const ilse = asks(cookiesIn(await asks('').post('/api/demo/sign-in', { person: 'ilse-baert' })))
  const plan = { title: 'Meting', startsAt: Date.now(), size: 'usual' }
  const { id } = (await (await ilse.post(`/api/proposals/${proposal}/workshops`, plan)).json()) as {
    id: string
  }
  await ilse.post(`/api/workshops/${id}/enter`)
  const look = async () =>
    (await (
      await fetch(`${url}/api/workshops/${id}/state`, { headers: { cookie: ilse.cookie } })
    ).json()) as {
      view: { workshop: { code: string; runRev: number }; cards: Record<string, object> }
    }
  const sends = async (who: Asks, command: object, expectedRev: number | null = null) => {
    const answer = await who.post(
      `/api/workshops/${id}/commands`,
      { command, expectedRev },
      { 'idempotency-key': randomUUID() },
    )
    if (!answer.ok) throw new Error(`${JSON.stringify(command)}: ${await answer.text()}`)
    return (await answer.json()) as { made: string }
  }
  const leads = async (command: object) => sends(ilse, command, (await look()).view.workshop.runRev)
  await sends(ilse, { type: 'session.open' })
  const { code } = (await look()).view.workshop

  const phones: Phone[] = []
  const lines: Line[] = []
  const line = async (what: string, act: () => Promise<void>): Promise<void> => {
    const [cpu, bytes, began] = [cpuOf(pid), received(phones), performance.now()]
    await act()
    const ms = performance.now() - began
    // What is still told to the others belongs to it too.
    await new Promise((resolve) => setTimeout(resolve, 600))
    lines.push({
      what,
      people,
      ms,
      cpuMs: cpuOf(pid) - cpu,
      kbPerPhone: (received(phones) - bytes) / Math.max(1, phones.length) / 1024,
    })
  }

  await line('all come in, a minute in six seconds', async () => {
    const began = performance.now()
    await Promise.all(
      Array.from({ length: people }, async (_, at) => {
        const wait = (at * 6_000) / people - (performance.now() - began)
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, wait)))
        phones.push(await comesIn(id, code, at))
      }),
    )
  })

  await leads({ type: 'session.start' })
  await leads({ type: 'step.go', from: 'welcome', to: 'results-alone' })
  const texts = Array.from(
    { length: 20 },
    (_, at) => `Een gedeelde stap nummer ${at}, met wie ze draagt en wat ze kost`,
  )
  await line('120 cards are written in silence', async () => {
    await Promise.all(
      Array.from({ length: 120 }, (_, at) =>
        sends(phones[at % people] as Phone, write('results', 'step', texts[at % 20] ?? '')),
      ),
    )
  })
  await leads({ type: 'stream.reveal', stream: 'results' })
  await leads({ type: 'step.go', from: 'results-alone', to: 'results-show' })
  const byText = Object.groupBy(
    Object.values((await look()).view.cards) as { id: string; text: string }[],
    ({ text }) => text,
  )
  await line('120 cards go in 20 clusters, each to the dossier', async () => {
    for (const [title, cards = []] of Object.entries(byText)) {
      const { made } = await sends(ilse, {
        type: 'cluster.make',
        stream: 'results',
        title,
        cards: cards.map((card) => card.id),
      })
      await sends(ilse, {
        type: 'harvest.place',
        source: { kind: 'cluster', id: made },
        target: 'step',
        form: { text: title, organisation: '', cents: null, more: {} },
      })
    }
  })

  await leads({ type: 'step.go', from: 'results-show', to: 'challenge-alone' })
  for (let at = 0; at < 200; at += 20)
    await Promise.all(
      Array.from({ length: 20 }, (_, more) =>
        sends(
          phones[(at + more) % people] as Phone,
          write(
            'challenge',
            'idea',
            `Kaart ${at + more}: elke gemeente rekent apart, en niemand heeft het plaatje`,
          ),
        ),
      ),
    )
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  await line('200 cards are revealed to all phones', async () => {
    const have = Promise.all(phones.map((phone) => hasCards(phone, 200)))
    await leads({ type: 'stream.reveal', stream: 'challenge' })
    await have
  })
  for (const { socket } of phones) socket.terminate()
  return lines
}

const write = (stream: string, kind: string, text: string) => ({
  type: 'card.write',
  stream,
  kind,
  text,
  with: [],
  onBehalf: null,
  pin: null,
})

const received = (phones: readonly Phone[]): number => phones.reduce((sum, phone) => sum + phone.received, 0)

async function comesIn(id: string, code: string, at: number): Promise<Phone> {
  const device = `toestel-van-deelnemer-${at}`
  await fetch(`${url}/api/door/${code}?device=${device}`)
  const asked = { name: `Deelnemer ${at}`, organisation: at % 3 ? 'kortrijk' : 'zwevegem', device }
  const joined = await asks('').post(`/api/door/${code}`, asked)
  const cookie = cookiesIn(joined)
  const socket = new WebSocket(`${url.replace('http', 'ws')}/workshop/${id}/live`, {
    headers: { cookie, origin: url },
  })
  const phone: Phone = { ...asks(cookie), received: 0, cards: new Set(), socket }
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject)
    socket.on('message', (data) => {
      const text = (data as Buffer).toString('utf8')
      phone.received += (data as Buffer).length
      const feed = JSON.parse(text) as { view?: Slices; set?: Slices; patch?: Slices }
      for (const slices of [feed.view, feed.set, feed.patch])
        for (const [key, card] of Object.entries(slices?.cards ?? {}))
          if (card.text.startsWith('Kaart ')) phone.cards.add(key)
      socket.emit('heard')
      resolve()
    })
  })
  return phone
}

interface Slices {
  readonly cards?: Readonly<Record<string, { readonly text: string }>>
}

const hasCards = (phone: Phone, many: number): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (phone.cards.size < many) return
      phone.socket.off('heard', look)
      resolve()
    }
    phone.socket.on('heard', look)
  })

const dir = mkdtempSync(join(tmpdir(), 'doorbraak-bench-'))
const server = await start()
try {
  const lines: Line[] = []
  for (const people of sizes) lines.push(...(await measure(server, people)))
  for (const row of tableOf(lines, onPaper)) process.stdout.write(`${row.join(' · ')}\n`)
} finally {
  server.kill('SIGTERM')
  await new Promise((resolve) => server.once('exit', resolve))
  rmSync(dir, { recursive: true, force: true })
}
