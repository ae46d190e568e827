import type { Block, Cell, Column, Row } from '#server/dossier/printed.ts'
import { valueIn } from '#shared/checks/presence.ts'
import { sectionContent, type DossierContent } from '#shared/dossier/content.ts'
import { partnersOf } from '#shared/dossier/partners.ts'
import { isBlank } from '#shared/dossier/rich-text.ts'
import { fieldOf, labelOf, type Section } from '#shared/dossier/template.ts'
import { bodiesOf, decides, raciOf, type Body } from '#shared/governance/bodies.ts'
import { stepsOf } from '#shared/plan/steps.ts'
import { printFields } from './fields.ts'
import { column } from './column.ts'
import type { Names } from './names.ts'

/** Who decides, who sits where, who does what per step; then how conflicts and progress are handled. */
export function printGovernance(section: Section, content: DossierContent, names: Names): Block[] {
  const bodies = bodiesOf(content)
  const rest = section.fields.filter((field) => field.id !== 'bodies')
  const here = sectionContent(content, section.id)
  const filled = rest.some((field) => valueIn(here, field.id) !== undefined)
  if (bodies.length === 0 && !filled) return [{ kind: 'empty', label: null, note: 'Nog geen organen.' }]
  return [
    ...(bodies.length > 0 ? [printBodies(section, bodies, names), ...printMissions(bodies, names)] : []),
    ...printRaci(content, bodies),
    ...printFields(rest, here, names),
  ]
}

function printBodies(section: Section, bodies: readonly Body[], names: Names): Block {
  const list = fieldOf(section.fields, 'bodies')
  const options = (id: string) => {
    const field = list?.kind === 'list' ? fieldOf(list.fields, id) : undefined
    return field?.kind === 'choice' ? field.options : []
  }
  const rows = bodies.map((body): Row => {
    const rule = labelOf(options('decisionRule'), body.decisionRule)
    const share =
      body.decisionRule === 'gekwalificeerde_meerderheid' && body.majority ? ` (${body.majority} %)` : ''
    const members = body.members.map((member) => {
      const about = [member.position, member.votes ? 'stemt mee' : ''].filter(Boolean).join(', ')
      const name = names.partner(member.partner)
      return about ? `${name} (${about})` : name
    })
    return {
      kind: 'row',
      cells: [
        { text: body.name, note: labelOf(options('type'), body.type) },
        { text: decides(body) ? 'Beslist' : 'Adviseert', note: rule && `${rule}${share}`, weight: 'strong' },
        members.join(', ') || '–',
        body.frequency || '–',
      ],
    }
  })
  return {
    kind: 'table',
    caption: 'Organen, leden en beslisregel',
    columns: [column('Orgaan', 2), column('Beslisregel', 2), column('Leden', 4), column('Frequentie', 1.5)],
    rows,
    total: null,
    note: null,
  }
}

function printMissions(bodies: readonly Body[], names: Names): Block[] {
  const cards = bodies
    .filter((body) => !isBlank(body.mission) || body.chair !== '' || body.secretary !== '' || body.tie !== '')
    .map((body) => ({
      code: null,
      title: body.name,
      kicker: null,
      status: null,
      rows: [
        ...(isBlank(body.mission) ? [] : [{ label: 'Opdracht', value: body.mission }]),
        ...fact('Voorzitter', names.partner(body.chair)),
        ...fact('Secretariaat', names.partner(body.secretary)),
        ...fact('Bij staking van stemmen', body.tie),
      ],
    }))
  return cards.length > 0 ? [{ kind: 'cards', cards }] : []
}

const fact = (label: string, value: string) => (value ? [{ label, value }] : [])

/** Who may be responsible, accountable, consulted or informed: the partners and bodies that are named at all. */
function printRaci(content: DossierContent, bodies: readonly Body[]): Block[] {
  const steps = stepsOf(content)
  const parties = [...partnersOf(content), ...bodies].filter((party) =>
    steps.some((step) => raciOf(content, step.id, party.id) !== null),
  )
  if (parties.length === 0) return []
  const numbered = steps.map((step, i) => ({ step, nr: i + 1 }))
  const parts = evenly(numbered, mostSteps)
  return parts.map((part): Block => ({
    kind: 'table',
    caption: parts.length === 1 ? raciCaption : `${raciCaption}: ${part[0]?.nr} tot ${part.at(-1)?.nr}`,
    columns: [
      column('Wie', 1),
      ...part.map(({ nr }): Column => ({ label: `Stap ${nr}`, align: 'centre', width: 'fit', group: null })),
    ],
    rows: parties.map((party): Row => ({
      kind: 'row',
      cells: [party.name, ...part.map(({ step }): Cell => ({ raci: raciOf(content, step.id, party.id) }))],
    })),
    total: null,
    note: raciNote,
  }))
}

const raciCaption = 'Wie doet wat per stap'
const raciNote = 'R voert uit · A eindverantwoordelijk · C wordt geraadpleegd · I wordt geïnformeerd'
/** More letters beside each other than this would lie over one another. */
const mostSteps = 10

/** In as few parts as possible, none much longer than another. */
function evenly<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  const size = Math.ceil(items.length / Math.ceil(items.length / most))
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  )
}
