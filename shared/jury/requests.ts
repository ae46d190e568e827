import type { DecisionRequest, InterestRequest, ScoreRequest } from './api.ts'
import { asLevel, asMethod, asOutcome, longestInterest, longestScoreReason } from './words.ts'

type Raw = Readonly<Record<string, unknown>>
const asRaw = (body: unknown): Raw => (typeof body === 'object' && body !== null ? (body as Raw) : {})
const line = (raw: unknown, longest: number): string | null => {
  if (typeof raw !== 'string') return null
  const text = raw.trim()
  return text.length <= longest ? text : null
}

/** An interest says what it is; none says nothing. */
export function asInterest(body: unknown): InterestRequest | null {
  const { has, what } = asRaw(body)
  const said = line(what, longestInterest)
  if (typeof has !== 'boolean' || said === null || (has && said === '')) return null
  return { has, what: has ? said : '' }
}

/** A draft: both level and reason may still be missing. */
export function asScore(body: unknown): ScoreRequest | null {
  const { criterion, level, reason } = asRaw(body)
  const said = line(reason, longestScoreReason)
  const given = level === null ? null : asLevel(level)
  if (typeof criterion !== 'string' || !/^C[12]\.\d{1,2}$/u.test(criterion)) return null
  if (said === null || (level !== null && given === null)) return null
  return { criterion, level: given, reason: said }
}

/** A decision is always motivated. */
export function asDecision(body: unknown): DecisionRequest | null {
  const { outcome, method, conditions, reason } = asRaw(body)
  const [what, how] = [asOutcome(outcome), asMethod(method)]
  const [under, why] = [line(conditions, longestScoreReason), line(reason, longestScoreReason)]
  return what && how && under !== null && why
    ? { outcome: what, method: how, conditions: under, reason: why }
    : null
}
