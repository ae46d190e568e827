import { may, mayWriteAt, type Actor, type Denial } from '#shared/access.ts'
import { engagementsRoot, trailRoot, type Path } from '#shared/dossier/schema.ts'
import type { Template } from '#shared/dossier/template.ts'
import { asIdeaId, asProposalId, type IdeaId, type ProposalId } from '#shared/ids.ts'
import { lockAt, lockFor, type Locks } from '#shared/locks.ts'
import { never } from '#shared/never.ts'
import { talkRoots } from '#shared/talk/places.ts'
import { mayRemarkAt } from '#shared/talk/rights.ts'
import { proposalDocuments, type DocumentKind, type ProposalDocument } from '#shared/wire.ts'
import { dossierSchema, type IsPicture } from './guard/dossier-schema.ts'
import type { GuardSchema } from './guard/schema.ts'

/** The name of a document, in the log and among the rooms. */
export const documentName = (kind: ProposalDocument, proposal: ProposalId): string => `${kind}/${proposal}`
export const ideaDocument = (idea: IdeaId): string => `idea/${idea}`

/** How a document stands at this moment, whoever asks. */
export interface Standing {
  readonly sealed: boolean
  readonly locks: Locks
  /** Epoch ms. */
  readonly now: number
}

/** What may stand in a document, and who may write where in it. */
export interface Rules {
  readonly schema: GuardSchema
  /** `null` means yes. */
  readonly deny: (
    actor: Actor | null,
    path: Path,
    standing: Standing,
    act: 'insert' | 'delete',
  ) => Denial | null
  /** The same for what touches nothing that is still there: may they write at all? */
  readonly denyAll: (actor: Actor | null, standing: Standing) => Denial | null
}

const denyAll: Rules['denyAll'] = (actor, { sealed }) => may(actor, 'write', sealed ? 'frozen' : 'draft')

export function rulesFor(kind: DocumentKind, template: Template, isPicture?: IsPicture): Rules {
  switch (kind) {
    case 'dossier': {
      const roots = [...template.sections.map((section) => section.id), engagementsRoot, trailRoot]
      return {
        schema: dossierSchema(roots, isPicture),
        deny: (actor, path, { sealed, locks, now }) =>
          mayWriteAt(actor, path, sealed ? 'frozen' : 'draft', lockFor(lockAt(locks, path[0], now), actor)),
        denyAll,
      }
    }
    case 'talk':
      // Talk goes on after the freeze: it is not part of what was frozen.
      return {
        schema: dossierSchema(talkRoots),
        deny: (actor, path, _standing, act) => mayRemarkAt(actor, path, act, 'draft'),
        denyAll: (actor) => may(actor, 'talk', 'draft'),
      }
    case 'idea':
      return {
        schema: dossierSchema(template.sections.map((section) => section.id)),
        deny: (actor, path, { sealed }) => mayWriteAt(actor, path, sealed ? 'frozen' : 'draft'),
        denyAll,
      }
    default:
      return never(kind)
  }
}

/** What a document is about, by its name. */
export type Subject =
  | { readonly kind: ProposalDocument; readonly proposal: ProposalId }
  | { readonly kind: 'idea'; readonly idea: IdeaId }

/** The parts of a document's name; `null` when it is none of ours. */
export function readName(name: string): Subject | null {
  const [first, second, ...more] = name.split('/')
  if (more.length > 0) return null
  if (first === 'idea') {
    const idea = asIdeaId(second)
    return idea && { kind: 'idea', idea }
  }
  const kind = proposalDocuments.find((known) => known === first)
  const proposal = asProposalId(second)
  return kind && proposal ? { kind, proposal } : null
}
