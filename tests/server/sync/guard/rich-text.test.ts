import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { an, edits, itemOf, joris, lettersOf, look, makeDossier, story, take } from './dossier.ts'
import { expectRefused, stock } from './refused.ts'
import { from, letters, mark, type, values } from './wire.ts'

describe('G5 rich text holds what the editor can show', () => {
  test('case 22: a node name that is markup', () => {
    const doc = makeDossier()
    const parent = itemOf(story(doc, 'vision') as never)
    const live = from(an, 0, type({ parent }, 'element', 'img src=x onerror=alert(1)'))
    expectRefused(doc, live, 'node-name')
    expect(story(stock(doc, live).doc, 'vision').toString()).toContain('<img src=x onerror=alert(1)>')
    expectRefused(doc, from(an, 0, type({ parent }, 'element', 'script')), 'node-name')
  })

  test('nodes stand only where an editor can show them', () => {
    const doc = makeDossier()
    const fragment = itemOf(story(doc, 'vision') as never)
    const paragraph = itemOf(story(doc, 'vision').get(0) as Y.XmlElement)
    for (const struct of [
      type({ parent: fragment }, 'element', 'listItem'),
      type({ parent: fragment }, 'element', 'hardBreak'),
      type({ parent: fragment }, 'text'),
      type({ parent: paragraph }, 'element', 'paragraph'),
    ])
      expectRefused(doc, from(an, 0, struct), 'nesting')
    const list = from(
      an,
      0,
      type({ parent: fragment }, 'element', 'bulletList'),
      type({ parent: { client: an, clock: 0 } }, 'element', 'listItem'),
      type({ parent: { client: an, clock: 1 } }, 'element', 'paragraph'),
      type({ parent: { client: an, clock: 2 } }, 'text'),
      letters({ parent: { client: an, clock: 3 } }, 'Eerst luisteren'),
    )
    take(doc, list)
    expect(story(doc, 'vision').toString()).toContain('Eerst luisteren')
  })

  test('attributes: a list starts at a number, and a paragraph has none', () => {
    const doc = makeDossier()
    take(
      doc,
      edits(an, doc, (copy) => {
        const list = new Y.XmlElement('orderedList')
        list.setAttribute('start', 3 as never)
        story(copy, 'vision').insert(0, [list])
      }),
    )
    const parent = itemOf(story(doc, 'vision').get(0) as Y.XmlElement)
    const paragraph = itemOf(story(doc, 'vision').get(1) as Y.XmlElement)
    const write = (key: string, value: unknown, on = parent): unknown =>
      look(doc, from(joris, 0, values({ parent: on, key }, value)))
    expect(write('start', 7)).toMatchObject({ ok: true })
    for (const bad of ['7', -1, 1.5, 1e9, null, '"><script>'])
      expect(write('start', bad), String(bad)).toEqual({ ok: false, refusal: 'attribute' })
    expect(write('onclick', 'alert(1)')).toEqual({ ok: false, refusal: 'attribute' })
    expect(write('start', 7, paragraph)).toEqual({ ok: false, refusal: 'attribute' })
  })

  test('case 69: marks: bold, italic, and links that go somewhere a jury can follow', () => {
    const doc = makeDossier()
    const parent = itemOf(lettersOf(doc, 'vision'))
    const write = (name: string, value: unknown): unknown =>
      look(doc, from(an, 0, mark({ parent }, name, JSON.stringify(value))))
    const good: readonly (readonly [string, unknown])[] = [
      ['bold', {}],
      ['bold', true],
      ['bold', null],
      ['italic--AbCd012+', {}],
      [
        'link',
        {
          href: 'https://aalst.be/{x}[1]',
          target: '_blank',
          rel: 'noopener noreferrer nofollow',
          class: null,
        },
      ],
      ['link', { href: 'mailto:an@aalst.be' }],
      ['link', null],
    ]
    for (const [name, value] of good) expect(write(name, value), name).toMatchObject({ ok: true })
    const bad: readonly (readonly [string, unknown])[] = [
      ['bold', { style: 'position:fixed' }],
      ['bold', 'yes'],
      ['underline', {}],
      ['constructor', {}],
      ['bold--x', {}],
      ['link', true],
      ['link', {}],
      ['link', { href: 'javascript:alert(1)' }],
      ['link', { href: ' javascript:alert(1)' }],
      ['link', { href: 'java\tscript:alert(1)' }],
      ['link', { href: 'data:text/html,x' }],
      ['link', { href: 'https://a.be', onclick: 'x' }],
      ['link', { href: 'https://a.be', class: 'overlay' }],
      ['link--AbCd0123', { href: 'vbscript:x' }],
    ]
    for (const [name, value] of bad)
      expect(write(name, value), `${name} ${JSON.stringify(value)}`).toEqual({ ok: false, refusal: 'mark' })
    expectRefused(doc, from(an, 0, mark({ parent }, 'bold', 'no JSON')), 'malformed')
  })
})
