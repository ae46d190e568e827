import { createMemo, createSignal, type Accessor } from 'solid-js'
import { missingRule } from '#shared/checks/finding.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { useTalk } from '#client/sync/talk.ts'
import type { IconName } from '#client/ui/icon.tsx'
import { dossier as words } from '#client/words/dossier.ts'
import { preview as previewWords } from '#client/words/preview.ts'
import { talk as talkWords } from '#client/words/talk.ts'
import { besideIdea, trail } from '#client/words/trail.ts'
import { may } from '#shared/access.ts'
import type { Checks } from './create-checks.ts'
import { createPersons } from './create-persons.ts'

export const panelNames = ['checks', 'talk', 'criteria', 'idea', 'people', 'preview', 'tray'] as const
export type PanelName = (typeof panelNames)[number]

/** A phone's bar has room for few; the others stand under the list of sections. */
export const inBar = (name: PanelName): boolean =>
  name !== 'criteria' && name !== 'idea' && name !== 'preview'

export interface PanelTab {
  readonly name: PanelName
  readonly label: string
  /** What a short label is short for. */
  readonly title?: string
  readonly icon: IconName
  readonly count: number
}

export interface Panel {
  /** What is shown; `null` while the panel is folded into its dock. */
  readonly open: Accessor<PanelName | null>
  readonly show: (name: PanelName | null) => void
  /** The tabs there are now: my own words only when some of them are not in the dossier. */
  readonly tabs: Accessor<readonly PanelTab[]>
}

/** `hasIdea`: the text of the idea is here, to stand beside the proposal. */
export function createPanel(checks: Checks, hasIdea: () => boolean): Panel {
  const dossier = useDossier()
  const persons = createPersons()
  const talk = useTalk()
  const [open, setOpen] = createSignal<PanelName | null>(null)
  const waiting = () => {
    const saved = dossier.saved()
    return saved.state === 'offline' ? saved.waiting : 0
  }
  /** What is not filled in yet is no alarm. */
  const wrong = () => checks.findings().filter((finding) => finding.rule !== missingRule).length
  const kept = () => dossier.tray.entries().length
  /** What is folded away for later asks for no attention. */
  const fresh = () => dossier.tray.entries().filter(({ later }) => !later).length
  // One object per tab for good: a tab made anew would take the focus from who is in its panel.
  const all: Readonly<Record<PanelName, PanelTab>> = {
    tray: {
      name: 'tray',
      icon: 'upload',
      get label() {
        return kept() > 0 ? words.panel.tray : words.panel.waiting
      },
      get count() {
        return fresh() + waiting()
      },
    },
    checks: {
      name: 'checks',
      icon: 'alert-octagon',
      label: words.panel.checks,
      get count() {
        return wrong()
      },
    },
    talk: {
      name: 'talk',
      icon: 'comment',
      label: talkWords.panel,
      get count() {
        return talk?.threads().filter(({ settled }) => !settled).length ?? 0
      },
    },
    criteria: {
      name: 'criteria',
      icon: 'flag',
      label: trail.panel,
      count: 0,
    },
    idea: {
      name: 'idea',
      icon: 'bulb',
      label: besideIdea.panel,
      count: 0,
    },
    people: {
      name: 'people',
      icon: 'people',
      label: words.panel.people,
      get count() {
        return persons().length
      },
    },
    preview: {
      name: 'preview',
      icon: 'eye',
      label: previewWords.tab,
      title: previewWords.tabTitle,
      count: 0,
    },
  }
  /** Once frozen there is the PDF itself; and who may not read the dossier sees no pages of it. */
  const hasPreview = createMemo(
    () => dossier.saved().state !== 'frozen' && may(dossier.actor, 'read', dossier.phase()) === null,
  )
  const hasOwn = createMemo(() => kept() + waiting() > 0)
  const tabs = createMemo(() => [
    ...(hasOwn() ? [all.tray] : []),
    all.checks,
    ...(talk ? [all.talk] : []),
    all.criteria,
    ...(hasIdea() ? [all.idea] : []),
    all.people,
    ...(hasPreview() ? [all.preview] : []),
  ])
  const shown = () => {
    const name = open()
    return name === null || tabs().some((tab) => tab.name === name) ? name : 'checks'
  }
  return { open: shown, show: setOpen, tabs }
}
