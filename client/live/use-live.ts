import { createContext, useContext } from 'solid-js'
import type { MeView, View } from '#shared/workshop/projection.ts'
import type { Live } from './create-live.ts'

/** A session that has answered: its view is there, and stays, whatever becomes of the line. */
export interface Opened extends Omit<Live, 'view'> {
  readonly view: View
}

export const LiveContext = createContext<Opened>()

export function useLive(): Opened {
  const live = useContext(LiveContext)
  if (!live) throw new Error('No session around this page')
  return live
}

/** Who I am here; a beamer is nobody and never asks. */
export function useMe(): MeView {
  const { view } = useLive()
  if (!view.me) throw new Error('Nobody in this view')
  return view.me
}
