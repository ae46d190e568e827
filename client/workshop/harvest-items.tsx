import { createSignal, For, Show, type JSX } from 'solid-js'
import { rowStatuses } from '#shared/workshop/harvest.ts'
import type { HarvestLine } from '#shared/workshop/lead-views.ts'
import { Button } from '#client/ui/button.tsx'
import { ConfirmDialog } from '#client/ui/dialog.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { workshop } from '#client/words/workshop.ts'
import { harvest } from '#client/words/workshop-harvest.ts'
import { useOrders } from './orders.ts'
import styles from './harvest-items.module.css'

/** Where a group stands in the dossier already, what still lacks there, and the way back. */
export function HarvestItems(props: { readonly items: readonly HarvestLine[] }): JSX.Element {
  const { order } = useOrders()
  const [edited, setEdited] = createSignal<HarvestLine | null>(null)
  const undo = async (item: HarvestLine, evenIfEdited: boolean): Promise<void> => {
    const sent = await order({ type: 'harvest.undo', item: item.id, evenIfEdited })
    if (sent.kind === 'refused' && sent.code === 'edited-since') setEdited(item)
  }
  return (
    <>
      <ul class={styles.items} role="list">
        <For each={props.items}>
          {(item) => {
            const placed = () => (item.state.kind === 'placed' ? item.state : undefined)
            return (
              <li>
                <strong>
                  {workshop.target[item.target][0]}{' '}
                  {placed() ? harvest.placed(placed()?.label ?? '') : harvest.waiting}
                </strong>
                <For each={placed()?.missing ?? []}>
                  {(label) => <span class={styles.chip}>{harvest.missing(label)}</span>}
                </For>
                <Show
                  when={placed()}
                  fallback={
                    <Button size={28} onClick={() => void order({ type: 'harvest.retry', item: item.id })}>
                      {harvest.retry}
                    </Button>
                  }
                >
                  {(now) => (
                    <SelectField
                      label={harvest.statusOf(now().label)}
                      hideLabel
                      value={now().rowStatus}
                      options={rowStatuses.map((value) => ({ value, label: harvest.status[value] }))}
                      onChange={(status) => void order({ type: 'harvest.status', item: item.id, status })}
                    />
                  )}
                </Show>
                <Button size={28} look="quiet" icon="undo" onClick={() => void undo(item, false)}>
                  {harvest.undo}
                </Button>
              </li>
            )
          }}
        </For>
      </ul>
      <ConfirmDialog
        open={edited() !== null}
        title={harvest.undoEdited}
        act={harvest.undoAct}
        keep={harvest.keep}
        danger
        onClose={() => setEdited(null)}
        onAct={() => {
          const item = edited()
          setEdited(null)
          if (item) void undo(item, true)
        }}
      />
    </>
  )
}
