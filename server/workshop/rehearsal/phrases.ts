import type { CardKind } from '#shared/workshop/cards.ts'

/** What simulated people say: invented, and only where a session is a rehearsal. */
export const names: readonly string[] = [
  'Wout Lemmens',
  'Hanne Stevens',
  'Ruben Cox',
  'Lotte Peeters',
  'Milan Jacobs',
  'Febe Claes',
  'Arne Goossens',
  'Noor Willems',
  'Jef Mertens',
  'Silke Wouters',
  'Tuur Hermans',
  'Lien Maes',
  'Bram Aerts',
  'Jana De Smet',
  'Kobe Martens',
  'Elke Dubois',
  'Seppe Janssens',
  'Fien Lambert',
  'Robbe Dupont',
  'Nina Hendrickx',
  'Stan Leroy',
  'Marie Simons',
  'Vic Bosmans',
  'Ella Carlier',
  'Lars Segers',
  'Amber Michiels',
  'Finn Pauwels',
  'Zita Thijs',
  'Otto Smets',
  'Juna Coppens',
]

const challenge: readonly string[] = [
  'Elke gemeente rekent apart, en niemand heeft het hele plaatje.',
  'De kosten vallen hier, de baten vallen bij de buren.',
  'We delen geen gegevens, want niemand weet of het mag.',
  'Kleine gemeenten hebben niemand die hier tijd voor heeft.',
  'Inwoners krijgen drie keer dezelfde vraag van drie diensten.',
  'Het reglement verschilt per gemeente, dus doet niemand mee.',
  'Er ligt een studie klaar waar niemand een vervolg aan gaf.',
  'De burgemeesters zijn het eens, maar er is geen plek om te beslissen.',
]
const result: readonly string[] = [
  'Inwoners hebben één aanspreekpunt, waar ze ook wonen.',
  'Alle gemeenten leggen samen 40 daken per jaar vol.',
  'Kleine ondernemers krijgen binnen de week een antwoord.',
  'De winst van de ene gemeente draagt de kost van de andere.',
  'Er is een verdeelsleutel die elke raad heeft goedgekeurd.',
]
const step: readonly string[] = [
  'Een afsprakenkader over wie wat betaalt en wie wat krijgt',
  'Een proef van zes maanden in twee gemeenten',
  'Een gedeelde kaart met alle gebouwen en hun verbruik',
  'Een juridische nota over de gezamenlijke aankoop',
  'Een gesprek met elke gemeenteraad, met dezelfde bundel',
  'Een evaluatie met inwoners, voor we uitbreiden',
]
const other: readonly string[] = [
  'Wie is hier trekker van?',
  'Klopt dit bedrag nog, nu de prijzen zakten?',
  'Dit mist een datum.',
  'Sterk. Zeg erbij voor wie.',
]

export const phrases: Readonly<Record<CardKind, readonly string[]>> = {
  idea: challenge,
  result,
  step,
  question: other,
  remark: other,
  reaction: other,
}

export const promises: readonly string[] = [
  'Een projectmedewerker, één dag per week.',
  'De kennis van onze dienst, twee halve dagen per maand.',
  'De huur van de zalen en de druk van de bundels.',
  'We leggen een proefgebied aan zonder extra vergunning.',
]
export const words: readonly string[] = ['opgelucht', 'benieuwd', 'goesting', 'moe', 'samen', 'vooruit']
