import type { Layer } from '#shared/layers.ts'

const names: Readonly<Record<Layer, string>> = {
  municipality: 'gemeente',
  intermunicipal: 'intergemeentelijk',
  province: 'provincie',
  flemish: 'Vlaams',
  federal: 'federaal',
  partner: 'partner',
}

export const labelOfLayers = (layers: readonly Layer[]): string =>
  layers.map((layer) => names[layer]).join(' of ')
