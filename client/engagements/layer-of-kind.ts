import type { Layer } from '#shared/layers.ts'

const known: Readonly<Record<string, Layer>> = {
  gemeente: 'municipality',
  ocmw: 'municipality',
  politiezone: 'municipality',
  intergemeentelijke_vereniging: 'intermunicipal',
  ocmw_vereniging: 'intermunicipal',
  interlokale_vereniging: 'intermunicipal',
  hulpverleningszone: 'intermunicipal',
  provincie: 'province',
  vlaams_departement: 'flemish',
  vlaams_agentschap: 'flemish',
  federaal: 'federal',
}

/** The layer of government that a kind of partner usually belongs to. */
export const layerOfKind = (kind: string): Layer => known[kind] ?? 'partner'
