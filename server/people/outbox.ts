import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A letter with a way in, as it is mailed. */
export interface Letter {
  /**
   * They asked for a new way in, a session they lead paused by itself, or a version waits for a signature; absent
   * when somebody invites.
   */
  readonly kind?: 'way-in' | 'rest' | 'sign'
  /** Of `sign`: what is signed, and for whom. */
  readonly signing?: SigningRequest
  /** Epoch milliseconds. */
  readonly at: number
  readonly to: string
  readonly name: string
  /** The sign-in link itself, with its secret. */
  readonly url: string
  /** Epoch milliseconds. */
  readonly expiresAt: number
  /** Where it leads: the title of a proposal. */
  readonly about: string
  /** Who invites. */
  readonly from: string
}

export interface SigningRequest {
  readonly title: string
  readonly version: number
  readonly organisation: string
  /** They asked for this link themselves, to prove who they are. */
  readonly own: boolean
  /** What the organisation signed before, why that is no longer the version, and how much of its own promise changed. */
  readonly before: { readonly version: number; readonly reason: string; readonly changes: number } | null
}

export interface Outbox {
  readonly put: (letter: Letter) => Promise<void>
  /** All that was kept, oldest first; lines that are no letter are passed over. */
  readonly all: () => Promise<readonly Letter[]>
  /** Forgets letters: to an address, or with a link that no longer works. */
  readonly drop: (isGone: (letter: Letter) => boolean) => Promise<void>
}

export const outboxFile = 'outbox.jsonl'

/**
 * Keeps letters in a file beside the database, a line each, for whoever coordinates to send. It holds secrets,
 * unlike the database: only its owner can read it.
 */
export function fileOutbox(folder: string): Outbox {
  const file = join(folder, outboxFile)
  // One after the other: what is put while others are dropped would be lost.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act)
    last = turn.catch(() => undefined)
    return turn
  }
  const read = async (): Promise<readonly Letter[]> => {
    const text = await readFile(file, 'utf8').catch(() => '')
    return text.split('\n').flatMap((line) => asLetter(line) ?? [])
  }
  return {
    put: (letter) =>
      inTurn(async () => {
        await mkdir(folder, { recursive: true })
        await appendFile(file, `${lineOf(letter)}\n`, { mode: 0o600 })
      }),
    all: () => inTurn(read),
    drop: (isGone) =>
      inTurn(async () => {
        const letters = await read()
        const kept = letters.filter((letter) => !isGone(letter))
        if (kept.length === letters.length) return
        await writeFile(`${file}.new`, kept.map((letter) => `${lineOf(letter)}\n`).join(''), { mode: 0o600 })
        await rename(`${file}.new`, file)
      }),
  }
}

function lineOf({ at, expiresAt, ...letter }: Letter): string {
  const times = { at: new Date(at).toISOString(), expiresAt: new Date(expiresAt).toISOString() }
  return JSON.stringify({ ...times, ...letter })
}

function asLetter(line: string): Letter | null {
  try {
    const raw = JSON.parse(line) as Readonly<Record<keyof Letter, string>>
    const { to, name, url, about, from } = raw
    const [at, expiresAt] = [Date.parse(raw.at), Date.parse(raw.expiresAt)]
    if (![to, name, url, about, from].every((one) => typeof one === 'string')) return null
    if (Number.isNaN(at) || Number.isNaN(expiresAt)) return null
    const letter = { at, expiresAt, to, name, url, about, from }
    const signing = asSigning((raw as { readonly signing?: unknown }).signing)
    if (raw.kind === 'sign' && signing) return { kind: 'sign', signing, ...letter }
    return raw.kind === 'way-in' || raw.kind === 'rest' ? { kind: raw.kind, ...letter } : letter
  } catch {
    return null
  }
}

function asSigning(raw: unknown): SigningRequest | null {
  const { title, version, organisation, own, before } = (raw ?? {}) as Partial<SigningRequest>
  if (typeof title !== 'string' || typeof organisation !== 'string' || typeof version !== 'number')
    return null
  const is = before && typeof before.version === 'number' && typeof before.changes === 'number'
  const earlier = is
    ? { version: before.version, reason: String(before.reason), changes: before.changes }
    : null
  return { title, version, organisation, own: own === true, before: earlier }
}
