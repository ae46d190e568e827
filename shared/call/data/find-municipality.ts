import { municipalities, type Municipality } from './municipalities-2024.ts'

/** As people type it: without accents, capitals, or the choice between a dash and a space. */
const simple = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s’'-]+/gu, ' ')
    .trim()

const all = municipalities.map((municipality) => ({ municipality, name: simple(municipality.name) }))

/** How well a name fits what was typed, the lower the better; `null` when it does not. */
function fit(name: string, nis: string, typed: string): number | null {
  if (nis === typed || name === typed) return 0
  if (/^\d+$/u.test(typed)) return nis.startsWith(typed) ? 1 : null
  if (name.startsWith(typed)) return 1
  if (name.includes(` ${typed}`)) return 2
  return name.includes(typed) ? 3 : null
}

/** The municipalities that fit what was typed, by name or by code, the best fit first. */
export function findMunicipalities(typed: string, most = 8): readonly Municipality[] {
  const wanted = simple(typed)
  if (wanted === '') return []
  return all
    .flatMap(({ municipality, name }) => {
      const rank = fit(name, municipality.nis, wanted)
      return rank === null ? [] : [{ municipality, rank }]
    })
    .sort((a, b) => a.rank - b.rank || a.municipality.name.localeCompare(b.municipality.name, 'nl'))
    .slice(0, most)
    .map(({ municipality }) => municipality)
}

/** All of a region, by name. */
export const municipalitiesIn = (region: string): readonly Municipality[] =>
  municipalities
    .filter((municipality) => municipality.region === region)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
