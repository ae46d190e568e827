import type { FieldId, SectionId } from '#shared/dossier/template.ts'
import type { Target } from './harvest.ts'

/**
 * The short form of each target: which fields of the dossier it fills. Labels, options and limits are those of the
 * template. Gaps are allowed; `needed` is what the jury wants, said as chips.
 */
export type HarvestShape =
  | { readonly kind: 'text'; readonly section: SectionId; readonly field: FieldId }
  | {
      readonly kind: 'row'
      readonly section: SectionId
      /** Of what an organisation promises there is no list: it stands under its own key. */
      readonly list: FieldId | null
      /** As a card shows it, before its number. */
      readonly word: string
      /** The field that the text goes to. */
      readonly main: FieldId
      readonly organisation: FieldId | null
      readonly cents: FieldId | null
      readonly more: readonly FieldId[]
      readonly needed: readonly FieldId[]
      /** What stands in a field unless somebody says otherwise. */
      readonly otherwise: Readonly<Record<FieldId, string>>
    }

export const harvestForms: Readonly<Record<Target, HarvestShape>> = {
  challenge: { kind: 'text', section: 'challenge', field: 'challengeText' },
  leverage: { kind: 'text', section: 'challenge', field: 'leverageText' },
  result: {
    kind: 'row',
    section: 'plan',
    list: 'results',
    word: 'Resultaat',
    main: 'title',
    organisation: null,
    cents: null,
    more: ['audience', 'indicator', 'target', 'proof', 'month'],
    needed: ['title', 'audience', 'target'],
    otherwise: {},
  },
  step: {
    kind: 'row',
    section: 'plan',
    list: 'steps',
    word: 'Stap',
    main: 'title',
    organisation: 'lead',
    cents: null,
    more: ['goal', 'startMonth', 'endMonth', 'track', 'deliverables'],
    needed: ['title', 'lead', 'startMonth', 'endMonth'],
    otherwise: {},
  },
  body: {
    kind: 'row',
    section: 'governance',
    list: 'bodies',
    word: 'Orgaan',
    main: 'name',
    organisation: 'chair',
    cents: null,
    more: ['type', 'mission', 'decisionRule', 'frequency'],
    needed: ['name', 'chair', 'mission'],
    otherwise: {},
  },
  ask: {
    kind: 'row',
    section: 'asks',
    list: 'asks',
    word: 'Vraag',
    main: 'text',
    organisation: 'partner',
    cents: null,
    more: ['type', 'status'],
    needed: ['partner', 'type', 'text'],
    otherwise: { status: 'open' },
  },
  engagement: {
    kind: 'row',
    section: 'asks',
    list: null,
    word: 'Engagement',
    main: 'text',
    organisation: null,
    cents: 'financialCents',
    more: ['types', 'personDays', 'conditions'],
    needed: ['types', 'text'],
    otherwise: { strength: 'intentie' },
  },
  line: {
    kind: 'row',
    section: 'budget',
    list: 'lines',
    word: 'Kostenlijn',
    main: 'label',
    organisation: 'spender',
    cents: 'amountCents',
    more: ['category', 'laboPurpose'],
    needed: ['label', 'amountCents', 'spender', 'category'],
    otherwise: {},
  },
  risk: {
    kind: 'row',
    section: 'risks',
    list: 'risks',
    word: 'Risico',
    main: 'description',
    organisation: 'owner',
    cents: null,
    more: ['type', 'category', 'likelihood', 'impact', 'measure'],
    needed: ['description', 'measure'],
    otherwise: { type: 'risico' },
  },
  dissemination: {
    kind: 'row',
    section: 'dissemination',
    list: 'actions',
    word: 'Actie',
    main: 'message',
    organisation: 'lead',
    cents: null,
    more: ['audience', 'channel', 'month'],
    needed: ['audience', 'channel', 'month'],
    otherwise: {},
  },
}
