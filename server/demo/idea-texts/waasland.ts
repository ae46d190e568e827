import { everyoneIn, ideaId, signedOn, type DemoIdeaText } from './idea-text.ts'

const participants = everyoneIn('REFREG14', ['Zwijndrecht'])

/** Invented, but for its name, region and state. */
export const waaslandIdea: DemoIdeaText = {
  idea: ideaId(8),
  participants,
  flankingPossible: 'ja',
  requestedCents: 2_500_000,
  texts: {
    challenge: `De bedrijventerreinen van de jaren zestig en zeventig zijn versleten. Loodsen staan half leeg, de
      riolering is oud en er is geen plaats meer voor een nieuw terrein. Een gemeente alleen kan een eigenaar niet
      overtuigen om te vernieuwen: die wijkt uit naar de buur.

      Ondertussen vragen bedrijven die willen groeien wel grond, en vinden ze die niet meer in de streek.`,
    leverage: `Alle gemeenten zien hetzelfde probleem, en de bedrijven ook: zij willen energie delen en water
      hergebruiken, en dat lukt alleen per terrein.`,
    regionalEffort: `Interwaas stelt een terreinmanager aan voor de eerste drie terreinen. De gemeenten spreken af dat ze
      elkaar niet beconcurreren met grondprijzen.

      Een werkgroep van schepenen van economie komt elke zes weken samen en mag over de eerste drie
      terreinen voorstellen doen aan de raden.`,
    expectationsPartners: `Van de bedrijvenverenigingen vragen we dat ze eigenaars samenbrengen. Van de eigenaars vragen
      we cijfers over leegstand.`,
    expectationsGovernments: `Van het Agentschap Innoveren en Ondernemen vragen we dat vernieuwing even zwaar telt als een
      nieuw terrein in de subsidieregels. Van het Departement Omgeving vragen we ruimte in de vergunning voor
      gestapelde bedrijven.`,
    executingPartner: `Interwaas, de streekintercommunale.`,
    municipalities: `Negen van de tien gemeenten. Zwijndrecht kijkt voor zijn haventerreinen in de eerste plaats naar
      Antwerpen.`,
    regionalPartners: `De bedrijvenverenigingen, Fluvius en twee energiecoöperaties.`,
    requiredGovernments: `Het Agentschap Innoveren en Ondernemen, het Departement Omgeving en de provincie.`,
    laboSupportUse: `Voor een afspraak over grondprijzen en voor een fonds waarmee gemeenten samen een terrein vernieuwen.`,
    flankingSupport: `Ja. Voor de werken bestaat de subsidie voor bedrijventerreinen.`,
    dissemination: `We schrijven op hoe een eerste terrein vernieuwd werd, met de kosten erbij.`,
  },
  mandate: signedOn('2021-05-29', participants),
  declined: `Een sterke opgave, met een duidelijke vraag aan Vlaanderen. Het engagement blijft achter: het agentschap en het
    departement zijn nog niet aangesproken, en voor het fonds is geen inbreng van de gemeenten voorzien.`,
}
