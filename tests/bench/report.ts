import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { names, type Name } from './server.ts'

/** One line of the report; a server that cannot do it at all has no value. */
export interface Measure {
  readonly what: string
  readonly values: Readonly<Partial<Record<Name, number>>>
  readonly goal?: Goal
}

/** Ours beside a peer's (or another number), or ours alone. */
export type Goal =
  | { readonly atMost: number; readonly of?: Name | number }
  | { readonly atLeast: number; readonly of?: Name | number }

interface Line extends Measure {
  readonly ratio: number | null
  /** `null` when there is nothing to reach, or nothing to compare with. */
  readonly reached: boolean | null
}

export function judged(measure: Measure): Line {
  const { values, goal } = measure
  const ours = values.doorbraak
  const beside = typeof goal?.of === 'string' ? values[goal.of] : goal?.of
  const ratio = ours !== undefined && beside !== undefined ? ours / beside : null
  if (!goal || ours === undefined || (goal.of !== undefined && ratio === null))
    return { ...measure, ratio, reached: null }
  const figure = ratio ?? ours
  return { ...measure, ratio, reached: 'atMost' in goal ? figure <= goal.atMost : figure >= goal.atLeast }
}

const heads = ['measure', 'ours', 'hocuspocus', 'y-websocket', 'ratio', 'goal', 'reached']

export function table(lines: readonly Line[]): string {
  const rows = lines.map((line) => [
    line.what,
    ...names.map((name) => figure(line.values[name])),
    line.ratio === null ? '' : figure(line.ratio),
    line.goal ? goalText(line.goal) : '',
    line.reached === null ? '' : line.reached ? 'yes' : 'NO',
  ])
  const widths = heads.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]!.length)))
  const asLine = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 || i >= 5 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ')
  return [asLine(heads), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(asLine)]
    .map((line) => line.trimEnd())
    .join('\n')
}

function figure(value: number | undefined): string {
  if (value === undefined) return '-'
  if (Number.isInteger(value)) return String(value)
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

function goalText(goal: Goal): string {
  const beside = typeof goal.of === 'string' ? ` × ${goal.of}` : goal.of === undefined ? '' : ' ×'
  return 'atMost' in goal ? `≤ ${figure(goal.atMost)}${beside}` : `≥ ${figure(goal.atLeast)}${beside}`
}

/** Keeps the figures, with what is needed to doubt them; gives the name of the file. */
export function keep(folder: string, lines: readonly Line[], quick: boolean, busyBefore: number): string {
  mkdirSync(folder, { recursive: true })
  const at = new Date().toISOString()
  const file = join(folder, `${at.replace(/[:.]/gu, '-')}.json`)
  const machine = { cpus: cpus().map((cpu) => cpu.model), node: process.version }
  const load = { before: busyBefore, after: loadavg()[0] }
  writeFileSync(file, `${JSON.stringify({ at, quick, machine, load, lines }, null, 2)}\n`)
  return file
}
