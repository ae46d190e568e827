import type { Role } from '#shared/access.ts'
import type { OrganisationId, PersonId } from '#shared/ids.ts'

export interface InventedPerson {
  readonly id: PersonId
  readonly name: string
  readonly position: string
  readonly organisation: OrganisationId
  readonly email: string
  /** Keyed by proposal. */
  readonly roles: Readonly<Record<string, Role>>
}

const zwv = 'zuid-west-vlaanderen'
const riv = 'rivierenland'
const invented = 'voorbeeldland'

const person = (
  name: string,
  position: string,
  organisation: string,
  roles: Readonly<Record<string, Role>>,
): InventedPerson => {
  const id = name.toLowerCase().replaceAll(' ', '-')
  return {
    id: id as PersonId,
    name,
    position,
    organisation: organisation as OrganisationId,
    email: `${id.replace('-', '.')}@voorbeeld.example`,
    roles,
  }
}

/** Nobody here exists: the names are invented, and so is who does what. */
export const people: readonly InventedPerson[] = [
  person('Hilde Goossens', 'coördinator oproep', 'vvsg', {
    westhoek: 'coordinator',
    [zwv]: 'coordinator',
    midwest: 'coordinator',
    gent: 'coordinator',
    [riv]: 'coordinator',
    kempen: 'coordinator',
    neteland: 'coordinator',
    [invented]: 'coordinator',
  }),
  person('Ilse Baert', 'begeleider', 'vvsg', {
    [zwv]: 'facilitator',
    westhoek: 'facilitator',
    midwest: 'facilitator',
  }),
  person('Bert Cools', 'begeleider', 'vvsg', {
    [riv]: 'facilitator',
    kempen: 'facilitator',
    neteland: 'facilitator',
  }),
  person('Fatima Mansouri', 'begeleider', 'vvsg', {
    [riv]: 'cofacilitator',
    [zwv]: 'cofacilitator',
    gent: 'facilitator',
    [invented]: 'facilitator',
  }),

  person('Jonas Vanhoutte', 'coördinator energie', 'leiedal', { [zwv]: 'penholder' }),
  person('Nele Callens', 'verantwoordelijke financiën', 'leiedal', { [zwv]: 'partner' }),
  person('Marijke Desmet', 'schepen', 'kortrijk', { [zwv]: 'partner' }),
  person('Bart Deprez', 'burgemeester', 'zwevegem', { [zwv]: 'partner' }),
  person('Karel Dhondt', 'directeur', 'provincie-west-vlaanderen', { [zwv]: 'partner' }),
  person('Sofie Maes', 'afdelingshoofd', 'veka', { [zwv]: 'partner' }),
  person('An Claeys', 'beleidsadviseur', 'departement-omgeving', { [zwv]: 'partner' }),
  person('Isabelle Renard', 'attaché', 'fod-economie', { [zwv]: 'partner' }),
  person('Pieter Lambrecht', 'bestuurder', 'vlaskracht', { [zwv]: 'partner' }),
  person('Wim Tavernier', 'regiomanager', 'fluvius', { [zwv]: 'partner' }),
  person('Lieve Hanssens', 'coördinator', 'dvv-westhoek', { [zwv]: 'reader', westhoek: 'penholder' }),
  person('Geert Naessens', 'adviseur', 'binnenlands-bestuur', { [zwv]: 'observer', [riv]: 'observer' }),
  person('Rita Moens', 'jurylid', 'jury', { [zwv]: 'juror', [riv]: 'juror', kempen: 'juror' }),
  person('Omar Haddad', 'jurylid', 'jury', { [zwv]: 'juror', [riv]: 'juror', kempen: 'juror' }),
  person('Greta Baeten', 'jurylid', 'jury', { [zwv]: 'juror', [riv]: 'juror', kempen: 'juror' }),
  person('Filip Wauters', 'jurylid', 'jury', { [zwv]: 'juror', [riv]: 'juror', kempen: 'juror' }),

  person('Joris Peeters', 'directeur', 'zorgpunt-rivierenland', { [riv]: 'penholder' }),
  person('Karim Bennani', 'schepen', 'mechelen', { [riv]: 'partner' }),
  person('Els Wouters', 'hoofd welzijn', 'heist-op-den-berg', { [riv]: 'partner' }),
  person('Greet Verlinden', 'adviseur welzijn', 'provincie-antwerpen', { [riv]: 'partner' }),
  person('Steven Aerts', 'beleidsmedewerker', 'zorg-en-gezondheid', { [riv]: 'partner' }),
  person('Nathalie Lejeune', 'attaché', 'fod-volksgezondheid', { [riv]: 'partner' }),
  person('Dirk Somers', 'directeur', 'cgg-rivierenland', { [riv]: 'partner' }),
  person('Mieke Van Looy', 'huisarts', 'huisartsenkring', { [riv]: 'partner' }),

  person('Tine Verhelst', 'projectleider sport', 'dvv-midwest', { midwest: 'penholder' }),
  person('Koen De Backer', 'projectleider cultuur', 'veneco', { gent: 'penholder' }),
  person('Sara Mertens', 'projectleider mobiliteit', 'iok', { kempen: 'penholder' }),
  person('Luc Hermans', 'personeelsdirecteur', 'herentals', { neteland: 'penholder' }),
  person('Veerle Modaal', 'projectleider', 'streekdienst-voorbeeldland', { [invented]: 'penholder' }),
  person('Staf Proefmans', 'schepen', 'modelgem', { [invented]: 'partner' }),
]
