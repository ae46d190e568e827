import type { DemoEngagement, DemoFields } from '../dossier.ts'
import { partner } from '../partner.ts'

/**
 * Two who carry it out, codes that belong to others or to nobody, a number twice, no government that takes part, and no
 * word of why anybody is needed (V10 to V12, V20 to V25).
 */
export const partners: DemoFields = {
  partners: [
    partner('modelgem', 'indiener'),
    { ...partner('schetsegem', 'uitvoerend'), nis: '34022', kbo: '0123.456.794' },
    { ...partner('proefbeke', 'indiener'), nis: '34022' },
    { ...partner('oudendorp', 'indiener'), nis: '13011' },
    partner('streekdienst-voorbeeldland', 'uitvoerend'),
    partner('provincie-voorbeeldland', 'volgregio'),
  ],
}

/** Asked, and not answered (V33). */
export const asks: DemoFields = {
  asks: [
    {
      id: 'vraag-cijfers',
      partner: 'proefbeke',
      type: 'data',
      text: 'Deel de cijfers over het verbruik per straat.',
      status: 'open',
    },
  ],
}

/**
 * Other amounts than in the budget, a rule set aside for too long by nobody who may, and no promise firm enough to build
 * on (V30, V31, V35, V36); the same subsidy twice, and nobody asked for it yet (V67, V68).
 */
export const engagements: Readonly<Record<string, DemoEngagement>> = {
  modelgem: {
    commitments: [
      {
        id: 'engagement-modelgem',
        types: ['financieel', 'regelluwte'],
        text: 'Brengt een subsidie aan en wil de bouwregels losser.',
        financialCents: 2_000_000,
        reliefMonths: 132,
        strength: 'intentie',
      },
    ],
    sources: [
      {
        id: 'bron-fonds',
        type: 'andere_subsidie',
        provider: 'Warmtefonds',
        status: 'te_vragen',
        inKind: false,
      },
      {
        id: 'bron-fonds-weer',
        type: 'andere_subsidie',
        provider: 'warmtefonds',
        status: 'te_vragen',
        inKind: false,
      },
    ],
    allocations: { 'lijn-studie:bron-fonds': 1_900_000, 'lijn-studie:bron-fonds-weer': 50_000 },
  },
  schetsegem: {
    commitments: [
      { id: 'engagement-schetsegem', types: ['data'], text: 'Deelt gegevens.', strength: 'intentie' },
    ],
  },
  'streekdienst-voorbeeldland': {
    commitments: [
      {
        id: 'engagement-streekdienst',
        types: ['regelluwte'],
        text: 'Zet de regels opzij waar dat helpt.',
        strength: 'intentie',
      },
    ],
  },
}
