import { expect, test } from 'vitest'
import { consentPhases } from '#shared/workshop/rounds.ts'
import { sessionStates } from '#shared/workshop/session.ts'
import { streamPhases } from '#shared/workshop/cards.ts'
import { consentMay, isJoinable, sessionMay, streamMay } from '#shared/workshop/transitions.ts'

test('a session goes one way, but for its pause; what is sealed stays so', () => {
  const ways = sessionStates.flatMap((from) =>
    sessionStates.filter((to) => sessionMay(from, to)).map((to) => `${from} → ${to}`),
  )
  expect(ways).toEqual([
    'draft → lobby',
    'lobby → live',
    'live → paused',
    'live → closed',
    'paused → live',
    'paused → closed',
    'closed → sealed',
  ])
  expect(sessionStates.filter(isJoinable)).toEqual(['lobby', 'live', 'paused'])
})

test('what was revealed is never hidden again, and a vote opens only over what was revealed', () => {
  for (const phase of streamPhases) expect(streamMay(phase, 'writing'), phase).toBe(false)
  expect(streamMay('writing', 'voting')).toBe(false)
  expect(streamPhases.filter((phase) => streamMay(phase, 'voting'))).toEqual([
    'revealed',
    'clustering',
    'closed',
    'result',
    'harvested',
  ])
})

test('nothing is decided before positions were shown, and nothing follows a decision', () => {
  expect(consentPhases.filter((phase) => consentMay(phase, 'decided'))).toEqual(['revealed', 'integrating'])
  for (const phase of consentPhases) expect(consentMay('decided', phase)).toBe(false)
})
