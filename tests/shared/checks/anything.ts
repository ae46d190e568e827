import { engagementPath } from '#shared/dossier/schema.ts'
import { raciPath } from '#shared/governance/bodies.ts'
import { listOf, partner, type Desk } from './desk.ts'

export type Random = () => number

/** Mulberry32: the same numbers for the same seed, everywhere. */
export function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const pick = <One>(random: Random, all: readonly One[]): One =>
  all[Math.floor(random() * all.length)] as One
export const shuffled = <One>(random: Random, all: readonly One[]): One[] =>
  all
    .map((one) => [random(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one)

const ids = ['kortrijk', 'menen', 'veka', 'leiedal', 'fluvius']

/** One thing somebody does to a list, a purse or a cell, with whatever comes to mind. */
export function anything(desk: Desk, random: Random, id: string): void {
  const number = (most: number) => 1 + Math.floor(random() * most)
  const who = pick(random, ids)
  const acts: readonly (() => void)[] = [
    () => desk.add(listOf('plan', 'steps'), id, { startMonth: number(18), endMonth: number(36), title: id }),
    () => desk.add(listOf('plan', 'results'), id, { title: id, target: pick(random, ['veel', '3']) }),
    () =>
      desk.add(listOf('risks', 'risks'), id, { type: 'risico', likelihood: number(5), impact: number(5) }),
    () => desk.add(listOf('budget', 'lines'), id, { label: id, amountCents: number(900_000), spender: who }),
    () => desk.add(listOf('dissemination', 'actions'), id, { channel: id, month: number(36) }),
    () => desk.add(listOf('asks', 'asks'), id, { partner: who, status: pick(random, ['open', 'afgewezen']) }),
    () => desk.add(engagementPath(who, 'commitments'), id, { strength: 'intentie' }),
    () => desk.add(engagementPath(who, 'sources'), id, { type: 'andere_subsidie', provider: 'Fonds' }),
    () => desk.set(engagementPath(who, 'allocations', 'lijn-campagne:bron-kortrijk'), number(500_000)),
    () => desk.set(raciPath('stap-proef', who), pick(random, ['R', 'A', 'C'])),
    () => desk.set(partner(who, 'nis'), pick(random, ['34022', '99999'])),
    () => desk.choose(['plan', 'lists', 'steps', 'stap-nulmeting', 'dependsOn'], ['stap-proef']),
    () => desk.admit(id, { name: id, kind: pick(random, ['gemeente', 'vzw']), role: 'uitvoerend' }),
  ]
  pick(random, acts)()
}
