import { describe, expect, test } from 'vitest'
import { destination, makeWayBack } from '#client/people/way-back.ts'
import { makeShelf } from './stage.tsx'

const hour = 60 * 60 * 1000

describe('the way back after signing in', () => {
  test('leads to the section somebody came from, when their link leads to that dossier', () => {
    expect(destination('/dossier/energie', '/dossier/energie/budget')).toBe('/dossier/energie/budget')
    expect(destination('/', '/dossier/energie/budget')).toBe('/dossier/energie/budget')
  })

  test('does not lead to a dossier that the link is not for', () => {
    expect(destination('/dossier/energie', '/dossier/sport/budget')).toBe('/dossier/energie')
    expect(destination('/dossier/energie', '/dossier/energie-2')).toBe('/dossier/energie')
  })

  test('never leaves this site', () => {
    expect(destination('//elders.example', null)).toBe('/')
    expect(destination('/', '/\\elders.example')).toBe('/')
    expect(destination('https://elders.example', 'https://elders.example')).toBe('/')
  })

  test('is taken once, and forgotten after an hour', () => {
    const shelf = makeShelf()
    let now = 0
    const back = makeWayBack(
      () => shelf,
      () => now,
    )
    back.keep('/dossier/energie')
    expect(back.take('/')).toBe('/dossier/energie')
    expect(back.take('/')).toBe('/')
    back.keep('/dossier/energie')
    now = hour
    expect(back.take('/')).toBe('/')
  })

  test('is not missed where the browser keeps nothing, or something else', () => {
    const closed = makeWayBack(
      () => {
        throw new DOMException('denied', 'SecurityError')
      },
      () => 0,
    )
    closed.keep('/dossier/energie')
    expect(closed.take('/dossier/energie')).toBe('/dossier/energie')
    const shelf = makeShelf()
    shelf.setItem('doorbraak-way-back', 'geen JSON')
    expect(
      makeWayBack(
        () => shelf,
        () => 0,
      ).take('/'),
    ).toBe('/')
  })
})
