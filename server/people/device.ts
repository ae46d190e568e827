/**
 * What a browser says it is, in words its owner recognises: enough to tell a phone from a laptop in the list of one's
 * own devices, and no more is kept. `null` when it says nothing we know.
 */
export function deviceOf(userAgent: string | undefined): string | null {
  if (!userAgent) return null
  const browser = first(browsers, userAgent)
  const system = first(systems, userAgent)
  if (!browser && !system) return null
  return browser && system ? `${browser} op ${system}` : (browser ?? system)
}

/** In this order: nearly every browser also claims to be those further down. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg(?:e|A|iOS)?\//u, 'Edge'],
  [/OPR\//u, 'Opera'],
  [/SamsungBrowser\//u, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//u, 'Firefox'],
  [/Chrome\/|CriOS\//u, 'Chrome'],
  [/Safari\//u, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone/u, 'iPhone'],
  [/iPad/u, 'iPad'],
  [/Android/u, 'Android'],
  [/Windows/u, 'Windows'],
  [/Macintosh|Mac OS X/u, 'Mac'],
  [/CrOS/u, 'Chromebook'],
  [/Linux/u, 'Linux'],
]

const first = (known: readonly (readonly [RegExp, string])[], text: string): string | null =>
  known.find(([sign]) => sign.test(text))?.[1] ?? null
