import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import { versionOf } from '#server/freeze/versions.ts'
import { loadAssessment, type Loaded } from '#server/jury/load.ts'
import { sha256 } from '#server/sync/chain.ts'
import type { Author } from '#server/sync/log.ts'
import type { CallId, ProposalId } from '#shared/ids.ts'
import { makers, type PackageParts } from './makers.ts'
import { overviewCsv } from './overview.ts'

/** What is in the package, and the hash by which each file can be checked. */
interface Manifest {
  readonly format: 'doorbraak/package'
  readonly schema: 1
  readonly call: string
  readonly madeAt: string
  readonly proposals: {
    readonly proposal: string
    readonly title: string
    readonly version: number
    readonly sha256: string
    readonly frozenAt: string
    readonly signedBy: readonly string[]
  }[]
  readonly files: { readonly name: string; readonly sha256: string; readonly bytes: number }[]
  /** Planned, but could not be made: better named than silently missing. */
  readonly missing: string[]
}

/**
 * Everything the secretariat keeps of a call, as one zip that is made while it is sent: a file is only made when
 * its turn comes, so that forty dossiers are never in memory together.
 */
export async function packageOf(
  parts: PackageParts,
  call: CallId,
  by: Author,
  at: number,
): Promise<ReadableStream<Uint8Array>> {
  const { db } = parts
  const zip = new ZipFile()
  const manifest: Manifest = {
    format: 'doorbraak/package',
    schema: 1,
    call,
    madeAt: new Date(at).toISOString(),
    proposals: [],
    files: [],
    missing: [],
  }
  const add = (name: string, make: () => Promise<Uint8Array | null>): void => {
    zip.addReadStreamLazy(name, { mtime: new Date(at) }, (give) => {
      make()
        .then((bytes) => {
          if (!bytes) manifest.missing.push(name)
          else if (name !== manifestName)
            manifest.files.push({ name, sha256: sha256(bytes), bytes: bytes.length })
          give(null, Readable.from(bytes ? [Buffer.from(bytes)] : []))
        })
        .catch((error: unknown) => give(error, Readable.from([])))
    })
  }
  zip.on('error', (error) => (zip.outputStream as Readable).destroy(error as Error))
  const all: Loaded[] = []
  for (const loaded of await handedIn(db, call)) {
    const version = await versionOf(db, loaded.judged.proposal, loaded.judged.version)
    if (!version) continue
    all.push(loaded)
    const { proposal, view } = version
    manifest.proposals.push({
      proposal: proposal.proposal,
      title: proposal.title,
      version: view.number,
      sha256: view.sha256,
      frozenAt: view.frozenAt,
      signedBy: await signedBy(db, proposal.proposal, view.number),
    })
    for (const maker of makers)
      for (const file of await maker(parts, version)) add(`${proposal.proposal}/${file.name}`, file.make)
  }
  add('overzicht-per-criterium.csv', async () => new TextEncoder().encode(overviewCsv(all)))
  add(manifestName, async () => new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`))
  zip.end()
  await db.transaction().execute(async (trx) => {
    const body = { call, proposals: all.length }
    await append(trx, { at, actor: by, act: 'packaged', proposal: null, body })
  })
  return Readable.toWeb(Readable.from(zip.outputStream)) as ReadableStream<Uint8Array>
}

const manifestName = 'manifest.json'

/** Everything before or behind the jury, in the order of the call. */
async function handedIn(db: Db, call: CallId): Promise<Loaded[]> {
  const rows = await db
    .selectFrom('proposals')
    .select('id')
    .where('call_id', '=', call)
    .where('phase', 'in', ['submitted', 'assessed', 'decided'])
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const all: Loaded[] = []
  for (const { id } of rows) {
    const loaded = await loadAssessment(db, id)
    if (loaded) all.push(loaded)
  }
  return all
}

async function signedBy(db: Db, proposal: ProposalId, version: number): Promise<string[]> {
  const rows = await db
    .selectFrom('sign_offs')
    .innerJoin('organisations', 'organisations.id', 'sign_offs.organisation_id')
    .select('organisations.name')
    .where('proposal_id', '=', proposal)
    .where('version', '=', version)
    .orderBy('organisations.name')
    .execute()
  return rows.map(({ name }) => name)
}
