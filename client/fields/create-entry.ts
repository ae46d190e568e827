import { createMemo, createSignal, type Accessor } from 'solid-js'
import type { Denial } from '#shared/access.ts'
import type { Scalar, Value } from '#shared/dossier/content.ts'
import { missingRule } from '#shared/checks/finding.ts'
import { engagementsRoot, type Path } from '#shared/dossier/schema.ts'
import type { Field } from '#shared/dossier/template.ts'
import { useDossier, type Change, type Present } from '#client/sync/dossier.ts'
import type { FieldFrame } from '#client/ui/field.tsx'
import { fields as words } from '#client/words/fields.ts'
import { useFindings } from './findings.ts'
import { domId, isWithin, useSpot } from './spot.ts'
import { valueAt } from './value-at.ts'

/** What every entry takes: where it writes, and the template's field that it lets people fill in. */
export interface EntryProps<Of extends Field = Field> {
  readonly path: Path
  readonly field: Of
  /** The label is only heard: in a cell of a table. */
  readonly hideLabel?: boolean | undefined
  /** `title` for the long answers of a section page. */
  readonly look?: FieldFrame['look']
}

export interface Entry {
  readonly path: Accessor<Path>
  readonly value: Accessor<Value | undefined>
  readonly scalar: Accessor<Scalar | undefined>
  readonly denial: Accessor<Denial | null>
  /** Who else is in this field. */
  readonly others: Accessor<readonly Present[]>
  readonly change: Accessor<Change | null>
  readonly write: (value: Scalar | null) => void
  readonly enter: () => void
  readonly leave: () => void
  /** For the frame of the control; `problem` is what this page alone knows to be wrong. */
  readonly frame: (problem?: Accessor<string | null>) => FieldFrame
}

/** The key stands for whatever will be written deeper: an option, a row, a letter. */
const deeper = (path: Path): Path => [...path, '-']

/** Out of a field one is still somewhere: in its section, or with its organisation. */
const around = (path: Path): Path => path.slice(0, path[0] === engagementsRoot ? 3 : 1) as unknown as Path

export function createEntry(props: EntryProps): Entry {
  const dossier = useDossier()
  const findings = useFindings()
  const spot = useSpot()
  const [visited, setVisited] = createSignal(false)
  const value = createMemo(() => valueAt(dossier.content, props.path))
  const scalar = () => {
    const here = value()
    return typeof here === 'object' ? undefined : here
  }
  const denial = createMemo(() => dossier.deny(deeper(props.path)))
  const others = createMemo(() => dossier.inside(props.path).filter((present) => !present.me))
  /** That a field is still empty is no news to who never was in it. */
  const due = () => visited() || isWithin(props.path, spot.target())
  const sentences = (severity: 'error' | 'warning') =>
    findings
      .at(props.path)
      .filter((finding) => finding.severity === severity && (finding.rule !== missingRule || due()))
      .map((finding) => finding.sentence)

  return {
    path: () => props.path,
    value,
    scalar,
    denial,
    others,
    change: () => dossier.lastChange(props.path),
    write: (next) => dossier.write.set(props.path, next),
    enter: () => dossier.goTo(props.path),
    leave: () => {
      setVisited(true)
      dossier.goTo(around(props.path))
    },
    frame: (problem) => ({
      get id() {
        return domId(props.path)
      },
      get label() {
        return props.field.label
      },
      get look() {
        return props.look
      },
      get hideLabel() {
        return props.hideLabel
      },
      get required() {
        return props.hideLabel ? false : props.field.required
      },
      get help() {
        return props.hideLabel ? undefined : props.field.help
      },
      get quote() {
        const text = props.hideLabel ? undefined : props.field.quote
        return text === undefined ? undefined : { text, source: words.call(dossier.edition.year) }
      },
      get errors() {
        const own = problem?.() ?? null
        return own === null ? sentences('error') : [own, ...sentences('error')]
      },
      get warnings() {
        return sentences('warning')
      },
    }),
  }
}
