import { rowsOf, textIn, type DossierContent } from '#shared/dossier/content.ts'
import { engagementsRoot } from '#shared/dossier/schema.ts'
import type { Locks } from '#shared/locks.ts'
import type { Finding } from './finding.ts'

/**
 * Whose turn it is to mend this, as ids of organisations: whose promise or money it is, whom a question was put
 * to, or to whom the section was given. None: it is for whoever holds the pen.
 */
export function turnOf({ path, section }: Finding, content: DossierContent, locks: Locks): readonly string[] {
  const [root, organisation] = path ?? []
  if (root === engagementsRoot && organisation) return [organisation]
  if (root === 'asks') {
    const ask = rowsOf(content, 'asks', 'asks').find(({ id }) => path?.includes(id))
    const asked = ask ? textIn(ask, 'partner') : ''
    if (asked) return [asked]
  }
  const lock = Object.hasOwn(locks, section) ? locks[section] : undefined
  return lock?.kind === 'organisations' ? (lock.names ?? []) : []
}
