import type { JSX } from 'solid-js'
import { useLive } from '#client/live/use-live.ts'
import { Checkbox } from '#client/ui/checkbox.tsx'
import { plan } from '#client/words/workshop-harvest.ts'
import { useOrders } from './orders.ts'
import styles from './plan.module.css'

/** Chosen before the start; said to everybody before they write. */
export function RulesPanel(): JSX.Element {
  const live = useLive()
  const { order } = useOrders()
  const rules = () => live.view.workshop.rules
  const set = (changed: Partial<ReturnType<typeof rules>>): void =>
    void order({
      type: 'session.rules',
      mayNoteObjection: changed.mayNoteObjection ?? rules().mayNoteObjection,
      leadReadsAlong: changed.leadReadsAlong ?? rules().leadReadsAlong,
    })
  return (
    <section class={styles.rules}>
      <h2>{plan.rules}</h2>
      <Checkbox
        label={plan.mayNote}
        checked={rules().mayNoteObjection}
        onChange={(mayNoteObjection) => set({ mayNoteObjection })}
      />
      <Checkbox
        label={plan.leadReads}
        checked={rules().leadReadsAlong}
        onChange={(leadReadsAlong) => set({ leadReadsAlong })}
      />
    </section>
  )
}
