import { useNavigate, useParams } from '@solidjs/router'
import { createSignal, For, Show, type JSX } from 'solid-js'
import type { HarvestSource } from '#shared/workshop/lead-views.ts'
import { useLive } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { Icon, type IconName } from '#client/ui/icon.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { harvest } from '#client/words/workshop-harvest.ts'
import { useOrders } from './orders.ts'
import harvestFormStyles from './harvest-form.module.css'
import sourceWordsStyles from './source-words.module.css'
import panelStyles from './panel.module.css'
import styles from './sweep-page.module.css'

const words = harvest.sweep
const fates = ['dossier', 'parked', 'archived', 'open'] as const

/** One line per card, three equal choices; nothing disappears silently, and everything can be undone. */
export default function SweepPage(): JSX.Element {
  const live = useLive()
  const { order } = useOrders()
  const params = useParams<{ workshop: string }>()
  const navigate = useNavigate()
  const [parking, setParking] = createSignal<HarvestSource | null>(null)
  const [all, setAll] = createSignal(false)
  const counts = () => live.view.sweep ?? { open: 0, dossier: 0, parked: 0, archived: 0 }
  const sources = () => live.view.harvest?.sources ?? []
  const open = () => sources().filter(({ fate }) => fate === 'open')
  const shown = () =>
    all() ? sources() : sources().filter(({ fate }) => fate === 'open' || fate === 'archived')
  const set = (some: readonly HarvestSource[], fate: 'open' | 'archived'): void => {
    if (some.length > 0)
      void order({
        type: 'sweep.set',
        sources: some.map(({ source }) => structuredClone({ ...source })) as never,
        fate,
      })
  }
  return (
    <div class={styles.sweep}>
      <header>
        <div>
          <h1>{words.title(counts().open)}</h1>
          <p>{words.lead}</p>
        </div>
        <Show when={open().length > 0}>
          <Button look="primary" size={44} icon="archive" onClick={() => set(open(), 'archived')}>
            {words.archiveRest(open().length)}
          </Button>
        </Show>
      </header>
      <dl class={styles.bar}>
        <For each={fates.filter((fate) => counts()[fate] > 0)}>
          {(fate) => (
            <div data-fate={fate} style={{ 'flex-grow': counts()[fate] }}>
              <dt>{words.fates[fate]}</dt>
              <dd>{counts()[fate]}</dd>
            </div>
          )}
        </For>
      </dl>
      <div class={styles.sweepColumns}>
        <ul role="list">
          <For each={shown()} fallback={<li>{words.none}</li>}>
            {(source) => (
              <Line
                source={source}
                from={live.view.harvest?.streams.find(({ id }) => id === source.stream)?.title ?? ''}
                parking={parking()?.key === source.key}
                onDossier={() => navigate(`/werksessie/${params.workshop}/dossier`)}
                onPark={() => setParking(source)}
                onArchive={() => set([source], source.fate === 'archived' ? 'open' : 'archived')}
              />
            )}
          </For>
        </ul>
        <aside>
          <Show when={parking()} keyed>
            {(source) => <Park source={source} onDone={() => setParking(null)} />}
          </Show>
          <p>
            <Icon name="document" size={20} /> {words.report}
          </p>
          <p>
            <Icon name="undo" size={20} /> {words.undo}
          </p>
          <label>
            <input
              type="checkbox"
              checked={all()}
              onChange={(event) => setAll(event.currentTarget.checked)}
            />{' '}
            {words.all}
          </label>
        </aside>
      </div>
    </div>
  )
}

function Line(props: {
  readonly source: HarvestSource
  /** The step it was written in. */
  readonly from: string
  readonly parking: boolean
  readonly onDossier: () => void
  readonly onPark: () => void
  readonly onArchive: () => void
}): JSX.Element {
  const layer = () => {
    const by = props.source.cards[0]?.by
    return by?.kind === 'named' ? by.layer : by?.kind === 'layer' ? by.layers[0] : undefined
  }
  /** What is being parked shows it before it has a name. */
  const chosen = (fate: 'dossier' | 'parked' | 'archived'): boolean =>
    props.parking ? fate === 'parked' : props.source.fate === fate
  const choice = (fate: 'dossier' | 'parked' | 'archived', icon: IconName, word: string, act: () => void) => (
    <button type="button" aria-pressed={chosen(fate)} onClick={act}>
      <Icon name={chosen(fate) ? 'check' : icon} /> {word}
    </button>
  )
  return (
    <li>
      <Show when={layer()}>{(known) => <LayerBadge layer={known()} size={22} />}</Show>
      <span class={sourceWordsStyles.words}>
        <span class={styles.read}>{props.source.title}</span>
        <small>
          {[props.from, words.kept(props.source.source.kind, props.source.cards.length)]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      <span class={styles.three} role="group" aria-label={words.choose(props.source.title)}>
        {choice('dossier', 'document', words.acts.dossier, () => props.onDossier())}
        {choice('parked', 'parking', words.acts.park, () => props.onPark())}
        {choice('archived', 'archive', words.acts.archive, () => props.onArchive())}
      </span>
    </li>
  )
}

function Park(props: { readonly source: HarvestSource; readonly onDone: () => void }): JSX.Element {
  const { order } = useOrders()
  const [owner, setOwner] = createSignal('')
  const [due, setDue] = createSignal('')
  const park = async (): Promise<void> => {
    const sent = await order({
      type: 'record.park',
      text: props.source.title,
      owner: owner().trim(),
      due: due(),
      from: structuredClone({ ...props.source.source }) as never,
    })
    if (sent.kind === 'done') props.onDone()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void park()
      }}
    >
      <h2>{words.parkTitle}</h2>
      <p class={styles.read}>{props.source.title}</p>
      <TextField label={words.who} value={owner()} maxLength={120} onInput={setOwner} />
      <label class={panelStyles.date}>
        {words.when}
        <input type="date" value={due()} onInput={(event) => setDue(event.currentTarget.value)} />
      </label>
      <div class={harvestFormStyles.acts}>
        <Button look="secondary" type="submit">
          {words.park}
        </Button>
        <Button look="quiet" onClick={() => props.onDone()}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
