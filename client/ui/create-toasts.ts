import { createSignal, onCleanup, type Accessor } from 'solid-js'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly action?: { readonly label: string; readonly act: () => void } | undefined
}

export interface Toasts {
  readonly list: Accessor<readonly Toast[]>
  readonly show: (text: string, action?: Toast['action']) => void
  readonly dismiss: (id: number) => void
  /** While somebody points at or stands in the region nothing leaves. */
  readonly hold: () => void
  readonly release: () => void
}

/** Runs `act` after so many milliseconds unless the returned function is called first. */
export type Wait = (ms: number, act: () => void) => () => void

const inBrowser: Wait = (ms, act) => {
  const timer = setTimeout(act, ms)
  return () => clearTimeout(timer)
}

const shownMs = 6000

/** Short confirmations at the bottom of the screen; never the only place where something is said. */
export function createToasts(wait: Wait = inBrowser): Toasts {
  const [list, setList] = createSignal<readonly Toast[]>([])
  const leaving = new Map<number, () => void>()
  let lastId = 0
  let held = false

  const dismiss = (id: number) => {
    leaving.get(id)?.()
    leaving.delete(id)
    setList((all) => all.filter((toast) => toast.id !== id))
  }
  const schedule = (id: number) => {
    leaving.get(id)?.()
    leaving.set(
      id,
      wait(shownMs, () => dismiss(id)),
    )
  }
  const stopAll = () => {
    for (const stop of leaving.values()) stop()
    leaving.clear()
  }
  onCleanup(stopAll)

  return {
    list,
    dismiss,
    show: (text, action) => {
      const id = ++lastId
      setList((all) => [...all, { id, text, action }])
      if (!held) schedule(id)
    },
    hold: () => {
      held = true
      stopAll()
    },
    release: () => {
      held = false
      for (const toast of list()) schedule(toast.id)
    },
  }
}
