import type { Fetch } from '#client/api.ts'
import type { CommandAnswer } from '#shared/workshop/door.ts'
import type { Command } from '#shared/workshop/commands.ts'

/** What became of something that was asked of the server. */
export type Answered<View> =
  | { readonly kind: 'done'; readonly view: View }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string; readonly sentence: string }
  | { readonly kind: 'unreached' }

export type Sent = Answered<CommandAnswer>

/** Asks once; what is expected comes back as a value. */
export async function ask<View>(
  fetch: Fetch,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
  signal: AbortSignal | null = null,
): Promise<Answered<View>> {
  try {
    const answer = await fetch(path, {
      method,
      signal,
      headers: {
        accept: 'application/json',
        ...(method === 'POST' && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    })
    if (answer.status === 204) return { kind: 'done', view: {} as View }
    const said = (await answer.json()) as View & { error?: { code?: unknown; sentence?: unknown } }
    if (answer.ok) return { kind: 'done', view: said }
    const { code, sentence } = said.error ?? {}
    return typeof code === 'string' && typeof sentence === 'string'
      ? { kind: 'refused', status: answer.status, code, sentence }
      : { kind: 'unreached' }
  } catch {
    return { kind: 'unreached' }
  }
}

/** Carries one command, under one key, so that asking again never does it twice. */
export const order = (
  fetch: Fetch,
  path: string,
  key: string,
  command: Command,
  expectedRev: number | null,
  signal: AbortSignal | null = null,
): Promise<Sent> => ask(fetch, 'POST', path, { command, expectedRev }, { 'idempotency-key': key }, signal)

/** `crypto.randomUUID` is not there on a page without TLS, such as a test in a town hall. */
export function makeKey(fill: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  const bytes = new Uint8Array(16)
  fill(bytes)
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
