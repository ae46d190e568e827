import type { Source } from '#shared/workshop/cards.ts'
import type { Draaiboek } from '#shared/workshop/draaiboek.ts'
import type { Harvest } from '#shared/workshop/harvest.ts'
import type { RecordItem } from '#shared/workshop/record.ts'
import type { Report } from '#shared/workshop/report.ts'

/** A line of a session's log, as the database has it. */
export interface LogLine {
  readonly seq: number
  readonly at: number
  readonly type: string
  readonly payload: string
}

interface WrittenCard {
  readonly id: string
  readonly stream: string
  readonly step: string
  readonly text: string
  readonly revealed: boolean
  readonly later: boolean
}

/**
 * What a session came to, counted from the bare lines of its log by somebody who never saw the server's own way of
 * reading them: for holding beside a report.
 */
export function toldByLog(lines: readonly LogLine[]) {
  const all = <Payload>(type: string): (Payload & { seq: number; at: number })[] =>
    lines
      .filter((line) => line.type === type)
      .map(({ seq, at, payload }) => ({ ...(JSON.parse(payload) as Payload), seq, at }))
  const withdrawn = new Set(all<{ card: string }>('card.withdrawn').map(({ card }) => card))
  const written = all<{ card: WrittenCard }>('card.written')
    .map(({ seq, card }) => ({ seq, ...card }))
    .filter(({ id }) => !withdrawn.has(id))
  const held = new Set(all<{ cards: string[] }>('cards.held').flatMap(({ cards }) => cards))
  const reveals = all<{ stream: string }>('stream.revealed')
  const isRevealed = (card: (typeof written)[number]): boolean =>
    card.revealed ||
    (!held.has(card.id) && reveals.some(({ stream, seq }) => stream === card.stream && seq > card.seq))
  const hidden = new Map(
    all<{ card: string; hidden: boolean }>('card.hidden').map((one) => [one.card, one.hidden]),
  )
  const shown = written.filter((card) => isRevealed(card) && !hidden.get(card.id))
  const undone = new Set(all<{ item: string }>('harvest.undone').map(({ item }) => item))
  const harvests = new Map(
    all<{ harvest: Harvest }>('harvest.saved').map(({ harvest }) => [harvest.id as string, harvest]),
  )
  const plan = all<{ draaiboek: Draaiboek }>('session.planned')[0]?.draaiboek.steps ?? []
  const began = all<{ step: string }>('step.began')
  const moved = all<{ to: string }>('session.moved')
  const record = all<{ item: RecordItem }>('record.added').map(({ item }) => item)
  const agreed = (kind: RecordItem['kind']) =>
    record.filter((item) => item.kind === kind).map(({ text }) => text)
  const dots = (type: string, round: string, on: string) =>
    all<{ round: string; on: string }>(type).filter((dot) => dot.round === round && dot.on === on).length
  return {
    lastSeq: lines.at(-1)?.seq ?? 0,
    startedAt: moved.find(({ to }) => to === 'live')?.at,
    endedAt: moved.find(({ to }) => to === 'closed')?.at,
    led: all('stokje.passed').length,
    came: all<{ person: { name: string } }>('person.came').map(({ person }) => person.name),
    steps: plan.map(({ id, title, part }) => ({
      title: part ? `${part}: ${title}` : title,
      began: began.findLast(({ step }) => step === id)?.at,
      written: written.filter(({ step }) => step === id).length,
      revealed: written.filter((card) => card.step === id && isRevealed(card)).length,
    })),
    shown: shown.map(({ text }) => text).sort(),
    unseen: written.filter((card) => !isRevealed(card)).map(({ text }) => text),
    votes: all<{ round: { id: string; options: Source[] } }>('vote.opened').map(({ round }) =>
      Object.fromEntries(
        round.options.map(({ kind, id }) => {
          const on = `${kind}:${id}`
          return [on, dots('dot.added', round.id, on) - dots('dot.taken', round.id, on)]
        }),
      ),
    ),
    decisions: agreed('decision'),
    actions: agreed('action'),
    parked: agreed('parked'),
    promises: all<{ note: { text: string } }>('engagement.noted').map(({ note }) => note.text),
    placed: [...harvests.values()]
      .filter(({ id, state }) => state.kind === 'placed' && !undone.has(id))
      .map(({ form }) => form.text),
    checkouts: all('checkout.said').length,
  }
}

/** The same, as a report tells it. */
export const toldByReport = (report: Report): ReturnType<typeof toldByLog> => ({
  lastSeq: report.head.lastSeq,
  startedAt: report.head.startedAt ?? undefined,
  endedAt: report.head.endedAt ?? undefined,
  led: report.head.stokje.length,
  came: report.attendance.map(({ name }) => name),
  steps: report.steps.map(({ title, startedAt, cards }) => ({
    title,
    began: startedAt ?? undefined,
    written: cards?.written ?? 0,
    revealed: cards?.revealed ?? 0,
  })),
  shown: report.steps
    .flatMap(({ clusters, loose }) => [...clusters.flatMap(({ cards }) => cards), ...loose])
    .map(({ text }) => text)
    .sort(),
  unseen: [],
  votes: report.steps.flatMap(({ vote }) =>
    vote
      ? [Object.fromEntries(Object.keys(vote.titles).map((key) => [key, vote.result.totals[key] ?? 0]))]
      : [],
  ),
  decisions: report.decisions.map(({ text }) => text),
  actions: report.actions.map(({ text }) => text),
  parked: report.parked.map(({ text }) => text),
  promises: report.promises.map(({ text }) => text),
  placed: report.changes.flatMap(({ state, text }) => (state === 'placed' ? [text] : [])),
  checkouts: report.checkouts.length,
})
