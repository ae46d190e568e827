import type { QuestionBlock } from '#shared/call/edition.ts'
import type { Field } from '#shared/dossier/template.ts'

/** One counter is shared by all answers together; a single answer may use all of it. */
const most = 1200

const ask = (id: string, label: string): Field => ({ kind: 'rich', id, label, words: most, required: true })

/** The twelve questions of step one, in the call's own words and blocks. */
export const questions: readonly QuestionBlock[] = [
  {
    title: 'Inhoud',
    questions: [
      ask('challenge', 'Beschrijf de maatschappelijke of bestuurlijke opgave die je wil aanpakken'),
      ask('leverage', 'Welke hefboom zie je? Wat kan het probleem in beweging zetten?'),
    ],
  },
  {
    title: 'Inzet en verwachtingen',
    questions: [
      ask('regionalEffort', 'Hoe zal vanuit de regio ingezet worden om dit probleem aan te pakken?'),
      ask(
        'expectationsPartners',
        'Welke verwachtingen zijn er tegenover de andere partners binnen de regio?',
      ),
      ask('expectationsGovernments', 'Welke verwachtingen tegenover andere overheden?'),
      ask('executingPartner', 'Wie zal optreden als uitvoerende partner binnen de regio?'),
    ],
  },
  {
    title: 'Partnerschap',
    questions: [
      ask('municipalities', 'Welke gemeenten nemen deel?'),
      ask('regionalPartners', 'Welke andere partners binnen de regio nemen deel?'),
      ask('requiredGovernments', 'Van welke andere overheden is medewerking noodzakelijk?'),
    ],
  },
  {
    title: 'Middelen',
    questions: [
      ask(
        'laboSupportUse',
        'Waarvoor wenst u de ondersteuning door het Labo Regiovorming (max. 25.000 €) in te zetten?',
      ),
      ask('flankingSupport', 'Zie je flankerende ondersteuning mogelijk voor dit project? Zo ja, welke?'),
    ],
  },
  {
    title: 'Verspreiding van de resultaten',
    questions: [ask('dissemination', 'Hoe zullen de resultaten verspreid worden?')],
  },
]
