import { Popover } from '@kobalte/core/popover'
import { For, type JSX } from 'solid-js'
import { asRaciLetter, type RaciLetter } from '#shared/governance/bodies.ts'
import { governance as words } from '#client/words/governance.ts'
import { RaciChip } from './raci-chip.tsx'
import styles from './raci-choice.module.css'

export interface RaciChoiceProps {
  /** The cell it stands beside; `null` while it is closed. */
  readonly cell: HTMLElement | null
  readonly title: string
  readonly letter: RaciLetter | null
  readonly onChoose: (letter: RaciLetter | null) => void
  readonly onClose: () => void
}

const choices = ['A', 'R', 'C', 'I', null] as const

/** The letters to choose from, beside the cell they are for. */
export function RaciChoice(props: RaciChoiceProps): JSX.Element {
  let content: HTMLElement | undefined
  const choose = (letter: RaciLetter | null): void => {
    props.onChoose(letter)
    props.onClose()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const typed = asRaciLetter(event.key.toUpperCase())
    if (typed) choose(typed)
    else if (event.key === 'Delete' || event.key === 'Backspace') choose(null)
    else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') step(-1)
    else return
    event.preventDefault()
  }
  const buttons = () => [...(content?.querySelectorAll('button') ?? [])]
  const step = (by: -1 | 1): void => {
    const at = buttons().findIndex((button) => button === document.activeElement)
    buttons()
      .at((at + by) % choices.length)
      ?.focus()
  }
  return (
    <Popover
      open={props.cell !== null}
      onOpenChange={(open) => !open && props.onClose()}
      anchorRef={() => props.cell ?? undefined}
      placement="bottom"
      gutter={6}
    >
      <Popover.Portal>
        <Popover.Content
          class={styles.choice}
          ref={(element: HTMLElement) => {
            content = element
          }}
          onOpenAutoFocus={(event: Event) => {
            event.preventDefault()
            content?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus()
          }}
          onCloseAutoFocus={(event: Event) => event.preventDefault()}
        >
          <div class={styles.choiceHead}>
            <Popover.Title class={styles.choiceTitle}>{props.title}</Popover.Title>
            <span>{words.typeLetter}</span>
          </div>
          <div class={styles.letters} onKeyDown={onKeyDown}>
            <For each={choices}>
              {(letter) => (
                <button
                  type="button"
                  class={styles.letter}
                  aria-pressed={props.letter === letter}
                  aria-label={letter ? `${letter}, ${words.letter[letter]}` : words.empty}
                  onClick={() => choose(letter)}
                >
                  {letter ? <RaciChip letter={letter} /> : words.empty}
                </button>
              )}
            </For>
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover>
  )
}
