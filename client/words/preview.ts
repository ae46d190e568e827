/** The pages as the jury will read them, beside what somebody writes. */
export const preview = {
  tab: 'PDF',
  tabTitle: 'Voorbeeld van de PDF',
  draft: 'Ontwerp',
  lead: 'Zo leest de jury het. Het voorbeeld volgt waar je schrijft.',
  page: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
  picture: (page: number, pages: number) =>
    `Bladzijde ${page} van ${pages} van het ontwerp, als afbeelding. De hele tekst staat in de PDF.`,
  previous: 'Vorige bladzijde',
  next: 'Volgende bladzijde',
  follow: 'Terug naar waar ik schrijf',
  pdf: 'Open het ontwerp als PDF',
  making: 'Het voorbeeld wordt gemaakt',
  renewing: 'Wordt bijgewerkt',
  failed: 'Het voorbeeld kon nu niet gemaakt worden.',
  offline: 'Zonder verbinding is er geen voorbeeld. Wat je schrijft, blijft bewaard.',
  stale: 'Dit is het ontwerp van daarnet.',
  retry: 'Probeer opnieuw',
} as const
