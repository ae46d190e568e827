import { extractText, getDocumentProxy } from 'unpdf'

/** A tag of the file's structure, as a screen reader meets it. */
export interface Tag {
  readonly role: string
  readonly alt: string | undefined
  readonly children: readonly Tag[]
}

export interface ReadPdf {
  readonly pages: readonly string[]
  /** All pages, with line ends as spaces and the places where a long word may break taken out. */
  readonly text: string
  /** Pieces of text with the name of the font that prints them. */
  readonly runs: readonly { readonly text: string; readonly font: string }[]
  readonly title: unknown
  readonly language: unknown
  readonly created: unknown
  readonly tagged: boolean
  readonly bookmarks: readonly string[]
  /** Every tag, in reading order. */
  readonly tags: readonly Tag[]
}

/** What pdf.js, and so Firefox, makes of a file. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // pdf.js takes the bytes for itself.
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 })
  const { text: pages } = await extractText(pdf, { mergePages: false })
  const { info } = await pdf.getMetadata()
  const said = info as Record<string, unknown>
  const tags: Tag[] = []
  const runs: { text: string; font: string }[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const tree: unknown = await page.getStructTree()
    if (isTag(tree)) collect(tree, tags)
    // The fonts are known only once the page has been read in full.
    await page.getOperatorList()
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const font: unknown = page.commonObjs.get(item.fontName)
      runs.push({ text: item.str, font: nameOf(font) })
    }
  }
  return {
    pages,
    text: pages
      .join('\n')
      .replace(/\u200b/gu, '')
      .replace(/\s+/gu, ' '),
    runs,
    title: said['Title'],
    language: said['Language'],
    created: said['CreationDate'],
    tagged: (await pdf.getMarkInfo())?.Marked === true,
    bookmarks: ((await pdf.getOutline()) ?? []).map((bookmark) => bookmark.title),
    tags,
  }
}

const nameOf = (font: unknown): string =>
  typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : ''

const isTag = (raw: unknown): raw is Tag => typeof raw === 'object' && raw !== null && 'children' in raw

function collect(tag: Tag, into: Tag[]): void {
  into.push(tag)
  for (const child of tag.children) if (isTag(child)) collect(child, into)
}

/** The tags of these roles anywhere below a tag. */
export function below(tag: Tag, ...roles: string[]): Tag[] {
  const all: Tag[] = []
  collect(tag, all)
  return all.filter((one) => roles.includes(one.role))
}
