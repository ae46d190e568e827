import { decidedOn, everyoneIn, ideaId, type DemoIdeaText } from './idea-text.ts'

/** Invented, but for its name, region and state. */
export const gentHeritageIdea: DemoIdeaText = {
  idea: ideaId(5),
  participants: everyoneIn('REFREG13'),
  flankingPossible: 'nee',
  requestedCents: 2_500_000,
  texts: {
    challenge: `Voor erfgoed en cultuur werken onze gemeenten samen in verbanden die elkaar overlappen. Er is een
      erfgoedcel, er zijn intergemeentelijke erfgoeddiensten, cultuurregio’s en een archievenwerking, elk met een andere
      grens. Een gemeente zit soms in vier samenwerkingen; een andere zit in geen enkele.

      Elke regeling heeft haar eigen reden gehad. Samen kosten ze de kleine gemeenten meer vergadering dan werking.
      **Welke schaal past bij welke taak?**`,
    leverage: `De meeste erkenningen lopen over enkele jaren af en worden dan opnieuw aangevraagd. Dat is het ene moment
      waarop iedereen tegelijk kan kiezen. De verbanden vroegen zelf om die keuze voor te bereiden.`,
    regionalEffort: `Veneco leidt een oefening met scenario’s waarin elke gemeente en elk verband rekent met dezelfde
      cijfers. De schepenen van cultuur komen vier keer samen en nemen de keuze mee naar hun raad.`,
    expectationsPartners: `Van COMEET, Cultuurregio Leie Schelde, Viersprong en de Erfgoedcel Gent vragen we open kaart
      over kosten, personeel en bereik, ook waar dat pijn doet.`,
    expectationsGovernments: `- **Departement Cultuur, Jeugd en Media**: zeg vooraf welke schaal je zou erkennen.
      - **Agentschap Onroerend Erfgoed**: bekijk of één dienst over twee regio’s mag werken.
      - Van beide: één gesprek met de regio, en niet met elk verband apart.`,
    executingPartner: `Veneco, de intergemeentelijke vereniging van de regio.`,
    municipalities: `Alle gemeenten van de referentieregio, de stad inbegrepen.`,
    regionalPartners: `COMEET, Cultuurregio Leie Schelde, Viersprong en de Erfgoedcel Gent.`,
    requiredGovernments: `Het Departement Cultuur, Jeugd en Media en het Agentschap Onroerend Erfgoed.`,
    laboSupportUse: `Voor een onafhankelijke begeleider van de scenario’s: iemand die niet van een van de verbanden is. En
      voor de vertaling van de keuze naar afspraken tussen raden.`,
    dissemination: `De oefening met scenario’s wordt een werkvorm met rekenblad, die andere regio’s voor om het even welk
      beleidsdomein kunnen gebruiken.`,
  },
  mandate: decidedOn('2021-05-25', 'burgemeestersoverleg regio Gent'),
}
