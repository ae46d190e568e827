import { isIP } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isPrivateHost } from './private-host.ts'
import { readEntrances, secretEntrances, type Entrances } from './config-entrances.ts'
import { levels, type Level } from './log.ts'
import { whole, Wrong, type ReadSetting } from './setting.ts'

export interface Config extends Partial<Entrances> {
  readonly host: string
  readonly port: number
  /** Origin under which people reach the server, without a slash at the end. */
  readonly publicUrl: string
  /** Served over https: cookies are `Secure` and carry the `__Host-` prefix. */
  readonly secure: boolean
  readonly dataDir: string
  /** Path of the SQLite file, or `:memory:`. */
  readonly databaseFile: string
  readonly sessionDays: number
  readonly linkHours: number
  readonly logLevel: Level
  /** Who shows it may read /metrics from elsewhere than this machine. */
  readonly metricsToken: string | null
}

export interface ConfigProblem {
  readonly variable: string
  /** What is wrong and what would be right, for the person who starts the server. */
  readonly sentence: string
}

export type Environment = Readonly<Record<string, string | undefined>>

/** The server's settings, from the environment; every mistake in it at once, so that one look mends them all. */
export function readConfig(env: Environment): Config | ConfigProblem[] {
  const problems: ConfigProblem[] = []
  const read: ReadSetting = (variable, otherwise, parse, absent = '') => {
    const raw = env[variable]?.trim() || absent
    const value = raw === '' ? otherwise : parse(raw)
    if (!(value instanceof Wrong)) return value
    const what = secrets.has(variable) ? variable : `${variable}=${shown(raw)}`
    problems.push({ variable, sentence: `${what} ${value.because}` })
    return otherwise
  }
  const host = read('HOST', '127.0.0.1', parseHost)
  const port = read('PORT', 3000, whole(0, 65_535, 'a port'))
  const own = `http://${hostInUrl(host)}:${port}`
  const publicUrl = read('PUBLIC_URL', new URL(own), parsePublicUrl, own)
  const dataDir = read('DATA_DIR', './data', (raw) => raw)
  const config: Config = {
    host,
    port,
    publicUrl: publicUrl.origin,
    secure: publicUrl.protocol === 'https:',
    dataDir,
    databaseFile: read('DATABASE_URL', join(dataDir, 'doorbraak.sqlite'), parseDatabase),
    sessionDays: read('SESSION_DAYS', 30, whole(1, 365, 'a number of days')),
    linkHours: read('LINK_HOURS', 336, whole(1, 2160, 'a number of hours')),
    logLevel: read('LOG_LEVEL', 'info', parseLevel),
    metricsToken: read('METRICS_TOKEN', null, parseToken),
    ...readEntrances(read, publicUrl),
  }
  return problems.length > 0 ? problems : config
}

const secrets = new Set<string>(['METRICS_TOKEN', ...secretEntrances])

/** A password in an address is nobody's business, least of all the log's. */
const shown = (raw: string): string => JSON.stringify(raw.replace(/\/\/[^/]*@/u, '//…@'))

const parseHost = (raw: string): string | Wrong =>
  isIP(raw) !== 0 || (/^[a-z0-9][a-z0-9.-]{0,250}$/iu.test(raw) && URL.canParse(`http://${raw}`))
    ? raw
    : new Wrong('is not an address to listen on: write an IP address or a host name, such as 0.0.0.0.')

/** Listening everywhere is not an address anybody can visit. */
function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return isIP(host) === 6 ? `[${host}]` : host
}

function parsePublicUrl(raw: string): URL | Wrong {
  const url = URL.canParse(raw) ? new URL(raw) : null
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    return new Wrong('is not a web address: write for example https://doorbraak.example.')
  if (url.pathname !== '/' || url.search || url.hash || url.username || url.password)
    return new Wrong(`says more than where the server is: write only ${url.protocol}//${url.host}.`)
  if (url.protocol === 'http:' && !isPrivateHost(url.hostname))
    return new Wrong(
      `would send sessions over the open internet unencrypted: write https://${url.host}, or use http on this machine or a private network only.`,
    )
  return url
}

function parseDatabase(raw: string): string | Wrong {
  if (/^postgres(ql)?:/iu.test(raw))
    return new Wrong(
      'names PostgreSQL, but this build keeps its data in SQLite: write file:./data/doorbraak.sqlite, or leave DATABASE_URL out.',
    )
  const rest = /^(?:file|sqlite):(.+)$/iu.exec(raw)?.[1]
  if (!rest || /[?#]/u.test(rest) || (rest.startsWith('//') && !rest.startsWith('///')))
    return new Wrong('is not a database this build can open: write file: followed by a path.')
  return rest.startsWith('///') ? fileURLToPath(`file:${rest}`) : rest
}

/** Short ones can be tried one by one. It is a secret: what is wrong with it is said without it. */
const parseToken = (raw: string): string | Wrong =>
  /^[!-~]{24,200}$/u.test(raw)
    ? raw
    : new Wrong('is not long enough to be a secret: write at least 24 letters and digits.')

const parseLevel = (raw: string): Level | Wrong =>
  levels.find((level) => level === raw) ?? new Wrong(`is not a level: write one of ${levels.join(', ')}.`)
