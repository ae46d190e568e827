import type { DemoFields } from '../dossier.ts'

/** A start after the mergers of 2025, one signature of four, and an address that is none (V04, V10, V14). */
export const identification: DemoFields = {
  title: 'Warmte delen over de gemeentegrens',
  regionType: 'referentieregio',
  regionCode: 'REFREG03',
  startDate: '2025-02-01',
  durationMonths: 12,
  mandateType: 'handtekeningen',
  mandateSigned: ['modelgem'],
  contacts: [
    {
      id: 'contact-veerle',
      name: 'Veerle Modaal',
      role: 'ambtelijk',
      position: 'projectleider',
      email: 'veerle bij de streekdienst',
      partner: 'streekdienst-voorbeeldland',
    },
  ],
}

/** Far over its limit, with evidence that cannot be opened (V03, V04). */
export const challenge: DemoFields = {
  challengeText: `
    In Voorbeeldland gaat de warmte van een fabriek de lucht in, terwijl de woningen aan de andere kant van de
    gemeentegrens met gas verwarmen.`,
  challengeKind: ['maatschappelijk'],
  policyDomains: ['energie-klimaat'],
  leverageText: 'De warmte is er, de afspraak nog niet. '.repeat(32),
  leverageKinds: ['eerste_analyse'],
  leverageEvidence: [{ id: 'bewijs-studie', label: 'Studie restwarmte', url: 'ergens op het web' }],
}

/** No measure where it must, no opportunity at all (V80). */
export const risks: DemoFields = {
  risks: [
    risk('fabriek', 'De fabriek sluit en de warmte valt weg.', 5, 5),
    risk('aanleg', 'De aanleg loopt vertraging op.', 2, 3),
    risk('prijs', 'De prijs van gas daalt.', 2, 2),
    risk('personeel', 'De projectleider vertrekt.', 1, 3),
  ],
}

function risk(id: string, description: string, likelihood: number, impact: number) {
  return { id: `risico-${id}`, type: 'risico', description, category: 'planning', likelihood, impact }
}

/** A year after the end, and no money to spread anything with (V70, V81). */
export const dissemination: DemoFields = {
  actions: [
    { id: 'actie-brief', audience: 'Alle gemeenten', channel: 'Nieuwsbrief', month: 30 },
    { id: 'actie-site', audience: 'Alle inwoners', channel: 'Website', month: 2 },
  ],
}
