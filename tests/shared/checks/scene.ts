import type { Limits } from '#shared/call/edition.ts'
import type { Desk, Start } from './desk.ts'

/** One case of one rule: what somebody does to a dossier, and what the rule then says, word for word. */
export interface Scene {
  readonly rule: string
  readonly title: string
  readonly act: (desk: Desk) => void
  /** Everything the rule says, `error: …` or `warning: …`; nothing when the rule is content. */
  readonly says: readonly string[]
  /** Under which rule the finding is filed, where that is not its own. */
  readonly as?: string
  readonly start?: Start
  readonly limits?: Partial<Limits>
}
