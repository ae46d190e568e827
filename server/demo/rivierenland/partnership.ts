import type { DemoFields } from '../dossier.ts'
import { rivierenland } from '../organisations.ts'
import { partner } from '../partner.ts'

/** The three who joined last still have to say why they are needed. */
export const partners: DemoFields = {
  partners: [
    ...rivierenland.map((municipality) => partner(municipality.id, 'indiener')),
    partner('zorgpunt-rivierenland', 'uitvoerend', {
      necessity: `
        De OCMW-vereniging werkt al voor acht van de twaalf gemeenten en kan personeel delen zonder nieuwe structuur.`,
      expectation: `
        Trekt het kruispunt, organiseert de telefoonpermanentie en beheert het budget.`,
    }),
    partner('provincie-antwerpen', 'kernpartner', {
      necessity: `
        De provincie heeft de cijfers per gemeente die nodig zijn om de zorgvraag zichtbaar te maken.`,
      expectation: 'Levert twee keer per jaar cijfers en betaalt mee aan de afstemming.',
    }),
    partner('zorg-en-gezondheid', 'kernpartner', {
      necessity: `
        Het agentschap erkent de centra voor geestelijke gezondheidszorg en bepaalt waar zij hun tijd aan besteden.`,
      expectation: 'Erkent het casusoverleg als werktijd en betaalt mee aan de proef.',
    }),
    partner('fod-volksgezondheid', 'kernpartner', {
      necessity: `
        De netwerken geestelijke gezondheid en de terugbetaling van psychologen zijn federaal geregeld.`,
    }),
    partner('cgg-rivierenland', 'kernpartner', {
      necessity: `
        Het centrum behandelt de mensen over wie het gaat. Zonder zijn triage blijft het kruispunt een telefoonlijn.`,
      expectation: 'Levert twee medewerkers voor de triage, samen vijftig dagen.',
    }),
    partner('opgroeien', 'geassocieerd'),
    partner('huisartsenkring', 'geassocieerd'),
    partner('caw-rivierenland', 'geassocieerd'),
  ],
}

export const asks: DemoFields = {
  asks: [
    {
      id: 'vraag-fod',
      partner: 'fod-volksgezondheid',
      type: 'regelluwte',
      text: `Laat in deze regio toe dat een psycholoog uit het netwerk ook aan het casusoverleg deelneemt tijdens
        vergoede uren.`,
      status: 'open',
    },
    {
      id: 'vraag-fod-stem',
      partner: 'fod-volksgezondheid',
      type: 'mandaat_bestuurlijk',
      text: 'Geef de twaalf gemeenten één zetel met stem in het netwerk geestelijke gezondheid.',
      status: 'open',
    },
    {
      id: 'vraag-agentschap',
      partner: 'zorg-en-gezondheid',
      type: 'financieel',
      text: 'Betaal mee aan de triage en erken het overleg als werktijd van het centrum.',
      status: 'deels',
      reason:
        'De bijdrage is toegezegd. Over de erkenning beslist het agentschap na het advies van de sector.',
    },
    {
      id: 'vraag-cgg',
      partner: 'cgg-rivierenland',
      type: 'menstijd',
      text: 'Zet twee medewerkers in voor de triage aan het kruispunt.',
      status: 'toegezegd',
    },
    {
      id: 'vraag-huisartsen',
      partner: 'huisartsenkring',
      type: 'netwerk_communicatie',
      text: 'Maak het kruispunt de eerste verwijzing van elke huisarts in de regio.',
      status: 'open',
    },
  ],
}
