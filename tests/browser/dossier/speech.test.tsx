import { afterEach, describe, expect, test } from 'vitest'
import { createSpeech, type Speech } from '#client/dossier/create-speech.ts'
import { movedTo } from '#client/fields/create-draft.ts'
import { readPress, type Press } from '#client/dossier/keys.ts'
import { AnnouncerContext } from '#client/page/announcer.ts'
import { DossierProvider } from '#client/sync/dossier.ts'
import { show } from '../ui/stage.ts'
import * as on from './stage.ts'

/** A page that only listens; time passes when the test says so. */
function listen() {
  const stage = on.makeStage()
  const said: string[] = []
  const kept = new Map<string, string>()
  const waiting: (() => void)[] = []
  let speech: Speech | undefined
  const Listening = () => {
    const shelf = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    }
    speech = createSpeech(
      () => shelf,
      (_ms, act) => {
        waiting.push(act)
        return () => undefined
      },
    )
    return null
  }
  show(() => (
    <AnnouncerContext.Provider
      value={{
        say: (text) => void said.push(text),
        sayNow: (text) => void said.push(`! ${text}`),
        polite: () => '',
        assertive: () => '',
      }}
    >
      <DossierProvider value={stage.dossier}>
        <Listening />
      </DossierProvider>
    </AnnouncerContext.Provider>
  ))
  const pass = () => waiting.splice(0).forEach((act) => act())
  return { stage, said, kept, pass, speech: () => speech as Speech }
}

let last: on.Stage | undefined
afterEach(() => last?.dispose())

describe('what happens meanwhile', () => {
  test('is gathered into one sentence per thing', () => {
    const { stage, said, pass } = listen()
    last = stage
    stage.joins(on.an, ['challenge'])
    stage.joins(on.joris, null)
    stage.joins(on.an, on.placeOf('challenge', 'challengeText'))
    stage.joins(on.joris, on.placeOf('challenge', 'leverageText'))
    expect(said).toEqual([])
    pass()
    expect(said).toEqual([
      'An Claeys en Joris Maes kwamen in het dossier. An Claeys en Joris Maes schrijven in Opgave en hefboom.',
    ])
  })

  test('is not said to who switched it off, and that is remembered', () => {
    const { stage, said, pass, kept, speech } = listen()
    last = stage
    speech().turn(false)
    stage.joins(on.an, ['challenge'])
    pass()
    expect(said).toEqual([])
    expect([...kept.values()]).toEqual(['off'])
  })

  test('to my own work is said at once', () => {
    const { stage, said } = listen()
    last = stage
    stage.setSaved({ state: 'offline', waiting: 1, retryAt: null })
    stage.setSaved({ state: 'saved', at: 1 })
    expect(said[0]).toMatch(/^! Je bent offline\./u)
    expect(said[1]).toBe('Alles is verzonden en bewaard.')
  })
})

describe('a key', () => {
  const press = (more: Partial<Press>): Press => ({
    code: '',
    key: '',
    alt: false,
    shift: false,
    ctrl: false,
    ...more,
  })

  test('with Alt works everywhere, also while typing', () => {
    expect(readPress(press({ alt: true, code: 'ArrowDown' }), true)).toBe('next-section')
    expect(readPress(press({ alt: true, shift: true, code: 'ArrowUp' }), true)).toBe('previous-field')
    expect(readPress(press({ alt: true, code: 'KeyC', key: 'ç' }), true)).toBe('checks')
  })

  test('that could be a letter, or belongs to the text, does nothing while typing', () => {
    expect(readPress(press({ key: '?', shift: true }), true)).toBeNull()
    expect(readPress(press({ ctrl: true, code: 'KeyZ' }), true)).toBeNull()
    expect(readPress(press({ key: '?', shift: true }), false)).toBe('help')
    expect(readPress(press({ ctrl: true, code: 'KeyZ' }), false)).toBe('undo')
  })

  test('of an AltGr letter is left alone', () => {
    expect(readPress(press({ alt: true, ctrl: true, code: 'KeyC' }), false)).toBeNull()
  })
})

test('a caret stays between the same letters', () => {
  expect(movedTo(3, 'An Joris', 'An en Joris')).toBe(3)
  expect(movedTo(5, 'An Joris', 'An en Joris')).toBe(8)
  expect(movedTo(8, 'An Joris', 'An')).toBe(2)
  expect(movedTo(0, '', 'An')).toBe(0)
})
