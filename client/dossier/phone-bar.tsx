import { For, Show, type JSX } from 'solid-js'
import { Icon, type IconName } from '#client/ui/icon.tsx'
import { dossier as words } from '#client/words/dossier.ts'
import { inBar, type Panel, type PanelName } from './create-panel.ts'
import styles from './phone-bar.module.css'

export interface PhoneBarProps {
  readonly panel: Panel
  /** The list of sections is shown. */
  readonly listing: boolean
  /** From a panel back to the page, and from the page to the list of sections. */
  readonly onDossier: () => void
}

/** On a phone everything has its own screen; this goes from one to the other. */
export function PhoneBar(props: PhoneBarProps): JSX.Element {
  return (
    <nav class={styles.bar} aria-label={words.phone.label}>
      <BarButton
        icon="menu"
        label={words.phone.dossier}
        count={0}
        chosen={props.panel.open() === null}
        expanded={props.listing}
        onClick={() => props.onDossier()}
      />
      <For
        each={props.panel
          .tabs()
          .filter(({ name }) => inBar(name))
          .sort((a, b) => order(a.name) - order(b.name))}
      >
        {(tab) => (
          <BarButton
            icon={tab.icon}
            label={tab.label}
            count={tab.count}
            chosen={props.panel.open() === tab.name}
            onClick={() => props.panel.show(tab.name)}
          />
        )}
      </For>
    </nav>
  )
}

/** My own words come last, so that nothing jumps from under a thumb. */
const order = (name: PanelName): number => (name === 'tray' ? 1 : 0)

interface BarButtonProps {
  readonly icon: IconName
  readonly label: string
  readonly count: number
  readonly chosen: boolean
  readonly expanded?: boolean
  readonly onClick: () => void
}

function BarButton(props: BarButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class={styles.button}
      aria-current={props.chosen ? 'true' : undefined}
      aria-expanded={props.expanded}
      onClick={() => props.onClick()}
    >
      <Icon name={props.icon} size={20} />
      <Show when={props.count > 0}>
        <span class={styles.count}>{props.count}</span>
      </Show>
      <span>{props.label}</span>
    </button>
  )
}
