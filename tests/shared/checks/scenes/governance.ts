import { engagementPath, type Path } from '#shared/dossier/schema.ts'
import { raciPath } from '#shared/governance/bodies.ts'
import { listOf, partners, row, type Desk } from '../desk.ts'
import type { Scene } from '../scene.ts'

const bodies = listOf('governance', 'bodies')
const everyBody = ['burgemeestersoverleg', 'stuurgroep', 'kernteam', 'klankbordgroep']
const decideBy = (desk: Desk, ids: readonly string[], rule: string): void => {
  for (const id of ids) desk.set(row('governance', 'bodies', id, 'decisionRule'), rule)
}
const leaves = (desk: Desk, body: string, who: string): void =>
  desk.remove([...row('governance', 'bodies', body, 'members'), `lid-${who}`] as unknown as Path)
const wipeRaci = (desk: Desk): void => {
  for (const key of Object.keys(desk.content().sections.governance?.cells.raci ?? {}))
    desk.set(['governance', 'cells', 'raci', key], null)
}

export const governanceScenes: readonly Scene[] = [
  {
    rule: 'V50',
    title: 'every body only advises',
    act: (desk) => decideBy(desk, everyBody, 'adviserend'),
    says: ['error: Geen enkel orgaan beslist: alle organen zijn adviserend.'],
  },
  {
    rule: 'V50',
    title: 'the agency pays, and lost its seat',
    act: (desk) => leaves(desk, 'stuurgroep', 'veka'),
    says: [
      'warning: Vlaams Energie- en Klimaatagentschap (VEKA) betaalt mee, maar zit in geen enkel orgaan dat beslist.',
    ],
  },
  {
    rule: 'V50',
    title: 'who pays nothing needs no seat',
    act: (desk) => leaves(desk, 'stuurgroep', 'departement-omgeving'),
    says: [],
  },
  {
    rule: 'V51',
    title: 'nobody began the table',
    act: wipeRaci,
    says: [
      'error: De RACI-tabel is nog leeg. Zeg bij elke stap wie eindverantwoordelijk is (A) en wie uitvoert (R).',
    ],
  },
  {
    rule: 'V51',
    title: 'two answer for one step, nobody for another, and a third is done by nobody',
    act(desk) {
      desk.set(raciPath('stap-nulmeting', 'veka'), 'A')
      desk.set(raciPath('stap-afsprakenkader', 'burgemeestersoverleg'), null)
      desk.set(raciPath('stap-afsprakenkader', 'leiedal'), 'C')
      desk.set(raciPath('stap-verankering', 'burgemeestersoverleg'), null)
    },
    says: [
      'error: Stap 1, ‘Nulmeting daken en netten’, heeft 2 eindverantwoordelijken (A): Stuurgroep en Vlaams Energie- en Klimaatagentschap (VEKA). Er kan er maar één zijn.',
      'error: Stap 2, ‘Afsprakenkader tussen gemeenten’, heeft geen eindverantwoordelijke (A) en niemand die ze uitvoert (R).',
      'error: Stap 5, ‘Verankering en verspreiding’, heeft geen eindverantwoordelijke (A).',
    ],
  },
  {
    rule: 'V51',
    title: 'whoever answers for a step promised nothing',
    act(desk) {
      desk.set(raciPath('stap-proef', 'stuurgroep'), 'C')
      desk.set(raciPath('stap-proef', 'menen'), 'A')
      desk.keep(engagementPath('menen', 'commitments'), [])
    },
    says: ['warning: Menen is eindverantwoordelijk voor stap 4, maar heeft nog geen engagement.'],
  },
  {
    rule: 'V51',
    title: 'a letter of somebody who left counts for nothing',
    act: (desk) => desk.set(raciPath('stap-proef', 'vertrokken'), 'A'),
    says: [],
  },
  {
    rule: 'V51',
    title: 'there are no bodies yet either',
    act(desk) {
      wipeRaci(desk)
      desk.keep(bodies, [])
    },
    says: [],
  },
  {
    rule: 'V52',
    title: 'the municipalities sit among themselves',
    act: (desk) => desk.keep(bodies, ['burgemeestersoverleg', 'kernteam']),
    says: ['warning: Geen enkele andere overheid zit in een orgaan.'],
  },
  {
    rule: 'V52',
    title: 'one federal attaché gives advice',
    act: (desk) => desk.keep(bodies, ['burgemeestersoverleg', 'klankbordgroep']),
    says: [],
  },
  {
    rule: 'V52',
    title: 'without another government there is nobody to seat',
    act(desk) {
      desk.keep(bodies, ['burgemeestersoverleg'])
      for (const id of ['veka', 'departement-omgeving', 'provincie-west-vlaanderen', 'fod-economie'])
        desk.remove([...partners, id])
    },
    says: [],
  },
  {
    rule: 'V50',
    title: 'nobody gets it done',
    act: (desk) => desk.set(row('governance', 'bodies', 'kernteam', 'type'), 'klankbordgroep'),
    says: ['error: Geen enkel orgaan voert uit. Voeg een kernteam of een werkgroep toe.'],
  },
  {
    rule: 'V50',
    title: 'a body decides without a chair, without votes and without an answer to a tie',
    act(desk) {
      const body = (field: string) => row('governance', 'bodies', 'kernteam', field)
      desk.set(body('chair'), null)
      desk.set(body('secretary'), null)
      desk.set(body('decisionRule'), 'gewone_meerderheid')
      desk.set(body('tie'), null)
      desk.keep(body('members'), [])
      desk.add(body('members'), 'lid-x', { partner: 'kortrijk' })
    },
    says: [
      'warning: Kernteam beslist, maar heeft nog geen voorzitter en secretariaat.',
      'warning: Kernteam beslist, maar geen enkel lid stemt mee.',
      'warning: Kernteam beslist bij meerderheid. Zeg wat er gebeurt bij staking van stemmen.',
    ],
  },
]
