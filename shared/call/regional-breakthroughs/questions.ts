import type { Question, QuestionBlock, Target } from '#shared/call/edition.ts'

const ask = (id: string, label: string, more: Partial<Question> = {}): Question => ({
  id,
  label,
  required: true,
  ...more,
})

/** Where the call says so, or, where it is silent, where a writer would look for it: our own reading. */
const into = (section: string, field: string): readonly Target[] => [{ section, field }]

/** The twelve questions of step one, in the call's own words and blocks. */
export const questions: readonly QuestionBlock[] = [
  {
    title: 'Inhoud',
    questions: [
      ask('challenge', 'Beschrijf de maatschappelijke of bestuurlijke opgave die je wil aanpakken', {
        into: into('challenge', 'challengeText'),
      }),
      ask('leverage', 'Welke hefboom zie je? Wat kan het probleem in beweging zetten?', {
        into: into('challenge', 'leverageText'),
      }),
    ],
  },
  {
    title: 'Inzet en verwachtingen',
    questions: [
      ask('regionalEffort', 'Hoe zal vanuit de regio ingezet worden om dit probleem aan te pakken?', {
        into: [
          { section: 'breakthrough', field: 'governanceChange' },
          { section: 'breakthrough', field: 'ambitionRealism' },
        ],
      }),
      ask(
        'expectationsPartners',
        'Welke verwachtingen zijn er tegenover de andere partners binnen de regio?',
        { into: into('challenge', 'whyNotClassic') },
      ),
      ask('expectationsGovernments', 'Welke verwachtingen tegenover andere overheden?', {
        into: into('challenge', 'whyNotClassic'),
      }),
      ask('executingPartner', 'Wie zal optreden als uitvoerende partner binnen de regio?', {
        help: 'Dit kan een gemeente zijn, of een intergemeentelijke vereniging of ocmw-vereniging.',
      }),
    ],
  },
  {
    title: 'Partnerschap',
    questions: [
      ask('municipalities', 'Welke gemeenten nemen deel?', {
        required: false,
        municipalities: 'participants',
        help: 'Licht hier toe als er iets toe te lichten valt.',
        into: into('identification', 'subregionRationale'),
      }),
      ask('regionalPartners', 'Welke andere partners binnen de regio nemen deel?', {
        help: 'Zijn er geen, schrijf dan ‘geen’.',
      }),
      ask('requiredGovernments', 'Van welke andere overheden is medewerking noodzakelijk?', {
        into: into('challenge', 'whyNotClassic'),
      }),
    ],
  },
  {
    title: 'Middelen',
    questions: [
      ask(
        'laboSupportUse',
        'Waarvoor wenst u de ondersteuning door het Labo Regiovorming (max. 25.000 €) in te zetten?',
        {
          beside: [
            {
              kind: 'money',
              id: 'requestedCents',
              label: 'Gevraagd bedrag',
              help: 'Als je het al weet.',
            },
          ],
          into: into('breakthrough', 'instrumentDescription'),
        },
      ),
      ask('flankingSupport', 'Zie je flankerende ondersteuning mogelijk voor dit project? Zo ja, welke?', {
        beside: [
          {
            kind: 'choice',
            id: 'flankingPossible',
            label: 'Flankerende ondersteuning',
            options: [
              { id: 'ja', label: 'Ja, die zien we' },
              { id: 'nee', label: 'Nee' },
            ],
            required: true,
          },
        ],
        when: { field: 'flankingPossible', is: ['ja'] },
      }),
    ],
  },
  {
    title: 'Verspreiding van de resultaten',
    questions: [
      ask('dissemination', 'Hoe zullen de resultaten verspreid worden?', {
        into: into('dissemination', 'exampleValue'),
      }),
    ],
  },
]
