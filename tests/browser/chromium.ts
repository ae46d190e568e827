import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Chromium {
  readonly path: string
  readonly env?: Record<string, string>
}

/** No calls home: the tests talk to loopback only. `--no-sandbox` because CI runs as root. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

const installed = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome']

/** The browser of the machine if there is one, else the one that came with `npm ci`. */
export async function findChromium(): Promise<Chromium> {
  const own = process.env.CHROMIUM
  if (own) {
    if (!existsSync(own)) throw new Error(`CHROMIUM points to ${own}, which does not exist.`)
    return { path: own }
  }
  const found = installed.find((path) => existsSync(path))
  if (found) return { path: found }
  return packaged()
}

/** Unpacks the packaged Chromium; the variable makes it unpack its libraries too, for a bare machine. */
async function packaged(): Promise<Chromium> {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    const path = await chromium.executablePath()
    const env = {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: join(tmpdir(), 'al2023', 'lib'),
    }
    return { path, env }
  } catch (reason) {
    throw new Error('No Chromium found: apt-get install -y chromium-headless-shell, or set CHROMIUM.', {
      cause: reason,
    })
  }
}
