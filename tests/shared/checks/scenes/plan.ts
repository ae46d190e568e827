import { fact, listOf, row, type Desk } from '../desk.ts'
import type { Scene } from '../scene.ts'

const step = (id: string, field: string) => row('plan', 'steps', `stap-${id}`, field)
const result = (id: string, field: string) => row('plan', 'results', `resultaat-${id}`, field)
const activity = (id: string, act: string, field: string) => [...step(id, 'activities'), act, field] as const
const trackEverything = (desk: Desk, track: string): void => {
  for (const id of ['nulmeting', 'afsprakenkader', 'instrument', 'proef', 'verankering'])
    desk.set(step(id, 'track'), track)
}
const inSequence = (desk: Desk): void => desk.choose(step('proef', 'dependsOn'), ['stap-afsprakenkader'])

export const planScenes: readonly Scene[] = [
  {
    rule: 'V40',
    title: 'two steps are few',
    act: (desk) => desk.keep(listOf('plan', 'steps'), ['stap-nulmeting', 'stap-instrument']),
    says: ['warning: Het plan telt 2 stappen. Voor een doorbraak zijn er meestal 3 of meer nodig.'],
  },
  {
    rule: 'V40',
    title: 'one step ends before it begins, and another after the project',
    act(desk) {
      desk.set(step('nulmeting', 'startMonth'), 4)
      desk.set(step('nulmeting', 'endMonth'), 3)
      desk.set(fact('identification', 'durationMonths'), 17)
    },
    says: [
      'error: Stap 1, ‘Nulmeting daken en netten’, eindigt in maand 3, vóór ze begint in maand 4.',
      'error: Stap 5, ‘Verankering en verspreiding’, eindigt in maand 18; het project duurt 17 maanden.',
    ],
  },
  {
    rule: 'V40',
    title: 'three steps that end with the project',
    act: (desk) =>
      desk.keep(listOf('plan', 'steps'), ['stap-nulmeting', 'stap-instrument', 'stap-verankering']),
    says: [],
  },
  {
    rule: 'V41',
    title: 'a step starts before the one it waits for ends',
    act: () => undefined,
    says: ['warning: Stap 4 start vóór het einde van stap 3.'],
  },
  {
    rule: 'V41',
    title: 'activities before, after and across their step',
    act(desk) {
      inSequence(desk)
      desk.set(activity('instrument', 'act-model', 'startMonth'), 5)
      desk.set(activity('instrument', 'act-jurist', 'endMonth'), 12)
      desk.set(activity('instrument', 'act-droog', 'startMonth'), 11)
      desk.set(activity('instrument', 'act-droog', 'endMonth'), 10)
      desk.set(activity('instrument', 'act-droog', 'title'), null)
    },
    says: [
      'error: De activiteit ‘Rekenmodel bouwen en testen met de drie proefprojecten van 2020’ begint in maand 5, buiten stap 3, die van maand 6 tot en met 11 loopt.',
      'error: De activiteit ‘Reglement en fonds juridisch toetsen, met de federale analyse erbij’ eindigt in maand 12, buiten stap 3, die van maand 6 tot en met 11 loopt.',
      'error: Een activiteit eindigt in maand 10, vóór ze begint in maand 11.',
    ],
  },
  {
    rule: 'V41',
    title: 'three steps wait for each other, a fourth only for them',
    act(desk) {
      for (const id of ['nulmeting', 'afsprakenkader', 'instrument', 'proef', 'verankering']) {
        desk.set(step(id, 'startMonth'), null)
        desk.choose(step(id, 'dependsOn'), [])
      }
      desk.choose(step('nulmeting', 'dependsOn'), ['stap-instrument'])
      desk.choose(step('instrument', 'dependsOn'), ['stap-proef'])
      desk.choose(step('proef', 'dependsOn'), ['stap-nulmeting', 'stap-afsprakenkader'])
      desk.choose(step('verankering', 'dependsOn'), ['stap-proef'])
    },
    says: ['error: Stap 1, stap 3 en stap 4 wachten op elkaar: geen ervan kan beginnen.'],
  },
  {
    rule: 'V41',
    title: 'a step that waits for itself',
    act(desk) {
      inSequence(desk)
      desk.choose(step('instrument', 'dependsOn'), ['stap-instrument'])
    },
    says: ['error: Stap 3 hangt af van zichzelf en kan dus niet beginnen.'],
  },
  { rule: 'V41', title: 'every step after the one it waits for', act: inSequence, says: [] },
  {
    rule: 'V42',
    title: 'everything is sectoral',
    act: (desk) => trackEverything(desk, 'sectoraal'),
    says: ['error: Geen enkele stap gaat over het bestuurlijk proces of een instrument.'],
  },
  {
    rule: 'V42',
    title: 'one instrument among sectoral steps',
    act(desk) {
      trackEverything(desk, 'sectoraal')
      desk.set(step('instrument', 'track'), 'instrument')
    },
    says: [],
  },
  {
    rule: 'V43',
    title: 'a result whose step is gone, and one that only promises many',
    act(desk) {
      desk.choose(result('antwoord', 'steps'), ['stap-geschrapt'])
      desk.set(result('delen', 'target'), 'veel gezinnen')
    },
    says: [
      'warning: Maak resultaat ‘Gezinnen delen stroom over de gemeentegrens’ meetbaar: in de streefwaarde ‘veel gezinnen’ staat geen getal.',
      'error: Resultaat ‘Eén Vlaams antwoord binnen dertig dagen’ komt uit geen enkele stap die nog in het plan staat.',
    ],
  },
  {
    rule: 'V43',
    title: 'one of its two steps is still there',
    act: (desk) => desk.choose(result('antwoord', 'steps'), ['stap-geschrapt', 'stap-proef']),
    says: [],
  },
  {
    rule: 'V44',
    title: 'only governments get anything out of it',
    act: (desk) => desk.keep(listOf('plan', 'results'), ['resultaat-besluiten', 'resultaat-antwoord']),
    says: ['error: Geen enkel resultaat is er voor burgers, bedrijven of een andere doelgroep.'],
  },
  {
    rule: 'V44',
    title: 'firms get one of the results',
    act: (desk) => desk.keep(listOf('plan', 'results'), ['resultaat-besluiten', 'resultaat-daken']),
    says: [],
  },
  {
    rule: 'V43',
    title: 'two results are few',
    act: (desk) => desk.keep(listOf('plan', 'results'), ['resultaat-delen', 'resultaat-tarief']),
    says: ['warning: Er staan 2 resultaten in de lijst. Meestal zijn er 3 of meer nodig.'],
  },
]
