import type { Db } from '#server/db/open.ts'
import type { PrintedPicture } from '#server/dossier/pictures.ts'
import { sha256 } from '#server/sync/chain.ts'
import type { Author } from '#server/sync/log.ts'
import { fileLimits, type FileKind, type FileRefusal, type FileView, type Purpose } from '#shared/files.ts'
import type { FileHash, ProposalId } from '#shared/ids.ts'

export interface StoredFile {
  readonly kind: FileKind
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface NewFile {
  readonly kind: FileKind
  readonly bytes: Uint8Array
  readonly width?: number
  readonly height?: number
  readonly purpose: Purpose
  readonly name: string
}

/** Keeps a file once, by what is in it, and writes down that this proposal uses it. */
export async function keepFile(
  db: Db,
  proposal: ProposalId,
  file: NewFile,
  by: Author,
  at: number,
): Promise<FileView | FileRefusal> {
  const hash = sha256(file.bytes) as FileHash
  return db.transaction().execute(async (trx) => {
    const uses = await trx
      .selectFrom('file_uses')
      .innerJoin('files', 'files.sha256', 'file_uses.sha256')
      .select(['files.sha256', 'size', 'purpose', 'name'])
      .where('proposal_id', '=', proposal)
      .execute()
    const size = file.bytes.length
    const view = { sha256: hash, kind: file.kind, purpose: file.purpose, size }
    const known = uses.find((use) => use.sha256 === hash && use.purpose === file.purpose)
    if (known) return { ...view, name: known.name }
    const taken = [...new Map(uses.map((use) => [use.sha256, use.size])).values()].reduce((a, b) => a + b, 0)
    if (taken + size > fileLimits.proposalBytes) return 'no-room'
    const stored = await trx
      .selectFrom('files')
      .select('sha256')
      .where('sha256', '=', hash)
      .executeTakeFirst()
    if (!stored)
      await trx
        .insertInto('files')
        .values({
          sha256: hash,
          kind: file.kind,
          size,
          width: file.width ?? null,
          height: file.height ?? null,
          bytes: file.bytes,
          created_at: at,
        })
        .execute()
    await trx
      .insertInto('file_uses')
      .values({
        proposal_id: proposal,
        sha256: hash,
        purpose: file.purpose,
        name: file.name,
        person_id: by.person,
        organisation_id: by.organisation,
        at,
      })
      .execute()
    return { ...view, name: file.name }
  })
}

/** The bytes alone: whoever asks must have settled already that they may be given. */
export async function readFileBytes(db: Db, hash: FileHash): Promise<StoredFile | null> {
  const row = await db
    .selectFrom('files')
    .select(['kind', 'bytes'])
    .where('sha256', '=', hash)
    .executeTakeFirst()
  return row ? { kind: row.kind, bytes: new Uint8Array(row.bytes) } : null
}

/** The pictures a dossier shows, for the typesetter. */
export async function readPictures(db: Db, hashes: readonly FileHash[]): Promise<PrintedPicture[]> {
  if (hashes.length === 0) return []
  const rows = await db
    .selectFrom('files')
    .select(['sha256', 'kind', 'bytes', 'width', 'height'])
    .where('sha256', 'in', hashes)
    .orderBy('sha256')
    .execute()
  return rows.flatMap(({ sha256: file, kind, bytes, width, height }) =>
    (kind === 'png' || kind === 'jpeg') && width && height
      ? [{ file, kind, bytes: new Uint8Array(bytes), width, height }]
      : [],
  )
}

/** Every file of a proposal, in the order in which they came. */
export async function filesOf(db: Db, proposal: ProposalId): Promise<FileView[]> {
  return db
    .selectFrom('file_uses')
    .innerJoin('files', 'files.sha256', 'file_uses.sha256')
    .select(['files.sha256', 'kind', 'purpose', 'name', 'size'])
    .where('proposal_id', '=', proposal)
    .orderBy('at')
    .orderBy('files.sha256')
    .execute()
}

/** The files that were frozen along with any version of a proposal: all that a jury may see. */
export async function frozenFilesOf(db: Db, proposal: ProposalId): Promise<ReadonlySet<FileHash>> {
  const rows = await db
    .selectFrom('version_files')
    .select('sha256')
    .where('proposal_id', '=', proposal)
    .execute()
  return new Set(rows.map((row) => row.sha256))
}
