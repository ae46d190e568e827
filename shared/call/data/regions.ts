/** A reference region of Flanders, as the Flemish Government drew them. */
export interface Region {
  /** As the official statistics write it: `REFREG01` to `REFREG15`. */
  readonly code: string
  readonly name: string
}

/**
 * The fifteen reference regions, in the state of 2024. Source: the core tables of Provincies in Cijfers
 * (github.com/provinciesincijfers/gebiedsniveaus, `kerntabellen/gemeente_refreg.xlsx`). When the call of 2021 opened, Limburg
 * still counted as three; no idea of that call came from there.
 */
export const regions: readonly Region[] = [
  { code: 'REFREG01', name: 'Regio Antwerpen' },
  { code: 'REFREG02', name: 'Rivierenland' },
  { code: 'REFREG03', name: 'Kempen' },
  { code: 'REFREG04', name: 'Halle-Vilvoorde' },
  { code: 'REFREG05', name: 'Oost-Brabant' },
  { code: 'REFREG06', name: 'Regio Brugge' },
  { code: 'REFREG07', name: 'Westhoek' },
  { code: 'REFREG08', name: 'Zuid-West-Vlaanderen' },
  { code: 'REFREG09', name: 'Middenkust' },
  { code: 'REFREG10', name: 'Midwest' },
  { code: 'REFREG11', name: 'Denderregio' },
  { code: 'REFREG12', name: 'Vlaamse Ardennen' },
  { code: 'REFREG13', name: 'Regio Gent' },
  { code: 'REFREG14', name: 'Waasland' },
  { code: 'REFREG15', name: 'Limburg' },
]
