/** The pages of a living dossier as they are now; each is a picture at its own address. */
export interface PreviewView {
  /** Of the content they show. */
  readonly revision: string
  readonly pages: number
  /** Section, field or row to the number of the page it begins on. */
  readonly spots: Readonly<Record<string, number>>
}
