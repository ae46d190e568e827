import { editionOf } from '#server/calls/editions.ts'
import type { Db } from '#server/db/open.ts'
import type { Version } from '#server/freeze/versions.ts'
import type { Letter, Part } from '#server/letter/letter.ts'
import { formatMoment, isoDay } from '#shared/dossier/dates.ts'
import { outlineOf } from '#shared/dossier/outline.ts'
import type { Template } from '#shared/dossier/template.ts'
import { signersOf } from './standing.ts'

/** What one organisation promises in this version and who signed for it; `null` when it is no partner there. */
export async function declarationOf(db: Db, version: Version, organisation: string): Promise<Letter | null> {
  const { proposal, view, frozenAt } = version
  const signer = (await signersOf(db, version)).find((one) => one.organisation.id === organisation)
  const edition = await editionOf(db, proposal.call, proposal.edition)
  if (!signer || !edition) return null
  const { name } = signer.organisation
  const signature: Simple[] = signer.signature
    ? [
        { kind: 'paragraph', text: signer.signature.statement },
        {
          kind: 'facts',
          rows: [
            ['Ondertekend door', signer.signature.name],
            ['Functie', signer.signature.position],
            ['Op', formatMoment(Date.parse(signer.signature.at))],
          ],
        },
      ]
    : [
        {
          kind: 'paragraph',
          text: `${name} heeft deze versie nog niet ondertekend. Zolang dat niet gebeurde, verbindt deze bladzijde niemand.`,
        },
      ]
  return {
    kicker: [
      signer.signature ? 'Verklaring van engagement' : 'Nog niet ondertekend',
      ...(proposal.fictional ? ['Fictieve uitwerking, geen officieel document'] : []),
    ].join(' · '),
    title: `Verklaring van ${name}`,
    lead: `${proposal.title}, ${proposal.region}, versie ${view.number}`,
    date: isoDay(signer.signature ? Date.parse(signer.signature.at) : frozenAt),
    seed: view.sha256,
    parts: [
      { kind: 'heading', text: 'Wat we beloven' },
      ...promises(version, edition.template, organisation),
      {
        kind: 'together',
        parts: [
          { kind: 'heading', text: 'Ondertekening' },
          ...signature,
          { kind: 'hash', label: `Vingerafdruk van versie ${view.number} (SHA-256)`, sha256: view.sha256 },
          {
            kind: 'paragraph',
            text: `Deze verklaring hoort bij precies die versie. Op de bladzijde ‘Controle’ ziet iedereen of ze nog geldt${proposal.checkAt ? `: ${proposal.checkAt}` : ''}.`,
          },
        ],
      },
    ],
    footer: `${proposal.title} · versie ${view.number} · verklaring van ${name}`,
  }
}

type Simple = Exclude<Part, { kind: 'together' }>

function promises({ proposal }: Version, template: Template, organisation: string): Part[] {
  const parts = outlineOf(proposal.content, template).flatMap((section) =>
    section.parts.flatMap((part) =>
      part.kind === 'rows' && part.key.startsWith(`engagements/${organisation}/`) ? [part] : [],
    ),
  )
  if (parts.length === 0) return [{ kind: 'paragraph', text: 'In deze versie staat geen engagement.' }]
  return parts.flatMap(({ key, rows }) => {
    const what = key.endsWith('/commitments') ? 'Engagement' : 'Middelen'
    return rows.map((row, i): Part => ({
      kind: 'facts',
      title: rows.length > 1 ? `${what} ${i + 1}` : what,
      rows: row.entries.map(({ label, words }) => [label, words]),
    }))
  })
}
