import { createContext, createMemo, useContext, type Accessor } from 'solid-js'
import type { Finding } from '#shared/checks/finding.ts'
import { pathKey, type Path } from '#shared/dossier/schema.ts'

/** What the checks say about this dossier now, to be asked per place. */
export interface Findings {
  readonly all: Accessor<readonly Finding[]>
  readonly at: (path: Path) => readonly Finding[]
}

const none: Findings = { all: () => [], at: () => [] }
const FindingsContext = createContext<Findings>(none)
export const FindingsProvider = FindingsContext.Provider
export const useFindings = (): Findings => useContext(FindingsContext)

export function createFindings(all: Accessor<readonly Finding[]>): Findings {
  const byPlace = createMemo(() =>
    Map.groupBy(all(), (finding) => (finding.path ? pathKey(finding.path) : '')),
  )
  return { all, at: (path) => byPlace().get(pathKey(path)) ?? [] }
}
