/** Wrong codes from one device that are only a typing mistake. */
const freely = 3
/** In ms: the longest a device waits between two tries. */
const longest = 60_000
/** So many wrong codes in a minute from one address are a room full of thumbs; more is somebody trying codes. */
const mostFromOneAddress = 60
const minute = 60_000
/** From such an address one try a second is still looked at: a room behind it gets in, a machine gets nowhere. */
const slowLane = 1_000
const mostKept = 20_000

interface Tally {
  wrong: number
  until: number
  seen: number
}

/**
 * Who may try a code now. A device that guesses waits longer and longer, by itself; an address that guesses for a
 * thousand is slowed to one try a second, and never shut, as sixty people may stand behind it.
 */
export class Knocks {
  readonly #devices = new Map<string, Tally>()
  readonly #addresses = new Map<string, Tally>()

  /** In ms; 0: now. */
  wait(device: string, address: string, now: number): number {
    const own = this.#devices.get(device)
    if (own && own.until > now) return own.until - now
    const shared = this.#addresses.get(address)
    if (!shared || now - shared.seen > minute || shared.wrong < mostFromOneAddress) return 0
    if (shared.until > now) return shared.until - now
    shared.until = now + slowLane
    return 0
  }

  wrong(device: string, address: string, now: number): void {
    const own = this.#at(this.#devices, device, now)
    own.wrong += 1
    own.seen = now
    if (own.wrong > freely) own.until = now + Math.min(longest, 1_000 * 2 ** (own.wrong - freely - 1))
    const shared = this.#at(this.#addresses, address, now)
    if (now - shared.seen > minute) {
      shared.wrong = 0
      shared.seen = now
    }
    shared.wrong += 1
  }

  right(device: string): void {
    this.#devices.delete(device)
  }

  #at(tallies: Map<string, Tally>, key: string, now: number): Tally {
    const known = tallies.get(key)
    if (known) return known
    if (tallies.size >= mostKept)
      for (const old of [...tallies.keys()].slice(0, mostKept / 10)) tallies.delete(old)
    const made = { wrong: 0, until: 0, seen: now }
    tallies.set(key, made)
    return made
  }
}
