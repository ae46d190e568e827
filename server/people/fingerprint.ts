import { createHash } from 'node:crypto'

/** What is kept of a secret (SHA-256, hex): enough to recognise it, useless to whoever steals the database. */
export const fingerprint = (secret: string): string => createHash('sha256').update(secret).digest('hex')
