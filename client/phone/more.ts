import { createContext, createSignal, useContext, type Accessor } from 'solid-js'

/** The sheet with what is seldom needed: my text, another device, signing off. */
export interface More {
  readonly open: Accessor<boolean>
  readonly set: (open: boolean) => void
}

export function createMore(): More {
  const [open, set] = createSignal(false)
  return { open, set: (now) => void set(now) }
}

export const MoreContext = createContext<More>()
export const useMore = (): More => useContext(MoreContext) ?? { open: () => false, set: () => undefined }
