import type { DemoFields, DemoRow } from '../dossier.ts'
import { steps } from './steps.ts'

const results: readonly DemoRow[] = [
  {
    id: 'resultaat-delen',
    title: 'Gezinnen delen stroom over de gemeentegrens',
    description: `
      In drie buurten delen gezinnen de opbrengst van negen daken. De verrekening staat op hun eigen factuur. De
      helft van hen woont in een andere gemeente dan die van het dak.`,
    type: 'outcome',
    audience: ['burgers'],
    indicator: 'Gezinnen die in maand 15 gedeelde stroom verrekend krijgen',
    baseline: '0',
    target: '300',
    unit: 'gezinnen',
    proof: 'Maandelijkse verrekening van Vlaskracht en Fluvius, samengevoegd per buurt',
    month: 15,
    steps: ['stap-proef'],
  },
  {
    id: 'resultaat-tarief',
    title: 'Eén tarief voor drie buurten',
    description: `
      Voor wie in een proefbuurt woont, geldt hetzelfde tarief, ongeacht de gemeente, het dak of het eigendom. Het
      ligt lager dan het gemiddelde tarief van het jaar voordien en staat een jaar vast.`,
    type: 'output',
    audience: ['burgers', 'bedrijven'],
    indicator: 'Gezinnen en kmo’s voor wie het gedeelde tarief openstaat',
    baseline: '0',
    target: '3.000',
    unit: 'aansluitingen',
    proof: 'Tariefblad, goedgekeurd door de vennoten en gepubliceerd',
    month: 12,
    steps: ['stap-afsprakenkader', 'stap-instrument', 'stap-proef'],
  },
  {
    id: 'resultaat-huurders',
    title: 'Wie geen dak heeft, doet mee',
    description: `
      Minstens een kwart van de deelnemers huurt sociaal of woont in een appartement. Zij kunnen instappen met een
      aandeel in schijven van € 5 per maand.`,
    type: 'outcome',
    audience: ['burgers', 'andere_doelgroep'],
    indicator: 'Deelnemers die sociaal huren of geen geschikt dak hebben',
    baseline: '0',
    target: '75',
    unit: 'gezinnen',
    proof: 'Vennotenregister van Vlaskracht, bevestigd door de huisvestingsmaatschappijen',
    month: 15,
    steps: ['stap-proef'],
  },
  {
    id: 'resultaat-daken',
    title: 'Kmo’s leggen hun dak vol',
    description: `
      Kmo’s in en rond de proefbuurten beslissen om hun dak volledig te benutten, omdat het overschot naar de buurt
      kan.`,
    type: 'outcome',
    audience: ['bedrijven'],
    indicator: 'Bijkomend vermogen op bedrijfsdaken met een getekende overeenkomst',
    baseline: '0',
    target: '600',
    unit: 'kilowattpiek',
    proof: 'Overeenkomsten met Vlaskracht',
    month: 18,
    steps: ['stap-proef', 'stap-verankering'],
  },
  {
    id: 'resultaat-besluiten',
    title: 'Dertien raden binden zich aan één verdeelsleutel',
    description: `
      Elke gemeenteraad keurt dezelfde samenwerkingsovereenkomst en hetzelfde reglement goed. Het vereveningsfonds
      heeft een beheerder en een eerste rekening.`,
    type: 'output',
    audience: ['lokale_besturen'],
    indicator: 'Gemeenteraden die overeenkomst en reglement goedkeurden',
    baseline: '0',
    target: '13',
    unit: 'raadsbesluiten',
    proof: 'Gepubliceerde raadsbesluiten',
    month: 18,
    steps: ['stap-afsprakenkader', 'stap-verankering'],
  },
  {
    id: 'resultaat-antwoord',
    title: 'Eén Vlaams antwoord binnen dertig dagen',
    description: `
      Een vraag over tegenstrijdige regels krijgt één antwoord van VEKA en het Departement Omgeving samen. Vandaag
      duurt het gemiddeld vijf maanden en komen er twee antwoorden.`,
    type: 'outcome',
    audience: ['lokale_besturen', 'andere_overheden'],
    indicator: 'Gemiddelde tijd tussen vraag en gezamenlijk antwoord',
    baseline: '150 dagen',
    target: '30 dagen',
    unit: 'dagen',
    proof: 'Register van vragen bij de stuurgroep',
    month: 15,
    steps: ['stap-instrument', 'stap-proef'],
  },
]

const milestone = (
  id: string,
  title: string,
  month: number,
  body: string,
  step: string,
  decision: string,
): DemoRow => ({ id, title, month, decision, body, step })

const milestones: readonly DemoRow[] = [
  milestone(
    'mijlpaal-nulmeting',
    'Nulmeting',
    4,
    'stuurgroep',
    'stap-nulmeting',
    'Welke drie buurten doen mee aan de proef?',
  ),
  milestone(
    'mijlpaal-akkoord',
    'Akkoord burgemeesters',
    8,
    'burgemeestersoverleg',
    'stap-afsprakenkader',
    'Welke verdeelsleutel geldt, en gaan we door?',
  ),
  milestone(
    'mijlpaal-model',
    'Model gevalideerd',
    11,
    'stuurgroep',
    'stap-instrument',
    'Is het vereveningsinstrument klaar voor gebruik?',
  ),
  milestone(
    'mijlpaal-deling',
    'Eerste deling',
    12,
    'stuurgroep',
    'stap-proef',
    'Welke buurt deelt als eerste, en tegen welk tarief?',
  ),
  milestone(
    'mijlpaal-besluiten',
    '13 raadsbesluiten',
    18,
    'burgemeestersoverleg',
    'stap-verankering',
    'Treedt de samenwerkingsovereenkomst in werking?',
  ),
]

export const plan: DemoFields = { steps, results, milestones }
