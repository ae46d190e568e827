import type { Db } from '#server/db/open.ts'
import type { FileHash, ProposalId } from '#shared/ids.ts'

/**
 * Which pictures a proposal has, in memory: the guard asks this of every picture in an update, and cannot wait for
 * a database. Read anew whenever a document is opened; what is uploaded meanwhile is told.
 */
export class Pictures {
  readonly #db: Db
  readonly #known = new Map<ProposalId, Set<FileHash>>()

  constructor(db: Db) {
    this.#db = db
  }

  has(proposal: ProposalId, file: FileHash): boolean {
    return this.#known.get(proposal)?.has(file) ?? false
  }

  add(proposal: ProposalId, file: FileHash): void {
    this.#of(proposal).add(file)
  }

  async load(proposal: ProposalId): Promise<void> {
    const rows = await this.#db
      .selectFrom('file_uses')
      .select('sha256')
      .where('proposal_id', '=', proposal)
      .where('purpose', '=', 'picture')
      .execute()
    const known = this.#of(proposal)
    for (const { sha256 } of rows) known.add(sha256)
  }

  #of(proposal: ProposalId): Set<FileHash> {
    const known = this.#known.get(proposal) ?? new Set()
    this.#known.set(proposal, known)
    return known
  }
}
