import type { DemoFields } from '../dossier.ts'

/**
 * € 61.500,00: Labo 25.000,00 · own cash 8.500,00 · own in kind 15.500,00 · other subsidies 12.500,00.
 * What each organisation pays stands with its engagement.
 */
export const budget: DemoFields = {
  vatMode: 'incl',
  lines: [
    {
      id: 'lijn-procesbegeleiding',
      label: 'Procesbegeleiding',
      category: 'externe_expertise',
      quantity: 20,
      unit: 'dagen',
      unitCents: 75_000,
      spender: 'leiedal',
      step: 'stap-afsprakenkader',
      inKind: false,
      laboPurpose: 'bestuurlijke_afstemming',
      laboReason: `Een onafhankelijke begeleider brengt dertien besturen en drie overheden tot één afsprakenkader;
        geen van hen kan tegelijk partij en voorzitter zijn.`,
      year1Cents: 1_000_000,
      year2Cents: 500_000,
    },
    {
      id: 'lijn-instrument',
      label: 'Vereveningsinstrument, jurist',
      category: 'externe_expertise',
      amountCents: 1_400_000,
      spender: 'leiedal',
      step: 'stap-instrument',
      inKind: false,
      laboPurpose: 'instrument',
      laboReason: `De vereveningssleutel bestaat nog niet. Een jurist werkt uit hoe gemeenten lusten en lasten van
        energieprojecten mogen delen.`,
      year2Cents: 1_400_000,
    },
    {
      id: 'lijn-datastudie',
      label: 'Datastudie daken en netten',
      category: 'onderzoek_studie',
      amountCents: 1_000_000,
      spender: 'veka',
      step: 'stap-nulmeting',
      inKind: false,
    },
    {
      id: 'lijn-coordinator',
      label: 'Coördinator, 0,2 VTE, 12 maanden',
      category: 'personeel',
      amountCents: 1_550_000,
      spender: 'leiedal',
      step: 'stap-afsprakenkader',
      inKind: true,
    },
    {
      id: 'lijn-campagne',
      label: 'Campagne en bewonersavonden',
      category: 'communicatie_verspreiding',
      amountCents: 400_000,
      spender: 'kortrijk',
      step: 'stap-proef',
      inKind: false,
    },
    {
      id: 'lijn-lerend-netwerk',
      label: 'Lerend netwerk',
      category: 'vorming_lerend_netwerk',
      amountCents: 300_000,
      spender: 'leiedal',
      step: 'stap-verankering',
      inKind: false,
    },
  ],
}

export const labo: Readonly<Record<string, number>> = {
  'lijn-procesbegeleiding': 1_250_000,
  'lijn-instrument': 1_250_000,
}
