/**
 * A short document of a page or a few: a declaration, a report. Laid out by meaning, in words already, like the
 * dossier itself; same letter, same bytes.
 */
export interface Letter {
  readonly kicker: string
  readonly title: string
  readonly lead: string
  /** `YYYY-MM-DD`: the setter never asks the clock. */
  readonly date: string
  /** 64 hexadecimal digits: seed of the tiles. */
  readonly seed: string
  readonly parts: readonly Part[]
  /** At the bottom of every page. */
  readonly footer: string
}

/** What belongs together stands together on a page, unless it is longer than one. */
export interface Facts {
  readonly kind: 'facts'
  /** What they are about, when there are several. */
  readonly title?: string
  /** At the right of the title, in a word: how strong, how good. */
  readonly status?: string
  readonly rows: readonly (readonly [label: string, value: string])[]
}

export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  /** Below a heading. */
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | Facts
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly string[]
      /** How wide each is beside the others; all the same when it is left out. */
      readonly widths?: readonly number[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly kind: 'hash'; readonly label: string; readonly sha256: string }
  /** Parts that no page end may come between: a signature and what it is under. */
  | { readonly kind: 'together'; readonly parts: readonly Exclude<Part, { kind: 'together' }>[] }
