import { decidedOn, everyoneIn, ideaId, type DemoIdeaText } from './idea-text.ts'

/** Invented, but for its name, region and state. */
export const southWestFlandersIdea: DemoIdeaText = {
  idea: ideaId(2),
  participants: everyoneIn('REFREG08'),
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
  mandate: decidedOn('2021-05-26', 'burgemeestersoverleg Zuid-West-Vlaanderen'),
}
