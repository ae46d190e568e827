import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { keptThread } from '#server/kept-thread.ts'

interface Done {
  readonly job: string
  readonly threadId: number
}

const worker = new URL('./kept-thread-worker.ts', import.meta.url)

test('jobs that come together are answered one by one, in order, by the same thread', async () => {
  const ask = keptThread<string, Done>(worker)
  const answers = await Promise.all(['a', 'b', 'c'].map(ask))
  expect(answers.map(({ job }) => job)).toEqual(['a', 'b', 'c'])
  expect(new Set(answers.map(({ threadId }) => threadId)).size).toBe(1)
})

test('a job that breaks the thread fails alone: the next is answered by another thread', async () => {
  const ask = keptThread<string, Done>(worker)
  const first = await ask('a')
  const [broken, after] = await Promise.allSettled([ask('break'), ask('b')])
  expect(broken.status).toBe('rejected')
  expect(after).toMatchObject({ status: 'fulfilled', value: { job: 'b' } })
  expect((await ask('c')).threadId).not.toBe(first.threadId)
})

test('an idle thread keeps no process alive', () => {
  const module = fileURLToPath(new URL('../../server/kept-thread.ts', import.meta.url))
  const program = `import(${JSON.stringify(module)})
    .then(({ keptThread }) => keptThread(new URL(${JSON.stringify(worker.href)}))('a'))
    .then(({ job }) => console.log(job))`
  const ended = spawnSync(process.execPath, ['-e', program], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    timeout: 30_000,
    encoding: 'utf8',
  })
  expect(ended).toMatchObject({ status: 0, stdout: 'a\n' })
})
