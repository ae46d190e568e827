import { createContext, useContext } from 'solid-js'

/** Loads the whole app anew. */
export const ReloadContext = createContext<() => void>(() => location.reload())

export const useReload = (): (() => void) => useContext(ReloadContext)
