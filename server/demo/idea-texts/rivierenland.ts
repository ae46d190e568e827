import { decidedOn, everyoneIn, ideaId, type DemoIdeaText } from './idea-text.ts'

/** Invented, but for its name, region and state. */
export const rivierenlandIdea: DemoIdeaText = {
  idea: ideaId(9),
  participants: everyoneIn('REFREG02'),
  flankingPossible: 'nee',
  requestedCents: 2_500_000,
  texts: {
    challenge: `Wie het psychisch moeilijk heeft, komt vaak eerst bij de gemeente of het OCMW terecht. Onze diensten
      weten niet wie ze kunnen bellen, en de zorg weet niet wat lokale besturen al doen. Tussen beide valt te veel
      tijd.

      Ondertussen staat er iemand aan het loket die vandaag hulp nodig heeft. De maatschappelijk werker belt rond, de
      wijkinspecteur komt terug omdat er niemand anders is, en na drie weken begint alles opnieuw.

      Het is geen kwestie van goede wil. De geestelijke gezondheidszorg is federaal en Vlaams geregeld, en de gevolgen
      zijn lokaal: **niemand voert de regie over het geheel.**`,
    leverage: `Tijdens de voorbije winter overlegden de twaalf besturen wekelijks met het zorgnetwerk over dringende
      dossiers. Dat werkte, en niemand wil terug.`,
    regionalEffort: `Elk bestuur maakt een medewerker vrij voor een regionaal kruispunt. De gemeenten dragen samen de
      permanentie.

      De schepenen van welzijn komen elk kwartaal samen en nemen de afspraken mee naar hun bijzonder
      comité.`,
    expectationsPartners: `Van het netwerk geestelijke gezondheidszorg vragen we een vast aanspreekpunt per eerstelijnszone.`,
    expectationsGovernments: `Van de federale en de Vlaamse overheid vragen we duidelijkheid over wie gegevens mag delen, en
      over de rol van lokale besturen in de regie.`,
    executingPartner: `Zorgpunt Rivierenland, een OCMW-vereniging die al voor acht van de twaalf gemeenten werkt.`,
    municipalities: `Alle twaalf gemeenten van de regio.`,
    regionalPartners: `Het netwerk geestelijke gezondheidszorg, de ziekenhuizen en de eerstelijnszones.`,
    requiredGovernments: `De FOD Volksgezondheid en het Agentschap Zorg en Gezondheid.`,
    laboSupportUse: `Voor de begeleiding van het overleg tussen de overheden en voor een afsprakenkader over gegevens.`,
    dissemination: `Een handleiding, en een studiedag voor lokale besturen uit andere regio’s.`,
  },
  mandate: decidedOn('2021-05-20', 'burgemeestersoverleg Rivierenland'),
}
