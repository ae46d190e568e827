import { createEffect, createSignal, on, onCleanup, untrack, type Accessor } from 'solid-js'
import type { Transaction } from 'yjs'
import { sectionState } from '#shared/checks/check.ts'
import { createChecker } from '#shared/checks/checker.ts'
import { inOrder, type Finding, type SectionState } from '#shared/checks/finding.ts'
import { checkRemarks } from '#shared/checks/remarks.ts'
import { read } from '#shared/dossier/read.ts'
import { reread } from '#shared/dossier/reread.ts'
import type { Path } from '#shared/dossier/schema.ts'
import type { Section } from '#shared/dossier/template.ts'
import { touchedBy } from '#shared/dossier/touched.ts'
import { trailOf, type Answer } from '#shared/dossier/trail.ts'
import type { Dossier } from '#client/sync/dossier.ts'
import type { Talk } from '#client/sync/talk.ts'
import { openPerSection } from '#shared/talk/open.ts'
import type { Segment } from '#client/ui/progress-segments.tsx'
import { sectionWords } from './section-words.ts'

export interface SectionStanding {
  readonly section: Section
  readonly state: SectionState
  /** The state in words: `2 fouten`, `Bezig · 5 van 7 velden`. */
  readonly words: string
}

export interface Checks {
  readonly findings: Accessor<readonly Finding[]>
  readonly sections: Accessor<readonly SectionStanding[]>
  readonly criteria: Accessor<readonly Segment[]>
  /** Where each criterion is answered. */
  readonly trail: Accessor<readonly Answer[]>
  readonly isEmpty: Accessor<boolean>
}

/** A sentence that changes at every letter is read by nobody: the checks wait for a pause in the typing. In ms. */
const pause = 200

/** What the checks say, renewed a moment after every change, mine or another's. */
export function createChecks(dossier: Dossier, talk: Pick<Talk, 'threads'> | null = null): Checks {
  const { template } = dossier.edition
  const checker = createChecker(dossier.edition)
  // Their own content, never changed in place: what is the same object need not be looked at again.
  let content = read(dossier.live().doc, template)
  const judge = (): Judged => {
    const open = talk ? openPerSection(untrack(talk.threads), template) : null
    const found = checker.check(content)
    const findings = open && open.size > 0 ? inOrder([found, checkRemarks(open, template)], template) : found
    const sections = dossier.edition.template.sections.map((section): SectionStanding => {
      const state = sectionState(section, content, findings)
      return { section, state, words: sectionWords(section, state, content, findings) }
    })
    return { findings, sections, trail: trailOf(content, dossier.edition.template) }
  }
  const [judged, setJudged] = createSignal(judge())
  const renew = () => setJudged((before) => keeping(before, judge()))
  createEffect(
    on([dossier.live, dossier.ready], ([live]) => {
      let touched: Path[] = []
      content = read(live.doc, template)
      let timer: ReturnType<typeof setTimeout> | undefined
      const changed = (transaction: Transaction) => {
        const places = touchedBy(transaction)
        if (places.length === 0) return
        touched.push(...places)
        clearTimeout(timer)
        timer = setTimeout(() => {
          content = reread(live.doc, template, content, touched)
          touched = []
          renew()
        }, pause)
      }
      live.doc.on('afterTransaction', changed)
      onCleanup(() => {
        live.doc.off('afterTransaction', changed)
        clearTimeout(timer)
      })
      renew()
    }),
  )

  if (talk) createEffect(on(talk.threads, renew, { defer: true }))

  return {
    findings: () => judged().findings,
    sections: () => judged().sections,
    trail: () => judged().trail,
    isEmpty: () => judged().sections.every(({ state }) => state === 'empty'),
    criteria: () =>
      judged().trail.map(({ criterion, state }): Segment => ({
        label: `${criterion.code} ${criterion.label}`,
        state,
      })),
  }
}

interface Judged {
  readonly findings: readonly Finding[]
  readonly sections: readonly SectionStanding[]
  readonly trail: ReturnType<typeof trailOf>
}

/** What is said again is the same thing: a list of checks then leaves alone who stands in it. */
function keeping(before: Judged, after: Judged): Judged {
  const known = new Map(before.findings.map((finding) => [keyOf(finding), finding]))
  return { ...after, findings: after.findings.map((finding) => known.get(keyOf(finding)) ?? finding) }
}

const keyOf = ({ rule, severity, section, path, sentence }: Finding): string =>
  [rule, severity, section, path?.join('/') ?? '', sentence].join('|')
