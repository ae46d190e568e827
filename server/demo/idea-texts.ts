import type { Mandate } from '#shared/idea/mandate.ts'
import type { IdeaId } from '#shared/ids.ts'

/** The text of an idea, in the markup of the data files; all of it is invented. */
export interface DemoIdeaText {
  readonly idea: IdeaId
  readonly participants: readonly string[]
  readonly flankingPossible: 'ja' | 'nee'
  readonly requestedCents: number
  readonly texts: Readonly<Record<string, string>>
  readonly mandate: Mandate
}

const energy: DemoIdeaText = {
  idea: 'idee-02' as IdeaId,
  participants: [
    ...['34002', '34003', '34009', '34013', '34022', '34023', '34025'],
    ...['34027', '34043', '34040', '33029', '34041', '34042'],
  ],
  flankingPossible: 'ja',
  requestedCents: 2_500_000,
  texts: {
    challenge: `Onze gemeenten willen dat inwoners en verenigingen samen energie opwekken en delen. Vandaag strandt
      bijna elk plan op dezelfde drempels: regels die per net verschillen, onzekerheid over wie wat mag, en
      gemeenten die elk apart hetzelfde uitzoeken.

      De winst van nieuwe installaties gaat zo naar wie al een dak en spaargeld heeft. Dat is geen technisch
      vraagstuk, maar een **bestuurlijk** vraagstuk.`,
    leverage: `De dertien gemeenten keurden samen een regionale energiestrategie goed. Er is dus een gedeelde analyse,
      een intergemeentelijke trekker en een burgercoöperatie die wil instappen.`,
    regionalEffort: `Leiedal zet een halftijdse projectleider in. Elke gemeente duidt een aanspreekpunt aan en legt een
      gebouw voor om de eerste energiegemeenschap rond te bouwen.`,
    expectationsPartners: `Van de burgercoöperatie verwachten we een aanbod dat ook werkt voor gezinnen zonder spaargeld.
      Van de netbeheerder verwachten we gegevens op buurtniveau.`,
    expectationsGovernments: `Van de Vlaamse overheid vragen we:

      - ruimte om in drie buurten af te wijken van de regels die delen nu verhinderen
      - meedenken over een verdeelsleutel tussen gemeenten
      - één aanspreekpunt voor de hele regio`,
    executingPartner: `Intercommunale Leiedal, in opdracht van de dertien gemeenten.`,
    municipalities: `De gemeenten vallen samen met de regio en werken al jaren samen in het burgemeestersoverleg.`,
    regionalPartners: `De burgercoöperatie Vlaskracht en de sociale huisvestingsmaatschappijen van de streek.`,
    requiredGovernments: `Het Vlaams Energie- en Klimaatagentschap, het Departement Omgeving en de provincie West-Vlaanderen.`,
    laboSupportUse: `Voor het uitwerken van een verdeelsleutel tussen gemeenten en voor de begeleiding van het overleg met
      Vlaanderen. Niet voor de installaties zelf.`,
    flankingSupport: `De provincie kan meewerken aan de opleiding van de gemeentelijke energiecoaches.`,
    dissemination: `We schrijven een draaiboek voor andere regio’s en ontvangen twee keer een lerend netwerk.`,
  },
  mandate: {
    kind: 'consultation',
    on: '2021-05-26',
    body: 'burgemeestersoverleg Zuid-West-Vlaanderen',
  },
}

const care: DemoIdeaText = {
  idea: 'idee-09' as IdeaId,
  participants: [
    ...['12002', '12005', '12007', '12009', '12014', '12021'],
    ...['12025', '12026', '12029', '12041', '12035', '12040'],
  ],
  flankingPossible: 'nee',
  requestedCents: 2_500_000,
  texts: {
    challenge: `Wie het psychisch moeilijk heeft, komt vaak eerst bij de gemeente of het OCMW terecht. Onze diensten
      weten niet wie ze kunnen bellen, en de zorg weet niet wat lokale besturen al doen. Tussen beide valt te veel
      tijd.`,
    leverage: `Tijdens de voorbije winter overlegden de twaalf besturen wekelijks met het zorgnetwerk over dringende
      dossiers. Dat werkte, en niemand wil terug.`,
    regionalEffort: `Elk bestuur maakt een medewerker vrij voor een regionaal kruispunt. De gemeenten dragen samen de
      permanentie.`,
    expectationsPartners: `Van het netwerk geestelijke gezondheidszorg vragen we een vast aanspreekpunt per eerstelijnszone.`,
    expectationsGovernments: `Van de federale en de Vlaamse overheid vragen we duidelijkheid over wie gegevens mag delen, en
      over de rol van lokale besturen in de regie.`,
    executingPartner: `Intergemeentelijke vereniging Rivierenland.`,
    municipalities: `Alle twaalf gemeenten van de regio.`,
    regionalPartners: `Het netwerk geestelijke gezondheidszorg, de ziekenhuizen en de eerstelijnszones.`,
    requiredGovernments: `De FOD Volksgezondheid en het Agentschap Zorg en Gezondheid.`,
    laboSupportUse: `Voor de begeleiding van het overleg tussen de overheden en voor een afsprakenkader over gegevens.`,
    dissemination: `Een handleiding, en een studiedag voor lokale besturen uit andere regio’s.`,
  },
  mandate: { kind: 'consultation', on: '2021-05-20', body: 'burgemeestersoverleg Rivierenland' },
}

export const ideaTexts: readonly DemoIdeaText[] = [energy, care]
