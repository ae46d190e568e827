import { readCoverage, type Coverage } from '#server/dossier/coverage.ts'
import { findUnprintable } from '#server/dossier/unprintable.ts'
import type { Finding } from '#shared/checks/finding.ts'
import { print, type Printable } from './print.ts'

export type FindUnprintable = (what: Omit<Printable, 'as' | 'date'>) => Finding[]

/** Characters that no shipped font has, each named with its place: before a version is fixed, not after. */
export function makeFindUnprintable(): FindUnprintable {
  let coverage: Coverage | null = null
  return (what) => {
    // Reading the fonts takes a moment; only who freezes needs it.
    coverage ??= readCoverage()
    const dossier = print({ ...what, as: { kind: 'draft', at: '', seed: '' }, date: '2000-01-01' })
    const { sections } = what.edition.template
    return findUnprintable(dossier, coverage).map(({ character, codePoint, section, block }): Finding => {
      const where = sections.find(({ letter }) => letter === section)
      const place = block || where?.title || what.title
      return {
        rule: 'druk',
        severity: 'error',
        section: where?.id ?? sections[0]?.id ?? '',
        sentence: `‘${place}’ bevat het teken ‘${character}’ (${codePoint}), dat niet gedrukt kan worden. Vervang het.`,
      }
    })
  }
}
