import type { Section } from '#server/dossier/printed.ts'
import { doc, numbered, say } from './rich.ts'

export const risks: Section = {
  letter: 'J',
  title: 'Risico’s en kansen',
  lead: 'Ambitieus en realistisch: we benoemen wat kan mislopen en wat meer kan opleveren dan gepland.',
  answers: [{ code: 'C1.5', label: 'Ambitieus en realistisch' }],
  blocks: [
    {
      kind: 'matrix',
      alt: 'R1 kans 3 en impact 5, R2 kans 3 en impact 3, R3 kans 2 en impact 4, R4 kans 2 en impact 3.',
      caption: 'Kans maal impact: vanaf score 12 beslist de stuurgroep',
      points: [
        { code: 'R1', likelihood: 3, impact: 5 },
        { code: 'R2', likelihood: 3, impact: 3 },
        { code: 'R3', likelihood: 2, impact: 4 },
        { code: 'R4', likelihood: 2, impact: 3 },
      ],
    },
    {
      kind: 'table',
      caption: 'Risico’s',
      columns: [
        { label: 'Nr.', align: 'start', width: 'fit', group: null },
        { label: 'Risico', align: 'start', width: 4, group: null },
        { label: 'Score', align: 'end', width: 'fit', group: null },
        { label: 'Beheersmaatregel', align: 'start', width: 6, group: null },
      ],
      rows: [
        [
          'R1',
          'Een gemeenteraad keurt de verdeelsleutel niet goed',
          '15',
          'Werksessie per bestuur vóór stap 3; sleutel met plafond per gemeente',
        ],
        [
          'R2',
          'Meetgegevens zijn niet tijdig beschikbaar',
          '9',
          'Gegevensafspraak met de netbeheerder in maand 1; steekproef als terugval',
        ],
        [
          'R3',
          'Regelluwte wordt geweigerd',
          '8',
          'Proef ontworpen binnen de bestaande regels; de aanvraag is versneller, geen voorwaarde',
        ],
        ['R4', 'Bewoners haken af', '6', 'Loting, vergoeding en avondsessies in de buurt zelf'],
      ].map(([code = '', ...cells]) => ({ kind: 'row', cells: [{ text: code, weight: 'code' }, ...cells] })),
      total: null,
      note: null,
    },
  ],
}

export const dissemination: Section = {
  letter: 'K',
  title: 'Verspreiding en voorbeeldwaarde',
  lead: 'Wat hier werkt, moet in het Waasland of de Westhoek bruikbaar zijn zonder ons te bellen.',
  answers: [{ code: 'C2.4', label: 'Meerwaarde van samenwerking' }],
  blocks: [
    { kind: 'heading', text: 'Voor andere regio’s' },
    {
      kind: 'text',
      text: doc(
        say('We publiceren onderweg, niet achteraf. Alle modellen verschijnen onder een open licentie.'),
        numbered(
          'een modelreglement en een modelovereenkomst voor kostenverdeling;',
          'een rekenblad voor de vereveningssleutel, met voorbeelddata;',
          'drie lerende sessies met de regio’s Waasland, Midwest en Oost-Brabant;',
          'een eindrapport met wat níet werkte.',
        ),
      ),
    },
    { kind: 'empty', label: 'Lerend netwerk na het project', note: 'Nog niet ingevuld' },
  ],
}

export const trail: Section = {
  letter: 'L',
  title: 'Leeswijzer voor de jury',
  lead: 'Elk criterium van de oproep, met de plaats waar het antwoord staat.',
  answers: [],
  blocks: [
    {
      kind: 'trail',
      caption: '',
      criteria: [
        { code: 'C1.1', label: 'Ingediend door een groep van gemeenten', answeredIn: ['D'] },
        { code: 'C1.3', label: 'Méér dan een intergemeentelijk project', answeredIn: ['B', 'D'] },
        {
          code: 'C1.5',
          label: 'Ambitieus en realistisch, met risico’s en kansen in beeld',
          answeredIn: ['J'],
        },
        {
          code: 'C2.2',
          label: 'Duidelijke begroting: eigen middelen, andere subsidies, Labo',
          answeredIn: ['H'],
        },
        {
          code: 'C2.3',
          label: 'Duidelijk projectplan met stappen, governance en resultaten',
          answeredIn: ['F', 'G'],
        },
        { code: 'C2.4', label: 'Toont meerwaarde en potentie van regionale samenwerking', answeredIn: ['K'] },
      ],
    },
  ],
}
