import type { CallId, ProposalId } from '#shared/ids.ts'
import type { Layer } from '#shared/layers.ts'
import type { FileView } from '#shared/files.ts'
import type { DossierContent } from './content.ts'

/** Whose content it is, and who is named in it. */
interface Described {
  readonly call: CallId
  readonly edition: string
  readonly proposal: ProposalId
  readonly region: string
  readonly title: string
  readonly fictional: boolean
  readonly organisations: readonly { readonly id: string; readonly name: string; readonly layer: Layer }[]
  readonly content: DossierContent
}

/**
 * What is frozen: the JSON whose canonical bytes (RFC 8785) are hashed, signed and read by the jury. The format
 * and its number stand inside, so that a later shape of it can never alter an old hash.
 */
export interface FrozenProposal extends Described {
  readonly format: 'doorbraak/proposal'
  /** 1 named no files, and no address. */
  readonly schema: 1 | 2
  readonly version: number
  /** The version it corrects, and why: so its hash covers that one's. */
  readonly supersedes?: { readonly version: number; readonly sha256: string; readonly reason: string }
  /** Every file the content names; their hashes stand in it, so that this one hash covers them too. */
  readonly files?: readonly FileView[]
  /** Where a version can be checked, its hash to be added; it is printed, so it is part of what was frozen. */
  readonly checkAt?: string
}

/** A working version with a name: the same content, but nobody signs it and the jury never reads it. */
export interface Checkpoint extends Described {
  readonly format: 'doorbraak/checkpoint'
  readonly schema: 1
  readonly checkpoint: number
  readonly name: string
}
