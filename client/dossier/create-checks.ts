import { createEffect, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js'
import { unwrap } from 'solid-js/store'
import { check, sectionState } from '#shared/checks/check.ts'
import type { Finding, SectionState } from '#shared/checks/finding.ts'
import type { DossierContent } from '#shared/dossier/content.ts'
import type { Section, SectionId } from '#shared/dossier/template.ts'
import type { Dossier } from '#client/sync/dossier.ts'
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
  readonly isEmpty: Accessor<boolean>
}

/** The checks read the whole dossier, so they wait for a pause in the typing. In ms. */
const pause = 200

/** What the checks say, renewed a moment after every change, mine or another's. */
export function createChecks(dossier: Dossier): Checks {
  const now = () => unwrap(dossier.content) as DossierContent
  const judge = (): Judged => {
    const content = now()
    const findings = check(content, dossier.edition)
    const sections = dossier.edition.template.sections.map((section): SectionStanding => {
      const state = sectionState(section, content, findings)
      return { section, state, words: sectionWords(section, state, content, findings) }
    })
    return { findings, sections }
  }
  const [judged, setJudged] = createSignal(judge())
  const renew = () => setJudged((before) => keeping(before, judge()))
  createEffect(
    on([dossier.live, dossier.ready], ([live]) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const changed = () => {
        clearTimeout(timer)
        timer = setTimeout(renew, pause)
      }
      live.doc.on('update', changed)
      onCleanup(() => {
        live.doc.off('update', changed)
        clearTimeout(timer)
      })
      renew()
      // What just arrived reaches the content with the next frame, and nothing may change after it.
      changed()
    }),
  )

  const stateOf = createMemo(
    () =>
      new Map<SectionId, SectionState>(judged().sections.map(({ section, state }) => [section.id, state])),
  )
  return {
    findings: () => judged().findings,
    sections: () => judged().sections,
    isEmpty: () => judged().sections.every(({ state }) => state === 'empty'),
    criteria: () =>
      dossier.edition.template.criteria.map((criterion): Segment => {
        const states = dossier.edition.template.sections
          .filter((section) => section.answers.includes(criterion.code))
          .map((section) => stateOf().get(section.id) ?? 'empty')
        return { label: `${criterion.code} ${criterion.label}`, state: answeredBy(states) }
      }),
  }
}

interface Judged {
  readonly findings: readonly Finding[]
  readonly sections: readonly SectionStanding[]
}

/** What is said again is the same thing: a list of checks then leaves alone who stands in it. */
function keeping(before: Judged, after: Judged): Judged {
  const known = new Map(before.findings.map((finding) => [keyOf(finding), finding]))
  return { ...after, findings: after.findings.map((finding) => known.get(keyOf(finding)) ?? finding) }
}

const keyOf = ({ rule, severity, section, path, sentence }: Finding): string =>
  [rule, severity, section, path?.join('/') ?? '', sentence].join('|')

/** A criterion is answered when every section that answers it is complete. */
function answeredBy(states: readonly SectionState[]): Segment['state'] {
  if (states.every((state) => state === 'empty')) return 'empty'
  return states.every((state) => state === 'done' || state === 'warning') ? 'answered' : 'partly'
}
