import { createEffect, createMemo, For, lazy, Match, on, Show, Suspense, Switch, type JSX } from 'solid-js'
import { CriteriaPanel } from '#client/criteria/criteria-panel.tsx'
import { IdeaPanel } from '#client/ideas/idea-panel.tsx'
import { useDossier } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { Tabs, type Tab } from '#client/ui/tabs.tsx'
import type { ProposalIdea } from '#shared/idea/api.ts'
import { dossier as words } from '#client/words/dossier.ts'
import { ChecksPanel } from './checks-panel.tsx'
import type { Checks } from './create-checks.ts'
import type { Panel, PanelName } from './create-panel.ts'
import { PreviewPanel } from '#client/preview/preview-panel.tsx'
import { PeoplePanel } from './people-panel.tsx'
import { TrayPanel } from './tray-panel.tsx'
import styles from './side-panel.module.css'

// What is said comes when somebody looks.
const TalkPanel = lazy(async () => ({ default: (await import('#client/talk/talk-panel.tsx')).TalkPanel }))

export interface SidePanelProps {
  readonly panel: Panel
  readonly checks: Checks
  readonly proposal: string
  readonly section: string | undefined
  /** Folded to a strip of counts; what opens lies over the page. */
  readonly docked: boolean
  /** The page has its own words beside it: the strip comes only with what is opened by a key or by itself. */
  readonly bare?: boolean
  readonly announcing: boolean
  readonly onAnnouncing: (on: boolean) => void
  /** The idea it began with, when its text is here. */
  readonly idea: ProposalIdea | null
}

/** What the checks say, who is here, and my own words that are not in the dossier. */
export function SidePanel(props: SidePanelProps): JSX.Element {
  const dossier = useDossier()
  const open = (): PanelName | null =>
    props.panel.open() ?? (props.docked ? null : firstTab(props.panel, dossier.saved().state === 'read-only'))
  // My own words: the panel opens by itself, and takes no focus.
  createEffect(
    on(
      () => dossier.tray.entries().length,
      (count, before) => count > (before ?? 0) && props.panel.show('tray'),
    ),
  )
  const fold = (name: PanelName, event?: Event): void => {
    event?.preventDefault()
    props.panel.show(null)
    if (props.bare) document.querySelector<HTMLElement>('main h1')?.focus()
    else document.getElementById(dockId(name))?.focus()
  }
  // Before the tabs hear it: they stop what they do not use.
  const onKeyDown = (event: KeyboardEvent): void => {
    const name = open()
    if (event.key === 'Escape' && props.docked && name) fold(name, event)
  }
  return (
    <aside
      class={styles.side}
      data-docked={props.docked ? '' : undefined}
      hidden={props.bare === true && open() === null}
      aria-label={words.panel.label}
    >
      <Show when={props.docked}>
        <Dock panel={props.panel} />
      </Show>
      <Show when={open()}>
        {(name) => (
          <div
            class={styles.panel}
            data-pages={name() === 'preview' ? '' : undefined}
            data-own={props.panel.tabs().some((tab) => tab.name === 'tray') ? '' : undefined}
            ref={(element) => element.addEventListener('keydown', onKeyDown, true)}
          >
            <Show when={props.docked}>
              <span class={styles.close}>
                <Button
                  look="quiet"
                  size={28}
                  icon="close"
                  label={words.panel.close}
                  onClick={() => fold(name())}
                />
              </span>
            </Show>
            <Show when={dossier.ready()} fallback={<Skeleton lines={[60, 90, 80, 50]} />}>
              <PanelTabs {...props} name={name()} />
            </Show>
          </div>
        )}
      </Show>
    </aside>
  )
}

/** My own words first; who only reads begins with the people. */
function firstTab(panel: Panel, reads: boolean): PanelName {
  const first = panel.tabs()[0]?.name ?? 'checks'
  return reads && first === 'checks' ? 'people' : first
}
const dockId = (name: PanelName): string => `dock_${name}`

/** The tabs with what stands under each. */
function PanelTabs(props: SidePanelProps & { readonly name: PanelName }): JSX.Element {
  const tabs = createMemo(() =>
    props.panel.tabs().map((tab): Tab<PanelName> => ({
      value: tab.name,
      title: tab.title,
      get label() {
        return tab.label
      },
      get count() {
        return tab.count || undefined
      },
      panel: () => <PanelContent {...props} name={tab.name} />,
    })),
  )
  return <Tabs dense label={words.panel.label} value={props.name} onChange={props.panel.show} tabs={tabs()} />
}

/** One of the three, by itself: on a phone instead of the page. */
export function PanelContent(
  props: Omit<SidePanelProps, 'docked'> & { readonly name: PanelName },
): JSX.Element {
  return (
    <Switch>
      <Match when={props.name === 'checks'}>
        <ChecksPanel checks={props.checks} section={props.section} />
      </Match>
      <Match when={props.name === 'people'}>
        <PeoplePanel
          section={props.section}
          announcing={props.announcing}
          onAnnouncing={props.onAnnouncing}
        />
      </Match>
      <Match when={props.name === 'talk'}>
        <Suspense fallback={<Skeleton lines={[60, 90, 80]} />}>
          <TalkPanel section={props.section} />
        </Suspense>
      </Match>
      <Match when={props.name === 'criteria'}>
        <CriteriaPanel trail={props.checks.trail()} />
      </Match>
      <Match when={props.name === 'idea' && props.idea}>{(idea) => <IdeaPanel idea={idea()} />}</Match>
      <Match when={props.name === 'preview'}>
        <PreviewPanel proposal={props.proposal} section={props.section} />
      </Match>
      <Match when={props.name === 'tray'}>
        <TrayPanel proposal={props.proposal} />
      </Match>
    </Switch>
  )
}

function Dock(props: { readonly panel: Panel }): JSX.Element {
  return (
    <div class={styles.dock}>
      <For each={props.panel.tabs()}>
        {(tab) => (
          <button
            type="button"
            class={styles.docked}
            id={dockId(tab.name)}
            aria-expanded={props.panel.open() === tab.name}
            aria-label={words.panel.open(tab.label, tab.count)}
            title={tab.label}
            onClick={() => props.panel.show(props.panel.open() === tab.name ? null : tab.name)}
          >
            <Icon name={tab.icon} size={20} />
            <Show when={tab.count}>
              <span aria-hidden="true">{tab.count}</span>
            </Show>
          </button>
        )}
      </For>
    </div>
  )
}
