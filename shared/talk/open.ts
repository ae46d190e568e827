import { engagementsRoot } from '#shared/dossier/schema.ts'
import type { SectionId, Template } from '#shared/dossier/template.ts'
import type { Thread } from './read.ts'

/** The section whose page shows what a thread is about: promises stand on one page, what is paid on another. */
export function sectionOfThread({ sections }: Template, { place }: Pick<Thread, 'place'>): SectionId | null {
  const [root, , drawer] = place
  const shape = drawer === 'commitments' ? 'engagements' : 'budget'
  const found = sections.find((one) => (root === engagementsRoot ? one.shape === shape : one.id === root))
  return found?.id ?? null
}

/** How many threads of each section still wait for somebody. */
export function openPerSection(
  threads: readonly Thread[],
  template: Template,
): ReadonlyMap<SectionId, number> {
  const counts = new Map<SectionId, number>()
  for (const thread of threads) {
    const section = thread.settled ? null : sectionOfThread(template, thread)
    if (section) counts.set(section, (counts.get(section) ?? 0) + 1)
  }
  return counts
}
