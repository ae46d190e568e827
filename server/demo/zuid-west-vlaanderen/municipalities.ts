import type { DemoEngagement, DemoRow } from '../dossier.ts'

const byMayors = { strength: 'toegezegd', mandateBasis: 'burgemeestersoverleg', mandateDate: '2021-09-16' }
const byCollege = (date: string): Partial<DemoRow> => ({
  strength: 'besluit',
  mandateBasis: 'collegebesluit',
  mandateDate: date,
})

const promise = (id: string, types: readonly string[], text: string, basis: object): DemoEngagement => ({
  commitments: [{ id: `engagement-${id}`, types, text, ...basis }],
})

/** What each of the thirteen municipalities puts in; those who pay have their sources beside it. */
export const municipalities: Readonly<Record<string, DemoEngagement>> = {
  anzegem: promise(
    'anzegem',
    ['mandaat_bestuurlijk', 'data'],
    `Legt de samenwerkingsovereenkomst voor aan de raad in maand 17 of 18 en levert de lijst van alle
    gemeentelijke daken, met eigenaar en ouderdom, in maand 2.`,
    byMayors,
  ),
  avelgem: promise(
    'avelgem',
    ['mandaat_bestuurlijk', 'data'],
    `Legt de samenwerkingsovereenkomst voor aan de raad. Deelt de ervaring met het gedeelde dak van 2020, met alle
    facturen erbij.`,
    byMayors,
  ),
  deerlijk: promise(
    'deerlijk',
    ['mandaat_bestuurlijk', 'netwerk_communicatie'],
    `Neemt deel aan de tweede proefbuurt, op de grens met Zwevegem, en nodigt de 140 gezinnen van de wijk
    persoonlijk uit. Aanvaardt dat het dak op het grondgebied van de buurgemeente ligt.`,
    byCollege('2021-09-22'),
  ),
  harelbeke: promise(
    'harelbeke',
    ['mandaat_bestuurlijk', 'menstijd'],
    `Zet de energieambtenaar in om de verdeelsleutel mee door te rekenen, samen met Waregem en Kuurne.`,
    { ...byMayors, personDays: 10, profile: 'Energieambtenaar' },
  ),
  kortrijk: {
    commitments: [
      {
        id: 'engagement-kortrijk',
        types: ['financieel', 'infrastructuur'],
        text: `Stelt drie stadsdaken ter beschikking voor twintig jaar, trekt de proef in drie buurten en betaalt
          € 4.000: € 2.500 voor de begeleiding van het akkoord en € 1.500 voor de campagne bij de bewoners.`,
        financialCents: 400_000,
        conditions: 'Een van de drie proefbuurten ligt in Kortrijk.',
        ...byCollege('2021-09-20'),
      },
    ],
    sources: [
      {
        id: 'bron-kortrijk',
        type: 'eigen',
        inKind: false,
        provider: 'Meerjarenplan 2020-2025, actie energie',
        status: 'zeker',
      },
    ],
    allocations: {
      'lijn-procesbegeleiding:bron-kortrijk': 250_000,
      'lijn-campagne:bron-kortrijk': 150_000,
    },
  },
  kuurne: promise(
    'kuurne',
    ['mandaat_bestuurlijk', 'netwerk_communicatie'],
    `Brengt de vraag van kmo’s met een groot dak in kaart via de ondernemersraad en nodigt hen uit in de
    klankbordgroep.`,
    byMayors,
  ),
  lendelede: promise(
    'lendelede',
    ['mandaat_bestuurlijk'],
    `Legt de samenwerkingsovereenkomst voor aan de raad en spreekt in het burgemeestersoverleg namens de kleine
    gemeenten over de verdeelsleutel.`,
    byMayors,
  ),
  menen: promise(
    'menen',
    ['mandaat_bestuurlijk', 'infrastructuur'],
    `Zoekt met Wervik drie bedrijfsdaken op de grens voor de derde proefbuurt en stelt het dak van de
    gemeentelijke werkplaats als reserve ter beschikking.`,
    byCollege('2021-09-22'),
  ),
  'spiere-helkijn': promise(
    'spiere-helkijn',
    ['mandaat_bestuurlijk', 'data'],
    `Legt de samenwerkingsovereenkomst voor aan de raad en toetst of het rekenmodel ook werkt voor een gemeente met
    weinig daken en zonder energiedienst.`,
    byMayors,
  ),
  waregem: promise(
    'waregem',
    ['mandaat_bestuurlijk', 'menstijd'],
    `Zet de dienst financiën in om de verdeelsleutel door te rekenen en de eerste verrekening van het fonds te
    controleren.`,
    { ...byMayors, personDays: 8, profile: 'Financieel beheerder' },
  ),
  wervik: promise(
    'wervik',
    ['mandaat_bestuurlijk', 'netwerk_communicatie'],
    `Neemt met Menen deel aan de derde proefbuurt en brengt de bedrijven en de sociale huurders rond de site
    samen.`,
    byCollege('2021-09-22'),
  ),
  wevelgem: promise(
    'wevelgem',
    ['mandaat_bestuurlijk', 'data'],
    `Levert de gegevens van alle gemeentelijke daken in maand 2 en houdt het dak van de sporthal vrij als reserve
    voor de proef.`,
    byMayors,
  ),
  zwevegem: promise(
    'zwevegem',
    ['mandaat_bestuurlijk', 'infrastructuur'],
    `Opent het dak van de zaal op de grens met Deerlijk, met plaats voor 180 panelen, ook voor gezinnen die niet in
    Zwevegem wonen.`,
    byCollege('2021-09-21'),
  ),
}
