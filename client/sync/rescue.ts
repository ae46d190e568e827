import * as Y from 'yjs'
import type { Path } from '#shared/dossier/schema.ts'
import { isKept, makeDevice } from './device.ts'
import type { Holding } from './holding.ts'
import { reapply } from './reapply.ts'
import type { Rescued } from './tray.ts'
import { openRoots } from './undo.ts'

/**
 * What a refused document holds of mine: the server's state goes into it first, so that all else is equal.
 * Where I may still write it is done again; what is left is returned.
 */
export function compare(
  refused: Y.Doc,
  server: Y.Doc,
  { roots, rescued }: Pick<Holding, 'roots' | 'rescued'>,
  mayWrite: (path: Path) => boolean,
): Rescued[] {
  Y.applyUpdate(refused, Y.encodeStateAsUpdate(server))
  reapply({ from: refused, to: server, roots, mayWrite })
  return rescued(refused, server)
}

export interface LeftoverParts {
  readonly name: string
  readonly server: Y.Doc
  readonly holding: Holding
  /** False when it could not be kept: then it stays where it is. */
  readonly keep: (found: readonly Rescued[]) => boolean
}

/**
 * Somebody wrote offline, and by the next visit may write no more: what waited on this device is compared with
 * the server, and then forgotten. Does nothing, and creates nothing, for who never wrote here.
 */
export async function rescueLeftovers(parts: LeftoverParts): Promise<void> {
  if (!(await isKept(parts.name))) return
  const scratch = new Y.Doc()
  openRoots(scratch, parts.holding.roots)
  const device = makeDevice(parts.name, scratch)
  const waiting = await device.restored
  const found = waiting > 0 ? compare(scratch, parts.server, parts.holding, () => false) : []
  if (parts.keep(found)) await device.forget()
  device.destroy()
  scratch.destroy()
}

/** In ms and times: refused this often this soon, writing again would only be refused again. */
export const breaker = { withinMs: 30_000, resets: 2 } as const

export const isRecent = (resets: readonly number[], now: number): boolean =>
  resets.some((at) => now - at < breaker.withinMs)

export const isTripped = (resets: readonly number[], now: number): boolean =>
  resets.filter((at) => now - at < breaker.withinMs).length >= breaker.resets
