import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { readText } from '#shared/dossier/read-text.ts'
import { plainText } from '#shared/dossier/rich-text.ts'
import { at } from '#shared/dossier/write.ts'
import { an, joris, otherTextPath, table, textPath, titlePath } from './people.ts'

const reading = expect.poll

describe('what may be called saved', () => {
  test('two people read each other’s words', async () => {
    const { sit } = table()
    const [writer, reader] = [await sit(an), await sit(joris)]
    writer.writes('Een opgave over de grens heen.')
    await reading(() => reader.reads()).toBe('Een opgave over de grens heen.')
    reader.dossier.write.set(titlePath, 'Energie delen')
    await reading(() => writer.dossier.content.sections.identification?.facts.title).toBe('Energie delen')
  })

  test('[case 55] is only what the server confirmed', async () => {
    const { server, sit } = table()
    const { dossier, writes } = await sit(an)
    await reading(() => dossier.saved()).toEqual({ state: 'saved', at: null })
    server.stopsSaving()
    writes('Nog nergens.')
    await reading(() => server.heard.length).toBe(2)
    expect(dossier.saved()).toMatchObject({ state: 'saving', waiting: 1 })
    server.saves()
    await reading(() => dossier.saved().state).toBe('saved')
    expect(dossier.saved()).toMatchObject({ at: expect.any(Number) as number })
  })

  test('[case 55] a confirmation that was lost on the way is asked for again after reconnecting', async () => {
    const { server, sit } = table()
    const { dossier, writes } = await sit(an)
    server.stopsSaving()
    writes('Verzonden, niet bevestigd.')
    await reading(() => server.heard.length).toBe(2)
    server.cut('An Claeys')
    await reading(() => dossier.saved()).toMatchObject({ state: 'offline', waiting: 1 })
    server.saves()
    expect(dossier.saved().state).toBe('offline')
    await reading(() => dossier.saved().state).toBe('saved')
  })

  test('[case 56] what was written without a network counts, waits and then arrives by itself', async () => {
    const { server, sit } = table()
    const [writer, reader] = [await sit(an), await sit(joris)]
    server.down = true
    server.cut()
    await reading(() => writer.dossier.saved().state).toBe('offline')
    writer.writes('Onderweg.')
    writer.writes(' En verder.')
    writer.dossier.write.set(titlePath, 'Trein')
    reader.writes('Thuis.', otherTextPath)
    expect(writer.dossier.saved()).toMatchObject({ state: 'offline', waiting: 2 })
    server.down = false
    await reading(() => writer.dossier.saved().state, { timeout: 8000 }).toBe('saved')
    await reading(() => reader.dossier.saved().state, { timeout: 8000 }).toBe('saved')
    await reading(() => reader.reads()).toBe('Onderweg.\n En verder.')
    await reading(() => writer.reads(otherTextPath)).toBe('Thuis.')
  })

  test('nothing leaves before the catch-up it leans on', async () => {
    const { server, sit } = table()
    const { dossier, writes } = await sit(an)
    server.down = true
    server.cut()
    await reading(() => dossier.saved().state).toBe('offline')
    writes('Eerst dit.')
    server.heard.length = 0
    server.down = false
    // Typed at the very moment the socket opens: the server would not know what it follows upon.
    server.onSeat = () => writes('Dan dat.')
    await reading(() => dossier.saved().state).toBe('saved')
    expect(server.heard.map(({ kind }) => kind)).toEqual(['step2'])
    await reading(() => plainText(readText(at(server.doc, textPath) as Y.XmlFragment))).toBe(
      'Eerst dit.\nDan dat.',
    )
  })

  test('a text too large for a live change goes as a catch-up', async () => {
    const { server, sit } = table()
    const { dossier, writes } = await sit(an)
    writes('Zuid-West-Vlaanderen '.repeat(4000))
    await reading(() => dossier.saved().state).toBe('saved')
    expect(server.heard.at(-1)?.kind).toBe('step2')
  })

  test('closing with unsaved work asks first, and only then', async () => {
    const { server, sit } = table()
    const { dossier, writes } = await sit(an)
    const asks = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    expect(asks()).toBe(false)
    server.stopsSaving()
    writes('Half')
    expect(asks()).toBe(true)
    server.saves()
    await reading(() => dossier.saved().state).toBe('saved')
    expect(asks()).toBe(false)
  })
})

describe('a connection', () => {
  test('that is refused for good says why, and does not come back', async () => {
    const { server, sit } = table()
    const { dossier } = await sit(an)
    server.cut('An Claeys', 4403)
    await reading(() => dossier.saved()).toEqual({ state: 'closed', because: 'not-allowed' })
    window.dispatchEvent(new Event('online'))
    expect(server.seats.size).toBe(0)
  })

  test('from an older page than the server’s stops and asks for a reload', async () => {
    const { server, sit } = table()
    const { dossier } = await sit(an)
    server.reload()
    await reading(() => dossier.saved()).toEqual({ state: 'closed', because: 'reload' })
  })

  test('goes when the network goes, and returns with it', async () => {
    const { server, sit } = table()
    const { dossier } = await sit(an)
    window.dispatchEvent(new Event('offline'))
    expect(dossier.saved()).toEqual({ state: 'offline', waiting: 0, retryAt: null })
    expect(server.seats.size).toBe(0)
    window.dispatchEvent(new Event('online'))
    await reading(() => dossier.saved().state).toBe('saved')
  })

  test('names the dossier and the version of the text editor in its address', async () => {
    const { server, sit } = table()
    await sit(an)
    expect(server.addresses).toEqual([
      expect.stringMatching(/^ws:\/\/doorbraak\.test\/sync\/dossier\/[a-z0-9]{26}\?schema=\d+$/u),
    ])
  })
})
