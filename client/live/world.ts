import type { World } from './create-live.ts'

/** The browser itself. */
export const browserWorld = (): World => ({
  fetch: (path, init) => fetch(path, init),
  socket: WebSocket,
  socketHost: location.origin.replace(/^http/u, 'ws'),
  random: Math.random,
  fill: (bytes) => void crypto.getRandomValues(bytes),
  wall: Date.now,
  monotonic: () => performance.now(),
})
