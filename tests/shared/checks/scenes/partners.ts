import { engagementPath } from '#shared/dossier/schema.ts'
import { fact, listOf, partner, partners, southWest as all } from '../desk.ts'
import type { Scene } from '../scene.ts'

/** V20 to V25, and V32: who takes part, and what points at who left. */
export const partnerScenes: readonly Scene[] = [
  {
    rule: 'V20',
    title: 'nobody carries it out',
    act: (desk) => desk.set(partner('leiedal', 'role'), 'kernpartner'),
    says: ['error: Er is nog geen uitvoerende partner. Kies er één.'],
  },
  {
    rule: 'V20',
    title: 'three carry it out',
    act(desk) {
      desk.set(partner('kortrijk', 'role'), 'uitvoerend')
      desk.set(partner('menen', 'role'), 'uitvoerend')
    },
    says: ['error: Kortrijk, Menen en Leiedal zijn allemaal uitvoerende partner. Er kan er maar één zijn.'],
  },
  {
    rule: 'V20',
    title: 'an agency carries it out',
    act(desk) {
      desk.set(partner('leiedal', 'role'), 'kernpartner')
      desk.set(partner('veka', 'role'), 'uitvoerend')
    },
    says: [
      'error: Vlaams Energie- en Klimaatagentschap (VEKA) kan geen uitvoerende partner zijn: dat is een gemeente, een intergemeentelijke vereniging of een OCMW-vereniging.',
    ],
  },
  {
    rule: 'V20',
    title: 'a municipality carries it out',
    act(desk) {
      desk.set(partner('leiedal', 'role'), 'kernpartner')
      desk.set(partner('kortrijk', 'role'), 'uitvoerend')
    },
    says: [],
  },
  {
    rule: 'V21',
    title: 'an association without legal personality carries it out and holds the money',
    act: (desk) => desk.set(partner('leiedal', 'kind'), 'interlokale_vereniging'),
    says: [
      'warning: Leiedal heeft geen rechtspersoonlijkheid en kan het project dus niet beheren.',
      'warning: Leiedal heeft geen rechtspersoonlijkheid en kan het geld dus niet beheren.',
    ],
  },
  {
    rule: 'V21',
    title: 'such an association may simply take part',
    act: (desk) => desk.set(partner('vlaskracht', 'kind'), 'interlokale_vereniging'),
    says: [],
  },
  {
    rule: 'V22',
    title: 'only local governments are left',
    act: (desk) => desk.keep(partners, [...all, 'leiedal']),
    says: ['error: Alle partners zijn lokale besturen. De oproep vraagt ten minste 2 soorten partners.'],
  },
  {
    rule: 'V22',
    title: 'one kind would do for this call, but it must not be the local one',
    act: (desk) => desk.keep(partners, [...all, 'leiedal']),
    says: ['error: Er doet nog geen partner mee die geen lokaal bestuur is.'],
    limits: { leastPartnerKinds: 1 },
  },
  {
    rule: 'V22',
    title: 'a cooperative beside the municipalities',
    act: (desk) => desk.keep(partners, [...all, 'leiedal', 'vlaskracht']),
    says: [],
  },
  {
    rule: 'V23',
    title: 'no other government takes part',
    act: (desk) => desk.keep(partners, [...all, 'leiedal', 'vlaskracht']),
    says: ['error: Er doet nog geen Vlaamse, federale of provinciale overheid mee.'],
  },
  {
    rule: 'V23',
    title: 'the only one that takes part says nothing',
    act(desk) {
      desk.keep(partners, [...all, 'leiedal', 'veka'])
      desk.keep(engagementPath('veka', 'commitments'), [])
    },
    says: [
      'error: Geen enkele andere overheid zegt al iets toe: Vlaams Energie- en Klimaatagentschap (VEKA).',
    ],
  },
  {
    rule: 'V23',
    title: 'this call asks for three and two take part',
    act: (desk) => desk.keep(partners, [...all, 'veka', 'fod-economie']),
    says: ['error: Er doen 2 andere overheden mee. De oproep vraagt er ten minste 3.'],
    limits: { leastOtherGovernments: 3 },
  },
  {
    rule: 'V23',
    title: 'one is enough',
    act: (desk) => desk.keep(partners, [...all, 'leiedal', 'veka']),
    says: [],
  },
  {
    rule: 'V24',
    as: 'verplicht',
    title: 'why Fluvius is needed has been wiped out',
    act(desk) {
      desk.type(partner('fluvius', 'necessity'), '')
      desk.type(partner('fluvius', 'expectation'), ' ')
    },
    says: [
      'error: ‘Fluvius: Waarom is deze partner noodzakelijk?’ is nog niet ingevuld.',
      'error: ‘Fluvius: Wat verwachten we?’ is nog niet ingevuld.',
    ],
  },
  {
    rule: 'V24',
    as: 'verplicht',
    title: 'a municipality need not explain itself',
    act: (desk) => desk.type(partner('kortrijk', 'necessity'), ''),
    says: [],
  },
  {
    rule: 'V25',
    title: 'one municipality under two names, one number with and without dots',
    act(desk) {
      desk.set(partner('menen', 'nis'), '34022')
      desk.set(partner('fluvius', 'kbo'), '0123.456.749')
      desk.set(partner('vlaskracht', 'kbo'), '0123456749')
    },
    says: [
      'error: Kortrijk en Menen hebben dezelfde NIS-code (34022). Een partner staat er maar één keer in.',
      'error: Fluvius en Vlaskracht hebben hetzelfde ondernemingsnummer (0123456749). Een partner staat er maar één keer in.',
    ],
  },
  {
    rule: 'V25',
    title: 'a digit the wrong way round',
    act: (desk) => desk.set(partner('fluvius', 'kbo'), '0123.456.794'),
    says: [
      'error: Het ondernemingsnummer 0123.456.794 van Fluvius klopt niet. Kijk na of er geen cijfer verkeerd staat.',
    ],
  },
  {
    rule: 'V25',
    title: 'a number that holds, however it is written',
    act: (desk) => desk.set(partner('fluvius', 'kbo'), 'BE0123456749'),
    says: [],
  },
  {
    rule: 'V32',
    title: 'what points at a partner who left',
    act(desk) {
      desk.remove([...partners, 'veka'])
      desk.keep(listOf('governance', 'bodies'), ['burgemeestersoverleg', 'klankbordgroep'])
      desk.keep(listOf('plan', 'milestones'), ['mijlpaal-model'])
      desk.keep(listOf('asks', 'asks'), [])
    },
    says: [
      'error: ‘Nulmeting daken en netten: Trekker’ verwijst naar een partner die er niet meer is.',
      'warning: ‘Vereveningsinstrument: Deelnemers’ verwijst naar een partner die er niet meer is.',
      'warning: ‘Verankering en verspreiding: Deelnemers’ verwijst naar een partner die er niet meer is.',
      'warning: ‘Model gevalideerd: Wie beslist’ verwijst naar een orgaan dat er niet meer is.',
      'error: ‘Datastudie daken en netten: Uitgevoerd door’ verwijst naar een partner die er niet meer is.',
      'error: De bron ‘VEKA, onderzoeksbudget 2022’ is van een organisatie die geen partner meer is.',
      'warning: ‘Risico’s en kansen: Eigenaar’ verwijst naar een partner die er niet meer is.',
      'warning: ‘Verspreidingsacties: Trekker’ verwijst naar een partner die er niet meer is.',
    ],
  },
  {
    rule: 'V32',
    title: 'a partner nobody pointed at leaves without a trace',
    act: (desk) => desk.admit('herentals', { name: 'Herentals', kind: 'gemeente', role: 'volgregio' }),
    says: [],
  },
  {
    rule: 'V21',
    title: 'who holds the money does not carry it out',
    act: (desk) => desk.set(fact('governance', 'financialManager'), 'kortrijk'),
    says: [
      'warning: Kortrijk beheert het geld, maar voert het project niet uit. Leg uit waarom, of kies de uitvoerende partner.',
    ],
  },
  {
    rule: 'V25',
    title: 'an OVO code that is none, and one that two have',
    act(desk) {
      desk.set(partner('fluvius', 'ovo'), 'OVO12')
      desk.set(partner('veka', 'ovo'), 'OVO001234')
      desk.set(partner('departement-omgeving', 'ovo'), 'ovo001234')
    },
    says: [
      'error: Vlaams Energie- en Klimaatagentschap (VEKA) en Departement Omgeving hebben dezelfde OVO-code (ovo001234). Een partner staat er maar één keer in.',
      'error: De OVO-code OVO12 van Fluvius klopt niet. Ze begint met OVO, en daarna komen zes cijfers.',
    ],
  },
  {
    rule: 'V04',
    title: 'addresses that cannot be',
    act(desk) {
      desk.add(listOf('challenge', 'leverageEvidence'), 'bewijs-x', { label: 'Studie', url: 'geen adres' })
      desk.add(listOf('identification', 'contacts'), 'contact-x', {
        name: 'An',
        role: 'ambtelijk',
        email: 'an@kortrijk',
      })
    },
    says: [
      'warning: ‘An: E-mailadres (werk)’ is geen e-mailadres: an@kortrijk.',
      'warning: ‘Studie: Webadres’ is geen webadres: geen adres.',
    ],
  },
  {
    rule: 'V04',
    title: 'addresses as people type them',
    act(desk) {
      desk.add(listOf('challenge', 'leverageEvidence'), 'bewijs-x', {
        label: 'Studie',
        url: 'www.leiedal.be/studie',
      })
      desk.add(listOf('identification', 'contacts'), 'contact-x', {
        name: 'An',
        role: 'ambtelijk',
        email: 'an.claeys@kortrijk.be',
      })
    },
    says: [],
  },
]
