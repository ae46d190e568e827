import type { Criterion } from '#shared/dossier/template.ts'

/** The jury's criteria, as the call of 2021 publishes them: seven for the idea, four more for the proposal. */
export const criteria: readonly Criterion[] = [
  {
    code: 'C1.1',
    stage: 1,
    label: 'Groep van gemeenten',
    text: 'Het voorstel wordt ingediend door een groep van gemeenten. Het is noodzakelijk dat de vraag uitgaat van lokale besturen zelf. De groep valt (grotendeels) samen met een referentieregio of met een subregio.',
  },
  {
    code: 'C1.2',
    stage: 1,
    label: 'Engagement van de regio',
    text: 'Er is een engagement vanuit de (sub)regio om hiervoor capaciteit en/of middelen in te zetten. Als uitvoerende instantie kan één van de deelnemende lokale besturen of een intergemeentelijke vereniging of ocmw-vereniging worden aangeduid.',
  },
  {
    code: 'C1.3',
    stage: 1,
    label: 'Méér dan intergemeentelijk',
    text: 'Voor de aanpak van het probleem is meer dan een intergemeentelijke samenwerking nodig. Het projectidee verwoordt helder waarom elke andere partner noodzakelijk is en wat er van wordt verwacht.',
  },
  {
    code: 'C1.4',
    stage: 1,
    label: 'Méér dan goede praktijk',
    text: 'Het project gebruikt een regionale uitdaging als hefboom voor een duurzame aanpassing in bestuurlijke en/of interbestuurlijke samenwerking.',
  },
  {
    code: 'C1.5',
    stage: 1,
    label: 'Ambitieus en realistisch',
    text: 'Het project is voldoende ambitieus, maar ook realistisch, waarbij de risico’s en kansen goed in beeld worden gebracht.',
  },
  {
    code: 'C1.6',
    stage: 1,
    label: 'Tastbaar voor doelgroepen',
    text: 'Een doorbraak levert iets tastbaars op voor burgers, bedrijven of andere doelgroepen: het is méér dan een intern overheidsproject.',
  },
  {
    code: 'C1.7',
    stage: 1,
    label: 'Steun voor afstemming',
    text: 'De voorziene ondersteuning vanuit Labo Regiovorming gaat naar bestuurlijke afstemming en/of instrumenten die deze afstemming ondersteunen.',
  },
  {
    code: 'C2.1',
    stage: 2,
    label: 'Engagement van alle partners',
    text: 'Er is een engagement van alle partners, inclusief de betrokken Vlaamse overheidsinstanties of andere overheden en de uitvoerende organisatie.',
  },
  {
    code: 'C2.2',
    stage: 2,
    label: 'Duidelijke begroting',
    text: 'Er is een duidelijke begroting van het project met overzicht van inbreng eigen middelen, inbreng andere subsidies en gevraagde middelen vanuit Labo Regiovorming.',
  },
  {
    code: 'C2.3',
    stage: 2,
    label: 'Duidelijk projectplan',
    text: 'Er is een duidelijk projectplan met stappen, governance en te behalen resultaten.',
  },
  {
    code: 'C2.4',
    stage: 2,
    label: 'Meerwaarde en potentie',
    text: 'De regionale doorbraak toont de meerwaarde en de potentie van regionale samenwerking aan.',
  },
]
