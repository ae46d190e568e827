import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { OutlineEntry, OutlineSection } from '#shared/dossier/outline.ts'

export interface WorkingCopy {
  readonly title: string
  readonly region: string
  readonly fictional: boolean
  /** Of which moment, in words: `versie 1` or `ontwerp van 28 september 2021 om 16.42 uur`. */
  readonly of: string
  readonly sections: readonly OutlineSection[]
}

/**
 * The dossier as a Word file, to take text from: plain, and marked on every page as what it is not. Its bytes differ
 * from one making to the next, so nobody can mistake it for the record.
 */
export async function workingCopy(copy: WorkingCopy): Promise<Uint8Array<ArrayBuffer>> {
  const mark = `Werkkopie van ${copy.of} · telt niet als dossier · de PDF en de gegevens zijn het dossier`
  const document = new Document({
    title: `${copy.title} (werkkopie)`,
    styles: {
      default: {
        document: {
          run: { language: { value: 'nl-BE' }, font: 'Calibri', size: 22 },
          paragraph: { spacing: { after: 120 } },
        },
        title: { run: { size: 48, bold: true, color: pine } },
        heading1: { run: { size: 32, bold: true, color: pine }, paragraph: { spacing: { before: 480 } } },
        heading2: { run: { size: 26, bold: true, color: pine }, paragraph: { spacing: { before: 280 } } },
        heading3: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 200 } } },
      },
    },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.END,
                children: [
                  new TextRun({ size: 16, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ text: mark, bold: true, size: 16 })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [run(copy.title)] }),
          new Paragraph({ children: [run(`${copy.region} · werkkopie van ${copy.of}`)] }),
          ...(copy.fictional ? [new Paragraph({ children: [run('Fictieve uitwerking')] })] : []),
          ...copy.sections.flatMap(section),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

/** Of titles: the product's own green. */
const pine = '083A35'

/** What Word cannot hold is left out; people may have pasted anything. */
const run = (text: string): TextRun => new TextRun(text.toWellFormed().replace(/[\p{Cc}\ufffe\uffff]/gu, ''))

const lines = (words: string): Paragraph[] =>
  words.split('\n').map((line) => new Paragraph({ children: [run(line)] }))

function section({ letter, title, parts }: OutlineSection): (Paragraph | Table)[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(`${letter}. ${title}`)] }),
    ...parts.flatMap((part): (Paragraph | Table)[] => {
      if (part.kind === 'answer')
        return [
          new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(part.entry.label)] }),
          ...lines(part.entry.words),
        ]
      return [
        new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(part.label)] }),
        ...part.rows.flatMap(({ title: row, entries }) => {
          // What names a row need not be said twice.
          const rest = entries.filter(({ words }) => words !== row)
          return [
            new Paragraph({ heading: HeadingLevel.HEADING_3, keepNext: true, children: [run(row)] }),
            ...(rest.length > 0 ? [table(rest)] : []),
          ]
        }),
      ]
    }),
  ]
}

const table = (entries: readonly OutlineEntry[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: entries.map(
      ({ label, words }) =>
        new TableRow({
          children: [
            new TableCell({
              width: { size: 30, type: WidthType.PERCENTAGE },
              children: [new Paragraph({ children: [new TextRun({ text: label, bold: true })] })],
            }),
            new TableCell({ width: { size: 70, type: WidthType.PERCENTAGE }, children: lines(words) }),
          ],
        }),
    ),
  })
