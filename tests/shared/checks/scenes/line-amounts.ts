import { missingRule } from '#shared/checks/finding.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { row } from '../desk.ts'
import type { Scene } from '../scene.ts'

const line = (id: string, field: string): Path => row('budget', 'lines', `lijn-${id}`, field)

export const lineAmountScenes: readonly Scene[] = [
  {
    rule: 'V69',
    title: 'the years of a line are a cent short',
    act: (desk) => desk.set(line('procesbegeleiding', 'year2Cents'), 499_999),
    says: [
      'error: De jaren van ‘Procesbegeleiding’ zijn samen € 14.999,99; de kostenlijn is € 15.000,00. Er ontbreekt € 0,01.',
    ],
  },
  {
    rule: 'V69',
    title: 'a line lost its name, and is divided beyond the end of the project',
    act(desk) {
      desk.set(line('instrument', 'label'), null)
      desk.set(line('instrument', 'year2Cents'), 1_000_000)
      desk.set(line('instrument', 'year3Cents'), 500_000)
    },
    says: [
      'error: De jaren van nr. 2 zijn samen € 15.000,00; de kostenlijn is € 14.000,00. Dat is € 1.000,00 te veel.',
      'error: Van nr. 2 valt € 5.000,00 in jaar 3; het project duurt 18 maanden.',
    ],
  },
  {
    rule: 'V69',
    title: 'nobody has to divide a line',
    act(desk) {
      desk.set(line('procesbegeleiding', 'year1Cents'), null)
      desk.set(line('procesbegeleiding', 'year2Cents'), null)
    },
    says: [],
  },
  {
    rule: 'V71',
    title: 'An clears the quantity while Joris writes the price',
    act(desk) {
      desk.set(line('procesbegeleiding', 'quantity'), null)
      desk.set(line('campagne', 'unitCents'), 20_000)
    },
    says: [
      'error: Bij de kostenlijn ‘Procesbegeleiding’ staat een prijs per eenheid, maar geen aantal.',
      'warning: Bij de kostenlijn ‘Campagne en bewonersavonden’ staat een prijs per eenheid, maar geen aantal. Het vaste bedrag van € 4.000,00 telt.',
    ],
  },
  {
    rule: 'V71',
    title: 'a quantity without a price, and one that is worth more than a budget holds',
    act(desk) {
      desk.set(line('procesbegeleiding', 'unitCents'), null)
      desk.set(line('instrument', 'quantity'), 99_999.99)
      desk.set(line('instrument', 'unitCents'), 999_999_999)
    },
    says: [
      'error: Bij de kostenlijn ‘Procesbegeleiding’ staat een aantal, maar geen prijs.',
      'error: Bij de kostenlijn ‘Vereveningsinstrument, jurist’ komt het aantal maal de prijs boven € 9.999.999,99. Dat telt niet mee.',
    ],
  },
  {
    rule: 'V71',
    title: 'nothing of it is empty, or all of it',
    act(desk) {
      desk.set(line('procesbegeleiding', 'quantity'), null)
      desk.set(line('procesbegeleiding', 'unitCents'), null)
      desk.set(line('procesbegeleiding', 'amountCents'), 1_500_000)
    },
    says: [],
  },
  {
    rule: 'V60',
    as: missingRule,
    title: 'a line without an amount, and one whose reason for the Labo is gone',
    act(desk) {
      desk.set(line('campagne', 'amountCents'), null)
      desk.type(line('instrument', 'laboReason'), ' ')
    },
    says: [
      'error: De kostenlijn ‘Campagne en bewonersavonden’ heeft nog geen bedrag.',
      'error: Leg bij ‘Vereveningsinstrument, jurist’ in enkele woorden uit waarom het Labo dit kan ondersteunen.',
    ],
  },
]
