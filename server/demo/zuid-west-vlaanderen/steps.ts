import type { DemoRow } from '../dossier.ts'

const activity = (id: string, title: string, startMonth: number, endMonth: number): DemoRow => ({
  id,
  title,
  startMonth,
  endMonth,
})

const deliverable = (id: string, title: string, form: string, month: number): DemoRow => ({
  id,
  title,
  form,
  month,
})

/** Five steps over eighteen months, from January 2022 to June 2023. */
export const steps: readonly DemoRow[] = [
  {
    id: 'stap-nulmeting',
    title: 'Nulmeting daken en netten',
    goal: `
      De regio weet waar dakpotentieel ligt naast gezinnen zonder geschikt dak, en of het net de uitwisseling
      aankan. De dertien gemeenten, VEKA en Fluvius werken daarna met dezelfde cijfers. De nulmeting dient ook als
      vertrekpunt om de resultaten te meten.`,
    startMonth: 1,
    endMonth: 4,
    lead: 'veka',
    partners: ['leiedal', 'fluvius', 'anzegem', 'avelgem', 'wevelgem', 'spiere-helkijn'],
    track: 'sectoraal',
    activities: [
      activity('act-daken', 'Gemeentelijke daken oplijsten, met eigenaar, ouderdom en draagkracht', 1, 2),
      activity('act-net', 'Netcapaciteit per buurt opvragen en toetsen', 1, 3),
      activity('act-kaart', 'Vraag en aanbod op één kaart leggen, met tien kansrijke buurten', 3, 4),
    ],
    deliverables: [
      deliverable('oplevering-kaart', 'Kaart van daken en netten', 'Open dataset met toelichting', 4),
      deliverable('oplevering-buurten', 'Voorstel van drie proefbuurten en twee reserves', 'Nota', 4),
    ],
  },
  {
    id: 'stap-afsprakenkader',
    title: 'Afsprakenkader tussen gemeenten',
    goal: `
      De dertien gemeenten leggen één verdeelsleutel vast voor kosten en opbrengsten van gedeelde installaties.
      Ze spreken ook af wie daken ter beschikking stelt, hoelang, en hoe een gemeente kan uitstappen.`,
    startMonth: 3,
    endMonth: 8,
    lead: 'leiedal',
    partners: ['kortrijk', 'harelbeke', 'waregem', 'lendelede', 'departement-omgeving'],
    track: 'bestuurlijk_proces',
    activities: [
      activity('act-scenarios', 'Drie scenario’s voor de verdeelsleutel uitwerken en doorrekenen', 3, 5),
      activity('act-colleges', 'Rondgang langs de 13 colleges, met de cijfers van elke gemeente', 5, 7),
      activity('act-burgemeesters', 'Burgemeestersoverleg beslist over de verdeelsleutel', 8, 8),
    ],
    deliverables: [
      deliverable('oplevering-sleutel', 'Ontwerp verdeelsleutel', 'Nota met drie scenario’s', 6),
      deliverable('oplevering-overeenkomst', 'Ontwerp van samenwerkingsovereenkomst', 'Overeenkomst', 8),
    ],
  },
  {
    id: 'stap-instrument',
    title: 'Vereveningsinstrument',
    goal: `
      Er is een instrument dat de meerkost en de opbrengst van een gedeelde installatie verrekent tussen gemeenten:
      een rekenmodel, een reglement en een fonds. Het is juridisch getoetst en een boekhouder kan ermee werken.`,
    startMonth: 6,
    endMonth: 11,
    lead: 'leiedal',
    partners: ['waregem', 'harelbeke', 'veka', 'departement-omgeving', 'fod-economie', 'vlaskracht'],
    track: 'instrument',
    activities: [
      activity('act-model', 'Rekenmodel bouwen en testen met de drie proefprojecten van 2020', 6, 8),
      activity('act-jurist', 'Reglement en fonds juridisch toetsen, met de federale analyse erbij', 7, 10),
      activity('act-zone', 'Regelluwe zone voorbereiden en voorleggen aan de Vlaamse Regering', 6, 7),
      activity('act-droog', 'Droog proefdraaien met de boekhouding van vier gemeenten', 10, 11),
    ],
    deliverables: [
      deliverable('oplevering-rekenmodel', 'Rekenmodel', 'Rekenblad met handleiding', 8),
      deliverable('oplevering-reglement', 'Reglement van het vereveningsfonds', 'Reglement', 11),
    ],
    dependsOn: ['stap-nulmeting'],
  },
  {
    id: 'stap-proef',
    title: 'Proef in drie buurten',
    goal: `
      In drie buurten delen 300 gezinnen lokaal opgewekte stroom tegen één tarief. Twee buurten liggen over een
      gemeentegrens: Zwevegem met Deerlijk, Menen met Wervik. De derde ligt in Kortrijk. De proef toont of de
      afspraken in de praktijk houden.`,
    startMonth: 9,
    endMonth: 15,
    lead: 'kortrijk',
    partners: ['vlaskracht', 'leiedal', 'zwevegem', 'deerlijk', 'menen', 'wervik', 'fluvius'],
    track: 'sectoraal',
    activities: [
      activity(
        'act-vennoten',
        'Bewoners uitnodigen en vennoten werven, deur aan deur in de drie buurten',
        9,
        12,
      ),
      activity('act-installaties', 'Negen daken uitrusten en meters koppelen', 9, 12),
      activity('act-delen', 'Stroom delen, verrekenen en elke maand rapporteren', 12, 15),
      activity('act-evaluatie', 'Evalueren met bewoners, kmo’s en de Vlaamse partners', 14, 15),
    ],
    deliverables: [
      deliverable(
        'oplevering-gemeenschappen',
        'Drie werkende energiegemeenschappen',
        'Negen installaties',
        12,
      ),
      deliverable('oplevering-evaluatie', 'Evaluatie van de proef en van de regelluwe zone', 'Rapport', 15),
    ],
    dependsOn: ['stap-afsprakenkader', 'stap-instrument'],
  },
  {
    id: 'stap-verankering',
    title: 'Verankering en verspreiding',
    goal: `
      De dertien gemeenteraden keuren de samenwerkingsovereenkomst en het reglement goed. Andere regio’s kunnen het
      model overnemen zonder opnieuw te beginnen, en het lerend netwerk heeft een trekker na het project.`,
    startMonth: 14,
    endMonth: 18,
    lead: 'provincie-west-vlaanderen',
    partners: ['leiedal', 'kortrijk', 'vlaskracht', 'veka'],
    track: 'communicatie',
    activities: [
      activity('act-bijsturen', 'Overeenkomst en reglement bijsturen na de evaluatie', 15, 16),
      activity('act-raden', 'Toelichting in de 13 gemeenteraden', 16, 18),
      activity('act-netwerk', 'Drie werkbezoeken voorbereiden en houden, met drie andere regio’s', 14, 17),
    ],
    deliverables: [
      deliverable('oplevering-model', 'Modelreglement met handleiding', 'Open document', 17),
      deliverable('oplevering-besluiten', '13 raadsbesluiten', 'Besluiten', 18),
    ],
    dependsOn: ['stap-afsprakenkader', 'stap-instrument'],
  },
]
