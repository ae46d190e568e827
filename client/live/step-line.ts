import type { StepView } from '#shared/workshop/projection.ts'
import { workshop } from '#client/words/workshop.ts'

/** `Stap 4 van 27 · alleen` over the name of its part; a step without one is its own title. */
export const lineOf = ({ number, of, step }: StepView): readonly [line: string, title: string] =>
  step.part === ''
    ? [workshop.step(number, of), step.title]
    : [`${workshop.step(number, of)} · ${step.title}`, step.part]
