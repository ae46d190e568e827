import { municipalities, municipalityOf } from '#shared/call/data/municipalities-2024.ts'
import { regions } from '#shared/call/data/regions.ts'
import { sectionContent } from '#shared/dossier/content.ts'
import { rowPath, type Path } from '#shared/dossier/schema.ts'
import type { Finding } from './finding.ts'
import { takesPart, type Reading } from './reading.ts'

const section = 'identification'

/** How many municipalities each reference region has. */
const sizes = new Map(
  [...Map.groupBy(municipalities, ({ region }) => region)].map(([region, all]) => [region, all.length]),
)

/** V11 to V13: does the group fall together with a reference region, or is it a subregion of its own? */
export function checkRegion(reading: Reading): Finding[] {
  const { facts } = sectionContent(reading.content, section)
  const region = regions.find(({ code }) => code === facts.regionCode)
  return [
    ...(region && facts.regionType === 'referentieregio' ? checkCoverage(reading, region) : []),
    ...(region ? checkOutside(reading, region) : []),
    ...(facts.regionType === 'subregio' ? checkSince(reading, facts.subregionSince) : []),
  ]
}

interface Region {
  readonly code: string
  readonly name: string
}

function checkCoverage(reading: Reading, region: Region): Finding[] {
  const { leastCoverage, advisedCoverage } = reading.edition.limits
  const inside = new Set(
    joining(reading)
      .filter(({ nis }) => municipalityOf(nis)?.region === region.code)
      .map(({ nis }) => nis),
  )
  const all = sizes.get(region.code) ?? 0
  if (inside.size === 0 || inside.size >= all * advisedCoverage) return []
  const blocks = inside.size < all * leastCoverage
  const fact = `Van de ${all} gemeenten in ${region.name} ${inside.size === 1 ? 'doet' : 'doen'} er ${inside.size} mee.`
  const asked = blocks
    ? `De oproep vraagt er ten minste ${Math.ceil(all * leastCoverage)}.`
    : 'Leg uit waarom de andere niet meedoen.'
  const path: Path = [section, 'facts', 'regionCode']
  return [
    { rule: 'V11', severity: blocks ? 'error' : 'warning', section, path, sentence: `${fact} ${asked}` },
  ]
}

function checkOutside(reading: Reading, region: Region): Finding[] {
  return joining(reading).flatMap((partner): Finding[] => {
    const home = municipalityOf(partner.nis)?.region
    if (home === undefined || home === region.code) return []
    const other = regions.find(({ code }) => code === home)?.name ?? home
    const sentence = `${partner.name} ligt niet in ${region.name} maar in ${other}. Leg uit waarom de gemeente meedoet.`
    const path = rowPath('partners', 'partners', partner.id)
    return [{ rule: 'V12', severity: 'warning', section: 'partners', path, sentence }]
  })
}

/** That its name and its reason are there, the template itself asks. */
function checkSince({ edition, content }: Reading, since: unknown): Finding[] {
  if (typeof since !== 'number' || since < edition.year) return []
  const name = String(sectionContent(content, section).facts.subregionName ?? '').trim() || 'De subregio'
  const sentence = `${name} werkt samen sinds ${since}. De oproep van ${edition.year} vraagt een subregio die al bestond.`
  const path: Path = [section, 'facts', 'subregionSince']
  return [{ rule: 'V13', severity: 'warning', section, path, sentence }]
}

export const joining = ({ partners }: Reading) =>
  partners.filter((partner) => partner.kind === 'gemeente' && takesPart(partner))
