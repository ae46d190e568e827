import { createMemo, createSignal, type Accessor } from 'solid-js'
import { raciOf, raciPath, type RaciLetter } from '#shared/governance/bodies.ts'
import { useDossier } from '#client/sync/dossier.ts'
import {
  lettersOf,
  partiesOf,
  raciSteps,
  raciVerdict,
  shownParties,
  type Party,
  type RaciStep,
  type RaciVerdict,
} from './raci.ts'

/** Who does what per step, as it stands and as it can be set. Rows and columns go by id, so that none is redrawn. */
export interface Raci {
  readonly steps: Accessor<readonly string[]>
  readonly parties: Accessor<readonly string[]>
  readonly step: (id: string) => RaciStep | undefined
  readonly number: (step: string) => number
  readonly party: (id: string) => Party | undefined
  readonly at: (step: string, party: string) => RaciLetter | null
  readonly set: (step: string, party: string, letter: RaciLetter | null) => void
  readonly verdict: (step: string) => RaciVerdict
  readonly count: (step: string, letter: RaciLetter) => number
  /** Partners without a column. */
  readonly absent: Accessor<readonly Party[]>
  readonly ask: (party: string) => void
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at])

export function createRaci(): Raci {
  const dossier = useDossier()
  const { content, write } = dossier
  const [asked, setAsked] = createSignal<ReadonlySet<string>>(new Set())
  const all = createMemo(() => partiesOf(content))
  const steps = createMemo(() => raciSteps(content))
  const parties = createMemo<readonly string[]>(
    () => shownParties(content, asked()).map((party) => party.id),
    [],
    { equals: sameIds },
  )
  const ids = createMemo<readonly string[]>(() => steps().map((step) => step.id), [], { equals: sameIds })
  return {
    steps: ids,
    parties,
    step: (id) => steps().find((step) => step.id === id),
    number: (id) => ids().indexOf(id) + 1,
    party: (id) => all().find((party) => party.id === id),
    at: (step, party) => raciOf(content, step, party),
    set: (step, party, letter) => write.set(raciPath(step, party), letter),
    verdict: (step) => raciVerdict(lettersOf(content, step)),
    count: (step, letter) => lettersOf(content, step).filter((given) => given === letter).length,
    absent: () => all().filter((party) => !parties().includes(party.id)),
    ask: (party) => setAsked((before) => new Set(before).add(party)),
  }
}
