import type { Layer } from '#shared/layers.ts'
import type { EngagementKind, EngagementState } from '#shared/workshop/harvest.ts'
import type { ObjectionMet, Stance } from '#shared/workshop/rounds.ts'
import type { JuryLine } from '#shared/workshop/projection.ts'

const names: Readonly<Record<Layer, string>> = {
  municipality: 'gemeente',
  intermunicipal: 'intergemeentelijk',
  province: 'provincie',
  flemish: 'Vlaams',
  federal: 'federaal',
  partner: 'partner',
}

export const labelOfLayers = (layers: readonly Layer[]): string =>
  layers.map((layer) => names[layer]).join(' of ')

export const stanceWords: Readonly<Record<Stance, string>> = {
  agree: 'akkoord',
  concern: 'akkoord met zorg',
  objection: 'bezwaar',
  abstain: 'onthouding',
}

export const metWords: Readonly<Record<ObjectionMet['outcome'], string>> = {
  integrated: 'opgenomen in de tekst',
  narrowed: 'beperkt',
  parked: 'geparkeerd',
  noted: 'genoteerd, het voorstel gaat door',
}

export const promiseKinds: Readonly<Record<EngagementKind, string>> = {
  menstijd: 'menstijd',
  financieel: 'middelen',
  onderzoekscapaciteit: 'kennis',
  regelluwte: 'regelruimte',
}

export const promiseStates: Readonly<Record<EngagementState, string>> = {
  offered: 'aangeboden',
  noted: 'genoteerd, te bevestigen',
  confirmed: 'bevestigd',
  withdrawn: 'ingetrokken',
}

export const juryWords: Readonly<Record<JuryLine['state'], string>> = {
  green: 'in orde',
  open: 'nog open',
  missing: 'ontbreekt',
}

export const stateWords: Readonly<Record<string, string>> = {
  draft: 'in voorbereiding',
  lobby: 'nog niet begonnen',
  live: 'tussentijds, de werksessie loopt',
  paused: 'tussentijds, de werksessie staat stil',
  closed: 'afgerond',
  sealed: 'verzegeld',
}

export const stationWords: Readonly<Record<string, string>> = {
  facilitator: 'begeleider',
  participant: 'deelnemer',
  observer: 'waarnemer',
}

export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`
