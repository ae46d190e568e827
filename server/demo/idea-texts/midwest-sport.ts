import { everyoneIn, ideaId, signedOn, type DemoIdeaText } from './idea-text.ts'

const participants = everyoneIn('REFREG10')

/** Invented, but for its name, region and state. */
export const midwestSportIdea: DemoIdeaText = {
  idea: ideaId(4),
  participants,
  flankingPossible: 'ja',
  requestedCents: 2_500_000,
  texts: {
    challenge: `Elke gemeente bouwt haar eigen sporthal en houdt haar eigen zwembad open. Sporters trekken zich van die
      grens niets aan: in sommige zwembaden komt meer dan de helft van de bezoekers van elders. De gemeente die bouwt,
      betaalt; de gemeente die niet bouwt, wint.

      Zo ontstaan er te veel kleine zalen en te weinig goede. **Over wie wat bouwt en wie meebetaalt, bestaat geen
      afspraak.**`,
    leverage: `Het masterplan voor bovenlokale sportinfrastructuur toont per discipline wat er te veel en te weinig is.
      De zeventien burgemeesters hebben het samen besproken. Twee zwembaden moeten binnen vijf jaar vervangen worden:
      wie nu niet kiest, bouwt ze opnieuw elk apart.`,
    regionalEffort: `De zeventien gemeenten leggen hun plannen voor gebouwen naast elkaar en beslissen er een jaar lang
      geen nieuwe. DVV Midwest maakt een projectleider vrij voor twee dagen per week. De schepenen van sport vormen
      samen een werkgroep met mandaat.`,
    expectationsPartners: `Van de sportraden en clubs vragen we cijfers over hun leden, en dat ze meedenken over reistijd
      in plaats van over een eigen zaal. Van de scholen vragen we hun uurroosters.`,
    expectationsGovernments: `- **Sport Vlaanderen**: laat voor twee sites de drempel van € 520.000 per gebouw en de
      straal van 600 meter los, zodat een gebouw dat over drie gemeenten verdeeld is, toch meetelt.
      - **Provincie**: kijk mee naar de ligging en de bereikbaarheid.`,
    executingPartner: `DVV Midwest, de dienstverlenende vereniging van de regio.`,
    municipalities: `Alle zeventien. Zonder de kleinste gemeenten heeft een verdeelsleutel geen zin: daar wonen de
      gebruikers.`,
    regionalPartners: `De regionale sportdienst, de sportraden en de scholengroepen.`,
    requiredGovernments: `Sport Vlaanderen en de provincie West-Vlaanderen.`,
    laboSupportUse: `Voor een **vereveningsinstrument**: een sleutel die zegt wat een gemeente bijdraagt aan een gebouw
      waar haar inwoners sporten. We hebben een econoom en een jurist nodig, en iemand die het gesprek tussen de
      raden leidt. Niet voor plannen van architecten.`,
    flankingSupport: `Ja. Voor de gebouwen zelf bestaat de oproep voor bovenlokale sportinfrastructuur.`,
    dissemination: `De sleutel is een rekenblad dat elke regio met eigen cijfers kan vullen, ook voor cultuurzalen of
      bibliotheken. We lichten hem toe bij de andere burgemeestersoverleggen van de provincie.`,
  },
  mandate: signedOn('2021-05-27', participants),
}
