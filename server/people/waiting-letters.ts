import { append } from '#server/audit.ts'
import type { Db } from '#server/db/open.ts'
import type { Author } from '#server/sync/log.ts'
import type { LetterView } from '#shared/entrances.ts'
import { fingerprint } from './fingerprint.ts'
import { letterText } from './letter-text.ts'
import type { Letter, Outbox } from './outbox.ts'

interface WaitingParts {
  readonly db: Db
  readonly outbox: Outbox
  readonly clock: () => number
}

/**
 * The letters in the outbox whose link still works, for a coordinator to send. Whoever sees them could use them, so
 * that somebody looked is written down; the others are forgotten.
 */
export async function openOutbox(
  { db, outbox, clock }: WaitingParts,
  by: Author,
): Promise<readonly LetterView[]> {
  const at = clock()
  const good = new Set(
    (
      await db
        .selectFrom('sign_in_links')
        .select('token_hash')
        .where('used_at', 'is', null)
        .where('revoked_at', 'is', null)
        .where('expires_at', '>', at)
        .execute()
    ).map(({ token_hash }) => token_hash),
  )
  const works = ({ url }: Letter): boolean => good.has(fingerprint(url.split('/').at(-1) ?? ''))
  await outbox.drop((letter) => !works(letter))
  const letters = (await outbox.all()).filter(works)
  await db
    .transaction()
    .execute((trx) =>
      append(trx, { at, actor: by, act: 'outbox-opened', proposal: null, body: { letters: letters.length } }),
    )
  return letters.map((letter) => {
    const { subject, text } = letterText(letter)
    const { to, name, url } = letter
    const times = {
      at: new Date(letter.at).toISOString(),
      expiresAt: new Date(letter.expiresAt).toISOString(),
    }
    return { to, name, url, ...times, subject, text }
  })
}
