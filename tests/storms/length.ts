/**
 * How long a storm blows: over the seeds kept in the test; and, with STORM_MINUTES in the environment, for so
 * many minutes over seeds that follow the clock. A failure names its seed: keep it, by adding it to the test.
 */
const minutes = Number(process.env.STORM_MINUTES ?? 0)

export const timeout = minutes * 60_000 + 60_000

export function* seeds(kept: readonly number[]): Generator<number> {
  const until = Date.now() + minutes * 60_000
  yield* kept
  for (let seed = Date.now() % 2 ** 31; Date.now() < until; seed++) yield seed
}

/** A long storm says what it was. */
export const report = (storm: string, figures: Readonly<Record<string, number>>): void => {
  if (minutes > 0) process.stdout.write(`${storm}: ${JSON.stringify(figures)}\n`)
}
