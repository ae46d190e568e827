import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The fonts that travel with the product. Typst also sees the fonts of the machine, and takes one of those
 * when its weight is nearer to what is asked than ours. So each family ships every weight the template asks
 * for, and the template names families and forbids any other fallback: two machines print the same bytes.
 */
interface Family {
  readonly name: string
  readonly folder: string
  readonly file: string
  /** `600SemiBold`, `400Regular_Italic`: folder and end of the file name. */
  readonly styles: readonly string[]
}

const upright = ['400Regular', '600SemiBold', '700Bold']
const slanted = ['400Regular_Italic', '600SemiBold_Italic', '700Bold_Italic']

const bricolage: Family = {
  name: 'Bricolage Grotesque',
  folder: 'bricolage-grotesque',
  file: 'BricolageGrotesque',
  styles: ['300Light', ...upright],
}
const figtree: Family = {
  name: 'Figtree',
  folder: 'figtree',
  file: 'Figtree',
  styles: [...upright, ...slanted],
}
const serif: Family = {
  name: 'Source Serif 4',
  folder: 'source-serif-4',
  file: 'SourceSerif4',
  styles: [...upright, ...slanted],
}
const mono: Family = {
  name: 'IBM Plex Mono',
  folder: 'ibm-plex-mono',
  file: 'IBMPlexMono',
  styles: upright,
}
const arabic: Family = {
  name: 'Noto Sans Arabic',
  folder: 'noto-sans-arabic',
  file: 'NotoSansArabic',
  styles: upright,
}
const math: Family = {
  name: 'Noto Sans Math',
  folder: 'noto-sans-math',
  file: 'NotoSansMath',
  styles: ['400Regular'],
}
const symbols: Family = {
  name: 'Noto Sans Symbols 2',
  folder: 'noto-sans-symbols-2',
  file: 'NotoSansSymbols2',
  styles: ['400Regular'],
}
const emoji: Family = {
  name: 'Noto Emoji',
  folder: 'noto-emoji',
  file: 'NotoEmoji',
  styles: upright,
}

/**
 * Asked in this order, after a voice's own family, for what that family cannot print. Arabic comes before
 * mathematics, which has Arabic letters too, but only as unjoined symbols.
 */
const fallback: readonly Family[] = [serif, arabic, math, symbols, emoji]
const families: readonly Family[] = [bricolage, figtree, mono, ...fallback]

const names = (...list: readonly Family[]): string[] => [...new Set(list.map((family) => family.name))]

/** The three voices of the dossier, and the hashes; each can print whatever `readFallback` covers. */
export const voices = {
  display: names(bricolage, figtree, ...fallback),
  sans: names(figtree, ...fallback),
  serif: names(...fallback),
  mono: names(mono, ...fallback),
} as const

/** Every face, in one fixed order. */
export const readFaces = (): Buffer[] => families.flatMap(readFamily)

/** The faces of each family that every voice can fall back on. */
export const readFallback = (): Buffer[][] => fallback.map(readFamily)

const readFamily = (family: Family): Buffer[] =>
  family.styles.map((style) => readFileSync(place(family, style)))

const place = ({ folder, file }: Family, style: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/${folder}/${style}/${file}_${style}.ttf`))
