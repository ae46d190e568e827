/** Of an app that a test puts together by hand: in memory, silent, on a port of its own. */
export const config = {
  host: '127.0.0.1',
  port: 0,
  publicUrl: 'http://doorbraak.local',
  secure: false,
  dataDir: '/nowhere',
  databaseFile: ':memory:',
  sessionDays: 30,
  linkHours: 48,
  logLevel: 'silent',
  metricsToken: null,
} as const
