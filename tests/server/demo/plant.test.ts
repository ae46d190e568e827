import { describe, expect, test } from 'vitest'
import { demo } from '#server/demo/demo.ts'
import type { DemoDossier } from '#server/demo/dossier.ts'
import { read } from '#shared/dossier/read.ts'
import { rowPath } from '#shared/dossier/schema.ts'
import { moveRow } from '#shared/dossier/write.ts'
import { contentOf } from './expected.ts'
import { planted, readBack, template } from './planted.ts'

const small: DemoDossier = {
  sections: {
    identification: { title: 'Samen een bad', durationMonths: 12, contacts: [{ id: 'an', name: 'An' }] },
    challenge: { challengeText: 'Eén bad, **vijf** gemeenten.', policyDomains: ['wonen', 'omgeving'] },
    partners: { partners: [{ id: 'olen', name: 'Olen', kind: 'gemeente', role: 'indiener' }] },
  },
  engagements: {
    olen: {
      commitments: [{ id: 'belofte', types: ['financieel'], text: 'Wij betalen.', financialCents: 100 }],
      sources: [{ id: 'beurs', type: 'eigen', status: 'zeker' }],
      allocations: { 'lijn:beurs': 100 },
    },
  },
  raci: { 'stap:olen': 'A' },
  labo: { lijn: 250 },
}

describe('planting', () => {
  test.each(demo.proposals)('$title: the document reads back as what was written', ({ id }) => {
    const dossier = demo.dossiers[id]
    if (!dossier) throw new Error(`No dossier for ${id}`)
    const { trail, ...written } = readBack(dossier)
    expect(written).toEqual(contentOf(dossier, template))
    const said = Object.values(trail?.assessments ?? {}).flatMap((one) => Object.values(one) as string[])
    expect([...said, ...(trail?.marks ?? []).map(({ quote }) => quote)].sort()).toEqual(
      (dossier.trail ?? []).map(([, words]) => words).sort(),
    )
  })

  test('two plantings give the same content, though no two documents are the same bytes', () => {
    for (const dossier of Object.values(demo.dossiers)) expect(readBack(dossier)).toEqual(readBack(dossier))
  })

  test('everything An wrote arrives where the others look for it', () => {
    const content = readBack(small)
    expect(content.sections['identification']?.facts).toEqual({ title: 'Samen een bad', durationMonths: 12 })
    expect(content.sections['identification']?.lists['contacts']).toEqual([
      { id: 'an', values: { name: 'An' } },
    ])
    expect(content.sections['challenge']?.choices['policyDomains']).toEqual(['omgeving', 'wonen'])
    expect(content.sections['governance']?.cells).toEqual({ raci: { 'stap:olen': 'A' } })
    expect(content.sections['budget']?.cells).toEqual({ labo: { 'lijn:labo': 250 } })
    expect(content.engagements['olen']?.sources).toEqual([
      { id: 'beurs', values: { type: 'eigen', status: 'zeker' } },
    ])
    expect(content.engagements['olen']?.allocations).toEqual({ 'lijn:beurs': 100 })
  })

  test('rows stand in the order in which they were written, and Joris can move one', () => {
    const doc = planted({
      ...small,
      sections: { risks: { risks: [{ id: 'zon' }, { id: 'regen' }, { id: 'wind' }] } },
      engagements: {},
    })
    const order = () => read(doc, template).sections['risks']?.lists['risks']?.map((row) => row.id)
    expect(order()).toEqual(['zon', 'regen', 'wind'])
    moveRow(doc, rowPath('risks', 'risks', 'wind'), -1, null)
    expect(order()).toEqual(['zon', 'wind', 'regen'])
  })

  test.each<[string, DemoDossier]>([
    ['a section', { ...small, sections: { ...small.sections, weather: { rain: true } } }],
    ['a field', { ...small, sections: { ...small.sections, challenge: { colour: 'groen' } } }],
    ['an organisation that is no partner', { ...small, engagements: { lier: { commitments: [] } } }],
  ])('data that names %s the template does not know, is a mistake and is not planted', (_, dossier) => {
    expect(() => planted(dossier)).toThrow()
  })
})
