import { Cursor } from './bytes.ts'

/** Whether these bytes ask "what have I missed" in the way Yjs does: pairs of client and clock, each client once. */
export function isStateVector(bytes: Uint8Array): boolean {
  const cursor = new Cursor(bytes)
  const seen = new Set<number>()
  for (let left = cursor.count(2); left > 0 && !cursor.refusal; left--) {
    const client = cursor.uint()
    if (seen.has(client)) return false
    seen.add(client)
    cursor.clock()
  }
  return cursor.refusal === null && cursor.left === 0
}
