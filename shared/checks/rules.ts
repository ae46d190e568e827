import { missingRule } from './finding.ts'

/** A rule as people quote it: by its number, with what it is about in one line. */
export interface Rule {
  readonly number: string
  /** How heavily it may weigh: some block in one case and only warn in another. */
  readonly severities: readonly ('error' | 'warning')[]
  readonly about: string
  /** Asked by required fields of the template, and reported under this rule instead of its own number. */
  readonly as?: typeof missingRule
}

const error = ['error'] as const
const warning = ['warning'] as const
const both = ['error', 'warning'] as const

/**
 * The rules that the dossier itself is judged by. Not here, because its content does not hold them: V01 and V02
 * (the idea), V34 (signatures), V83 (remarks) and V84 (the frozen bytes). V61 cannot arise: see `budget.ts`.
 */
export const rules: readonly Rule[] = [
  { number: 'V03', severities: both, about: 'De teksten blijven binnen hun woordlimiet.' },
  { number: 'V04', severities: warning, about: 'Webadressen en e-mailadressen kunnen bestaan.' },
  { number: 'V10', severities: error, about: 'Er doen genoeg gemeenten mee, met een geldige NIS-code.' },
  { number: 'V11', severities: both, about: 'De groep valt grotendeels samen met de referentieregio.' },
  { number: 'V12', severities: warning, about: 'Elke gemeente ligt in de gekozen referentieregio.' },
  { number: 'V13', severities: warning, about: 'Een subregio bestond al vóór de oproep.' },
  { number: 'V14', severities: error, about: 'De gemeenten stellen de vraag samen.' },
  {
    number: 'V20',
    severities: error,
    about: 'Er is precies één uitvoerende partner, van een soort die mag.',
  },
  { number: 'V21', severities: warning, about: 'Wie beheert, voert uit en heeft rechtspersoonlijkheid.' },
  { number: 'V22', severities: error, about: 'Er doen meerdere soorten partners mee.' },
  { number: 'V23', severities: error, about: 'Er doet een andere overheid mee, met een engagement.' },
  {
    number: 'V24',
    severities: error,
    about: 'Van elke partner is gezegd waarom die nodig is en wat we verwachten.',
    as: missingRule,
  },
  { number: 'V25', severities: error, about: 'Elke partner staat er één keer in, met een geldig nummer.' },
  { number: 'V30', severities: error, about: 'Elke partner heeft een engagement.' },
  { number: 'V31', severities: error, about: 'Wat toegezegd is, staat in de begroting.' },
  { number: 'V32', severities: both, about: 'Wat naar iets verwijst, verwijst naar iets dat er nog is.' },
  { number: 'V33', severities: both, about: 'Elke vraag heeft een antwoord.' },
  { number: 'V35', severities: error, about: 'De uitvoerder en een andere overheid hebben zich vastgelegd.' },
  {
    number: 'V36',
    severities: both,
    about: 'Regelluwte is tijdelijk, begrensd en van de bevoegde overheid.',
  },
  { number: 'V40', severities: both, about: 'Er zijn genoeg stappen, binnen de looptijd.' },
  { number: 'V41', severities: both, about: 'Activiteiten passen in hun stap en stappen na elkaar.' },
  { number: 'V42', severities: error, about: 'Een stap gaat over het bestuurlijk proces of een instrument.' },
  {
    number: 'V43',
    severities: both,
    about: 'Er zijn genoeg resultaten; elk komt uit een stap en is meetbaar.',
  },
  { number: 'V44', severities: error, about: 'Een resultaat is er voor wie buiten de overheid staat.' },
  {
    number: 'V50',
    severities: both,
    about: 'Een orgaan beslist, een ander voert uit, en wie betaalt, beslist mee.',
  },
  {
    number: 'V51',
    severities: both,
    about: 'Elke stap heeft één eindverantwoordelijke en iemand die uitvoert.',
  },
  { number: 'V52', severities: warning, about: 'Een andere overheid zit in een orgaan.' },
  { number: 'V60', severities: error, about: 'Elke kostenlijn is precies gefinancierd.' },
  { number: 'V62', severities: error, about: 'De hele begroting is in evenwicht.' },
  { number: 'V63', severities: error, about: 'Wat je vraagt, blijft onder het plafond.' },
  { number: 'V64', severities: error, about: 'De regio investeert zelf mee.' },
  {
    number: 'V65',
    severities: error,
    about: 'Wat je vraagt, dient voor afstemming of een instrument.',
  },
  { number: 'V66', severities: error, about: 'Bijdragen in natura vraag je niet.' },
  { number: 'V67', severities: warning, about: 'De meeste subsidies zijn al aangevraagd.' },
  { number: 'V68', severities: warning, about: 'Dezelfde subsidie telt maar één keer.' },
  { number: 'V69', severities: error, about: 'De jaren samen zijn het bedrag, binnen de looptijd.' },
  { number: 'V70', severities: warning, about: 'Er is geld om de resultaten te verspreiden.' },
  { number: 'V71', severities: both, about: 'Een aantal heeft een prijs, en een prijs een aantal.' },
  {
    number: 'V80',
    severities: error,
    about: 'Risico’s en kansen zijn benoemd, met een maatregel waar het moet.',
  },
  { number: 'V81', severities: error, about: 'Er zijn genoeg verspreidingsacties, binnen de looptijd.' },
  { number: 'V82', severities: error, about: 'Elk criterium is ergens beantwoord.' },
]

export const ruleOf = (number: string): Rule | undefined => rules.find((rule) => rule.number === number)
