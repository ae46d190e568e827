import type { DossierContent, Level } from './content.ts'
import type { OutlineEntry, OutlineSection } from './outline.ts'
import { pathKey, trailRoot } from './schema.ts'
import type { Template } from './template.ts'
import { trailOf } from './trail.ts'

/** In a version that is frozen, on paper and on screen. */
export const levelWords: Readonly<Record<Level, string>> = {
  strong: 'Sterk',
  sufficient: 'Voldoende',
  weak: 'Nog zwak',
}

/** After the last section; a call with other letters gets the first that none of its sections has. */
export function guideLetter({ sections }: Template): string {
  const taken = new Set(sections.map(({ letter }) => letter))
  const last = sections.at(-1)?.letter ?? '@'
  for (let code = last.charCodeAt(0) + 1; code <= 'Z'.charCodeAt(0); code++)
    if (!taken.has(String.fromCharCode(code))) return String.fromCharCode(code)
  return '+'
}

/** What the writers say of the criteria, in words: two versions are compared by it as by any section. */
export function trailOutline(content: DossierContent, template: Template): OutlineSection {
  const entries = trailOf(content, template).flatMap(({ criterion, assessment, marks }): OutlineEntry[] => {
    const { code } = criterion
    const { level, reason } = assessment
    return [
      ...(level ? [{ key: `level:${code}`, label: `${code} · Hoe sterk`, words: levelWords[level] }] : []),
      ...(reason === undefined ? [] : [{ key: `reason:${code}`, label: `${code} · Waarom`, words: reason }]),
      ...marks.map(({ path, label, quote }) => ({
        key: `mark:${code}:${pathKey(path)}`,
        label: `${code} · Aangeduid`,
        words: quote === '' ? label : `${label}: “${quote}”`,
      })),
    ]
  })
  return {
    id: trailRoot,
    letter: guideLetter(template),
    title: 'Criteria',
    parts: entries.map((entry) => ({
      kind: 'answer',
      entry: { ...entry, key: `${trailRoot}/${entry.key}` },
    })),
  }
}
