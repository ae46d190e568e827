/** `Vlaams Energie- en Klimaatagentschap (VEKA)` → `VEKA`; `FOD Economie, Algemene Directie` → `FOD Economie`. */
export function shortName(name: string): string {
  const letters = /\(([^()]{2,12})\)\s*$/u.exec(name)?.[1]
  return letters ?? name.split(',')[0]?.trim() ?? name
}
