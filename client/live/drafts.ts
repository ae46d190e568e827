import { createSignal, type Accessor } from 'solid-js'
import type { Device } from './device.ts'

/** Words of mine that found no place: left behind by a step that went on, or refused. */
export interface Kept {
  readonly id: string
  readonly text: string
  /** Where I wrote it: the title of a step. */
  readonly where: string
  /** Why it is here, in a sentence of the server; empty when the group simply went on. */
  readonly because: string
  readonly at: number
}

export interface Drafts {
  /** What I am typing in a field, by the field's name; survives a reload and a dead battery. */
  readonly read: (field: string) => string
  readonly write: (field: string, text: string) => void
  /** "Jouw tekst". */
  readonly tray: Accessor<readonly Kept[]>
  readonly keep: (kept: Omit<Kept, 'id' | 'at'>) => void
  readonly drop: (id: string) => void
}

const name = 'jouw-tekst'

export function createDrafts(device: Device, wall: () => number, makeKey: () => string): Drafts {
  const [tray, setTray] = createSignal<readonly Kept[]>(device.read<Kept[]>(name) ?? [])
  const change = (next: readonly Kept[]): void => {
    setTray(next)
    device.keep(name, next)
  }
  return {
    read: (field) => device.read<string>(`klad:${field}`) ?? '',
    write: (field, text) => (text === '' ? device.drop(`klad:${field}`) : device.keep(`klad:${field}`, text)),
    tray,
    keep: (kept) => {
      if (kept.text.trim() !== '') change([...tray(), { ...kept, id: makeKey(), at: wall() }])
    },
    drop: (id) => change(tray().filter((one) => one.id !== id)),
  }
}
