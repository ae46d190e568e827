import { municipalitiesIn } from '#shared/call/data/find-municipality.ts'
import type { OrganisationId } from '#shared/ids.ts'
import type { Layer } from '#shared/layers.ts'

export interface DemoOrganisation {
  readonly id: OrganisationId
  readonly name: string
  readonly layer: Layer
  /** One of the kinds of partner that the template knows. */
  readonly kind: string
  /** Of municipalities only: five digits, before the mergers of 2025. */
  readonly nis?: string
}

const organisation = (id: string, name: string, layer: Layer, kind: string): DemoOrganisation => ({
  id: id as OrganisationId,
  name,
  layer,
  kind,
})

const municipality = (nis: string, name: string): DemoOrganisation => ({
  ...organisation(name.toLowerCase().replaceAll(' ', '-'), name, 'municipality', 'gemeente'),
  nis,
})

/** All of a region, from the official list. */
const municipalitiesOf = (region: string): readonly DemoOrganisation[] =>
  municipalitiesIn(region).map(({ nis, name }) => municipality(nis, name))

/** Source of the codes: Provincies in Cijfers, state of 2024. */
export const southWestFlanders: readonly DemoOrganisation[] = [
  municipality('34002', 'Anzegem'),
  municipality('34003', 'Avelgem'),
  municipality('34009', 'Deerlijk'),
  municipality('34013', 'Harelbeke'),
  municipality('34022', 'Kortrijk'),
  municipality('34023', 'Kuurne'),
  municipality('34025', 'Lendelede'),
  municipality('34027', 'Menen'),
  municipality('34043', 'Spiere-Helkijn'),
  municipality('34040', 'Waregem'),
  municipality('33029', 'Wervik'),
  municipality('34041', 'Wevelgem'),
  municipality('34042', 'Zwevegem'),
]

export const rivierenland: readonly DemoOrganisation[] = [
  municipality('12002', 'Berlaar'),
  municipality('12005', 'Bonheiden'),
  municipality('12007', 'Bornem'),
  municipality('12009', 'Duffel'),
  municipality('12014', 'Heist-op-den-Berg'),
  municipality('12021', 'Lier'),
  municipality('12025', 'Mechelen'),
  municipality('12026', 'Nijlen'),
  municipality('12029', 'Putte'),
  municipality('12040', 'Willebroek'),
  municipality('12041', 'Puurs-Sint-Amands'),
  municipality('12035', 'Sint-Katelijne-Waver'),
]

export const westhoek = municipalitiesOf('REFREG07')
export const midwest = municipalitiesOf('REFREG10')
export const gent = municipalitiesOf('REFREG13')
export const kempen = municipalitiesOf('REFREG03')

/** Of the region that does not exist: no register has a code that begins with 99. */
export const voorbeeldlandMunicipalities: readonly DemoOrganisation[] = [
  municipality('99001', 'Modelgem'),
  municipality('99002', 'Schetsegem'),
  municipality('99003', 'Proefbeke'),
  municipality('99004', 'Oudendorp'),
]

/** Everyone who has a person or a promise in the demonstration. */
export const organisations: readonly DemoOrganisation[] = [
  ...southWestFlanders,
  ...rivierenland,
  ...westhoek,
  ...midwest,
  ...gent,
  ...kempen,
  ...voorbeeldlandMunicipalities,

  organisation('leiedal', 'Leiedal', 'intermunicipal', 'intergemeentelijke_vereniging'),
  organisation('zorgpunt-rivierenland', 'Zorgpunt Rivierenland', 'intermunicipal', 'ocmw_vereniging'),
  organisation('dvv-westhoek', 'DVV Westhoek', 'intermunicipal', 'intergemeentelijke_vereniging'),
  organisation('dvv-midwest', 'DVV Midwest', 'intermunicipal', 'intergemeentelijke_vereniging'),
  organisation('veneco', 'Veneco', 'intermunicipal', 'intergemeentelijke_vereniging'),
  organisation('iok', 'IOK', 'intermunicipal', 'intergemeentelijke_vereniging'),
  organisation(
    'streekdienst-voorbeeldland',
    'Streekdienst Voorbeeldland',
    'intermunicipal',
    'interlokale_vereniging',
  ),

  organisation('provincie-west-vlaanderen', 'Provincie West-Vlaanderen', 'province', 'provincie'),
  organisation('provincie-antwerpen', 'Provincie Antwerpen', 'province', 'provincie'),
  organisation('provincie-voorbeeldland', 'Provincie Voorbeeldland', 'province', 'provincie'),

  organisation('veka', 'Vlaams Energie- en Klimaatagentschap (VEKA)', 'flemish', 'vlaams_agentschap'),
  organisation('departement-omgeving', 'Departement Omgeving', 'flemish', 'vlaams_departement'),
  organisation('zorg-en-gezondheid', 'Agentschap Zorg en Gezondheid', 'flemish', 'vlaams_agentschap'),
  organisation('opgroeien', 'Agentschap Opgroeien', 'flemish', 'vlaams_agentschap'),
  organisation('binnenlands-bestuur', 'Agentschap Binnenlands Bestuur', 'flemish', 'vlaams_agentschap'),

  organisation('fod-economie', 'FOD Economie, Algemene Directie Energie', 'federal', 'federaal'),
  organisation('fod-volksgezondheid', 'FOD Volksgezondheid', 'federal', 'federaal'),

  organisation('vdab', 'VDAB', 'flemish', 'vlaams_agentschap'),
  organisation('sport-vlaanderen', 'Sport Vlaanderen', 'flemish', 'vlaams_agentschap'),
  organisation('departement-cjm', 'Departement Cultuur, Jeugd en Media', 'flemish', 'vlaams_departement'),
  organisation('onroerend-erfgoed', 'Agentschap Onroerend Erfgoed', 'flemish', 'vlaams_agentschap'),
  organisation(
    'departement-mow',
    'Departement Mobiliteit en Openbare Werken',
    'flemish',
    'vlaams_departement',
  ),

  organisation('maatwerk-westhoek', 'Maatwerkbedrijven Westhoek', 'partner', 'andere'),
  organisation('werkgevers-westhoek', 'Werkgeverskring Westhoek', 'partner', 'andere'),
  organisation('comeet', 'COMEET', 'intermunicipal', 'intergemeentelijke_vereniging'),
  organisation(
    'leie-schelde',
    'Cultuurregio Leie Schelde',
    'intermunicipal',
    'intergemeentelijke_vereniging',
  ),
  organisation('viersprong', 'Viersprong', 'intermunicipal', 'intergemeentelijke_vereniging'),
  organisation('erfgoedcel-gent', 'Erfgoedcel Gent', 'partner', 'andere'),
  organisation('mindermobielen', 'Mindermobielencentrales Kempen', 'partner', 'vzw'),
  organisation('vervoerregio-kempen', 'Vervoerregio Kempen', 'intermunicipal', 'interlokale_vereniging'),
  organisation('fluvius', 'Fluvius', 'partner', 'netbedrijf'),
  organisation('vlaskracht', 'Vlaskracht', 'partner', 'burgercooperatie'),
  organisation('cgg-rivierenland', 'CGG Rivierenland', 'partner', 'zorginstelling'),
  organisation('caw-rivierenland', 'CAW Rivierenland', 'partner', 'vzw'),
  organisation('huisartsenkring', 'Huisartsenkring Rivierenland', 'partner', 'zorginstelling'),
  organisation('vvsg', 'VVSG, Labo Regiovorming', 'partner', 'vzw'),
  organisation('jury', 'Jury Regionale doorbraken', 'partner', 'andere'),
]

/** The organisation behind an id of the demonstration's own data; an id that nobody has is a mistake there. */
export function organisationOf(id: string): DemoOrganisation {
  const found = organisations.find((one) => one.id === id)
  if (!found) throw new Error(`No organisation ${id}`)
  return found
}
