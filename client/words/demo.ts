/** The demonstration: becoming somebody. */
export const demo = {
  page: 'Demonstratie',
  eyebrow: 'Demonstratie',
  title: 'Kies wie je wordt',
  lead: 'Doorbraak is de werkruimte waarin gemeenten, Vlaamse departementen, provincies, federale diensten en partners samen een voorstel schrijven. Word een van deze mensen en schrijf mee.',
  invented: 'Dit is een demonstratie met verzonnen inhoud.',
  inventedText:
    'Enkel naam, regio en status van de ideeën komen uit de oproep van 2021. De mensen, de teksten en de bedragen bestaan niet, en niets hiervan is een officieel dossier.',
  two: 'Met twee tegelijk schrijven? Open de naam van de tweede persoon in een privévenster of in een andere browser.',
  now: (name: string) => `Je bent nu ${name}.`,
  goOn: 'Ga verder',
  become: (first: string) => `Word ${first}`,
  count: (people: number) => (people === 1 ? '1 persoon' : `${people} mensen`),
  people: 'De mensen',
  empty: 'In deze demonstratie zijn nog geen mensen.',
  emptyText: 'Start de demonstratie opnieuw op: dan staan ze hier.',
  person: {
    title: (name: string) => `Je wordt ${name}`,
    lead: 'Een verzonnen persoon in een demonstratie. Wat je doet, staat op deze naam.',
    act: (name: string) => `Ga verder als ${name}`,
    others: 'Kies iemand anders',
    role: (role: string, proposal: string) => `${role} in ${proposal}`,
    now: (name: string) => `Nu ben je in deze browser ${name}. Dat stopt als je verdergaat.`,
    unknown: 'Deze persoon bestaat niet in de demonstratie',
    unknownLead: 'Kies iemand uit de lijst.',
  },
} as const
