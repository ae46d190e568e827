import { expect, test } from 'vitest'
import { readConfig, type Config, type Environment } from '#server/config.ts'

const good = (env: Environment): Config => {
  const config = readConfig(env)
  if (Array.isArray(config)) throw new Error(config.map(({ sentence }) => sentence).join('\n'))
  return config
}
const sentences = (env: Environment): string[] => {
  const problems = readConfig(env)
  return Array.isArray(problems) ? problems.map(({ sentence }) => sentence) : []
}

test('without any setting it runs on this machine, with a file beside it', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'http://127.0.0.1:3000',
    secure: false,
    dataDir: './data',
    databaseFile: 'data/doorbraak.sqlite',
    sessionDays: 30,
    linkHours: 336,
    logLevel: 'info',
    metricsToken: null,
    mail: null,
    openId: null,
    keep: { linkDays: 90, personDays: 0, workshopDays: 730 },
  })
})

test('an empty setting counts as none', () => {
  expect(good({ PORT: '', HOST: ' ', PUBLIC_URL: '' })).toEqual(good({}))
})

test.each([
  [{ PUBLIC_URL: 'https://doorbraak.vvsg.be' }, 'https://doorbraak.vvsg.be', true],
  [{ PUBLIC_URL: 'https://doorbraak.vvsg.be/' }, 'https://doorbraak.vvsg.be', true],
  [{ PUBLIC_URL: 'HTTPS://Doorbraak.VVSG.be:443' }, 'https://doorbraak.vvsg.be', true],
  [{ PUBLIC_URL: 'http://192.168.1.20:8080' }, 'http://192.168.1.20:8080', false],
  [{ PUBLIC_URL: 'http://laptop.local' }, 'http://laptop.local', false],
  [{ PUBLIC_URL: 'http://[::1]:3000' }, 'http://[::1]:3000', false],
  [{ HOST: '0.0.0.0', PORT: '80' }, 'http://localhost', false],
  [{ HOST: '::1' }, 'http://[::1]:3000', false],
])('%o is reached at %s', (env, publicUrl, secure) => {
  expect(good(env)).toMatchObject({ publicUrl, secure })
})

test.each([
  ['file:./elders/x.sqlite', './elders/x.sqlite'],
  ['sqlite:x.sqlite', 'x.sqlite'],
  ['file:///var/lib/doorbraak/een%20map/x.sqlite', '/var/lib/doorbraak/een map/x.sqlite'],
  ['file:/var/lib/x.sqlite', '/var/lib/x.sqlite'],
  ['sqlite::memory:', ':memory:'],
])('DATABASE_URL %s is the file %s', (url, file) => {
  expect(good({ DATABASE_URL: url }).databaseFile).toBe(file)
})

test('the database lies in the data folder unless told otherwise', () => {
  expect(good({ DATA_DIR: '/srv/doorbraak' }).databaseFile).toBe('/srv/doorbraak/doorbraak.sqlite')
})

test.each([
  ['PORT', '80a', 'a whole number from 0 to 65535'],
  ['PORT', '70000', 'a whole number from 0 to 65535'],
  ['PORT', '-1', 'a whole number from 0 to 65535'],
  ['HOST', 'http://0.0.0.0', 'an IP address or a host name'],
  ['HOST', '999.1.1.1', 'an IP address or a host name'],
  ['PUBLIC_URL', 'doorbraak.be', 'https://doorbraak.example'],
  ['PUBLIC_URL', 'ftp://doorbraak.be', 'https://doorbraak.example'],
  ['PUBLIC_URL', 'http://doorbraak.be', 'https://doorbraak.be'],
  ['PUBLIC_URL', 'http://8.8.8.8:3000', 'https://8.8.8.8:3000'],
  ['PUBLIC_URL', 'https://doorbraak.be/oproep?x=1', 'write only https://doorbraak.be'],
  ['DATABASE_URL', 'postgres://db/doorbraak', 'keeps its data in SQLite'],
  ['DATABASE_URL', 'postgresql://db/doorbraak', 'keeps its data in SQLite'],
  ['DATABASE_URL', 'mysql://db/doorbraak', 'write file: followed by a path'],
  ['DATABASE_URL', 'doorbraak.sqlite', 'write file: followed by a path'],
  ['DATABASE_URL', 'file://host/x.sqlite', 'write file: followed by a path'],
  ['SESSION_DAYS', '0', 'from 1 to 365'],
  ['SESSION_DAYS', '1e2', 'from 1 to 365'],
  ['LINK_HOURS', 'twee', 'from 1 to 2160'],
  ['LOG_LEVEL', 'verbose', 'debug, info, warn, error, silent'],
])('%s=%s is refused with what would be right', (variable, value, right) => {
  const told = sentences({ [variable]: value })
  expect(told).toHaveLength(1)
  expect(told[0]).toContain(`${variable}="${value}"`)
  expect(told[0]).toContain(right)
})

test('every mistake is told at once', () => {
  expect(sentences({ PORT: 'x', LOG_LEVEL: 'x', SESSION_DAYS: 'x' })).toHaveLength(3)
})

test('listening on a public address asks for an https address to be reached at', () => {
  expect(sentences({ HOST: '8.8.8.8' })).toEqual([
    expect.stringContaining('PUBLIC_URL="http://8.8.8.8:3000"'),
  ])
})

test('a password in an address is not told on', () => {
  const told = sentences({ DATABASE_URL: 'postgres://an:geheim@db/x', PUBLIC_URL: 'https://an:geheim@x.be' })
  expect(told).toHaveLength(2)
  expect(told.join()).not.toContain('geheim')
})

test('a token that is too short to be a secret is refused, and not told on', () => {
  const [told] = sentences({ METRICS_TOKEN: 'geheim' })
  expect(told).toContain('METRICS_TOKEN')
  expect(told).toContain('24')
  expect(told).not.toContain('geheim')
  const token = 'een-geheim-van-vierentwintig'
  expect(good({ METRICS_TOKEN: token }).metricsToken).toBe(token)
})
