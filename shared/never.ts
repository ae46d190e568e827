/** Ends every switch over a union: a new member breaks the build at each place that must think about it. */
export function never(value: never): never {
  throw new Error(`Unexpected: ${JSON.stringify(value)}`)
}
