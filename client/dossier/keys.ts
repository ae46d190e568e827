import { onCleanup, onMount } from 'solid-js'
import { never } from '#shared/never.ts'

export const keyActs = [
  'next-section',
  'previous-section',
  'next-field',
  'previous-field',
  'checks',
  'people',
  'remark',
  'undo',
  'redo',
  'help',
] as const
export type KeyAct = (typeof keyActs)[number]

export interface Press {
  /** The place on the keyboard: with Alt a Mac gives another letter. */
  readonly code: string
  readonly key: string
  readonly alt: boolean
  readonly shift: boolean
  /** Ctrl, or Command on a Mac. */
  readonly ctrl: boolean
}

/** What a key asks of the page; `null` for every other key, and for letters while somebody types. */
export function readPress(press: Press, typing: boolean): KeyAct | null {
  if (press.alt && !press.ctrl) {
    if (press.code === 'ArrowDown') return press.shift ? 'next-field' : 'next-section'
    if (press.code === 'ArrowUp') return press.shift ? 'previous-field' : 'previous-section'
    if (press.code === 'KeyC' && !press.shift) return 'checks'
    if (press.code === 'KeyO' && !press.shift) return 'remark'
    return press.code === 'KeyP' && !press.shift ? 'people' : null
  }
  if (typing || press.alt) return null
  if (press.ctrl && press.code === 'KeyZ') return press.shift ? 'redo' : 'undo'
  if (press.ctrl && press.code === 'KeyY') return 'redo'
  return !press.ctrl && press.key === '?' ? 'help' : null
}

const editable = 'input, textarea, select, [contenteditable="true"]'

/** Listens to the whole window for as long as its owner lives. */
export function createKeys(act: (wanted: KeyAct) => void): void {
  const hear = (event: KeyboardEvent): void => {
    // A dialog has the keyboard to itself.
    if (event.defaultPrevented || document.querySelector('[role="dialog"]')) return
    const typing = event.target instanceof Element && event.target.matches(editable)
    const press = { ...pressOf(event), ctrl: event.ctrlKey || event.metaKey }
    const wanted = readPress(press, typing)
    if (!wanted) return
    event.preventDefault()
    act(wanted)
  }
  onMount(() => window.addEventListener('keydown', hear))
  onCleanup(() => window.removeEventListener('keydown', hear))
}

const pressOf = (event: KeyboardEvent): Omit<Press, 'ctrl'> => ({
  code: event.code,
  key: event.key,
  alt: event.altKey,
  shift: event.shiftKey,
})

/** Moves the focus to the control before or after the one that has it, within the page. */
export function focusBeside(page: HTMLElement | undefined, by: -1 | 1): void {
  const controls = [...(page?.querySelectorAll<HTMLElement>(editable) ?? [])].filter(
    (control) => control.offsetParent !== null,
  )
  const active = document.activeElement
  const at = active instanceof HTMLElement ? controls.indexOf(active) : -1
  const to = at < 0 ? (by === 1 ? 0 : controls.length - 1) : at + by
  controls[to]?.focus()
}

/** As a sheet of paper would write them. */
export function keysOf(act: KeyAct): readonly string[] {
  switch (act) {
    case 'next-section':
      return ['Alt', '↓']
    case 'previous-section':
      return ['Alt', '↑']
    case 'next-field':
      return ['Alt', 'Shift', '↓']
    case 'previous-field':
      return ['Alt', 'Shift', '↑']
    case 'checks':
      return ['Alt', 'C']
    case 'people':
      return ['Alt', 'P']
    case 'remark':
      return ['Alt', 'O']
    case 'undo':
      return ['Ctrl', 'Z']
    case 'redo':
      return ['Ctrl', 'Shift', 'Z']
    case 'help':
      return ['?']
    default:
      return never(act)
  }
}
