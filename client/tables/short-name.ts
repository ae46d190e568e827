/** What the badge beside a name says already. */
const kinds = /^(Gemeente|Stad|Provincie|Departement|Agentschap) (?=\p{L})/u

/**
 * A name for a column: `Vlaams Energie- en Klimaatagentschap (VEKA)` → `VEKA`, `FOD Economie, Algemene Directie` →
 * `FOD Economie`, `Departement Omgeving` → `Omgeving`.
 */
export function shortName(name: string): string {
  const letters = /\(([^()]{2,12})\)\s*$/u.exec(name)?.[1]
  return letters ?? name.replace(/,.*$/u, '').replace(kinds, '')
}
