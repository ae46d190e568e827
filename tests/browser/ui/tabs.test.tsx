import { createSignal } from 'solid-js'
import { userEvent } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import { Tabs } from '#client/ui/tabs.tsx'
import { one, show } from './stage.ts'

describe('tabs', () => {
  const open = () => {
    const [tab, setTab] = createSignal<'checks' | 'remarks' | 'history'>('checks')
    show(() => (
      <Tabs
        label="Zijpaneel"
        value={tab()}
        onChange={setTab}
        tabs={[
          { value: 'checks', label: 'Controles', count: 2, panel: () => 'twee controles' },
          { value: 'remarks', label: 'Opmerkingen', panel: () => 'geen opmerkingen' },
          { value: 'history', label: 'Verloop', panel: () => 'het verloop' },
        ]}
      />
    ))
    one('[role=tab][aria-selected=true]').focus()
  }
  const panel = () => one('[role=tabpanel]').textContent

  test('the arrows open the next panel and come round at the end', async () => {
    open()
    expect(panel()).toBe('twee controles')
    await userEvent.keyboard('{ArrowRight}')
    expect(panel()).toBe('geen opmerkingen')
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(panel()).toBe('het verloop')
  })

  test('one Tab goes from the tabs to the panel, not past every tab', async () => {
    open()
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement?.getAttribute('role')).toBe('tabpanel')
  })

  test('the count is heard with the name', () => {
    open()
    expect(one('[role=tab]').textContent).toBe('Controles2')
    expect(one('[role=tablist]').getAttribute('aria-label')).toBe('Zijpaneel')
  })
})
