import type { DemoDossier, DemoFields, DemoRow } from '#server/demo/dossier.ts'

const long = 'woord '.repeat(240)

const partner = (
  id: string,
  kind: string,
  role: string,
  more: Readonly<Record<string, string>> = {},
): DemoRow => ({
  id,
  name: `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`,
  kind,
  role,
  ...more,
})

const promised = (id: string, types: readonly string[], more: DemoRow | object = {}) => ({
  commitments: [{ id: `engagement-${id}`, types, text: 'Doet mee.', strength: 'intentie', ...more }],
})

const risk = (id: string, likelihood: number, impact: number): DemoRow => ({
  id,
  type: 'risico',
  description: `Risico ${id}`,
  category: 'planning',
  likelihood,
  impact,
})

const line = (id: string, more: Readonly<Record<string, string | number | boolean>>): DemoRow => ({
  id,
  label: `Lijn ${id}`,
  category: 'personeel',
  spender: 'eendorp',
  step: 'stap-een',
  inKind: false,
  ...more,
})

const identification: DemoFields = {
  title: 'Demoregio Voorbeeldland',
  regionType: 'referentieregio',
  regionCode: 'REFREG03',
  startDate: '2025-02-01',
  durationMonths: 12,
  mandateType: 'handtekeningen',
  mandateSigned: ['eendorp'],
  contacts: [{ id: 'contact', name: 'An', role: 'ambtelijk', email: 'an bij de gemeente' }],
}

/**
 * The Demoregio Voorbeeldland: a region that does not exist, in which everything is wrong that a rule knows of. Not one
 * of the real regions is ever shown with mistakes.
 */
export const voorbeeldland: DemoDossier = {
  sections: {
    identification,
    challenge: {
      leverageText: long,
      leverageEvidence: [{ id: 'bewijs', label: 'Studie', url: 'ergens op het web' }],
    },
    partners: {
      partners: [
        partner('eendorp', 'gemeente', 'uitvoerend', { nis: '99999' }),
        partner('tweedorp', 'gemeente', 'uitvoerend', { nis: '34022', kbo: '0123.456.794' }),
        partner('driedorp', 'gemeente', 'indiener', { nis: '34022' }),
        partner('vierdorp', 'gemeente', 'indiener', { nis: '13011' }),
        partner('bond', 'interlokale_vereniging', 'uitvoerend'),
        partner('verweg', 'provincie', 'volgregio'),
      ],
    },
    asks: {
      asks: [{ id: 'vraag', partner: 'driedorp', type: 'data', text: 'Deel de cijfers.', status: 'open' }],
    },
    plan: {
      steps: [
        {
          id: 'stap-een',
          title: 'Stap een',
          startMonth: 6,
          endMonth: 3,
          lead: 'vertrokken',
          track: 'sectoraal',
          dependsOn: ['stap-twee'],
        },
        {
          id: 'stap-twee',
          title: 'Stap twee',
          startMonth: 2,
          endMonth: 20,
          lead: 'eendorp',
          track: 'sectoraal',
          dependsOn: ['stap-een'],
        },
      ],
      results: [
        {
          id: 'resultaat-een',
          title: 'Beter',
          audience: ['lokale_besturen'],
          target: 'veel',
          steps: ['weg'],
        },
        {
          id: 'resultaat-twee',
          title: 'Meer',
          audience: ['lokale_besturen'],
          target: '3',
          steps: ['stap-een'],
        },
      ],
    },
    governance: {
      bodies: [
        { id: 'raad', name: 'Raad', type: 'klankbordgroep', decisionRule: 'adviserend', frequency: 'Nooit' },
        {
          id: 'forum',
          name: 'Forum',
          type: 'klankbordgroep',
          decisionRule: 'adviserend',
          frequency: 'Nooit',
        },
      ],
      financialManager: 'bond',
    },
    budget: {
      lines: [
        line('duur', { amountCents: 3_000_000 }),
        line('natura', { amountCents: 100_000, inKind: true, laboPurpose: 'instrument' }),
        line('subsidie', { amountCents: 2_000_000, year1Cents: 5, unitCents: 10_000 }),
        line('later', { amountCents: 1_000, year2Cents: 1_000 }),
      ],
    },
    risks: { risks: [risk('een', 5, 5), risk('twee', 1, 1), risk('drie', 1, 1), risk('vier', 1, 1)] },
    dissemination: {
      actions: [
        { id: 'actie-een', audience: 'Iedereen', channel: 'Nieuwsbrief', month: 30 },
        { id: 'actie-twee', audience: 'Iedereen', channel: 'Website', month: 2 },
      ],
    },
  },
  engagements: {
    eendorp: {
      ...promised('eendorp', ['financieel', 'regelluwte'], { financialCents: 1, reliefMonths: 132 }),
      sources: [
        { id: 'fonds', type: 'andere_subsidie', provider: 'Het Fonds', status: 'te_vragen', inKind: false },
        {
          id: 'fonds-weer',
          type: 'andere_subsidie',
          provider: 'het fonds',
          status: 'te_vragen',
          inKind: false,
        },
      ],
      allocations: { 'subsidie:fonds': 1_900_000, 'subsidie:fonds-weer': 50_000 },
    },
    tweedorp: promised('tweedorp', ['data']),
    bond: promised('bond', ['regelluwte']),
  },
  raci: { 'stap-een:eendorp': 'R', 'stap-twee:driedorp': 'A' },
  labo: { duur: 2_600_000, natura: 100_000 },
}

/** The same as a subregion: what is asked of one is not asked of a whole region. */
export const voorbeeldlandAsSubregion: DemoDossier = {
  ...voorbeeldland,
  sections: {
    ...voorbeeldland.sections,
    identification: {
      ...identification,
      regionType: 'subregio',
      subregionName: 'Klein Voorbeeldland',
      subregionSince: 2024,
    },
  },
}
