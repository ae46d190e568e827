import { everyoneIn, ideaId, decidedOn, type DemoIdeaText } from './idea-text.ts'

/** Invented, but for its name, region and state. */
export const oostBrabantIdea: DemoIdeaText = {
  idea: ideaId(12),
  participants: everyoneIn('REFREG05', ['Hoeilaart', 'Overijse', 'Tervuren']),
  flankingPossible: 'ja',
  requestedCents: 2_500_000,
  texts: {
    challenge: `De regio krijgt de volgende jaren enkele honderden Hoppinpunten. Op elk punt komen samen: een zuil, een
      laadpaal, een deelfiets, een bushokje, verlichting. Elk toestel heeft zijn eigen leverancier, zijn eigen
      aansluiting en zijn eigen gegevens. Voor een reiziger is het niet één punt, maar vijf apparaten naast elkaar.

      Valt er iets uit, dan weet de gemeente niet wie ze moet bellen. En omdat elk toestel zijn gegevens voor zich houdt,
      weet niemand of een punt gebruikt wordt.`,
    leverage: `De punten moeten nog gebouwd worden. Wie nu afspreekt wat erin zit, moet later niets openbreken.`,
    regionalEffort: `De gemeenten kopen samen aan en leggen de gegevens van hun punten samen. Leuven stelt een medewerker
      voor data ter beschikking.

      Per cluster van gemeenten komt er één beheerder, die ook de onderhoudscontracten opvolgt.`,
    expectationsPartners: `Van de aanbieders van deelfietsen en deelauto’s vragen we open gegevens.`,
    expectationsGovernments: `Van het Departement Mobiliteit en Openbare Werken vragen we één standaard voor de gegevens
      van een Hoppinpunt. Van Fluvius vragen we één aansluiting per punt.`,
    executingPartner: `De intergemeentelijke vereniging Interleuven.`,
    municipalities: `De gemeenten van de regio, op drie na die bij een andere vervoerregio aansluiten.`,
    regionalPartners: `Aanbieders van deelmobiliteit en de kennisinstellingen in Leuven.`,
    requiredGovernments: `Het Departement Mobiliteit en Openbare Werken, De Lijn en de provincie Vlaams-Brabant.`,
    laboSupportUse: `Voor een lastenboek met één standaard, en voor een proefpunt.`,
    flankingSupport: `Ja. Het departement betaalt mee aan de bouw van de punten.`,
    dissemination: `Het lastenboek is vrij te gebruiken door elke vervoerregio.`,
  },
  mandate: decidedOn('2021-05-20', 'burgemeestersoverleg Oost-Brabant'),
  declined: `De standaard is een zaak voor heel Vlaanderen en wordt er best uitgewerkt. Wat tussen de besturen van de regio
    zelf verandert, komt te weinig aan bod. De jury raadt aan om met de Kempen te bespreken wat jullie delen.`,
}
