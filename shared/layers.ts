/** The layers of government, and the partners outside it: every organisation belongs to exactly one. */
export const layers = ['municipality', 'intermunicipal', 'province', 'flemish', 'federal', 'partner'] as const
export type Layer = (typeof layers)[number]

export const asLayer = (raw: unknown): Layer | null => layers.find((layer) => layer === raw) ?? null

interface Face {
  /** What stands in the badge. */
  readonly letter: string
  /** Six-digit hex: the caret needs it so, and white on it has a contrast of at least 4.5. */
  readonly colour: string
}

/** How a layer shows itself, on screen and in the PDF; never by colour alone. */
export const faces: Readonly<Record<Layer, Face>> = {
  municipality: { letter: 'G', colour: '#0B4A42' },
  intermunicipal: { letter: 'I', colour: '#3B7466' },
  province: { letter: 'P', colour: '#2B5B84' },
  flemish: { letter: 'V', colour: '#8A5600' },
  federal: { letter: 'F', colour: '#6B3F69' },
  partner: { letter: 'Pa', colour: '#A33F25' },
}
