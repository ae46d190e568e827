import type { DemoFields } from '../dossier.ts'

/** Two steps are written out, two have only a title; the third still lacks somebody to lead it. */
export const plan: DemoFields = {
  steps: [
    {
      id: 'stap-regie',
      title: 'Regie en afstemming',
      goal: `
        Twaalf gemeenten en de zorgpartners leggen vast wie de regie voert: over één persoon en over het geheel.`,
      startMonth: 1,
      endMonth: 8,
      lead: 'zorgpunt-rivierenland',
      partners: ['mechelen', 'lier', 'cgg-rivierenland'],
      track: 'bestuurlijk_proces',
      activities: [
        { id: 'act-kaart', title: 'De weg van twintig mensen in kaart brengen', startMonth: 1, endMonth: 3 },
        { id: 'act-colleges', title: 'Gesprek met de twaalf colleges', startMonth: 3, endMonth: 6 },
      ],
      deliverables: [{ id: 'oplevering-nota', title: 'Afsprakennota regie', form: 'Nota', month: 8 }],
    },
    {
      id: 'stap-triage',
      title: 'Triage en afsprakenkader',
      goal: `
        Er is één triage voor alle partners, en een afspraak over wat zij elkaar mogen zeggen binnen het
        beroepsgeheim.`,
      startMonth: 5,
      endMonth: 12,
      lead: 'cgg-rivierenland',
      track: 'instrument',
      activities: [{ id: 'act-geheim', title: 'Juridische toets van het gedeelde beroepsgeheim' }],
      deliverables: [{ id: 'oplevering-triage', title: 'Triageformulier met handleiding', month: 12 }],
      dependsOn: ['stap-regie'],
    },
    { id: 'stap-kruispunt', title: 'Kruispunt op proef', startMonth: 11, endMonth: 20, track: 'sectoraal' },
    { id: 'stap-leren', title: 'Leren en verspreiden', startMonth: 18, endMonth: 24 },
  ],
  results: [
    {
      id: 'resultaat-deuren',
      title: 'Eén deur in plaats van vier',
      audience: ['burgers'],
      indicator: 'Aantal diensten dat iemand contacteert voor de eerste afspraak',
      baseline: '4',
      target: '1',
      unit: 'diensten',
      month: 20,
      steps: ['stap-kruispunt'],
    },
  ],
}

/** € 83.500,00, paid for to the cent; who pays has often only the intention yet. */
export const budget: DemoFields = {
  vatMode: 'incl',
  lines: [
    {
      id: 'lijn-regie',
      label: 'Regie en afstemming',
      category: 'externe_expertise',
      amountCents: 3_100_000,
      spender: 'zorgpunt-rivierenland',
      step: 'stap-regie',
      inKind: false,
      laboPurpose: 'bestuurlijke_afstemming',
      laboReason:
        'Wie de regie voert over zorg en veiligheid samen, moet tussen drie bestuursniveaus afgesproken worden.',
    },
    {
      id: 'lijn-triage',
      label: 'Triage en afsprakenkader',
      category: 'externe_expertise',
      amountCents: 2_250_000,
      spender: 'zorgpunt-rivierenland',
      step: 'stap-triage',
      inKind: false,
      laboPurpose: 'instrument',
      laboReason:
        'Het afsprakenkader legt vast wie wanneer aan zet is. Zo’n kader bestaat nog in geen enkele regio.',
    },
    {
      id: 'lijn-kruispunt',
      label: 'Kruispunt op proef',
      category: 'werking_logistiek',
      amountCents: 2_100_000,
      spender: 'zorgpunt-rivierenland',
      step: 'stap-kruispunt',
      inKind: false,
    },
    {
      id: 'lijn-leren',
      label: 'Leren en verspreiden',
      category: 'vorming_lerend_netwerk',
      amountCents: 900_000,
      spender: 'zorgpunt-rivierenland',
      step: 'stap-leren',
      inKind: false,
    },
  ],
}

export const labo: Readonly<Record<string, number>> = { 'lijn-regie': 1_400_000, 'lijn-triage': 1_020_000 }

export const risks: DemoFields = {
  risks: [
    {
      id: 'risico-geheim',
      type: 'risico',
      description: 'Partners durven niets te delen uit vrees het beroepsgeheim te schenden.',
      category: 'juridisch',
      likelihood: 4,
      impact: 4,
      owner: 'cgg-rivierenland',
      step: 'stap-triage',
    },
  ],
}
