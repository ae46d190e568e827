import type { Phase } from './access.ts'

/** What takes a proposal from one phase to the next; nothing else does. */
export const moves = ['freeze', 'reopen', 'submit', 'assess', 'decide'] as const
export type Move = (typeof moves)[number]

interface Step {
  readonly from: readonly Phase[]
  readonly to: Phase
}

const steps: Readonly<Record<Move, Step>> = {
  freeze: { from: ['workshop', 'draft'], to: 'frozen' },
  // A correction is the next version: what was frozen stays as it was, and writing begins again.
  reopen: { from: ['frozen'], to: 'draft' },
  submit: { from: ['frozen'], to: 'submitted' },
  assess: { from: ['submitted'], to: 'assessed' },
  decide: { from: ['assessed'], to: 'decided' },
}

/** Where a proposal stands after this move; `null` when it cannot be made from there. */
export const moved = (phase: Phase, move: Move): Phase | null =>
  steps[move].from.includes(phase) ? steps[move].to : null
