import { createSignal, type JSX } from 'solid-js'
import { useLive, useMe } from '#client/live/use-live.ts'
import { Segments } from '#client/ui/segments.tsx'
import { desk } from '#client/words/workshop-console.ts'
import { BeamerPanel } from './beamer-panel.tsx'
import { DoorPanel } from './door-panel.tsx'
import { FloorPanel } from './floor-panel.tsx'
import { PeoplePanel } from './people-panel.tsx'
import { StepPanel } from './step-panel.tsx'
import { Timeline } from './timeline.tsx'
import panelStyles from './panel.module.css'
import styles from './console.module.css'

const parts = ['step', 'time', 'room'] as const
type Part = (typeof parts)[number]
const names: Readonly<Record<Part, string>> = {
  step: desk.time.step,
  time: desk.time.label,
  room: desk.beamer.title,
}

/** Time, step, room: three columns on a desk, one at a time in a hand. */
export default function Console(): JSX.Element {
  const live = useLive()
  const me = useMe()
  const [part, setPart] = createSignal<Part>('step')
  return (
    <>
      <div class={styles.parts}>
        <Segments
          look="bar"
          label={desk.tabs.session}
          value={part()}
          options={parts.map((value) => ({ value, label: names[value] }))}
          onChoose={setPart}
        />
      </div>
      <div class={styles.columns} data-part={part()}>
        <div class={styles.left}>
          <Timeline />
        </div>
        <StepPanel />
        <aside class={styles.right} aria-label={desk.beamer.title}>
          <FloorPanel />
          <BeamerPanel />
          <PeoplePanel />
          <DoorPanel />
          <p class={panelStyles.quiet}>
            {desk.stokje.code}: <b>{live.view.control?.recoveryCode}</b>
            {me.stokje ? '' : ` · ${desk.act.notYours(live.view.workshop.lead?.name ?? '')}`}
          </p>
        </aside>
      </div>
    </>
  )
}
