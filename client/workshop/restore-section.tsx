import { createSignal, Show, type JSX } from 'solid-js'
import { useLive } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { ConfirmDialog } from '#client/ui/dialog.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { shortHour, workshop } from '#client/words/workshop.ts'
import { desk } from '#client/words/workshop-console.ts'
import { useOrders } from './orders.ts'
import styles from './panel.module.css'

/** Puts one section back as it stood when a step began; what was added since goes to the bin of the dossier. */
export function RestoreSection(props: { readonly sections: readonly string[] }): JSX.Element {
  const live = useLive()
  const { order } = useOrders()
  const [section, setSection] = createSignal('')
  const [moment, setMoment] = createSignal('')
  const [asking, setAsking] = createSignal(false)
  const [done, setDone] = createSignal('')
  const moments = () =>
    (live.view.checkpoints ?? [])
      .map(({ step, round, at }) => ({
        value: `${step} ${round}`,
        label: `${shortHour(at)} ${live.view.plan.find(({ id }) => id === step)?.title ?? step}`,
      }))
      .toReversed()
  const chosen = () => {
    const [step, round] = moment().split(' ')
    return section() !== '' && step && round ? { step, round: Number(round) } : undefined
  }
  const title = () => moments().find(({ value }) => value === moment())?.label ?? ''
  const restore = async (): Promise<void> => {
    const to = chosen()
    setAsking(false)
    if (!to) return
    const { step, round } = to
    const sent = await order({ type: 'section.restore', section: section(), step: step as never, round })
    setDone(sent.kind === 'done' ? desk.sections.restored(workshop.section(section()), title()) : '')
  }
  return (
    <Show when={moments().length > 0}>
      <div class={styles.formRow}>
        <SelectField
          label={desk.sections.which}
          value={section()}
          placeholder={desk.sections.choose}
          options={props.sections.map((id) => ({ value: id, label: workshop.section(id) }))}
          onChange={setSection}
        />
        <SelectField
          label={desk.sections.restore}
          value={moment()}
          placeholder={desk.sections.choose}
          options={moments()}
          onChange={setMoment}
        />
        <Button onClick={() => chosen() && setAsking(true)}>{desk.sections.back}</Button>
      </div>
      <p class={styles.quiet} role="status">
        {done()}
      </p>
      <ConfirmDialog
        open={asking()}
        title={desk.sections.ask(workshop.section(section()), title())}
        description={desk.sections.askText}
        act={desk.sections.back}
        keep={desk.sections.keep}
        onAct={() => void restore()}
        onClose={() => setAsking(false)}
      />
    </Show>
  )
}
