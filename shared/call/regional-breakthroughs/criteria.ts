import type { Criterion } from '#shared/dossier/template.ts'

/**
 * The jury's criteria, as the call of 2021 publishes them: seven for the idea, four more for the proposal. Where
 * each is answered is our own reading.
 */
export const criteria: readonly Criterion[] = [
  {
    code: 'C1.1',
    stage: 1,
    label: 'Groep van gemeenten',
    text: 'Het voorstel wordt ingediend door een groep van gemeenten. Het is noodzakelijk dat de vraag uitgaat van lokale besturen zelf. De groep valt (grotendeels) samen met een referentieregio of met een subregio.',
    anchors: [
      { section: 'identification', field: 'regionType' },
      { section: 'identification', field: 'mandateType' },
      { section: 'identification', field: 'subregionRationale' },
      { section: 'partners', field: 'partners', column: 'kind', is: ['gemeente'] },
    ],
  },
  {
    code: 'C1.2',
    stage: 1,
    label: 'Engagement van de regio',
    text: 'Er is een engagement vanuit de (sub)regio om hiervoor capaciteit en/of middelen in te zetten. Als uitvoerende instantie kan één van de deelnemende lokale besturen of een intergemeentelijke vereniging of ocmw-vereniging worden aangeduid.',
    anchors: [
      { section: 'asks', of: 'commitments', field: 'text' },
      { section: 'partners', field: 'partners', column: 'role', is: ['uitvoerend'] },
      { section: 'budget', of: 'sources', field: 'type', is: ['eigen'] },
    ],
  },
  {
    code: 'C1.3',
    stage: 1,
    label: 'Méér dan intergemeentelijk',
    text: 'Voor de aanpak van het probleem is meer dan een intergemeentelijke samenwerking nodig. Het projectidee verwoordt helder waarom elke andere partner noodzakelijk is en wat er van wordt verwacht.',
    anchors: [
      { section: 'partners', field: 'partners', column: 'necessity' },
      { section: 'partners', field: 'partners', column: 'expectation' },
      { section: 'asks', field: 'asks', column: 'text' },
      { section: 'challenge', field: 'whyNotClassic' },
    ],
  },
  {
    code: 'C1.4',
    stage: 1,
    label: 'Méér dan goede praktijk',
    text: 'Het project gebruikt een regionale uitdaging als hefboom voor een duurzame aanpassing in bestuurlijke en/of interbestuurlijke samenwerking.',
    anchors: [
      { section: 'breakthrough', field: 'governanceChange' },
      { section: 'breakthrough', field: 'alignmentKinds' },
      { section: 'breakthrough', field: 'beyondGoodPractice' },
      { section: 'challenge', field: 'leverageText' },
    ],
  },
  {
    code: 'C1.5',
    stage: 1,
    label: 'Ambitieus en realistisch',
    text: 'Het project is voldoende ambitieus, maar ook realistisch, waarbij de risico’s en kansen goed in beeld worden gebracht.',
    anchors: [
      { section: 'breakthrough', field: 'ambitionRealism' },
      { section: 'risks', field: 'risks', column: 'description' },
    ],
  },
  {
    code: 'C1.6',
    stage: 1,
    label: 'Tastbaar voor doelgroepen',
    text: 'Een doorbraak levert iets tastbaars op voor burgers, bedrijven of andere doelgroepen: het is méér dan een intern overheidsproject.',
    anchors: [
      {
        section: 'plan',
        field: 'results',
        column: 'audience',
        is: ['burgers', 'bedrijven', 'andere_doelgroep'],
      },
      { section: 'added-value', field: 'valueForTargetGroups', column: 'value' },
    ],
  },
  {
    code: 'C1.7',
    stage: 1,
    label: 'Steun voor afstemming',
    text: 'De voorziene ondersteuning vanuit Labo Regiovorming gaat naar bestuurlijke afstemming en/of instrumenten die deze afstemming ondersteunen.',
    anchors: [
      { section: 'breakthrough', field: 'laboTracks' },
      { section: 'budget', field: 'lines', column: 'laboPurpose' },
    ],
  },
  {
    code: 'C2.1',
    stage: 2,
    label: 'Engagement van alle partners',
    text: 'Er is een engagement van alle partners, inclusief de betrokken Vlaamse overheidsinstanties of andere overheden en de uitvoerende organisatie.',
    anchors: [
      { section: 'asks', of: 'commitments', field: 'types' },
      { section: 'asks', of: 'commitments', field: 'strength', is: ['toegezegd', 'besluit'] },
    ],
  },
  {
    code: 'C2.2',
    stage: 2,
    label: 'Duidelijke begroting',
    text: 'Er is een duidelijke begroting van het project met overzicht van inbreng eigen middelen, inbreng andere subsidies en gevraagde middelen vanuit Labo Regiovorming.',
    anchors: [
      { section: 'budget', field: 'lines', column: 'amountCents' },
      { section: 'budget', of: 'sources', field: 'type' },
    ],
  },
  {
    code: 'C2.3',
    stage: 2,
    label: 'Duidelijk projectplan',
    text: 'Er is een duidelijk projectplan met stappen, governance en te behalen resultaten.',
    anchors: [
      { section: 'plan', field: 'steps', column: 'title' },
      { section: 'plan', field: 'results', column: 'title' },
      { section: 'governance', field: 'bodies', column: 'name' },
    ],
  },
  {
    code: 'C2.4',
    stage: 2,
    label: 'Meerwaarde en potentie',
    text: 'De regionale doorbraak toont de meerwaarde en de potentie van regionale samenwerking aan.',
    anchors: [
      { section: 'added-value', field: 'valueOfRegionalCooperation' },
      { section: 'added-value', field: 'potential' },
      { section: 'dissemination', field: 'exampleValue' },
    ],
  },
]
