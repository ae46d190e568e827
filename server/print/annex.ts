import type { Section } from '#server/dossier/printed.ts'
import type { Evidence } from '#shared/dossier/evidence-in.ts'
import { formatSize, type FileView } from '#shared/files.ts'
import { noFile } from './names.ts'

const kinds: Readonly<Record<FileView['kind'], string>> = {
  png: 'Afbeelding',
  jpeg: 'Afbeelding',
  webp: 'Afbeelding',
  pdf: 'PDF',
  docx: 'Word-document',
  xlsx: 'Excel-werkmap',
  odt: 'OpenDocument-tekst',
}

/**
 * The files that prove something, each with its fingerprint: they are not in the PDF, but who is given one can see
 * that it is the very file the partners froze.
 */
export function printAnnex(evidence: readonly Evidence[], files: readonly FileView[]): Section[] {
  if (evidence.length === 0) return []
  const places = Map.groupBy(evidence, ({ file }) => file)
  return [
    {
      letter: '',
      title: 'Bijlagen',
      lead: 'Bestanden die aantonen wat hier staat. Elk heeft een eigen vingerafdruk.',
      answers: [],
      blocks: [
        {
          kind: 'table',
          caption: 'Bewijsstukken',
          columns: [
            { label: 'Nr.', align: 'start', width: 'fit', group: null },
            { label: 'Bestand', align: 'start', width: 3, group: null },
            { label: 'Hoort bij', align: 'start', width: 3, group: null },
            { label: 'Vingerafdruk (SHA-256)', align: 'start', width: 3, group: null },
          ],
          rows: [...places].map(([hash, where], i) => {
            const file = files.find(({ sha256, purpose }) => sha256 === hash && purpose === 'evidence')
            const note = file ? `${kinds[file.kind]}, ${formatSize(file.size)}` : ''
            return {
              kind: 'row' as const,
              cells: [
                { text: String(i + 1), weight: 'strong' as const },
                { text: file?.name ?? noFile, note },
                where.map((one) => one.where).join('; '),
                (hash.match(/.{8}/gu) ?? []).join(' '),
              ],
            }
          }),
          total: null,
          note: 'De bestanden zelf staan bij het voorstel; wie het mag lezen, kan ze daar bewaren.',
        },
      ],
    },
  ]
}
