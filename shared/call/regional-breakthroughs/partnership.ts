import type { Option, Section } from '#shared/dossier/template.ts'
import { types } from './commitment.ts'

const kinds: readonly Option[] = [
  { id: 'gemeente', label: 'Gemeente' },
  { id: 'ocmw', label: 'OCMW' },
  { id: 'intergemeentelijke_vereniging', label: 'Intergemeentelijke vereniging' },
  { id: 'ocmw_vereniging', label: 'OCMW-vereniging' },
  { id: 'interlokale_vereniging', label: 'Interlokale vereniging' },
  { id: 'politiezone', label: 'Politiezone' },
  { id: 'hulpverleningszone', label: 'Hulpverleningszone' },
  { id: 'vlaams_departement', label: 'Vlaams departement' },
  { id: 'vlaams_agentschap', label: 'Vlaams agentschap' },
  { id: 'federaal', label: 'Federale overheidsdienst' },
  { id: 'provincie', label: 'Provincie' },
  { id: 'zorginstelling', label: 'Zorginstelling' },
  { id: 'onderwijsinstelling', label: 'Onderwijsinstelling' },
  { id: 'netbedrijf', label: 'Netbedrijf' },
  { id: 'andere_semi', label: 'Andere semi-overheid' },
  { id: 'burgercooperatie', label: 'Burgercoöperatie' },
  { id: 'bedrijf', label: 'Bedrijf' },
  { id: 'vzw', label: 'Vzw' },
  { id: 'andere', label: 'Andere' },
]

/** Rows are keyed by organisation and made by the server; people fill in the rest. */
export const partners: Section = {
  id: 'partners',
  letter: 'D',
  title: 'Partners',
  lead: 'Wie doet mee, waarom kan het niet zonder hen?',
  shape: 'partners',
  answers: ['C1.1', 'C1.2', 'C1.3'],
  fields: [
    {
      kind: 'list',
      id: 'partners',
      label: 'Partners',
      one: 'een partner',
      least: 2,
      required: true,
      quote:
        'Het projectidee verwoordt helder waarom deze partner noodzakelijk is en wat er van wordt verwacht.',
      fields: [
        { kind: 'text', id: 'name', label: 'Naam', max: 200, required: true },
        { kind: 'choice', id: 'kind', label: 'Soort', options: kinds, required: true },
        {
          kind: 'choice',
          id: 'role',
          label: 'Rol',
          options: [
            { id: 'indiener', label: 'Indiener' },
            { id: 'uitvoerend', label: 'Uitvoerend' },
            { id: 'kernpartner', label: 'Kernpartner' },
            { id: 'geassocieerd', label: 'Geassocieerd' },
            { id: 'volgregio', label: 'Volgregio' },
          ],
          required: true,
        },
        {
          kind: 'text',
          id: 'nis',
          label: 'NIS-code',
          help: 'Zoek op naam of code in de lijst van gemeenten.',
          max: 5,
          format: 'nis',
          when: { field: 'kind', is: ['gemeente'] },
        },
        { kind: 'text', id: 'kbo', label: 'Ondernemingsnummer', max: 14, format: 'kbo' },
        { kind: 'text', id: 'ovo', label: 'OVO-code', max: 9, format: 'ovo' },
        {
          kind: 'rich',
          id: 'necessity',
          label: 'Waarom is deze partner noodzakelijk?',
          words: 80,
          required: true,
          when: { field: 'kind', is: kinds.filter((kind) => kind.id !== 'gemeente').map((kind) => kind.id) },
        },
        {
          kind: 'rich',
          id: 'expectation',
          label: 'Wat verwachten we?',
          words: 80,
          required: true,
          when: { field: 'kind', is: kinds.filter((kind) => kind.id !== 'gemeente').map((kind) => kind.id) },
        },
        {
          kind: 'list',
          id: 'people',
          label: 'Wie neemt deel voor deze partner?',
          help: 'Enkel werkgegevens.',
          one: 'een deelnemer',
          fields: [
            { kind: 'text', id: 'name', label: 'Naam', max: 120, required: true },
            { kind: 'text', id: 'position', label: 'Functie', max: 120 },
            { kind: 'text', id: 'email', label: 'E-mailadres (werk)', max: 200, format: 'email' },
          ],
        },
      ],
    },
  ],
}

export const asks: Section = {
  id: 'asks',
  letter: 'E',
  title: 'Vraag en engagement',
  lead: 'Wat vragen we van elkaar, en wie zegt wat toe?',
  shape: 'engagements',
  answers: ['C1.2', 'C1.3', 'C2.1'],
  fields: [
    {
      kind: 'list',
      id: 'asks',
      label: 'Vragen',
      help: 'Eén vraag per partner en per onderwerp.',
      quote: 'Er is een duidelijke vraag richting andere overheden.',
      one: 'een vraag',
      fields: [
        { kind: 'reference', id: 'partner', label: 'Aan wie', to: 'partner', required: true },
        { kind: 'choice', id: 'type', label: 'Soort', options: types, required: true },
        { kind: 'rich', id: 'text', label: 'Wat vragen we?', words: 60, required: true },
        {
          kind: 'choice',
          id: 'status',
          label: 'Antwoord',
          options: [
            { id: 'open', label: 'Nog open' },
            { id: 'toegezegd', label: 'Toegezegd' },
            { id: 'deels', label: 'Deels toegezegd' },
            { id: 'afgewezen', label: 'Afgewezen' },
          ],
          required: true,
        },
        {
          kind: 'rich',
          id: 'reason',
          label: 'Toelichting bij het antwoord',
          words: 60,
          when: { field: 'status', is: ['deels', 'afgewezen'] },
        },
        {
          kind: 'reference',
          id: 'commitment',
          label: 'Beantwoord met dit engagement',
          to: 'commitment',
          when: { field: 'status', is: ['toegezegd', 'deels'] },
        },
      ],
    },
  ],
}
