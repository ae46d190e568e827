import { createSignal, For, onCleanup, onMount, Show, type JSX } from 'solid-js'
import { formatEuro, parseEuro, type Cents } from '#shared/cents.ts'
import { fieldOf, sectionOf, type Field } from '#shared/dossier/template.ts'
import { harvestForms } from '#shared/workshop/harvest-forms.ts'
import { targets, type Target } from '#shared/workshop/harvest.ts'
import type { HarvestLine, HarvestSource } from '#shared/workshop/lead-views.ts'
import { useLive } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { workshop } from '#client/words/workshop.ts'
import { harvest } from '#client/words/workshop-harvest.ts'
import { createWorkspace } from './create-template.ts'
import { HarvestField } from './harvest-field.tsx'
import { HarvestItems } from './harvest-items.tsx'
import { useOrders } from './orders.ts'
import styles from './harvest-form.module.css'

export interface HarvestFormProps {
  readonly source: HarvestSource
  readonly items: readonly HarvestLine[]
  /** It was sent; gives what follows once it stands in the dossier. */
  readonly onPlace: () => () => void
  readonly onNext: () => void
}

/** What a group becomes, with a short form; every gap is allowed. */
export function HarvestForm(props: HarvestFormProps): JSX.Element {
  const live = useLive()
  const { order } = useOrders()
  const workspace = createWorkspace()
  const stream = () => live.view.harvest?.streams.find(({ id }) => id === props.source.stream)
  /* eslint-disable solid/reactivity -- one source, one form: another source makes it anew */
  const [target, setTarget] = createSignal<Target>(stream()?.target ?? 'step')
  const [text, setText] = createSignal(props.source.title)
  const [organisation, setOrganisation] = createSignal(props.source.organisation ?? '')
  /* eslint-enable solid/reactivity */
  const [amount, setAmount] = createSignal('')
  const [more, setMore] = createSignal<Readonly<Record<string, string>>>({})
  const [wrong, setWrong] = createSignal('')
  /** What the step is for stands first. */
  const kinds = (): readonly Target[] => {
    const own = stream()?.target ?? 'step'
    return [own, ...targets.filter((one) => one !== own)]
  }
  const shape = () => harvestForms[target()]
  const row = () => {
    const now = shape()
    return now.kind === 'row' ? now : undefined
  }
  /** As the template of this proposal has them: their own labels, options and kinds. */
  const fields = (): readonly Field[] => {
    const template = workspace()?.edition.template
    const now = row()
    if (!template || !now) return []
    if (now.list === null) return template.commitment
    const section = sectionOf(template, now.section)
    const list = section && fieldOf(section.fields, now.list)
    return list?.kind === 'list' ? list.fields : []
  }
  /** A promise is somebody's, though no field of its row says whose. */
  const asksWho = () => {
    const now = row()
    return now && (now.list === null ? '' : now.organisation)
  }
  const extra = () => (row()?.more ?? []).flatMap((id) => fieldOf(fields(), id) ?? [])
  const label = (id: string | null | undefined, otherwise: string) =>
    (id && fieldOf(fields(), id)?.label) || otherwise
  const missing = () =>
    (row()?.needed ?? []).filter((id) => {
      const now = row()
      if (id === now?.main) return text().trim() === ''
      if (id === now?.organisation) return organisation() === ''
      if (id === now?.cents) return amount().trim() === ''
      return !more()[id]
    })
  const empty = (): void => {
    setText(props.source.title)
    setOrganisation(props.source.organisation ?? '')
    setAmount('')
    setMore({})
  }
  const already = () => props.items.find((item) => item.target === target())
  const place = async (): Promise<void> => {
    const cents = amount().trim() === '' ? null : parseEuro(amount())
    setWrong(typeof cents === 'string' ? harvest.notAnAmount : '')
    if (typeof cents === 'string' || text().trim() === '') return
    const values = extra().flatMap((field): readonly (readonly [string, string | number])[] => {
      const value = more()[field.id]?.trim()
      if (!value) return []
      return field.kind === 'number'
        ? Number.isInteger(Number(value))
          ? [[field.id, Number(value)]]
          : []
        : [[field.id, value]]
    })
    const onPlaced = props.onPlace()
    const said = text()
    const sent = await order({
      type: 'harvest.place',
      source: structuredClone({ ...props.source.source }) as never,
      target: target(),
      form: {
        text: text().trim(),
        organisation: asksWho() === null ? '' : organisation(),
        cents: row()?.cents ? cents : null,
        more: Object.fromEntries(values),
      },
    })
    if (sent.kind !== 'done') return
    // Whoever went on with the same group in the meantime keeps what they wrote.
    if (text() === said) empty()
    onPlaced()
  }
  onMount(() => {
    const keys = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && event.ctrlKey) {
        event.preventDefault()
        void place()
      }
      const typing = event.target instanceof Element && event.target.matches('input, textarea, select')
      const chosen = kinds()[Number(event.key) - 1]
      if (!typing && !event.ctrlKey && !event.altKey && /^[1-9]$/u.test(event.key) && chosen)
        setTarget(chosen)
    }
    document.addEventListener('keydown', keys)
    onCleanup(() => document.removeEventListener('keydown', keys))
  })
  return (
    <>
      <h2 class={styles.title}>{props.source.title}</h2>
      <Show when={props.source.source.kind === 'cluster'}>
        <p class={styles.quotes}>
          <For each={props.source.cards.slice(0, 2)}>{(card) => <q>{card.text}</q>}</For>
        </p>
      </Show>
      <details>
        <summary>{harvest.show(props.source.cards.length)}</summary>
        <For each={props.source.cards}>{(card) => <blockquote>{card.text}</blockquote>}</For>
      </details>
      <HarvestItems items={props.items} />
      <fieldset class={styles.targets}>
        <legend>{harvest.becomes}</legend>
        <For each={kinds()}>
          {(one) => (
            <label>
              <input type="radio" name="target" checked={target() === one} onChange={() => setTarget(one)} />
              <span>
                <strong>
                  <Show when={target() === one}>
                    <Icon name="check" />
                  </Show>{' '}
                  {workshop.target[one][0]}
                </strong>
                <small>{workshop.target[one][1]}</small>
              </span>
            </label>
          )}
        </For>
      </fieldset>
      <div class={styles.fields}>
        <TextArea label={label(row()?.main, harvest.text.other)} rows={2} value={text()} onInput={setText} />
        <Show when={typeof asksWho() === 'string'}>
          <SelectField
            label={label(asksWho(), harvest.organisation)}
            value={organisation()}
            placeholder={harvest.noOrganisation}
            options={(live.view.harvest?.partners ?? []).map(({ id, name }) => ({
              value: id,
              label: name,
            }))}
            onChange={setOrganisation}
          />
        </Show>
        <Show when={row()?.cents}>
          {(id) => (
            <div>
              <TextField
                label={label(id(), harvest.amount)}
                inputMode="decimal"
                value={amount()}
                onInput={setAmount}
                errors={wrong() ? [wrong()] : undefined}
              />
              <For each={props.source.euros}>
                {(cents) => (
                  <Button size={28} look="quiet" onClick={() => setAmount(formatEuro(cents as Cents))}>
                    {harvest.offered(formatEuro(cents as Cents))}
                  </Button>
                )}
              </For>
            </div>
          )}
        </Show>
        <For each={extra()}>
          {(field) => (
            <HarvestField
              field={field}
              value={more()[field.id] ?? ''}
              onInput={(value) => setMore({ ...more(), [field.id]: value })}
            />
          )}
        </For>
      </div>
      <p class={styles.chips}>
        <For each={missing()}>{(id) => <span>{harvest.missing(label(id, id))}</span>}</For>
      </p>
      <p class={styles.origin}>
        <Icon name="link" /> {harvest.origin(props.source.cards.length, harvest.dots(props.source.dots))}{' '}
        <Show when={stream()?.naming !== 'named'}>{harvest.unknown}</Show>
      </p>
      <div class={styles.acts}>
        <Button
          look="primary"
          size={44}
          notYet={already() ? harvest.already : undefined}
          onClick={() => void place()}
        >
          {harvest.place}
        </Button>
        <Button look="secondary" size={44} iconEnd="arrow-right" onClick={() => props.onNext()}>
          {harvest.next}
        </Button>
        <span>{harvest.gaps}</span>
        <Show when={live.view.workshop.fictional}>
          <small class={styles.invented}>{workshop.fictional}</small>
        </Show>
      </div>
      <p class={styles.keys}>{harvest.keys}</p>
    </>
  )
}
