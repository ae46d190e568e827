import { Tabs as Kobalte } from '@kobalte/core/tabs'
import { For, Show, type JSX } from 'solid-js'
import styles from './tabs.module.css'

export interface Tab<Value extends string = string> {
  readonly value: Value
  readonly label: string
  /** What a short label is short for. */
  readonly title?: string | undefined
  readonly count?: number | undefined
  readonly panel: () => JSX.Element
}

export interface TabsProps<Value extends string = string> {
  readonly label: string
  readonly tabs: readonly Tab<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** In a narrow panel: closer together, over its whole width. */
  readonly dense?: boolean | undefined
}

export function Tabs<Value extends string = string>(props: TabsProps<Value>): JSX.Element {
  return (
    <Kobalte class={styles.tabs} value={props.value} onChange={(value) => props.onChange(value as Value)}>
      <Kobalte.List class={styles.list} aria-label={props.label} data-dense={props.dense ? '' : undefined}>
        <For each={props.tabs}>
          {(tab) => (
            <Kobalte.Trigger class={styles.tab} value={tab.value} title={tab.title}>
              {tab.label}
              <Show when={tab.count}>{(count) => <span class={styles.count}>{count()}</span>}</Show>
            </Kobalte.Trigger>
          )}
        </For>
      </Kobalte.List>
      <For each={props.tabs}>
        {(tab) => (
          <Kobalte.Content class={styles.panel} value={tab.value}>
            {tab.panel()}
          </Kobalte.Content>
        )}
      </For>
    </Kobalte>
  )
}
