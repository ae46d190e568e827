import type { Block, Edition, PrintedDossier, Section } from '#server/dossier/printed.ts'
import { governance } from './energy-governance.ts'
import { budget, plan } from './energy-plan.ts'
import { dissemination, risks, trail } from './energy-outlook.ts'
import { challenge, partners } from './energy-sections.ts'
import { bold, doc, say } from './rich.ts'

export const sha256 = '4ef5832bafafd79a9a890db49d7fcb55212ecc00b470cf97024d84663995390b'

export const frozen: Edition = {
  kind: 'frozen',
  version: 1,
  frozenAt: '14 november 2026 om 16.42 uur',
  sha256,
  auditHead: '9f2c55d07be1a3486ac0d91752ee80b4317f6d2c8a5be94013c7f8d6e2a1b05c',
  checkAt: `https://doorbraak.example/controle/${sha256}`,
}
export const draft: Edition = {
  kind: 'draft',
  at: '12 november 2026 om 9.05 uur',
  seed: 'zuid-west-vlaanderen',
}

export const municipalities = [
  'Anzegem',
  'Avelgem',
  'Deerlijk',
  'Harelbeke',
  'Kortrijk',
  'Kuurne',
  'Lendelede',
  'Menen',
  'Spiere-Helkijn',
  'Waregem',
  'Wervik',
  'Wevelgem',
  'Zwevegem',
]

/** A full proposal, invented: thirteen municipalities, five steps, six budget lines of € 61.500,00 together. */
export function energyDossier(changes: Partial<PrintedDossier> = {}): PrintedDossier {
  return { edition: frozen, date: '2026-11-14', cover, glance, sections: sections(), ...changes }
}

/** The same dossier with one section, for a claim about its blocks alone. */
export const dossierWith = (...blocks: Block[]): PrintedDossier =>
  energyDossier({ sections: [{ letter: 'A', title: 'Proef', lead: null, answers: [], blocks }] })

const cover: PrintedDossier['cover'] = {
  call: 'Labo Regiovorming · Regionale doorbraken',
  stage: 'Stap 2 · Projectvoorstel',
  region: 'Regio Zuid-West-Vlaanderen',
  title: 'Energiegemeenschappen',
  subtitle: 'Eén regionaal kader waarin burgers, bedrijven en besturen lokaal opgewekte stroom delen',
  executingPartner: 'Leiedal, intercommunale voor Zuid-West-Vlaanderen',
  organisations: municipalities,
  fictional: 'fictieve uitwerking – geen officieel dossier',
}

const glance: PrintedDossier['glance'] = {
  figures: [
    { value: '13', label: 'lokale besturen' },
    { value: '4', label: 'andere overheden' },
    { value: '12', label: 'maanden' },
    { value: '€ 61.500', label: 'waarvan € 25.000 Labo' },
  ],
  summary: doc(
    say(
      bold('De opgave. '),
      'Daken liggen vol, maar wie geen dak heeft, deelt niet mee. Dertien besturen hebben dezelfde vraag en dertien keer een ander antwoord, terwijl het net geen gemeentegrenzen kent.',
    ),
    say(
      bold('De hefboom. '),
      'Alle dertien gemeenteraden keurden dezelfde regionale energiestrategie goed. De burgercoöperatie en de netbeheerder zitten mee aan tafel: er is een akkoord om mee te beginnen.',
    ),
    say(
      bold('Wat verandert er. '),
      'Een gezin, een kmo of een zorgcampus stapt in via één loket. Besturen verdelen kosten en baten volgens een ',
      bold('vereveningsafspraak'),
      ' die ook andere regio’s kunnen overnemen.',
    ),
  ),
  partners: [
    { title: 'Lokale besturen', names: municipalities },
    {
      title: 'Andere overheden',
      names: [
        'Vlaams Energie- en Klimaatagentschap',
        'Departement Omgeving',
        'Provincie West-Vlaanderen',
        'FOD Economie',
      ],
    },
    {
      title: 'Partners',
      names: ['Burgercoöperatie Vlaskracht', 'Netbeheerder', 'Zorgcampus De Leie', 'Hogeschool'],
    },
  ],
}

const sections = (): Section[] => [challenge, partners, plan, governance, budget, risks, dissemination, trail]
