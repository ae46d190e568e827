import { fact, partner, partners, southWest as all, type Desk } from '../desk.ts'
import type { Scene } from '../scene.ts'

const municipalitiesLeave = (desk: Desk, ...staying: string[]): void => {
  for (const { id, kind } of partnersIn(desk))
    if (kind === 'gemeente' && !staying.includes(id)) desk.remove([...partners, id])
}
const partnersIn = (desk: Desk) =>
  (desk.content().sections.partners?.lists.partners ?? []).map(({ id, values }) => ({
    id,
    kind: String(values.kind),
  }))
const bySignature = (desk: Desk, signed: readonly string[]): void => {
  desk.set(fact('identification', 'mandateType'), 'handtekeningen')
  desk.choose(['identification', 'choices', 'mandateSigned'], signed)
}
const asSubregion = (desk: Desk, since: number): void => {
  desk.set(fact('identification', 'regionType'), 'subregio')
  desk.set(fact('identification', 'subregionName'), 'Leievallei')
  desk.set(fact('identification', 'subregionSince'), since)
}

/** V10 to V14: which municipalities, of which region, on whose word. */
export const regionScenes: readonly Scene[] = [
  {
    rule: 'V10',
    title: 'only Kortrijk is left',
    act: (desk) => municipalitiesLeave(desk, 'kortrijk'),
    says: ['error: Er doet 1 gemeente mee. De oproep vraagt er ten minste 2.'],
  },
  {
    rule: 'V10',
    title: 'two municipalities are several',
    act: (desk) => municipalitiesLeave(desk, 'kortrijk', 'menen'),
    says: [],
  },
  {
    rule: 'V10',
    title: 'a code nobody has, and one not filled in, get the right one offered',
    act(desk) {
      desk.set(partner('kortrijk', 'nis'), '99999')
      desk.set(partner('menen', 'nis'), null)
      desk.set(partner('wervik', 'name'), 'Stad Wervik')
      desk.set(partner('wervik', 'nis'), null)
    },
    says: [
      'error: De NIS-code 99999 van Kortrijk bestaat niet. Voor Kortrijk is het 34022.',
      'error: Menen heeft nog geen NIS-code. Voor Menen is het 34027.',
      'error: Stad Wervik heeft nog geen NIS-code.',
    ],
  },
  {
    rule: 'V10',
    title: 'a municipality that merged before the start no longer exists',
    act(desk) {
      desk.admit('tongeren', { name: 'Tongeren', kind: 'gemeente', role: 'indiener', nis: '73083' })
      desk.set(fact('identification', 'startDate'), '2025-01-01')
    },
    says: [
      'error: Tongeren (73083) bestaat niet meer op 01/01/2025, de startdatum. Ze ging op in Tongeren-Borgloon (73111).',
    ],
  },
  {
    rule: 'V10',
    title: 'the day before it merged it still did',
    act(desk) {
      desk.admit('tongeren', { name: 'Tongeren', kind: 'gemeente', role: 'indiener', nis: '73083' })
      desk.set(fact('identification', 'startDate'), '2024-12-31')
    },
    says: [],
  },
  {
    rule: 'V11',
    title: 'six of the thirteen are less than half',
    act: (desk) => municipalitiesLeave(desk, ...all.slice(0, 6)),
    says: [
      'error: Van de 13 gemeenten in Zuid-West-Vlaanderen doen er 6 mee. De oproep vraagt er ten minste 7.',
    ],
  },
  {
    rule: 'V11',
    title: 'nine of the thirteen are most, but not nearly all',
    act: (desk) => municipalitiesLeave(desk, ...all.slice(0, 9)),
    says: [
      'warning: Van de 13 gemeenten in Zuid-West-Vlaanderen doen er 9 mee. Leg uit waarom de andere niet meedoen.',
    ],
  },
  {
    rule: 'V11',
    title: 'ten of the thirteen fall together with the region',
    act: (desk) => municipalitiesLeave(desk, ...all.slice(0, 10)),
    says: [],
  },
  {
    rule: 'V11',
    title: 'a subregion need not cover the region around it',
    act(desk) {
      municipalitiesLeave(desk, 'kortrijk', 'menen')
      asSubregion(desk, 2013)
    },
    says: [],
  },
  {
    rule: 'V11',
    title: 'a region that only follows does not count',
    act(desk) {
      for (const id of all.slice(0, 3)) desk.set(partner(id, 'role'), 'volgregio')
      desk.remove([...partners, 'zwevegem'])
    },
    says: [
      'warning: Van de 13 gemeenten in Zuid-West-Vlaanderen doen er 9 mee. Leg uit waarom de andere niet meedoen.',
    ],
  },
  {
    rule: 'V12',
    title: 'Herentals lies elsewhere',
    act: (desk) =>
      desk.admit('herentals', { name: 'Herentals', kind: 'gemeente', role: 'indiener', nis: '13011' }),
    says: [
      'warning: Herentals ligt niet in Zuid-West-Vlaanderen maar in Kempen. Leg uit waarom de gemeente meedoet.',
    ],
  },
  {
    rule: 'V12',
    title: 'Herentals may follow from afar',
    act: (desk) =>
      desk.admit('herentals', { name: 'Herentals', kind: 'gemeente', role: 'volgregio', nis: '13011' }),
    says: [],
  },
  {
    rule: 'V13',
    title: 'a subregion made for the call',
    act: (desk) => asSubregion(desk, 2021),
    says: [
      'warning: Leievallei werkt samen sinds 2021. De oproep van 2021 vraagt een subregio die al bestond.',
    ],
  },
  {
    rule: 'V13',
    title: 'a subregion that was there the year before',
    act: (desk) => asSubregion(desk, 2020),
    says: [],
  },
  {
    rule: 'V14',
    title: 'two mayors still have to sign',
    act: (desk) => bySignature(desk, all.slice(0, 11)),
    says: ['error: Van de 13 gemeenten ondertekenden er nog 2 niet: Wevelgem en Zwevegem.'],
  },
  { rule: 'V14', title: 'all thirteen signed', act: (desk) => bySignature(desk, all), says: [] },
]
