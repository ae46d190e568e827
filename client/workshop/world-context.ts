import { createContext } from 'solid-js'
import type { World } from '#client/live/create-live.ts'

/** Another world than the browser's, for a page that is tried out. */
export const WorldContext = createContext<World>()
