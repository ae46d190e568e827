import type { OrganisationId, ParticipantId } from '#shared/ids.ts'
import { newOrganisationId } from '#shared/ids.ts'
import type { Session } from '#shared/workshop/session.ts'
import { counts, type Participant } from '#shared/workshop/tables.ts'
import type { Event, PersonChange } from '../events.ts'
import { withLayers } from '../with-layers.ts'
import { yes, type Deciders, type Draft } from './context.ts'

type PeopleCommands =
  | 'guests.set'
  | 'person.approve'
  | 'person.rename'
  | 'person.remove'
  | 'person.merge'
  | 'person.promote'
  | 'door.rotate'
  | 'door.set'

/** Who may come in, and as whom. */
export const decidePeople: Deciders<PeopleCommands> = {
  'guests.set': ({ dossier: { organisations } }, { guests }) =>
    yes([{ type: 'guests.set', guests: withLayers(guests, organisations) }]),
  'person.approve': ({ session, dossier }, { person: id, organisation }) => {
    const person = personAt(session, id)
    if (!person || person.removed) return 'no-such-thing'
    const named = organisation === null ? {} : organisationOf(organisation, dossier.organisations)
    return named ? yes([changed(id, { ...named, approved: true })]) : 'no-such-thing'
  },
  'person.rename': ({ session }, { person, name }) =>
    personAt(session, person) ? yes([changed(person, { name })]) : 'no-such-thing',
  'person.remove': ({ session, who }, { person: id }) => {
    const person = personAt(session, id)
    if (!person || person.removed) return 'no-such-thing'
    if (id === who.id) return 'not-your-power'
    const unrevealed = Object.values(session.cards).filter(
      (card) => !card.revealed && card.authors.length > 0 && card.authors.every((author) => author === id),
    )
    return yes(
      [
        changed(id, { removed: true }),
        ...(unrevealed.length > 0
          ? [{ type: 'cards.held', cards: unrevealed.map((card) => card.id) } as const]
          : []),
        ...(session.lead.holder === id
          ? [{ type: 'stokje.passed', to: who.id, from: null, how: 'taken' } as const]
          : []),
      ],
      { effects: [{ kind: 'sign-off', person: id }] },
    )
  },
  'person.merge': ({ session }, { from, into }) => {
    const double = personAt(session, from)
    const kept = personAt(session, into)
    if (!double || !kept || from === into || !counts(kept) || double.removed || double.mergedInto)
      return 'no-such-thing'
    return yes([...joinDots(session, from, into), changed(from, { mergedInto: into })], {
      effects: [{ kind: 'reconnect', person: from }],
    })
  },
  'person.promote': ({ session }, { person: id, station }) => {
    const person = personAt(session, id)
    if (!person) return 'no-such-thing'
    // Who leads is named beforehand, with an account; a code alone proves nobody.
    if (station === 'facilitator' && person.person === null) return 'not-confirmed'
    if (session.lead.holder === id && station !== 'facilitator') return 'no-stokje'
    return yes([changed(id, { station })])
  },
  'door.rotate': ({ session, code }) =>
    yes([{ type: 'door.set', door: { code: code(), mode: session.door.mode } }]),
  'door.set': ({ session }, { mode }) => yes([{ type: 'door.set', door: { ...session.door, mode } }]),
}

export const personAt = (session: Session, id: string): Participant | undefined =>
  (session.people as Readonly<Record<string, Participant | undefined>>)[id]

const changed = (id: ParticipantId, set: PersonChange): Event => ({ type: 'person.changed', id, set })

type Organisation = Pick<Participant, 'organisation' | 'organisationName' | 'layer'>

function organisationOf(
  asked: OrganisationId | { readonly name: string; readonly layer: Participant['layer'] },
  known: readonly {
    readonly id: OrganisationId
    readonly name: string
    readonly layer: Participant['layer']
  }[],
): Organisation | null {
  if (typeof asked !== 'string')
    return { organisation: newOrganisationId(), organisationName: asked.name, layer: asked.layer }
  const found = known.find(({ id }) => id === asked)
  return found ? { organisation: found.id, organisationName: found.name, layer: found.layer } : null
}

/** One person has one budget: what two of them gave together goes up to it, the rest is dropped, and counted. */
function joinDots(session: Session, from: ParticipantId, into: ParticipantId): readonly Draft[] {
  return Object.values(session.votes)
    .filter(
      ({ state, per, dots }) => state === 'open' && per === 'person' && dots.some(({ by }) => by === from),
    )
    .map((round) => {
      const kept: string[] = []
      let dropped = 0
      const both = [
        ...round.dots.filter(({ by }) => by === into),
        ...round.dots.filter(({ by }) => by === from),
      ]
      for (const { on } of both) {
        const isFull =
          kept.length >= round.budget || kept.filter((key) => key === on).length >= round.mostPerCard
        if (isFull) dropped += 1
        else kept.push(on)
      }
      return {
        event: { type: 'dots.joined', round: round.id, into, dropped, kept },
        by: [from],
        secret: true,
      } as const
    })
}
