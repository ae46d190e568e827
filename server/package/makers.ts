import { csvOf } from '#server/budget/csv.ts'
import { sheetsOf } from '#server/budget/sheets.ts'
import { xlsxOf } from '#server/budget/xlsx.ts'
import { editionOf } from '#server/calls/editions.ts'
import type { Db } from '#server/db/open.ts'
import type { Version } from '#server/freeze/versions.ts'
import { loadAssessment } from '#server/jury/load.ts'
import { printReport, reportOf } from '#server/jury/report.ts'
import type { SetLetter } from '#server/letter/set-letter.ts'
import { declarationOf } from '#server/signing/declaration.ts'
import { signersOf } from '#server/signing/standing.ts'

export interface PackageParts {
  readonly db: Db
  readonly setLetter: SetLetter
  /** A version as the typesetter sets it, remembered as handed out; `null` when it cannot be printed. */
  readonly print: (version: Version) => Promise<Uint8Array | null>
}

/** A file that will be in the package; made only when its turn comes. */
export interface PlannedFile {
  /** Within the folder of its proposal. */
  readonly name: string
  readonly make: () => Promise<Uint8Array | null>
}

/** What to put in the package of one version. To add a kind of file, add a maker to the list below. */
export type FileMaker = (parts: PackageParts, version: Version) => Promise<readonly PlannedFile[]>

const dossier: FileMaker = async ({ print }, version) => [
  { name: `voorstel-v${version.view.number}.pdf`, make: () => print(version) },
  { name: `voorstel-v${version.view.number}.json`, make: async () => version.bytes },
]

/** One for each organisation that signed. */
const declarations: FileMaker = async ({ db, setLetter }, version) => {
  const signers = await signersOf(db, version)
  return signers
    .filter(({ signature }) => signature !== null)
    .map(({ organisation }) => ({
      name: `verklaringen/${organisation.id}.pdf`,
      make: async () => {
        const letter = await declarationOf(db, version, organisation.id)
        return letter && setLetter(letter)
      },
    }))
}

const report: FileMaker = async ({ db, setLetter }, { proposal }) => {
  const loaded = await loadAssessment(db, proposal.proposal)
  const found = loaded && reportOf(loaded)
  if (!found) return []
  return [
    {
      name: 'juryverslag.json',
      make: async () => new TextEncoder().encode(`${JSON.stringify(found, null, 2)}\n`),
    },
    { name: 'juryverslag.pdf', make: () => setLetter(printReport(found)) },
  ]
}

/** The budget for a spreadsheet, as it was frozen. */
const budget: FileMaker = async ({ db }, { proposal, view }) => {
  const edition = await editionOf(db, proposal.call, proposal.edition)
  const sheets = edition && sheetsOf(proposal.content, edition)
  const [first] = sheets ?? []
  if (!sheets || !first) return []
  return [
    { name: `begroting-v${view.number}.csv`, make: async () => new TextEncoder().encode(csvOf(first)) },
    { name: `begroting-v${view.number}.xlsx`, make: async () => xlsxOf(sheets) },
  ]
}

export const makers: readonly FileMaker[] = [dossier, budget, declarations, report]
