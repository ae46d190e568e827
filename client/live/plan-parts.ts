import type { PlanLine } from '#shared/workshop/projection.ts'

/** Steps of one part as one line, as the room sees the day. */
export interface PlanPart {
  readonly id: string
  readonly title: string
  readonly at: number
  readonly minutes: number
  readonly fixed: boolean
  readonly state: 'done' | 'now' | 'ahead' | 'skipped'
}

export function partsOf(plan: readonly PlanLine[]): readonly PlanPart[] {
  const parts: { lines: PlanLine[]; title: string }[] = []
  for (const line of plan) {
    const last = parts.at(-1)
    if (last && line.part !== '' && last.title === line.part) last.lines.push(line)
    else parts.push({ lines: [line], title: line.part || line.title })
  }
  return parts.flatMap(({ lines, title }) => {
    const first = lines[0]
    if (!first) return []
    const is = (state: PlanLine['state']): boolean => lines.every((line) => line.state === state)
    return {
      id: first.id,
      title,
      at: first.plannedAt,
      minutes: lines.reduce((sum, { minutes }) => sum + minutes, 0),
      fixed: first.fixed,
      state: lines.some(({ state }) => state === 'active')
        ? 'now'
        : is('skipped')
          ? 'skipped'
          : lines.every(({ state }) => state === 'done' || state === 'skipped')
            ? 'done'
            : 'ahead',
    }
  })
}
