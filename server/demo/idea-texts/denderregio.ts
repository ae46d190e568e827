import { decidedOn, everyoneIn, ideaId, type DemoIdeaText } from './idea-text.ts'

/** Invented, but for its name, region and state. */
export const denderregioIdea: DemoIdeaText = {
  idea: ideaId(7),
  participants: everyoneIn('REFREG11'),
  flankingPossible: 'nee',
  requestedCents: 2_500_000,
  texts: {
    challenge: `De Denderregio is een nieuwe regio. Aalst en Dendermonde trokken elk hun eigen samenwerkingen, en de
      gemeenten ertussen kozen de ene keer de ene, de andere keer de andere. Er zijn meer dan zestig verbanden met
      verschillende grenzen. Een gezamenlijke stem tegenover Vlaanderen is er niet.

      Daardoor staat de regio zwak als het over ziekenhuizen, mobiliteit of overstromingen gaat. Elk bestuur belt zelf
      naar Brussel, en elk krijgt een ander antwoord.`,
    leverage: `De Vlaamse Regering vraagt dat samenwerking zich naar de referentieregio’s schikt. De veertien
      burgemeesters zaten dit voorjaar voor het eerst samen aan tafel en spraken af om dat te blijven doen.`,
    regionalEffort: `De burgemeesters komen elke twee maanden samen. Drie algemeen directeurs bereiden het overleg voor en
      brengen alle verbanden in kaart.

      Elke gemeente betaalt naar inwonersaantal mee aan een secretariaat van één persoon, voor
      twee jaar.`,
    expectationsPartners: `Van de intergemeentelijke verenigingen vragen we dat ze hun werkingsgebied ter discussie durven
      te stellen.`,
    expectationsGovernments: `Van het Agentschap Binnenlands Bestuur vragen we duidelijkheid over termijnen en
      uitzonderingen, en iemand die mee aan tafel zit.`,
    executingPartner: `De stad Aalst, tot de regio een eigen vorm gekozen heeft.`,
    municipalities: `De veertien gemeenten van de referentieregio.`,
    regionalPartners: `De intergemeentelijke verenigingen die in de regio werken, en de eerstelijnszones.`,
    requiredGovernments: `Het Agentschap Binnenlands Bestuur en de provincie Oost-Vlaanderen.`,
    laboSupportUse: `Voor de begeleiding van het burgemeestersoverleg en voor een visie op wat de regio samen wil doen.`,
    dissemination: `We beschrijven hoe een regio zonder geschiedenis aan samenwerking begint.`,
  },
  mandate: decidedOn('2021-05-31', 'burgemeestersoverleg Denderregio'),
  declined: `Een burgemeestersoverleg is een begin, maar nog geen doorbraak: er is geen maatschappelijke opgave waar
    inwoners of bedrijven iets van merken. Kies één opgave waaraan de samenwerking zich kan bewijzen.`,
}
