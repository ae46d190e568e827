import type { ParticipantId } from '#shared/ids.ts'
import type { CommandType } from './commands.ts'
import type { WorkshopRefusal } from './refusals.ts'
import type { SessionState } from './session.ts'
import type { Station } from './tables.ts'

/** Somebody in a session, as far as powers go: the page gets exactly this of itself. */
export interface Standing {
  readonly participant: ParticipantId
  readonly station: Station
  readonly confirmed: boolean
  readonly approved: boolean
  /** Scribe of a table. */
  readonly scribe: boolean
  readonly stokje: boolean
}

/** `member`: who takes part; `here`: everybody who came in; `writer`: scribes and facilitators. */
type Power = 'stokje' | 'lead' | 'writer' | 'member' | 'here'

const powers: Readonly<Record<CommandType, Power>> = {
  'session.open': 'lead',
  'session.start': 'stokje',
  'session.pause': 'stokje',
  'session.resume': 'stokje',
  'session.close': 'stokje',
  'session.seal': 'lead',
  'session.rules': 'lead',
  'step.next': 'stokje',
  'step.back': 'stokje',
  'step.skip': 'stokje',
  'step.go': 'stokje',
  'clock.start': 'stokje',
  'clock.pause': 'stokje',
  'clock.resume': 'stokje',
  'clock.extend': 'stokje',
  'focus.set': 'stokje',
  'beamer.show': 'stokje',
  'beamer.page': 'stokje',
  'beamer.pair': 'lead',
  'beamer.unpair': 'lead',
  'section.use': 'stokje',
  'section.restore': 'stokje',
  'stokje.take': 'lead',
  'stokje.give': 'stokje',
  'stokje.return': 'lead',
  'plan.add': 'lead',
  'plan.change': 'lead',
  'plan.remove': 'lead',
  'plan.move': 'lead',
  'guests.set': 'lead',
  'person.approve': 'lead',
  'person.rename': 'lead',
  'person.remove': 'lead',
  'person.merge': 'lead',
  'person.promote': 'lead',
  'door.rotate': 'lead',
  'door.set': 'lead',
  'table.add': 'lead',
  'table.change': 'lead',
  'table.remove': 'lead',
  'table.seat': 'lead',
  'table.scribe': 'lead',
  'table.mix': 'lead',
  'card.write': 'member',
  'card.edit': 'member',
  'card.withdraw': 'member',
  'card.suggest': 'member',
  'card.accept': 'writer',
  'card.hide': 'lead',
  'stream.reveal': 'stokje',
  'stream.harvested': 'lead',
  'cluster.make': 'writer',
  'cluster.rename': 'writer',
  'cluster.put': 'writer',
  'cluster.merge': 'writer',
  'cluster.split': 'writer',
  'ready.set': 'member',
  'say.ask': 'member',
  'say.heard': 'writer',
  'vote.open': 'stokje',
  'vote.add': 'member',
  'vote.take': 'member',
  'vote.budget': 'stokje',
  'vote.close': 'stokje',
  'poll.open': 'stokje',
  'poll.answer': 'member',
  'poll.close': 'stokje',
  'consent.propose': 'writer',
  'consent.amend': 'writer',
  'consent.phase': 'stokje',
  'consent.open': 'stokje',
  'consent.include': 'stokje',
  'consent.position': 'member',
  'consent.close': 'stokje',
  'consent.reveal': 'stokje',
  'consent.meet': 'writer',
  'consent.decide': 'stokje',
  'turn.call': 'stokje',
  'turn.end': 'stokje',
  'engagement.note': 'member',
  'engagement.confirm': 'member',
  'engagement.withdraw': 'member',
  'harvest.place': 'writer',
  'harvest.batch': 'writer',
  'harvest.retry': 'writer',
  'harvest.undo': 'writer',
  'harvest.status': 'writer',
  'sweep.set': 'writer',
  'record.decide': 'lead',
  'record.act': 'writer',
  'record.park': 'writer',
  'record.done': 'writer',
  'checkout.say': 'member',
  'remark.add': 'here',
}

/** After the end only this goes on: finishing, remarks, promises that are confirmed. */
const afterwards: readonly CommandType[] = [
  'session.seal',
  'remark.add',
  'checkout.say',
  'engagement.confirm',
  'engagement.withdraw',
  'record.done',
  'person.remove',
]

/** May somebody with these powers ask this now? `null` means yes. What depends on the step comes after it. */
export function mayWorkshop(
  who: Standing,
  command: CommandType,
  state: SessionState,
): WorkshopRefusal | null {
  if (!who.approved) return 'not-approved'
  const denial = lacks(who, powers[command])
  if (denial) return denial
  if (state === 'sealed') return 'wrong-moment'
  return state === 'closed' && !afterwards.includes(command) ? 'wrong-moment' : null
}

function lacks({ station, scribe, stokje }: Standing, power: Power): WorkshopRefusal | null {
  const leads = station === 'facilitator'
  switch (power) {
    case 'stokje':
      return stokje ? null : leads ? 'no-stokje' : 'not-your-power'
    case 'lead':
      return leads ? null : 'not-your-power'
    case 'writer':
      return leads || scribe ? null : 'not-your-power'
    case 'member':
      return station === 'observer' ? 'not-your-power' : null
    case 'here':
      return null
  }
}

/** Commands of the stokje carry how often it had acted: of two at the same moment one wins. */
export const isGuarded = (command: CommandType): boolean => powers[command] === 'stokje'
