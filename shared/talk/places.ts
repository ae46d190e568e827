import {
  asOrganisationId,
  asPersonId,
  asRowId,
  type OrganisationId,
  type PersonId,
  type RowId,
} from '#shared/ids.ts'

/**
 * Where everything stands in the document of remarks. Two roots, both flat:
 *
 *     remarks / <organisation>.<person>.<id>              Y.Map: at, text, edited, withdrawn, and
 *                                                         of a first one  place, quote, passage
 *                                                         of an answer    re, the key of the first one
 *     settled / <key of a first one>.<organisation>.<person>   when, epoch ms
 *
 * Whose something is, is its key, and the key is what rights go by: a remark cannot be signed by another.
 */
export const remarksRoot = 'remarks'
export const settledRoot = 'settled'
export const talkRoots = [remarksRoot, settledRoot] as const

/** Whose remark it is: a person, speaking for an organisation. */
export interface Speaker {
  readonly organisation: OrganisationId
  readonly person: PersonId
}

export const remarkKey = ({ organisation, person }: Speaker, id: RowId): string =>
  `${organisation}.${person}.${id}`

/** One key per thread and person, so that two who settle it at the same moment both did. */
export const settledKey = (thread: string, { organisation, person }: Speaker): string =>
  `${thread}.${organisation}.${person}`

export function speakerOfRemark(key: string): Speaker | null {
  const [organisation, person, id, ...more] = key.split('.')
  return more.length === 0 && asRowId(id) ? speaker(organisation, person) : null
}

/** What was settled, and who says so. */
export function readSettledKey(key: string): { readonly thread: string; readonly by: Speaker } | null {
  const parts = key.split('.')
  const thread = parts.slice(0, 3).join('.')
  const by = parts.length === 5 && speakerOfRemark(thread) ? speaker(parts[3], parts[4]) : null
  return by && { thread, by }
}

export const isSameSpeaker = (a: Speaker, b: Speaker): boolean =>
  a.person === b.person && a.organisation === b.organisation

function speaker(first: unknown, second: unknown): Speaker | null {
  const organisation = asOrganisationId(first)
  const person = asPersonId(second)
  return organisation && person ? { organisation, person } : null
}
