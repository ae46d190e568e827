import { expect, onTestFinished, test } from 'vitest'
import { createApp } from '#server/app.ts'
import { readConfig, type Config } from '#server/config.ts'
import { createLog } from '#server/log.ts'
import { letterText } from '#server/people/letter-text.ts'
import { fileOutbox } from '#server/people/outbox.ts'
import { town } from '../../helpers/town.ts'
import { plansSession } from './session.ts'

const day = 24 * 3600 * 1000

test('[B19] a day later nobody closed the session, and the server started anew: it pauses, and who leads has a letter with a way back', async () => {
  const here = await town()
  onTestFinished(() => here.close())
  const there = await plansSession(here)
  await there.starts()
  await here.app.stop()

  const clock = (): number => Date.now() + day
  const config = readConfig({ DATA_DIR: here.dir, PORT: '0', LOG_LEVEL: 'silent' }) as Config
  const log = createLog({ level: 'silent', write: () => {}, clock })
  const app = createApp({ db: here.db, config, log, clock, demo: [], onFatal: () => {} })
  const state = () =>
    here.db
      .selectFrom('workshops')
      .select('state')
      .where('id', '=', there.id as never)
      .executeTakeFirstOrThrow()
  await expect.poll(state, { timeout: 6_000 }).toEqual({ state: 'paused' })
  const letters = () => fileOutbox(here.dir).all()
  await expect.poll(letters).toHaveLength(1)
  const [letter] = await letters()
  expect(letter).toMatchObject({
    kind: 'rest',
    name: 'Ilse Baert',
    about: expect.stringContaining('energie'),
  })
  expect(letterText(letter!).subject).toContain('De werksessie staat stil')
  const looked = await app.links.redeem(letter!.url.split('/').at(-1) ?? '')
  expect(looked).toMatchObject({ leadsTo: `/werksessie/${there.id}` })
  await app.stop()
})
