import { ideaId, onlyIn, signedOn, type DemoIdeaText } from './idea-text.ts'

const participants = onlyIn('REFREG03', ['Herentals', 'Herenthout', 'Grobbendonk', 'Olen', 'Vorselaar'])

/** Invented, but for its name, region and state. */
export const netelandIdea: DemoIdeaText = {
  idea: ideaId(11),
  participants,
  flankingPossible: 'nee',
  requestedCents: 2_000_000,
  texts: {
    challenge: `Onze vijf gemeenten vinden geen omgevingsambtenaar, geen IT’er en geen jurist, en vissen in dezelfde
      vijver. Samen aanwerven zou helpen, maar dezelfde functie heeft bij elk bestuur andere voorwaarden: andere
      verlofdagen, andere vergoedingen, een andere loopbaan. Elke raad stelt zijn eigen rechtspositieregeling vast.

      Wie vandaag voor twee gemeenten werkt, heeft twee contracten. Dat is geen kwestie van beheer: over die regels
      beslissen vijf raden, na vijf keer overleg met de vakbonden.`,
    leverage: `Neteland bestaat sinds 2017 en heeft een gewoonte van samenwerken. De regels voor het gemeentepersoneel
      worden herzien: elk bestuur moet zijn regeling toch herschrijven. Dat kunnen we één keer doen in plaats van vijf.`,
    regionalEffort: `De vijf personeelsdiensten maken samen één persoon vrij. De algemeen directeurs vormen de stuurgroep
      en spreken af dat niemand intussen alleen wijzigt.`,
    expectationsPartners: `Van de vakbonden vragen we één overleg voor vijf besturen. Van de OCMW’s en de zones vragen we
      dat ze mee lezen, zodat ze later kunnen aansluiten.`,
    expectationsGovernments: `Van het **Agentschap Binnenlands Bestuur** vragen we een antwoord op één vraag: hoever mogen
      vijf raden samen gaan, en mogen ze een latere wijziging aan elkaar binden?`,
    executingPartner: `De stad Herentals.`,
    municipalities: `De vijf gemeenten van Neteland. De subregio bestond vóór deze oproep. Lille en Kasterlee werken op
      andere terreinen mee en volgen dit traject op.`,
    regionalPartners: `De vakbonden en de OCMW’s van de vijf gemeenten.`,
    requiredGovernments: `Het Agentschap Binnenlands Bestuur.`,
    laboSupportUse: `Voor een jurist die de vijf regelingen naast elkaar legt en het ontwerp schrijft, en voor de
      begeleiding van het gezamenlijke overleg.`,
    dissemination: `De regeling wordt een model met keuzes, en we schrijven op wat de vijf besturen moesten opgeven.`,
  },
  mandate: signedOn('2021-05-26', participants),
}
