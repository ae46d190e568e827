/** One act of a session, with so many phones. */
export interface Line {
  readonly what: string
  readonly people: number
  readonly ms: number
  readonly cpuMs: number
  readonly kbPerPhone: number
}

/** The straight line nearest to what was measured: where it is at zero, and what each person more adds. */
export function slopeOf(points: readonly (readonly [people: number, cost: number])[]): {
  readonly base: number
  readonly each: number
} {
  const mean = (values: readonly number[]): number =>
    values.reduce((all, one) => all + one, 0) / values.length
  const [x, y] = [mean(points.map(([people]) => people)), mean(points.map(([, cost]) => cost))]
  const spread = points.reduce((all, [people]) => all + (people - x) ** 2, 0)
  const each =
    spread === 0 ? 0 : points.reduce((all, [people, cost]) => all + (people - x) * (cost - y), 0) / spread
  return { base: y - each * x, each }
}

/** What was measured, what each participant more costs, and so many on paper. */
export function tableOf(lines: readonly Line[], onPaper: number): readonly (readonly string[])[] {
  const acts = [...new Set(lines.map(({ what }) => what))]
  const sizes = [...new Set(lines.map(({ people }) => people))]
  const measured = lines.map(({ what, people, ms, cpuMs, kbPerPhone }) => [
    what,
    String(people),
    ms.toFixed(0),
    cpuMs.toFixed(0),
    kbPerPhone.toFixed(1),
  ])
  const slopes = acts.flatMap((what) => {
    const of = (cost: (line: Line) => number) =>
      slopeOf(lines.filter((line) => line.what === what).map((line) => [line.people, cost(line)] as const))
    const [cpu, kb] = [of(({ cpuMs }) => cpuMs), of(({ kbPerPhone }) => kbPerPhone)]
    // Nothing costs less than the largest session that was measured.
    const at = ({ base, each }: typeof cpu, least: number) => Math.max(base + each * onPaper, least)
    const most = lines.findLast((line) => line.what === what)
    return [
      [what, 'each more', '', cpu.each.toFixed(2), kb.each.toFixed(3)],
      [
        what,
        `${onPaper} on paper`,
        '',
        at(cpu, most?.cpuMs ?? 0).toFixed(0),
        at(kb, most?.kbPerPhone ?? 0).toFixed(1),
      ],
    ]
  })
  return [
    ['what', 'participants', 'until the last has it (ms)', 'server CPU (ms)', 'received per phone (kB)'],
    ...measured,
    ...slopes,
    [`on paper: ${onPaper} participants are not measured, but read off the line through ${sizes.join(', ')}`],
  ]
}
