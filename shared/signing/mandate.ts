import { sectionContent, type DossierContent } from '#shared/dossier/content.ts'
import { partnersOf } from '#shared/dossier/partners.ts'
import type { MandateView } from './api.ts'

/**
 * By what each municipality stands behind the question: the minutes of the mayors' meeting count for all of them;
 * otherwise its mayor signed on paper, as the dossier says, or it signed this version.
 */
export function mandateOf(content: DossierContent, signed: ReadonlySet<string>): MandateView {
  const { facts, choices } = sectionContent(content, 'identification')
  const kind =
    facts.mandateType === 'burgemeestersoverleg'
      ? 'minutes'
      : facts.mandateType === 'handtekeningen'
        ? 'signatures'
        : 'none'
  const onPaper = new Set(kind === 'signatures' ? choices.mandateSigned : [])
  return {
    kind,
    on: typeof facts.mandateDate === 'string' ? facts.mandateDate : '',
    municipalities: partnersOf(content)
      .filter((partner) => partner.kind === 'gemeente')
      .map(({ id, name }) => ({
        id,
        name,
        proof: signed.has(id)
          ? 'signed'
          : kind === 'minutes'
            ? 'minutes'
            : onPaper.has(id)
              ? 'in-dossier'
              : 'missing',
      })),
  }
}
