import type { ParticipantId } from '#shared/ids.ts'
import type { Command } from '#shared/workshop/commands.ts'
import { stepAt } from '#shared/workshop/draaiboek.ts'
import { isGuarded } from '#shared/workshop/may-workshop.ts'
import { streamOf } from '#shared/workshop/step.ts'
import { never } from '#shared/never.ts'
import { openSources } from '../decide/sources.ts'
import { hasSay } from '../decide/tally.ts'
import { nextAct } from '../projection/lead.ts'
import type { Venue } from '../venue.ts'
import type { Dice } from './dice.ts'
import { letThemAct, type Extra } from './extras.ts'

/** What a rehearsal came to. */
export interface Played {
  readonly steps: number
  readonly commands: number
  readonly refusals: readonly string[]
}

/** More acts than any half-day has: a rehearsal that does not end is a mistake. */
const mostActs = 500

/**
 * Plays a whole draaiboek, from the lobby to the end, as who leads would: always the next act, with everybody doing
 * what is asked of them before it. All of it goes through the same commands as a real morning.
 */
export async function play(
  venue: Venue,
  lead: ParticipantId,
  extras: readonly Extra[],
  dice: Dice,
): Promise<Played> {
  const refusals: string[] = []
  const steps = new Set<string>()
  let commands = 0
  const does = async (command: Command): Promise<void> => {
    const expectedRev = isGuarded(command.type) ? venue.sitting.session.run.rev : null
    const key = `play-${commands}-${dice.below(2 ** 31)}-${dice.below(2 ** 31)}`
    const outcome = await venue.command(lead, { command, expectedRev }, key)
    commands += 1
    if (typeof outcome === 'string') refusals.push(`${command.type}: ${outcome}`)
  }

  for (let acts = 0; acts < mostActs && venue.sitting.session.state !== 'closed'; acts += 1) {
    const { session } = venue.sitting
    const step = stepAt(session.draaiboek, session.run.step)
    if (step && !steps.has(step.id)) {
      steps.add(step.id)
      for (const command of byHand(venue)) await does(command)
    }
    commands += await letThemAct(venue, extras, dice)
    const act = actOf(venue)
    if (act.length === 0) break
    for (const command of act) await does(command)
  }
  return { steps: steps.size, commands, refusals }
}

/** The next act, as a command. */
function actOf(venue: Venue): readonly Command[] {
  const { session } = venue.sitting
  const act = nextAct(session)
  switch (act.kind) {
    case 'open':
      return [{ type: 'session.open' }]
    case 'start':
      return [{ type: 'session.start' }]
    case 'reveal': {
      const stream = Object.values(session.streams).find(({ id }) => id === act.stream)
      return stream ? [{ type: 'stream.reveal', stream: stream.id }, ...grouping(venue)] : []
    }
    case 'open-vote':
      return [{ type: 'vote.open', only: [] }]
    case 'close-vote':
      return Object.values(session.votes).flatMap(({ id, state }) =>
        state === 'open' ? [{ type: 'vote.close', round: id } as const] : [],
      )
    case 'open-poll':
      return [{ type: 'poll.open' }]
    case 'close-poll':
      return Object.values(session.polls).flatMap(({ id, state }) =>
        state === 'open' ? [{ type: 'poll.close', round: id } as const] : [],
      )
    case 'open-positions': {
      const all = Object.values(session.people).filter(hasSay)
      return [{ type: 'consent.open', organisations: [...new Set(all.map((one) => one.organisation))] }]
    }
    case 'close-positions':
      return session.consent?.ballot ? [{ type: 'consent.close', round: session.consent.ballot.id }] : []
    case 'reveal-positions':
      return session.consent?.ballot ? [{ type: 'consent.reveal', round: session.consent.ballot.id }] : []
    case 'next':
      return [{ type: 'step.next', from: session.run.step }]
    case 'close':
      return [
        ...(openSources(session).length > 0
          ? [{ type: 'sweep.set', sources: openSources(session), fate: 'archived' } as const]
          : []),
        { type: 'session.close' },
      ]
    case 'none':
      return []
    default:
      return never(act)
  }
}

/** What a step asks of who leads besides: tables, groups, the harvest, the words of the proposal. */
function byHand(venue: Venue): readonly Command[] {
  const { session } = venue.sitting
  const step = stepAt(session.draaiboek, session.run.step)
  const stream = step && streamOf(step)
  switch (step?.activity.kind) {
    case 'listen':
      return session.tables.length > 0 ? [{ type: 'table.mix', tables: session.tables.length }] : []
    case 'result':
      return stream ? [{ type: 'harvest.batch', stream, target: step.target ?? 'step', least: 3 }] : []
    case 'consent':
      return consentByHand(venue, step.activity.act)
    case 'sweep':
      return [
        { type: 'record.act', text: 'De bundel nalezen', owner: 'Leiedal', due: '', from: null },
        { type: 'record.park', text: 'Uitbreiding naar de buurregio', owner: '', due: '', from: null },
      ]
    default:
      return []
  }
}

function consentByHand(venue: Venue, act: string): readonly Command[] {
  const { consent } = venue.sitting.session
  switch (act) {
    case 'proposal':
      return [{ type: 'consent.propose', text: 'De regio dient dit ontwerp in, na nalezing.' }]
    case 'amend':
      return [
        { type: 'consent.amend', text: 'De regio dient dit ontwerp in, na nalezing door elke partner.' },
      ]
    case 'integrate':
      return (consent?.ballot?.positions ?? []).flatMap(({ stance, organisation }) =>
        stance === 'objection'
          ? [
              {
                type: 'consent.meet',
                organisation,
                outcome: 'integrated',
                how: 'Evaluatie in maand 12',
              } as const,
            ]
          : [],
      )
    case 'decide':
      return [{ type: 'consent.decide', text: 'De regio dient dit ontwerp in.' }]
    default:
      return []
  }
}

/** Cards with the same words belong together: enough for a rehearsal. */
function grouping(venue: Venue): readonly Command[] {
  const { session } = venue.sitting
  const step = stepAt(session.draaiboek, session.run.step)
  const stream = step && streamOf(step)
  if (!stream || step.activity.kind !== 'cluster') return []
  const cards = Object.values(session.cards).filter((card) => card.stream === stream && !card.heldBack)
  const groups = Map.groupBy(cards, ({ text }) => text)
  return [...groups]
    .filter(([, group]) => group.length > 1)
    .map(([title, group]) => ({
      type: 'cluster.make',
      stream,
      title: title.slice(0, 90),
      cards: group.map(({ id }) => id),
    }))
}
