import { expect, test } from 'vitest'
import { createLog, type Level } from '#server/log.ts'

function listening(level: Level) {
  const lines: string[] = []
  const log = createLog({ level, write: (line) => void lines.push(line), clock: () => Date.UTC(2021, 5, 1) })
  return { log, lines }
}

test('each event is one line of JSON with its moment', () => {
  const { log, lines } = listening('info')
  log.info('listening', { port: 3000 })
  expect(lines).toEqual([
    '{"at":"2021-06-01T00:00:00.000Z","level":"info","event":"listening","port":3000}\n',
  ])
})

test('what is thrown is told with its stack, still on one line', () => {
  const { log, lines } = listening('error')
  log.error('bug', new TypeError('two\nlines'), { route: '/api/me' })
  expect(lines[0]?.match(/\n/gu)).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    thrown: 'TypeError',
    message: 'two\nlines',
    route: '/api/me',
  })
})

test.each<[Level, number]>([
  ['debug', 4],
  ['info', 3],
  ['warn', 2],
  ['error', 1],
  ['silent', 0],
])('at level %s, %i of four are told', (level, count) => {
  const { log, lines } = listening(level)
  log.debug('a')
  log.info('b')
  log.warn('c')
  log.error('d', null)
  expect(lines).toHaveLength(count)
})
