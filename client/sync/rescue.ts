import * as Y from 'yjs'
import { read } from '#shared/dossier/read.ts'
import type { Template } from '#shared/dossier/template.ts'
import { engagementsRoot, trailRoot, type Path } from '#shared/dossier/schema.ts'
import { isKept, makeDevice } from './device.ts'
import { reapply } from './reapply.ts'
import { rescued } from './rescued.ts'
import type { Rescued } from './tray.ts'
import { rootsOf } from './undo.ts'

/**
 * What a refused document holds of mine: the server's state goes into it first, so that all else is equal.
 * Where I may still write it is done again; what is left is returned.
 */
export function compare(
  refused: Y.Doc,
  server: Y.Doc,
  template: Template,
  mayWrite: (path: Path) => boolean,
): Rescued[] {
  Y.applyUpdate(refused, Y.encodeStateAsUpdate(server))
  const roots = [...template.sections.map(({ id }) => id), engagementsRoot, trailRoot]
  reapply({ from: refused, to: server, roots, mayWrite })
  return rescued(read(refused, template), read(server, template), template)
}

export interface LeftoverParts {
  readonly name: string
  readonly server: Y.Doc
  readonly template: Template
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
  rootsOf(scratch, parts.template)
  const device = makeDevice(parts.name, scratch)
  const waiting = await device.restored
  const found = waiting > 0 ? compare(scratch, parts.server, parts.template, () => false) : []
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
