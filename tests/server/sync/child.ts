import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A port nobody uses at this moment. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** The server as an administrator starts it, in a process of its own, with the demonstration in `dir`. */
export async function startServer(dir: string) {
  const port = await freePort()
  const child = spawn(process.execPath, ['server/main.ts', '--demo'], {
    cwd: root,
    env: { PATH: process.env.PATH, DATA_DIR: dir, PORT: String(port), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => said.push(String(data)))
  const exited = once(child, 'exit')
  const url = `http://127.0.0.1:${port}`
  while (!said.some((line) => line.includes('Doorbraak draait'))) {
    const ended = await Promise.race([exited.then(() => true), once(child.stdout, 'data').then(() => false)])
    if (ended) throw new Error(`The server did not start: ${said.join('')}`)
  }
  return {
    url,
    said,
    /** Pulls the plug. */
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    /** Ends it as an administrator does; its exit code. */
    async stop(): Promise<number | null> {
      child.kill('SIGTERM')
      const [code] = (await exited) as [number | null]
      return code
    },
  }
}
export type Child = Awaited<ReturnType<typeof startServer>>
