import type { Field, Option } from '#shared/dossier/template.ts'
import { labelOf } from '#shared/dossier/template.ts'
import { rowsOf, textIn, type DossierContent } from '#shared/dossier/content.ts'
import { commitmentName } from '#shared/dossier/commitment-name.ts'
import { partnersOf } from '#shared/dossier/partners.ts'
import { bodiesOf } from '#shared/governance/bodies.ts'
import { resultsOf, stepsOf } from '#shared/plan/steps.ts'
import type { FileView } from '#shared/files.ts'
import { regions } from '#shared/call/data/regions.ts'

/** Finds the name of what an id refers to; what is gone says so, rather than leaving a hole. */
export interface Names {
  readonly partner: (id: string) => string
  readonly step: (id: string) => string
  readonly body: (id: string) => string
  readonly result: (id: string) => string
  readonly region: (code: string) => string
  readonly of: (field: Field, id: string) => string
}

export const gone = '(verwijderd)'

export function namesIn(content: DossierContent, files: readonly FileView[] = []): Names {
  const file = lookUpFile(files)
  const lookUp = (rows: readonly { readonly id: string; readonly name: string }[]) => {
    const byId = new Map(rows.map((row) => [row.id, row.name]))
    return (id: string): string => (id === '' ? '' : (byId.get(id) ?? gone))
  }
  const partner = lookUp(partnersOf(content))
  const step = lookUp(stepsOf(content).map(({ id, title }, i) => ({ id, name: `${i + 1}. ${title}` })))
  const body = lookUp(bodiesOf(content))
  const result = lookUp(resultsOf(content).map(({ id, title }) => ({ id, name: title })))
  const region = lookUp(regions.map(({ code, name }) => ({ id: code, name })))
  const line = lookUp(
    rowsOf(content, 'budget', 'lines').map((row) => ({ id: row.id, name: textIn(row, 'label') })),
  )
  const commitment = lookUp(
    Object.entries(content.engagements).flatMap(([organisation, { commitments }]) =>
      commitments.map((row) => ({ id: row.id, name: commitmentName(partner(organisation), row) })),
    ),
  )
  const names: Names = {
    partner,
    step,
    body,
    result,
    region,
    of(field, id) {
      if (field.kind === 'choice' || field.kind === 'choices') return optionName(field.options, id)
      if (field.kind === 'file') return file(id)
      if (field.kind !== 'reference' && field.kind !== 'references') return id
      const find = { partner, step, body, result, region, line, commitment }[field.to]
      return find(id)
    },
  }
  return names
}

const lookUpFile = (files: readonly FileView[]) => (hash: string) => {
  const found = files.find(({ sha256, purpose }) => sha256 === hash && purpose === 'evidence')
  return found ? `${found.name} (zie Bijlagen)` : noFile
}

export const noFile = '(bestand niet gevonden)'

const optionName = (options: readonly Option[], id: string): string => labelOf(options, id) || id
