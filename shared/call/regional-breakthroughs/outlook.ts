import type { Section } from '#shared/dossier/template.ts'

export const risks: Section = {
  id: 'risks',
  letter: 'J',
  title: 'Risico’s en kansen',
  lead: 'Wat kan ons tegenhouden, wat kan ons vooruithelpen?',
  shape: 'fields',
  answers: ['C1.5'],
  fields: [
    {
      kind: 'list',
      id: 'risks',
      label: 'Risico’s en kansen',
      help: 'Ten minste drie risico’s en één kans. Kans en gevolg van 1 (klein) tot 5 (groot).',
      quote: 'De risico’s en kansen worden goed in beeld gebracht.',
      one: 'een risico of kans',
      least: 4,
      required: true,
      fields: [
        {
          kind: 'choice',
          id: 'type',
          label: 'Risico of kans',
          options: [
            { id: 'risico', label: 'Risico' },
            { id: 'kans', label: 'Kans' },
          ],
          required: true,
        },
        { kind: 'rich', id: 'description', label: 'Omschrijving', words: 40, required: true },
        {
          kind: 'choice',
          id: 'category',
          label: 'Categorie',
          options: [
            { id: 'bestuurlijk', label: 'Bestuurlijk' },
            { id: 'juridisch', label: 'Juridisch' },
            { id: 'financieel', label: 'Financieel' },
            { id: 'draagvlak', label: 'Draagvlak' },
            { id: 'planning', label: 'Planning' },
            { id: 'data', label: 'Data' },
          ],
          required: true,
        },
        { kind: 'number', id: 'likelihood', label: 'Waarschijnlijkheid', least: 1, most: 5, required: true },
        { kind: 'number', id: 'impact', label: 'Impact', least: 1, most: 5, required: true },
        { kind: 'rich', id: 'measure', label: 'Maatregel', words: 40 },
        { kind: 'reference', id: 'owner', label: 'Eigenaar', to: 'partner' },
        { kind: 'reference', id: 'step', label: 'Bij stap', to: 'step' },
      ],
    },
  ],
}

export const dissemination: Section = {
  id: 'dissemination',
  letter: 'K',
  title: 'Verspreiding',
  lead: 'Hoe leren andere regio’s van wat hier lukt?',
  shape: 'fields',
  answers: ['C2.4'],
  fields: [
    {
      kind: 'rich',
      id: 'exampleValue',
      label: 'Voorbeeldwaarde',
      help: 'Waarom is dit waardevol voor andere regio’s?',
      quote:
        'Het uittesten en uitwerken van de oplossing is potentieel waardevol voor andere regio’s in Vlaanderen.',
      words: 150,
      required: true,
    },
    {
      kind: 'list',
      id: 'actions',
      label: 'Verspreidingsacties',
      one: 'een actie',
      least: 2,
      required: true,
      fields: [
        { kind: 'text', id: 'audience', label: 'Doelgroep', max: 120, required: true },
        { kind: 'text', id: 'channel', label: 'Kanaal', max: 120, required: true },
        { kind: 'text', id: 'message', label: 'Boodschap', max: 300 },
        { kind: 'number', id: 'month', label: 'Maand', least: 1, most: 36, required: true },
        { kind: 'reference', id: 'lead', label: 'Trekker', to: 'partner' },
        { kind: 'reference', id: 'step', label: 'Bij stap', to: 'step' },
      ],
    },
    { kind: 'flag', id: 'openLicense', label: 'Anderen mogen onze producten hergebruiken' },
    { kind: 'text', id: 'licenseConditions', label: 'Onder welke voorwaarden', max: 300 },
    { kind: 'flag', id: 'learningNetwork', label: 'Er komt een lerend netwerk' },
    { kind: 'references', id: 'followingRegions', label: 'Regio’s die meevolgen', to: 'region' },
    { kind: 'text', id: 'networkForm', label: 'Vorm en frequentie van het netwerk', max: 300 },
    { kind: 'reference', id: 'networkLead', label: 'Trekker van het netwerk', to: 'partner' },
  ],
}
