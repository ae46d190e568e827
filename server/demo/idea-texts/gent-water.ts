import { ideaId, onlyIn, signedOn, type DemoIdeaText } from './idea-text.ts'

const participants = onlyIn('REFREG13', [
  ...['Aalter', 'Deinze', 'Destelbergen', 'Evergem', 'Gent', 'Lievegem', 'Lochristi', 'Maldegem'],
  ...['Melle', 'Merelbeke', 'Nazareth', 'Wachtebeke', 'Zelzate', 'Zulte'],
])

/** Invented, but for its name, region and state. */
export const gentWaterIdea: DemoIdeaText = {
  idea: ideaId(6),
  participants,
  flankingPossible: 'nee',
  requestedCents: 2_000_000,
  texts: {
    challenge: `Branden blussen we met drinkwater. In droge zomers vragen we inwoners om zuinig te zijn, terwijl de
      oefenterreinen en de hydranten drinkwater blijven verbruiken. Er is regenwater, grachtwater en gezuiverd
      afvalwater genoeg, maar niemand weet waar het staat en of een pomp erbij kan.

      Bij een grote brand aan een bedrijventerrein pompt een zone in één nacht evenveel water als een wijk op een dag.
      Valt de druk op het net weg, dan voelen de inwoners dat meteen.`,
    leverage: `Na de droge zomers van de voorbije jaren brachten twee hulpverleningszones hun open waterpunten in kaart.
      Die kaart toont dat op veel plaatsen een alternatief binnen bereik ligt.`,
    regionalEffort: `De gemeenten onderhouden de waterpunten op hun grondgebied en houden de toegang vrij. De zones
      passen hun interventieplannen aan.

      We beginnen met tien plekken waar het meest geoefend wordt: daar is de winst het grootst en
      het risico het kleinst.`,
    expectationsPartners: `Van landbouwers en bedrijven met een bekken vragen we toegang, met een afspraak over schade.`,
    expectationsGovernments: `Van de Vlaamse Milieumaatschappij vragen we een standpunt over de kwaliteit die bluswater
      moet hebben, en van de federale overheid wat dat betekent voor het materiaal.`,
    executingPartner: `De stad Gent, voor de deelnemende gemeenten.`,
    municipalities: `Veertien gemeenten van de regio. De andere horen bij een zone die later wil instappen.`,
    regionalPartners: `De hulpverleningszones, de waterbedrijven en de polderbesturen.`,
    requiredGovernments: `De Vlaamse Milieumaatschappij en de FOD Binnenlandse Zaken.`,
    laboSupportUse: `Voor een protocol tussen gemeenten, zones en waterbeheerders over gebruik en onderhoud.`,
    dissemination: `De kaart en het protocol gaan naar alle hulpverleningszones in Vlaanderen.`,
  },
  mandate: signedOn('2021-05-30', participants),
  declined: `De jury erkent de opgave, maar ziet vooral een technisch en beheersmatig project. De andere overheden zijn
    nog niet gehoord, en de helft van de regio doet niet mee. De zones zijn de aangewezen plaats om dit eerst uit te
    werken.`,
  writers: [{ person: 'koen-de-backer', role: 'penholder' }],
}
