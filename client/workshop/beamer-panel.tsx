import { createSignal, For, Show, type JSX } from 'solid-js'
import { landing } from '#shared/workshop/harvest.ts'
import { sceneKinds, type SceneKind } from '#shared/workshop/step.ts'
import type { Beamer } from '#shared/workshop/session.ts'
import { bareScene } from '#client/screen/bare-scene.ts'
import { Scene } from '#client/screen/scene.tsx'
import { useLive, useMe } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { Segments } from '#client/ui/segments.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { workshop } from '#client/words/workshop.ts'
import { desk } from '#client/words/workshop-console.ts'
import { useOrders } from './orders.ts'
import panelStyles from './panel.module.css'
import styles from './beamer-panel.module.css'

const sections = [...new Set(Object.values(landing))]
const modes = ['follow', 'hold', 'black'] as const

/** The remote of the beamer, and the scene itself, small. */
export function BeamerPanel(): JSX.Element {
  const live = useLive()
  const me = useMe()
  const { order } = useOrders()
  const [choosing, setChoosing] = createSignal(false)
  const [code, setCode] = createSignal('')
  const beamer = (): Beamer =>
    live.view.beamer ?? { mode: 'follow', scene: 'step', page: 0, section: null, table: null }
  const screens = () => live.view.screens ?? []
  const show = (mode: Beamer['mode'], scene: SceneKind | null, section: string | null = null): void =>
    void order({ type: 'beamer.show', mode, scene, section, table: null })
  const state = () =>
    screens().length === 0
      ? desk.beamer.none
      : screens().some(({ connected }) => connected)
        ? desk.beamer.connected
        : desk.beamer.away
  const scene = (): SceneKind =>
    beamer().mode === 'follow' ? (live.view.step?.step.scene ?? 'lobby') : beamer().scene
  const pair = async (): Promise<void> => {
    if (code().trim().length < 4) return
    const sent = await order({ type: 'beamer.pair', code: code().trim() })
    if (sent.kind === 'done') setCode('')
  }
  return (
    <section class={panelStyles.side}>
      <div class={panelStyles.panelHead}>
        <h2>
          <Icon name="screen" size={20} /> {desk.beamer.title}
        </h2>
        <span
          class={panelStyles.pill}
          data-look={screens().some(({ connected }) => connected) ? 'sage' : undefined}
        >
          {state()}
        </span>
      </div>
      <figure class={styles.preview} aria-label={desk.beamer.preview}>
        <div inert>
          <Scene host={location.host} scene={live.view.scene ?? { ...bareScene, kind: scene() }} />
        </div>
      </figure>
      <Show when={me.stokje} fallback={<p class={panelStyles.quiet}>{workshop.scene[scene()]}</p>}>
        <Segments
          label={desk.beamer.mode}
          value={beamer().mode}
          options={[
            ...modes.map((mode) => ({ value: mode, label: desk.beamer[mode] })),
            {
              value: 'chosen' as const,
              label: beamer().mode === 'chosen' ? desk.beamer.chosen : desk.beamer.choose,
              expanded: choosing(),
            },
          ]}
          onChoose={(mode) =>
            mode === 'chosen' ? setChoosing((now) => !now) : show(mode, mode === 'hold' ? scene() : null)
          }
        />
        <Show when={choosing()}>
          <Segments
            look="tiles"
            label={desk.beamer.scenes}
            value={beamer().mode === 'chosen' ? beamer().scene : null}
            options={sceneKinds
              .filter((kind) => kind !== 'black' && kind !== 'section')
              .map((kind) => ({ value: kind, label: workshop.scene[kind] }))}
            onChoose={(kind) => show('chosen', kind)}
          />
          <SelectField
            label={desk.beamer.section}
            value={beamer().scene === 'section' ? (beamer().section ?? '') : ''}
            options={sections.map((id) => ({ value: id as string, label: workshop.section(id) }))}
            onChange={(id) => show('chosen', 'section', id)}
          />
        </Show>
        <div class={panelStyles.row}>
          <Button
            icon="arrow-left"
            label={desk.beamer.previous}
            onClick={() => void order({ type: 'beamer.page', page: Math.max(0, beamer().page - 1) })}
          />
          <Button
            icon="arrow-right"
            label={desk.beamer.next}
            onClick={() => void order({ type: 'beamer.page', page: beamer().page + 1 })}
          />
        </div>
      </Show>
      <p class={panelStyles.quiet}>{desk.beamer.safe}</p>
      <details open={screens().length === 0}>
        <summary>{desk.beamer.pairAct}</summary>
        <p class={panelStyles.quiet}>{desk.beamer.pairHow(`${location.host}/scherm`)}</p>
        <form
          class={panelStyles.tray}
          onSubmit={(event) => {
            event.preventDefault()
            void pair()
          }}
        >
          <TextField
            label={desk.beamer.pair}
            inputMode="numeric"
            maxLength={8}
            value={code()}
            onInput={setCode}
          />
          <Button type="submit">{desk.beamer.pairAct}</Button>
        </form>
        <For each={screens()}>
          {(screen) => (
            <Button
              size={28}
              look="quiet"
              onClick={() => void order({ type: 'beamer.unpair', screen: screen.id })}
            >
              {desk.beamer.unpair}
            </Button>
          )}
        </For>
      </details>
    </section>
  )
}
