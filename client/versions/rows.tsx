import { createSignal, For, Show, type JSX } from 'solid-js'
import { Button } from '#client/ui/button.tsx'
import { Hidden } from '#client/ui/hidden.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { StateMark, type State } from '#client/ui/state-mark.tsx'
import { TextLink } from '#client/ui/text-link.tsx'
import { listed } from '#client/words/fields.ts'
import { freezing as words } from '#client/words/freezing.ts'
import type { OrganisationView } from '#shared/api.ts'
import styles from './rows.module.css'

/** One thing that is still to be done. The same thing is the same object, so that nobody loses their place in the list. */
export interface TodoRow {
  readonly state: State
  readonly title: string
  readonly text: string
  /** Whose turn it is; nobody's in particular when empty. */
  readonly turn: readonly OrganisationView[]
  readonly way: Way | null
}

/** The one way to where it is solved: another page, or a place in this dossier. */
export interface Way {
  readonly label: string
  readonly to: string | (() => void)
}

export interface RowsProps {
  readonly title: string
  readonly aside: string
  readonly rows: readonly TodoRow[]
  /** So many are shown at once; the rest on request. */
  readonly most: number
  /** My own organisation: then it is said that it is me. */
  readonly mine: string | undefined
  /** What stands here when there are no rows. */
  readonly empty?: JSX.Element
}

/** What is still open, who is to act, and one way there each. */
export function Rows(props: RowsProps): JSX.Element {
  const [whole, setWhole] = createSignal(false)
  const shown = () => (whole() ? props.rows : props.rows.slice(0, props.most))
  const folds = () => props.rows.length > props.most
  return (
    <section>
      <div class={styles.title}>
        <h2>{props.title}</h2>
        <p>{props.aside}</p>
      </div>
      <Show when={props.rows.length > 0} fallback={props.empty}>
        <ul class={styles.rows} role="list">
          <For each={shown()}>
            {(row) => (
              <li>
                <StateMark state={row.state} />
                <div class={styles.words}>
                  <b>{row.title}</b>
                  <p>{row.text}</p>
                </div>
                <Turn of={row.turn} mine={props.mine} title={row.title} />
                <Show when={row.way}>{(way) => <Go way={way()} to={row.title} />}</Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={folds()}>
        <p class={styles.more}>
          <TextLink onClick={() => setWhole((before) => !before)}>
            {whole() ? words.todo.fewer : words.todo.all(props.rows.length)}
          </TextLink>
        </p>
      </Show>
    </section>
  )
}

function Go(props: { readonly way: Way; readonly to: string }): JSX.Element {
  const href = () => (typeof props.way.to === 'string' ? props.way.to : undefined)
  const act = (): void => void (typeof props.way.to === 'function' && props.way.to())
  return (
    <span class={styles.go}>
      <Button size={28} look="secondary" href={href()} onClick={act}>
        {props.way.label}
        <Hidden>: {props.to}</Hidden>
      </Button>
    </span>
  )
}

const mostNames = 2

function Turn(props: {
  readonly of: readonly OrganisationView[]
  readonly mine: string | undefined
  readonly title: string
}): JSX.Element {
  const isMine = () => props.of.some(({ id }) => id === props.mine)
  const names = () => {
    const all = props.of.map(({ name }) => name)
    const rest = all.length - mostNames
    return rest > 0 ? words.todo.others(all.slice(0, mostNames).join(', '), rest) : listed(all)
  }
  const sentence = () => {
    if (isMine()) return words.todo.mine
    // The row carries the name already.
    return names() === props.title ? words.todo.its : words.todo.turn(names(), props.of.length > 1)
  }
  return (
    <span class={styles.turn} data-mine={isMine() ? '' : undefined}>
      <Show when={props.of.length > 0}>
        <span class={styles.badges}>
          <For each={props.of.slice(0, mostNames)}>{(one) => <LayerBadge layer={one.layer} silent />}</For>
        </span>
        {sentence()}
      </Show>
    </span>
  )
}
