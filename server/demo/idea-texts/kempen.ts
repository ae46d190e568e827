import { decidedOn, everyoneIn, ideaId, type DemoIdeaText } from './idea-text.ts'

/** Invented, but for its name, region and state. */
export const kempenIdea: DemoIdeaText = {
  idea: ideaId(10),
  participants: everyoneIn('REFREG03', ['Baarle-Hertog', 'Hoogstraten']),
  flankingPossible: 'ja',
  requestedCents: 2_500_000,
  texts: {
    challenge: `In de Kempen geraak je zonder auto moeilijk bij de dokter, de winkel of het station. Twee soorten vervoer
      proberen dat op te lossen, en ze kennen elkaar niet. De **buurt** denkt vanuit de rit: vrijwilligers rijden voor
      ouderen, scholen delen een busje. Het **netwerk** denkt vanuit lijnen en haltes: de vervoerregio tekent een plan
      met Hoppinpunten en vervoer op maat.

      Wat tussen beide valt, blijft staan.`,
    leverage: `Vijfentwintig gemeenten hebben samen een deelmobiliteitsplan. De vervoerregio maakt haar plan voor de
      volgende jaren nu. En de eerste Hoppinpunten gaan open: een plek waar rit en lijn elkaar kunnen ontmoeten.`,
    regionalEffort: `IOK maakt een projectleider mobiliteit vrij. De gemeenten leggen hun buurtinitiatieven samen in één
      kaart en kiezen drie proefbuurten: een dorp, een stadsrand en een wijk met veel ouderen.`,
    expectationsPartners: `Van de mindermobielencentrales vragen we hun planning en hun ervaring: zij rijden al duizenden
      ritten per jaar. Van de vervoerregio vragen we dat ze die ritten als deel van haar net ziet.`,
    expectationsGovernments: `Van het **Departement Mobiliteit en Openbare Werken** vragen we dat drie proefbuurten binnen
      het vervoer op maat mogen werken zonder nieuw bestek, en dat één reservering volstaat voor de rit en de lijn.`,
    executingPartner: `IOK, de intergemeentelijke vereniging van de Kempen.`,
    municipalities: `Vijfentwintig van de zevenentwintig. Hoogstraten en Baarle-Hertog kijken voor hun vervoer vooral over
      de grens en wachten de eerste resultaten af.`,
    regionalPartners: `De mindermobielencentrales, de vervoerregio Kempen en de welzijnsschakels.`,
    requiredGovernments: `Het Departement Mobiliteit en Openbare Werken en De Lijn.`,
    laboSupportUse: `Voor de begeleiding van het gesprek tussen gemeenten, vervoerregio en departement, tot er één afspraak
      ligt over wie wat rijdt en wie wat betaalt. Niet voor voertuigen.`,
    flankingSupport: `Ja. De provincie ondersteunt de inrichting van de eerste Hoppinpunten.`,
    dissemination: `Elke vervoerregio zit met dezelfde vraag. We delen de afspraak, de kaart en de cijfers per rit in het
      overleg van de vijftien vervoerregio’s.`,
  },
  mandate: decidedOn('2021-05-28', 'burgemeestersoverleg Kempen'),
}
