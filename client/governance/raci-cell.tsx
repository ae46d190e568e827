import { Show, type JSX } from 'solid-js'
import { asRaciLetter, raciPath } from '#shared/governance/bodies.ts'
import { faces } from '#shared/layers.ts'
import { layerOfPerson } from '#client/fields/entry-frame.tsx'
import { domId } from '#client/fields/spot.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { CaretFlag } from '#client/ui/caret-flag.tsx'
import { governance as words } from '#client/words/governance.ts'
import type { Raci } from './create-raci.ts'
import { RaciChip } from './raci-chip.tsx'
import styles from './raci-cell.module.css'

export interface RaciCellProps {
  readonly raci: Raci
  readonly step: string
  readonly party: string
  /** Shows the choice of letters beside this cell. */
  readonly onChoose: (cell: HTMLElement) => void
}

/** One part of one party in one step. A letter typed here is set; Delete empties it; Enter shows the choice. */
export function RaciCell(props: RaciCellProps): JSX.Element {
  const dossier = useDossier()
  const path = () => raciPath(props.step, props.party)
  const letter = () => props.raci.at(props.step, props.party)
  const others = () => dossier.inside(path()).filter((present) => !present.me)
  const name = () =>
    words.cell(
      words.stepName(props.raci.number(props.step), props.raci.step(props.step)?.title ?? ''),
      props.raci.party(props.party)?.name ?? '',
      readLetter(letter()),
    )
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const typed = asRaciLetter(event.key.toUpperCase())
    if (typed) props.raci.set(props.step, props.party, typed)
    else if (event.key === 'Delete' || event.key === 'Backspace')
      props.raci.set(props.step, props.party, null)
    else return
    event.preventDefault()
  }
  return (
    <Show
      when={dossier.deny(path()) === null}
      fallback={<ReadCell name={readLetter(letter())} letter={letter()} />}
    >
      <span
        class={styles.cell}
        data-others={others().length > 0 ? '' : undefined}
        style={{ '--other': others()[0] && faces[layerOfPerson(others()[0]!)].colour }}
      >
        <button
          type="button"
          class={styles.button}
          id={domId(path())}
          data-cell={props.party}
          aria-label={name()}
          aria-haspopup="dialog"
          onFocus={() => dossier.goTo(path())}
          onKeyDown={onKeyDown}
          onClick={(event) => props.onChoose(event.currentTarget)}
        >
          <RaciChip letter={letter()} />
        </button>
        <Show when={others()[0]}>
          {(other) => (
            <span class={styles.flag}>
              <CaretFlag layer={layerOfPerson(other())} name={other().identity.name} organisation="" />
            </span>
          )}
        </Show>
      </span>
    </Show>
  )
}

function ReadCell(props: { readonly name: string; readonly letter: ReturnType<Raci['at']> }): JSX.Element {
  return (
    <>
      <RaciChip letter={props.letter} />
      <span class="visually-hidden">{props.name}</span>
    </>
  )
}

export const readLetter = (letter: ReturnType<Raci['at']>): string =>
  letter ? `${letter}, ${words.letter[letter]}` : words.empty
