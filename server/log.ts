export const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type Level = (typeof levels)[number]

/** Never a name, an address, a token or a text somebody wrote: ids, counts and codes only. */
export type Fields = Readonly<Record<string, string | number | boolean | null>>

export interface Log {
  readonly debug: (event: string, fields?: Fields) => void
  readonly info: (event: string, fields?: Fields) => void
  readonly warn: (event: string, fields?: Fields) => void
  readonly error: (event: string, thrown: unknown, fields?: Fields) => void
}

interface LogDeps {
  readonly level: Level
  /** Takes one whole line, its newline included. */
  readonly write: (line: string) => void
  /** Epoch milliseconds. */
  readonly clock: () => number
}

/** What the server tells its operator: one JSON object per line. */
export function createLog({ level: least, write, clock }: LogDeps): Log {
  const say = (level: Exclude<Level, 'silent'>, event: string, fields: Fields = {}) => {
    if (levels.indexOf(level) < levels.indexOf(least)) return
    write(`${JSON.stringify({ at: new Date(clock()).toISOString(), level, event, ...fields })}\n`)
  }
  return {
    debug: (event, fields) => say('debug', event, fields),
    info: (event, fields) => say('info', event, fields),
    warn: (event, fields) => say('warn', event, fields),
    error: (event, thrown, fields) => say('error', event, { ...fields, ...told(thrown) }),
  }
}

function told(thrown: unknown): Fields {
  if (!(thrown instanceof Error)) return { thrown: typeof thrown }
  return { thrown: thrown.name, message: thrown.message, stack: thrown.stack ?? '' }
}
