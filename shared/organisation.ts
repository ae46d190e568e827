import { municipalityNamed, municipalityOf } from './call/data/municipalities-2024.ts'
import type { Layer } from './layers.ts'

/** The codes by which governments know an organisation; each may be unknown. */
export interface Codes {
  /** Of municipalities: five digits of the statistics office. */
  readonly nis: string | null
  /** Enterprise number, ten digits; every legal person in Belgium has one. */
  readonly kbo: string | null
  /** Of Flemish entities: `OVO` and six digits. */
  readonly ovo: string | null
}

export type CodeProblem = 'not-nis' | 'not-kbo' | 'not-ovo' | 'nis-of-another' | 'no-municipality'

/** Ten digits whose last two are 97 minus the first eight modulo 97; written with dots, spaces or BE before it. */
export function asKbo(raw: string): string | null {
  const digits = raw.replace(/^\s*BE/iu, '').replace(/[\s.-]/gu, '')
  if (!/^[01]\d{9}$/u.test(digits)) return null
  return 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8)) ? digits : null
}

export function asOvo(raw: string): string | null {
  const code = raw.replace(/\s/gu, '').toUpperCase()
  return /^OVO\d{6}$/u.test(code) ? code : null
}

/** A municipality of Flanders that existed in 2024. */
export function asNis(raw: string): string | null {
  const code = raw.replace(/\s/gu, '')
  return municipalityOf(code) ? code : null
}

/** What somebody typed as codes, checked; empty means unknown. */
export function asCodes(
  { nis, kbo, ovo }: { readonly nis: string; readonly kbo: string; readonly ovo: string },
  of: { readonly name: string; readonly layer: Layer },
): Codes | CodeProblem {
  const codes = {
    nis: nis.trim() ? asNis(nis) : null,
    kbo: kbo.trim() ? asKbo(kbo) : null,
    ovo: ovo.trim() ? asOvo(ovo) : null,
  }
  if (nis.trim()) {
    if (!codes.nis) return 'not-nis'
    if (of.layer !== 'municipality') return 'no-municipality'
    const known = municipalityNamed(withoutKind(of.name))
    if (known && known.nis !== codes.nis) return 'nis-of-another'
  }
  if (kbo.trim() && !codes.kbo) return 'not-kbo'
  if (ovo.trim() && !codes.ovo) return 'not-ovo'
  return codes
}

/** "Stad Kortrijk" and "Gemeente Kuurne" are the municipalities Kortrijk and Kuurne. */
const withoutKind = (name: string): string => name.replace(/^(stad|gemeente)\s+/iu, '')
