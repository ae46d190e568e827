import { batch } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import type * as Y from 'yjs'
import {
  emptyTrail,
  type DossierContent,
  type Engagement,
  type SectionContent,
  type TrailContent,
} from '#shared/dossier/content.ts'
import { readEngagements, readSection } from '#shared/dossier/read.ts'
import { engagementsRoot, trailRoot } from '#shared/dossier/schema.ts'
import { sectionOf, type Template } from '#shared/dossier/template.ts'
import { placeOf } from '#shared/dossier/touched.ts'
import { readTrail } from '#shared/dossier/trail-marks.ts'
import { rootsOf } from './undo.ts'

export interface Content {
  readonly content: DossierContent
  /** Shows this document from now on; ends with the function it returns. */
  readonly follow: (doc: Y.Doc) => () => void
}

/**
 * The shared document as a Solid store. Only sections in which something changed are read again, and what
 * stayed equal keeps its identity: one remote keystroke redraws one value.
 */
export function createContent(template: Template): Content {
  const [content, setContent] = createStore<{
    sections: Record<string, SectionContent>
    engagements: Record<string, Engagement>
    trail: TrailContent
  }>({ sections: {}, engagements: {}, trail: emptyTrail })

  const show = (doc: Y.Doc, roots: ReadonlySet<string>): void =>
    batch(() => {
      for (const root of roots) {
        const section = sectionOf(template, root)
        if (section) setContent('sections', root, reconcile(readSection(doc, section), { key: 'id' }))
        else if (root === trailRoot) setContent('trail', reconcile(readTrail(doc, template) ?? emptyTrail))
        else setContent('engagements', reconcile(readEngagements(doc, template), { key: 'id' }))
      }
    })

  const follow = (doc: Y.Doc): (() => void) => {
    rootsOf(doc, template)
    const names = new Set([...template.sections.map((section) => section.id), engagementsRoot, trailRoot])
    const later = makeLater(() => {
      const due = changed
      changed = new Set()
      show(doc, due)
    })
    let changed = new Set<string>()
    const look = (transaction: Y.Transaction): void => {
      for (const type of transaction.changedParentTypes.keys()) {
        const [root] = type._item ? [] : (placeOf(type) ?? [])
        if (root !== undefined && names.has(root)) changed.add(root)
      }
      if (changed.size > 0) later.call(transaction.local)
    }
    show(doc, names)
    doc.on('afterTransaction', look)
    return () => {
      doc.off('afterTransaction', look)
      later.cancel()
    }
  }
  return { content, follow }
}

/**
 * My own change shows at once, and before the next event of mine. Those of others are gathered per frame; a
 * hidden page has no frames, and nobody to see it either, but must not fall behind.
 */
function makeLater(act: () => void): { call: (now: boolean) => void; cancel: () => void } {
  let frame = 0
  let soon = false
  let over = false
  const run = (): void => {
    cancelAnimationFrame(frame)
    frame = 0
    soon = false
    if (!over) act()
  }
  return {
    call: (now) => {
      if (soon) return
      if (now || document.visibilityState === 'hidden') {
        soon = true
        queueMicrotask(run)
      } else frame ||= requestAnimationFrame(run)
    },
    cancel: () => {
      over = true
      cancelAnimationFrame(frame)
    },
  }
}
