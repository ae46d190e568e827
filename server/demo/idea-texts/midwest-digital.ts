import { decidedOn, everyoneIn, ideaId, type DemoIdeaText } from './idea-text.ts'

/** Invented, but for its name, region and state. */
export const midwestDigitalIdea: DemoIdeaText = {
  idea: ideaId(3),
  participants: everyoneIn('REFREG10'),
  flankingPossible: 'ja',
  requestedCents: 1_800_000,
  texts: {
    challenge: `Wie niet overweg kan met een computer, raakt almaar moeilijker bij de overheid. Een afspraak maken, een
      premie aanvragen, een factuur betalen: het gebeurt online. In onze regio helpen bibliotheken, OCMW’s en
      vrijwilligers elk op hun manier. Een inwoner van Tielt krijgt hulp die in Roeselare niet bestaat, en omgekeerd.`,
    leverage: `Tijdens de lockdowns openden tien gemeenten een digitaal loket met vrijwilligers. Die vrijwilligers zijn
      er nog en willen opgeleid worden. Er ligt dus een ploeg klaar, maar zonder vaste werkgever.`,
    regionalEffort: `We werven samen drie digicoaches aan die van gemeente naar gemeente gaan. Elke bibliotheek stelt een
      halve dag per week een lokaal open.`,
    expectationsPartners: `Van de bibliotheken vragen we een vaste plek en vaste uren. Van de welzijnsorganisaties vragen
      we dat ze mensen doorverwijzen die zelf niet komen.`,
    expectationsGovernments: `Van de Vlaamse overheid vragen we dat haar loketten een volmacht aanvaarden: vandaag mag een
      coach de knop niet indrukken waar de inwoner naast zit.`,
    executingPartner: `DVV Midwest, voor de zeventien gemeenten.`,
    municipalities: `Alle zeventien, met een eerste ronde in de gemeenten zonder digitaal loket.`,
    regionalPartners: `De bibliotheken, twee centra voor basiseducatie en een vereniging van vrijwilligers.`,
    requiredGovernments: `Digitaal Vlaanderen, voor de volmacht.`,
    laboSupportUse: `Voor de opleiding van de coaches en voor de afspraken tussen de bibliotheken over uren en taken.`,
    flankingSupport: `Ja. De subsidie voor e-inclusie waarvoor de gemeenten zich inschreven, betaalt de lonen.`,
    dissemination: `De handleiding van de coaches staat vrij ter beschikking. We ontvangen elke regio die wil komen
      kijken.`,
  },
  mandate: decidedOn('2021-05-21', 'burgemeestersoverleg Midwest'),
  declined: `De jury vond het een goede dienst voor inwoners, maar de bestuurlijke doorbraak blijft vaag: wat er tussen
    de besturen verandert als de subsidie stopt, staat er niet in. Werk de vraag naar een volmacht uit en dien opnieuw in.`,
  writers: [{ person: 'tine-verhelst', role: 'penholder' }],
}
