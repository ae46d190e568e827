import {
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  Packer,
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
    styles: { default: { document: { run: { language: { value: 'nl-BE' } } } } },
    sections: [
      {
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
        ...part.rows.flatMap(({ title: row, entries }) => [
          new Paragraph({ heading: HeadingLevel.HEADING_3, children: [run(row)] }),
          ...(entries.length > 0 ? [table(entries)] : []),
        ]),
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
