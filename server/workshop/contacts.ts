import type { ParticipantId } from '#shared/ids.ts'

/** Who polls is here for so long (ms) after each time they ask. */
const pollGrace = 12_000
/** Who wrote something so long (ms) ago is still at it. */
const typingFor = 5_000

/** Who is connected, and when the others were last heard: in memory only, the log keeps when stays began and ended. */
export class Contacts {
  readonly #open = new Map<ParticipantId, number>()
  readonly #last = new Map<ParticipantId, number>()
  readonly #typed = new Map<ParticipantId, number>()

  opened(id: ParticipantId, now: number): void {
    this.#open.set(id, (this.#open.get(id) ?? 0) + 1)
    this.#last.set(id, now)
  }

  closed(id: ParticipantId, now: number): void {
    const left = (this.#open.get(id) ?? 1) - 1
    if (left > 0) this.#open.set(id, left)
    else this.#open.delete(id)
    this.#last.set(id, now)
  }

  heard(id: ParticipantId, now: number): void {
    this.#last.set(id, now)
  }

  typed(id: ParticipantId, now: number): void {
    this.#typed.set(id, now)
  }

  stoppedTyping(id: ParticipantId): void {
    this.#typed.delete(id)
  }

  /** `null` while connected; `fallback` for who was not heard since the server started. */
  silentSince(id: ParticipantId, now: number, fallback: number): number | null {
    if (this.#open.has(id)) return null
    const last = this.#last.get(id) ?? fallback
    return now - last < pollGrace ? null : last
  }

  lastHeard(id: ParticipantId, fallback: number): number {
    return this.#last.get(id) ?? fallback
  }

  typing(now: number): number {
    for (const [id, at] of this.#typed) if (now - at > typingFor) this.#typed.delete(id)
    return this.#typed.size
  }
}
