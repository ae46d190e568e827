import { createMemo, For, Show, type JSX } from 'solid-js'
import { landing } from '#shared/workshop/harvest.ts'
import type { SectionUse } from '#shared/workshop/step.ts'
import { useLive, useMe } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { workshop } from '#client/words/workshop.ts'
import { desk } from '#client/words/workshop-console.ts'
import { useOrders } from './orders.ts'
import { RestoreSection } from './restore-section.tsx'
import panelStyles from './panel.module.css'
import styles from './sections-panel.module.css'

const sections = [
  'identification',
  'breakthrough',
  'partners',
  'added-value',
  ...new Set(Object.values(landing)),
]

/** Who writes in which section now; steps set it, and the facilitator may set it otherwise. */
export function SectionsPanel(): JSX.Element {
  const live = useLive()
  const me = useMe()
  const { order } = useOrders()
  const numbers = createMemo(() => Object.values(live.view.tables).map(({ number }) => number))
  const value = (section: string): string => {
    const use = live.view.sections[section]
    if (!use) return 'open'
    return use.kind === 'tables' ? `tables:${use.tables.join(',')}` : use.kind
  }
  const options = (section: string) => {
    const own = live.view.sections[section]
    const several = own?.kind === 'tables' && own.tables.length > 1 ? [own.tables] : []
    return [
      { value: 'open', label: desk.sections.use.open },
      ...[...several, ...numbers().map((number) => [number])].map((tables) => ({
        value: `tables:${tables.join(',')}`,
        label: desk.sections.tables(tables),
      })),
      { value: 'facilitators', label: desk.sections.use.facilitators },
      { value: 'locked', label: desk.sections.use.locked },
    ]
  }
  const pointed = (section: string): boolean => {
    const { focus } = live.view
    return focus?.kind === 'section' && focus.section === section
  }
  const read = (chosen: string): SectionUse =>
    chosen.startsWith('tables:')
      ? { kind: 'tables', tables: chosen.slice(7).split(',').map(Number) }
      : { kind: chosen as 'open' | 'facilitators' | 'locked' }
  return (
    <details class={panelStyles.panel}>
      <summary>{desk.sections.title}</summary>
      <div class={styles.grid}>
        <For each={sections}>
          {(section) => (
            <div class={styles.section}>
              <SelectField
                label={workshop.section(section)}
                value={value(section)}
                options={
                  me.stokje
                    ? options(section)
                    : options(section).filter((one) => one.value === value(section))
                }
                onChange={(chosen) =>
                  void order({ type: 'section.use', section, use: read(chosen), reason: '' })
                }
              />
              <Show when={me.stokje}>
                <Button
                  look="quiet"
                  size={28}
                  icon="flag"
                  label={pointed(section) ? desk.tables.stop : desk.tables.point(workshop.section(section))}
                  aria-pressed={pointed(section)}
                  onClick={() =>
                    void order({
                      type: 'focus.set',
                      focus: pointed(section) ? null : { kind: 'section', section, row: null },
                    })
                  }
                />
              </Show>
            </div>
          )}
        </For>
      </div>
      <Show when={me.stokje}>
        <RestoreSection sections={sections} />
      </Show>
    </details>
  )
}
