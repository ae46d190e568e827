import type { DemoFields, DemoRow } from '../dossier.ts'

const line = (
  id: string,
  label: string,
  category: string,
  more: Readonly<Record<string, string | number | boolean>>,
): DemoRow => ({ id, label, category, spender: 'modelgem', step: 'stap-leiding', inKind: false, ...more })

/**
 * `Procesbegeleiding` is the line of the worked example, and lacks its € 1.250,00 (V60); with the study the whole does
 * not close either (V62). Half a price, years that do not sum, a year after the end (V69, V71).
 */
export const budget: DemoFields = {
  lines: [
    line('lijn-begeleiding', 'Procesbegeleiding', 'externe_expertise', {
      amountCents: 1_500_000,
      laboPurpose: 'bestuurlijke_afstemming',
      laboReason: 'De begeleiding brengt vier besturen rond één tafel.',
    }),
    line('lijn-studie', 'Studie restwarmte', 'onderzoek_studie', {
      amountCents: 2_000_000,
      year1Cents: 500_000,
      unitCents: 10_000,
    }),
    line('lijn-vrijwilligers', 'Uren van vrijwilligers', 'personeel', { amountCents: 100_000, inKind: true }),
    line('lijn-leiding', 'Leiding en pomp', 'investering', { amountCents: 1_200_000 }),
    line('lijn-onderhoud', 'Onderhoud', 'werking_logistiek', { amountCents: 100_000, year2Cents: 100_000 }),
  ],
}

/** € 27.750,00: over the ceiling, for hours in kind too, without saying what for, and nobody else invests (V63 to V66). */
export const labo: Readonly<Record<string, number>> = {
  'lijn-begeleiding': 1_375_000,
  'lijn-vrijwilligers': 100_000,
  'lijn-leiding': 1_200_000,
  'lijn-onderhoud': 100_000,
}
