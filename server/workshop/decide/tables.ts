import { newTableId, type ParticipantId, type TableId } from '#shared/ids.ts'
import { layers } from '#shared/layers.ts'
import type { Session } from '#shared/workshop/session.ts'
import { counts, type Participant, type Table } from '#shared/workshop/tables.ts'
import { yes, type Deciders } from './context.ts'
import { personAt } from './people.ts'

type TableCommands =
  'table.add' | 'table.change' | 'table.remove' | 'table.seat' | 'table.scribe' | 'table.mix'

const mostTables = 40

/** Who sits where, and who writes down there. */
export const decideTables: Deciders<TableCommands> = {
  'table.add': ({ session }, { name, theme, remote }) => {
    if (session.tables.length >= mostTables) return 'plan-full'
    const table: Table = { id: newTableId(), name, theme, remote, scribe: null }
    return yes([{ type: 'table.saved', table }], { made: table.id })
  },
  'table.change': ({ session }, { table: id, name, theme, remote }) => {
    const table = tableAt(session, id)
    return table ? yes([{ type: 'table.saved', table: { ...table, name, theme, remote } }]) : 'no-such-thing'
  },
  'table.remove': ({ session }, { table }) =>
    tableAt(session, table) ? yes([{ type: 'table.removed', table }]) : 'no-such-thing',
  'table.seat': ({ session }, { person, table }) => {
    if (!personAt(session, person)) return 'no-such-thing'
    if (table !== null && !tableAt(session, table)) return 'no-such-thing'
    return yes([{ type: 'people.seated', seats: [{ id: person, table }] }])
  },
  'table.scribe': ({ session }, { table: id, person }) => {
    const table = tableAt(session, id)
    if (!table || (person !== null && !personAt(session, person))) return 'no-such-thing'
    return yes([{ type: 'table.saved', table: { ...table, scribe: person } }])
  },
  'table.mix': ({ session, chance }, { tables: wanted }) => {
    const made = Array.from({ length: Math.max(0, wanted - session.tables.length) }, (_, at): Table => ({
      id: newTableId(),
      name: `Tafel ${session.tables.length + at + 1}`,
      theme: '',
      remote: false,
      scribe: null,
    }))
    const tables = [...session.tables, ...made].filter(({ remote }) => !remote).slice(0, wanted)
    if (tables.length === 0) return 'nothing-left'
    return yes([
      ...made.map((table) => ({ type: 'table.saved', table }) as const),
      { type: 'people.seated', seats: mix(session, tables, chance) },
    ])
  },
}

const tableAt = (session: Session, id: TableId): Table | undefined =>
  session.tables.find((table) => table.id === id)

/** Layer by layer round the tables, so that each has as many of each as can be, and no organisation clumps. */
function mix(
  session: Session,
  tables: readonly Table[],
  chance: () => number,
): readonly { readonly id: ParticipantId; readonly table: TableId }[] {
  const remote = new Set(session.tables.filter((table) => table.remote).map(({ id }) => id))
  const drawn = new Map<Participant, number>()
  for (const one of Object.values(session.people)) {
    const stays = one.table !== null && remote.has(one.table)
    if (counts(one) && one.station === 'participant' && !stays) drawn.set(one, chance())
  }
  const rank = ({ layer }: Participant): number => layers.indexOf(layer)
  const order = [...drawn].sort(
    ([a, x], [b, y]) =>
      rank(a) - rank(b) ||
      (a.organisation < b.organisation ? -1 : a.organisation > b.organisation ? 1 : x - y),
  )
  return order.map(([{ id }], at) => ({ id, table: (tables[at % tables.length] as Table).id }))
}
