/** Waits between tries, in ms: together a server that starts anew has long been back. */
const waits = [500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * A part of a page that comes on demand. One that does not come because the server is away for a moment is asked for
 * again: a session goes on, and nobody has to open the page anew.
 */
export const persist =
  <Part>(load: () => Promise<Part>, wait: (ms: number) => Promise<void> = pause): (() => Promise<Part>) =>
  async () => {
    for (const ms of waits) {
      try {
        return await load()
      } catch {
        await wait(ms)
      }
    }
    return load()
  }
