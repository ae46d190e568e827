import type { DemoEngagement } from '../dossier.ts'
import { municipalities } from './municipalities.ts'

export const engagements: Readonly<Record<string, DemoEngagement>> = {
  ...municipalities,
  leiedal: {
    commitments: [
      {
        id: 'engagement-leiedal',
        types: ['menstijd', 'financieel'],
        text: `Trekt de uitvoering en stelt een coördinator aan voor 0,2 VTE gedurende twaalf maanden. Betaalt
          € 4.500: € 1.500 voor de jurist van het vereveningsinstrument en € 3.000 voor het lerend netwerk.

          Beheert het projectbudget en bereidt alle vergaderingen van het burgemeestersoverleg en de stuurgroep
          voor. Neemt na het project het beheer van het vereveningsfonds op.`,
        financialCents: 450_000,
        personDays: 44,
        profile: 'Coördinator energie',
        inKindCents: 1_550_000,
        strength: 'besluit',
        mandateBasis: 'directie',
        mandateDate: '2021-09-14',
      },
    ],
    sources: [
      {
        id: 'bron-leiedal',
        type: 'eigen',
        inKind: false,
        provider: 'Werkingsmiddelen 2022-2023',
        status: 'zeker',
      },
      {
        id: 'bron-leiedal-natura',
        type: 'eigen',
        inKind: true,
        provider: 'Loonkost coördinator, 0,2 VTE',
        status: 'zeker',
      },
    ],
    allocations: {
      'lijn-instrument:bron-leiedal': 150_000,
      'lijn-lerend-netwerk:bron-leiedal': 300_000,
      'lijn-coordinator:bron-leiedal-natura': 1_550_000,
    },
  },
  veka: {
    commitments: [
      {
        id: 'engagement-veka',
        types: ['financieel', 'onderzoekscapaciteit', 'data'],
        text: `Betaalt en begeleidt de studie van daken en netten voor € 10.000 en levert ze op in maand 4. Stelt de
          gegevens per gebouwblok ter beschikking van de dertien gemeenten, ook na het project.

          Zit met stem in de stuurgroep en geeft over energiedelen binnen dertig dagen een standpunt, samen met het
          Departement Omgeving.`,
        financialCents: 1_000_000,
        personDays: 12,
        researchQuestion:
          'Waar ligt dakpotentieel naast gezinnen zonder dak, en kan het net de uitwisseling aan?',
        researchDue: '2022-04-30',
        conditions: 'De resultaten worden als open data gepubliceerd.',
        strength: 'toegezegd',
        mandateBasis: 'directie',
        mandateDate: '2021-09-13',
      },
    ],
    sources: [
      {
        id: 'bron-veka',
        type: 'andere_subsidie',
        inKind: false,
        provider: 'VEKA, onderzoeksbudget 2022',
        status: 'toegekend',
      },
    ],
    allocations: { 'lijn-datastudie:bron-veka': 1_000_000 },
  },
  'departement-omgeving': {
    commitments: [
      {
        id: 'engagement-omgeving',
        types: ['regelluwte', 'mandaat_bestuurlijk'],
        text: `Bereidt voor drie buurten een regelluwe zone van 36 maanden voor en legt ze in maand 7 voor aan de
          Vlaamse Regering. Zit met stem in de stuurgroep.

          Evalueert na twaalf en na dertig maanden, met dezelfde cijfers als de regio, en adviseert daarna of de
          afwijking een gewone regel kan worden.`,
        reliefLaw: 'vlaams',
        reliefDomain: 'Ruimtelijke ordening en energie',
        regulation:
          'Bestuursdecreet, artikel III.119 (regelluwe zone); besluit van 16 juli 2010 over handelingen zonder omgevingsvergunning',
        deviation:
          'Eén straal van twee kilometer rond een gedeelde installatie, ook over de gemeentegrens. Buurtbatterij en verbindingskabel volgen één melding in plaats van een vergunning per perceel.',
        reliefNeed:
          'Zonder afwijking vraagt elke batterij en elke kabel een eigen vergunning, ook binnen één straat. De proef duurt dan langer dan het project.',
        reliefScope: 'Drie buurten in Kortrijk, Harelbeke en Waregem, voor wie aan de gemeenschap deelneemt.',
        reliefMonths: 36,
        reliefExtension: 24,
        reliefAuthority: 'departement-omgeving',
        reliefEvaluation:
          'Na twaalf en na dertig maanden, door het departement, met de cijfers van de regio.',
        reliefCompensation: 'Wie al investeerde, behoudt zijn aansluiting tot het einde van de looptijd.',
        reliefUntouched: ['verweer', 'grondrechten', 'veiligheid'],
        mandateHolder: 'De afdelingshoofden Energie en Omgevingsvergunning',
        mandateScope: 'De voorbereiding van de regelluwe zone en haar evaluatie',
        conditions: 'De Vlaamse Regering keurt de zone goed. Buurtbewoners worden vooraf gehoord.',
        strength: 'toegezegd',
        mandateBasis: 'directie',
        mandateDate: '2021-09-22',
      },
    ],
  },
  'provincie-west-vlaanderen': {
    commitments: [
      {
        id: 'engagement-provincie',
        types: ['financieel', 'netwerk_communicatie'],
        text: `Betaalt € 2.500 mee aan de campagne in de drie buurten. Trekt stap 5: het modelreglement, de
          ontmoetingen met de Westhoek, Midwest en de regio Brugge, en het lerend netwerk na het project.`,
        financialCents: 250_000,
        conditions: 'De bijdrage wordt vastgelegd in de provinciale begroting van 2022.',
        strength: 'toegezegd',
        mandateBasis: 'mail',
        mandateDate: '2021-09-23',
      },
    ],
    sources: [
      {
        id: 'bron-provincie',
        type: 'andere_subsidie',
        inKind: false,
        provider: 'Provincie West-Vlaanderen, reglement streekprojecten',
        status: 'aangevraagd',
      },
    ],
    allocations: { 'lijn-campagne:bron-provincie': 250_000 },
  },
  'fod-economie': {
    commitments: [
      {
        id: 'engagement-fod-economie',
        types: ['onderzoekscapaciteit'],
        text: `Onderzoekt welke federale regels over leveringscontracten en consumentenbescherming een gedeeld tarief
          over gemeentegrenzen raken. Stelt de nota voor in de klankbordgroep en beantwoordt daarna vragen van de
          jurist van het project.`,
        personDays: 6,
        researchQuestion: 'Wanneer is een coöperatie die stroom verrekent met gezinnen, een leverancier?',
        researchDue: '2022-05-31',
        strength: 'toegezegd',
        mandateBasis: 'mail',
        mandateDate: '2021-09-24',
      },
    ],
  },
  fluvius: {
    commitments: [
      {
        id: 'engagement-fluvius',
        types: ['data', 'menstijd'],
        text: `Levert in maand 2 de beschikbare netcapaciteit per buurt. Wijst één contactpersoon aan voor de drie
          proefbuurten en past er de verrekening per kwartier toe zodra de regels dat toelaten.`,
        personDays: 15,
        profile: 'Netstudie en klantenwerking',
        conditions: 'Gegevens van gezinnen worden enkel samengevoegd per buurt gedeeld.',
        strength: 'toegezegd',
        mandateBasis: 'mail',
        mandateDate: '2021-09-17',
      },
    ],
  },
  vlaskracht: {
    commitments: [
      {
        id: 'engagement-vlaskracht',
        types: ['netwerk_communicatie', 'menstijd'],
        text: `Werft 200 vennoten in de drie buurten en beheert de gedeelde meters voor minstens tien jaar. Een aandeel
          kan in schijven betaald worden. Leidt de klankbordgroep.`,
        personDays: 30,
        profile: 'Bestuurders en vrijwilligers',
        conditions: 'De gebruikers krijgen een derde van de installatie in eigendom.',
        strength: 'toegezegd',
        mandateBasis: 'directie',
        mandateDate: '2021-09-15',
      },
    ],
  },
}
