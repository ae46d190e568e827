import type { PersonId } from '#shared/ids.ts'

/** Who ever remarked on a proposal, by name: the document itself knows people by number only. */
export interface TalkersView {
  readonly people: readonly { readonly person: PersonId; readonly name: string }[]
}
