import { createMemo, createSignal, type Accessor } from 'solid-js'
import { cellPath } from '#shared/budget/budget.ts'
import { linesOfCells, type PastedLine, type PasteNames } from '#shared/budget/paste.ts'
import { cellsOfText } from '#shared/budget/pasted-cells.ts'
import {
  columnsByContent,
  columnsByHead,
  type NamedSource,
  type PastedColumn,
} from '#shared/budget/pasted-columns.ts'
import { partnersOf } from '#shared/dossier/partners.ts'
import { fieldOf } from '#shared/dossier/template.ts'
import { rowsAt } from '#client/fields/value-at.ts'
import { shortName } from '#client/tables/short-name.ts'
import { useDossier } from '#client/sync/dossier.ts'
import type { Desk } from './create-budget.ts'

/** Rows of a spreadsheet on their way into the budget: nothing is written before somebody says so. */
export interface Paste {
  readonly text: Accessor<string>
  readonly setText: (text: string) => void
  readonly columns: Accessor<readonly PastedColumn[]>
  readonly setColumn: (at: number, column: PastedColumn) => void
  /** The first cells of a column, to know it by. */
  readonly sample: (at: number) => string
  readonly heads: Accessor<boolean>
  readonly setHeads: (heads: boolean) => void
  readonly lines: Accessor<readonly PastedLine[]>
  /** The sources I may write in. */
  readonly sources: Accessor<readonly NamedSource[]>
  /** Writes them, as one change; gives the first new line. */
  readonly take: () => string | null
}

export function createPaste(desk: Desk, begin: string): Paste {
  const dossier = useDossier()
  const [text, setText] = createSignal(begin)
  const [chosen, setChosen] = createSignal<readonly PastedColumn[] | null>(null)
  const [headed, setHeaded] = createSignal<boolean | null>(null)
  const sources = createMemo((): NamedSource[] =>
    desk
      .sources()
      .filter((id) => desk.denial(id) === null)
      .map((id) => ({ id, names: namesOf(desk, id) })),
  )
  const rows = createMemo(() => cellsOfText(text()))
  const found = createMemo(() => columnsByHead(rows()[0] ?? [], sources()))
  const heads = () => headed() ?? found() !== null
  const body = createMemo(() => (heads() ? rows().slice(1) : rows()))
  const columns = createMemo(() => chosen() ?? (heads() ? found() : null) ?? columnsByContent(body()))
  const names = createMemo((): PasteNames => namesIn(desk, dossier.content))
  const known = (column: PastedColumn) => column.startsWith('source:') || fieldOf(desk.field.fields, column)
  const lines = createMemo(() =>
    linesOfCells(
      body(),
      columns().map((column) => (known(column) ? column : 'skip')),
      names(),
    ),
  )
  return {
    text,
    setText: (next) => {
      setText(next)
      setChosen(null)
      setHeaded(null)
    },
    columns,
    setColumn: (at, column) =>
      // One column of each: what held it before is passed over.
      setChosen(columns().map((one, i) => (i === at ? column : one === column ? 'skip' : one))),
    sample: (at) =>
      body()
        .map((row) => row[at])
        .filter(Boolean)
        .slice(0, 3)
        .join(', '),
    heads,
    setHeads: setHeaded,
    lines,
    sources,
    take: () => {
      let first: string | null = null
      const taken = lines()
      dossier.write.together(() => {
        for (const { values, paid } of taken) {
          const id = dossier.write.add(desk.path, desk.field.fields, values)
          first ??= id
          for (const [source, amount] of Object.entries(paid))
            dossier.write.set(cellPath(id, desk.source(source)), amount)
        }
      })
      return first
    },
  }
}

/** As the page calls it, and as our own file does. */
function namesOf(desk: Desk, id: string): string[] {
  const { kind, organisation, inKind, provider } = desk.source(id)
  if (organisation === null) return [desk.sourceName(id)]
  const what = kind === 'subsidy' ? provider || 'andere subsidies' : 'eigen middelen'
  const whole = [desk.partnerName(organisation), what, inKind ? 'in natura' : ''].filter(Boolean).join(' ')
  return [`${desk.sourceName(id)} ${desk.sourceNote(id)}`, whole]
}

const namesIn = (desk: Desk, content: ReturnType<typeof useDossier>['content']): PasteNames => {
  const category = fieldOf(desk.field.fields, 'category')
  return {
    categories: category?.kind === 'choice' ? category.options : [],
    partners: partnersOf(content).map(({ id, name }) => ({ id, names: [name, shortName(name)] })),
    steps: rowsAt(content, ['plan', 'lists', 'steps']).map(({ id, values }) => ({
      id,
      title: typeof values.title === 'string' ? values.title : '',
    })),
  }
}
