import type { Edition } from '#shared/call/edition.ts'
import { regionalBreakthroughs2021 as first } from '#shared/call/regional-breakthroughs/edition.ts'
import type { Cents } from '#shared/cents.ts'
import type { Field, Section } from '#shared/dossier/template.ts'
import type { CallId } from '#shared/ids.ts'

/** What another organiser might ask: of the same pages other words, limits, questions and criteria. */
export const secondCall: Edition = {
  ...first,
  call: 'buurten-2022' as CallId,
  version: '0.3.0',
  title: 'Buurten over de grens',
  organiser: 'Fonds voor de streek',
  year: 2022,
  limits: {
    ...first.limits,
    ceiling: 1_000_000 as Cents,
    ideaWords: 300,
    leastMunicipalities: 3,
    leastPartnerKinds: 3,
    leastRisks: 1,
    laboCategories: ['software_data'],
  },
  milestones: [{ kind: 'ideas-due', label: 'Ideeën binnen', on: '2022-03-31' }],
  questions: [
    {
      title: 'Wat en met wie',
      questions: [
        { id: 'dream', label: 'Waarvan droomt jullie streek?', required: true },
        {
          id: 'neighbours',
          label: 'Wie zijn jullie buren?',
          required: true,
          municipalities: 'around',
          into: [{ section: 'identification', field: 'summary' }],
        },
      ],
    },
  ],
  template: {
    ...first.template,
    commitment: renamed(first.template.commitment),
    source: renamed(first.template.source),
    version: '0.3.0',
    sections: first.template.sections.map(renamed).map((section, at): Section => ({
      ...section,
      letter: String(at + 1),
      title: `Deel ${at + 1}`,
      lead: '',
      answers: section.id === 'challenge' ? ['B1'] : [],
      fields: section.fields.map(halved),
    })),
    criteria: [
      {
        code: 'B1',
        stage: 1,
        label: 'Buurten',
        text: 'Het gaat over een buurt die een grens kruist.',
        anchors: [{ section: 'challenge', field: 'challengeText' }],
      },
      { code: 'B2', stage: 2, label: 'Durf', text: 'Er zit durf in.', anchors: [] },
    ],
  },
}

/** Every text may be half as long. */
function halved(field: Field): Field {
  if (field.kind === 'rich') return { ...field, words: Math.ceil(field.words / 2) }
  return field.kind === 'list' ? { ...field, fields: field.fields.map(halved) } : field
}

/** What the first call says of its own organiser, this one says of its own. */
function renamed<Part>(part: Part): Part {
  const text = JSON.stringify(part).replaceAll('Labo Regiovorming', 'Fonds')
  return JSON.parse(text.replace(/\bLabo\b/gu, 'Fonds')) as Part
}
