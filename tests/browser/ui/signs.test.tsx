import { For } from 'solid-js'
import { digest } from 'lib0/hash/sha256'
import { describe, expect, test } from 'vitest'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { StateMark, type State } from '#client/ui/state-mark.tsx'
import { Tiles } from '#client/ui/tiles.tsx'
import { layers } from '#shared/layers.ts'
import { tiles } from '#shared/tiles.ts'
import { one, show } from './stage.ts'

describe('layers and states never lean on colour', () => {
  test('six layers, six shapes, six letters, six words', () => {
    show(() => <For each={layers}>{(layer) => <LayerBadge layer={layer} size={34} />}</For>)
    const badges = [...document.querySelectorAll<HTMLElement>('[data-layer]')]
    const shapes = badges.map((badge) => {
      const style = getComputedStyle(badge)
      return [
        style.borderTopLeftRadius,
        style.borderTopRightRadius,
        style.borderBottomRightRadius,
        style.borderBottomLeftRadius,
      ].join(' ')
    })
    expect(new Set(shapes).size).toBe(6)
    expect(badges.map((badge) => badge.textContent)).toEqual([
      ...['GGemeente', 'IIntergemeentelijk', 'PProvincie', 'VVlaams', 'FFederaal', 'PaPartner'],
    ])
    expect(badges.map((badge) => badge.title)).toContain('Intergemeentelijk')
  })

  test('six states, six drawings, six words', () => {
    const states: State[] = ['empty', 'busy', 'done', 'warning', 'error', 'locked']
    const page = show(() => <For each={states}>{(state) => <StateMark state={state} />}</For>)
    expect(new Set([...page.querySelectorAll('svg')].map((mark) => mark.innerHTML)).size).toBe(6)
    expect(page.textContent).toBe('LeegBezigIn ordeLet opFoutOp slot')
  })
})

describe('tiles on screen', () => {
  test('are the same tiles as on paper', () => {
    expect(tiles('01JAR7Z5Q9ENERGIE', 3)).toEqual([
      { shape: 'ring', turn: 3, first: 'ochre', second: 'deep' },
      { shape: 'ring', turn: 3, first: 'ochre', second: 'sage' },
      { shape: 'inlay', turn: 1, first: 'sage', second: 'ochre' },
    ])
  })

  test('their digest is SHA-256 here too, at every length', async () => {
    for (let length = 0; length <= 130; length++) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 7 + length) % 256)
      const real = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      expect([...digest(bytes)]).toEqual([...real])
    }
  })

  test('say nothing, have the size asked, and change with the seed alone', () => {
    const draw = (seed: string) => {
      const page = show(() => <Tiles seed={seed} columns={8} rows={5} size={30} />)
      const svg = one<HTMLElement>('svg', page)
      const drawn = svg.innerHTML
      expect(svg.getAttribute('aria-hidden')).toBe('true')
      expect([svg.getAttribute('width'), svg.getAttribute('height')]).toEqual(['240', '150'])
      return drawn
    }
    expect(draw('kempen')).toBe(draw('kempen'))
    expect(draw('kempen')).not.toBe(draw('westhoek'))
  })
})
