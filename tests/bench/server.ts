import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const names = ['doorbraak', 'hocuspocus', 'y-websocket'] as const
export type Name = (typeof names)[number]

/** What a server must have ready: so many documents, and people who may come in. */
export interface Order {
  readonly guests: number
  readonly documents: number
}

/** What a server says once it listens; the peers know no people and make documents as they are asked for. */
export interface Ready {
  readonly port: number
  readonly documents: readonly string[]
  readonly cookies: readonly string[]
}

export interface Server {
  readonly name: Name
  readonly port: number
  readonly documents: readonly string[]
  /** The `Cookie` header of the i-th person. */
  readonly cookie: (i: number) => string
  /** Milliseconds of CPU since it started, all threads; the kernel counts in steps of ten. */
  readonly cpu: () => number
  /** Resident memory in KB. */
  readonly memory: () => number
  /** Lets go of garbage; gives what the program itself still holds, in KB. */
  readonly tidy: () => Promise<number>
  /** Ends it as an administrator would, and starts it again on the same data. */
  readonly restart: () => Promise<Server>
  /** Pulls the plug, and starts it again on the same data. */
  readonly crash: () => Promise<Server>
  readonly stop: () => Promise<void>
}

const entries: Record<Name, string> = {
  doorbraak: fileURLToPath(new URL('servers/doorbraak.ts', import.meta.url)),
  hocuspocus: fileURLToPath(new URL('peers/hocuspocus.mjs', import.meta.url)),
  'y-websocket': fileURLToPath(new URL('peers/y-websocket.mjs', import.meta.url)),
}

const children = new Set<ChildProcess>()
const folders = new Set<string>()

/** Lets those that still run end by themselves, which is when a profile is written; not for long. */
export async function finish(): Promise<void> {
  await Promise.all([...children].map(end))
  clear()
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  if (child.connected) child.send('stop')
  const patience = setTimeout(() => child.kill('SIGKILL'), 3000)
  await ended
  clearTimeout(patience)
}

/** Whatever happens, nothing of ours goes on running or stays on disk. */
export function clear(): void {
  for (const child of children) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  children.clear()
  folders.clear()
}
process.once('exit', clear)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

export async function start(name: Name, order: Order): Promise<Server> {
  const dir = mkdtempSync(join(tmpdir(), `bench-${name}-`))
  folders.add(dir)
  return run(name, order, dir)
}

/** One server of each kind, started side by side. */
export async function startAll(order: Order, which: readonly Name[] = names): Promise<Server[]> {
  return Promise.all(which.map((name) => start(name, order)))
}

async function run(name: Name, order: Order, dir: string): Promise<Server> {
  const profile = name === 'doorbraak' ? process.env.BENCH_PROFILE : undefined
  const child = fork(entries[name], [dir, JSON.stringify(order)], {
    execArgv: ['--expose-gc', ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [])],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  children.add(child)
  const ended = once(child, 'exit').then(() => children.delete(child))
  const said = await Promise.race([hear(child), ended.then(() => null)])
  if (!said) throw new Error(`${name} did not start`)
  const { port, documents, cookies } = said as Ready

  const proc = (file: string): string => readFileSync(`/proc/${child.pid}/${file}`, 'utf8')
  const forget = (): void => {
    rmSync(dir, { recursive: true, force: true })
    folders.delete(dir)
  }
  return {
    name,
    port,
    documents: documents.length > 0 ? documents : numbered(order.documents),
    cookie: (i) => cookies[i] ?? '',
    cpu() {
      // After the name of the program, in brackets: state is field 3, utime 14, stime 15.
      const fields = proc('stat').split(') ')[1]?.split(' ') ?? []
      return (Number(fields[11]) + Number(fields[12])) * msPerTick
    },
    memory: () => Number(/VmRSS:\s+(\d+)/u.exec(proc('status'))?.[1]),
    async tidy() {
      const held = hear(child)
      child.send('tidy')
      return Number(await held)
    },
    async restart() {
      await end(child)
      return run(name, order, dir)
    },
    async crash() {
      child.kill('SIGKILL')
      await ended
      return run(name, order, dir)
    },
    async stop() {
      await end(child)
      forget()
    },
  }
}

/** USER_HZ, which Linux fixed at 100 for everybody. */
const msPerTick = 10

const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => `room-${i}`)

const hear = (child: ChildProcess): Promise<unknown> => once(child, 'message').then(([said]) => said)
