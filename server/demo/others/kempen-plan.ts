import type { DemoFields, DemoRow } from '../dossier.ts'

const step = (
  id: string,
  title: string,
  months: readonly [number, number],
  lead: string,
  track: string,
  more: Readonly<Partial<Pick<DemoRow, string>>> = {},
): DemoRow => ({
  id: `stap-${id}`,
  title,
  startMonth: months[0],
  endMonth: months[1],
  lead,
  track,
  activities: [{ id: `act-${id}`, title: `Overleg over ${title.toLowerCase()}`, startMonth: months[0] }],
  deliverables: [{ id: `op-${id}`, title: `Nota ${title.toLowerCase()}`, month: months[1] }],
  ...more,
})

export const plan: DemoFields = {
  steps: [
    step('kaart', 'Ritten op de kaart', [1, 6], 'iok', 'bestuurlijk_proces', {
      goal: 'Alle ritten van de buurt en van het netwerk staan op één kaart.',
      partners: ['mindermobielen', 'vervoerregio-kempen'],
    }),
    step('afspraak', 'Eén afspraak over de aansluiting', [5, 12], 'iok', 'bestuurlijk_proces', {
      goal: 'Gemeenten, vervoerregio en departement leggen vast wie wat rijdt.',
      dependsOn: ['stap-kaart'],
    }),
    step('proef', 'Drie proefbuurten', [11, 20], 'mindermobielen', 'sectoraal', {
      goal: 'In drie buurten sluit elke rit aan op een lijn.',
      dependsOn: ['stap-afspraak'],
    }),
    step('leren', 'Evalueren en verspreiden', [18, 24], 'iok', 'evaluatie', {
      goal: 'De regio beslist over de uitrol, de andere vervoerregio’s kennen de aanpak.',
      dependsOn: ['stap-proef'],
    }),
  ],
  results: [
    {
      id: 'resultaat-ritten',
      title: 'Ritten die aansluiten op een lijn',
      audience: ['burgers'],
      audienceName: 'Ouderen zonder auto in drie buurten',
      indicator: 'Aandeel ritten van de buurt met aansluiting binnen tien minuten',
      baseline: '0',
      target: '60',
      unit: '%',
      month: 20,
      steps: ['stap-proef'],
    },
    {
      id: 'resultaat-afspraak',
      title: 'Eén afspraak voor vijfentwintig gemeenten',
      audience: ['lokale_besturen'],
      indicator: 'Aantal raden dat de afspraak goedkeurde',
      baseline: '0',
      target: '25',
      unit: 'raden',
      month: 14,
      steps: ['stap-afspraak'],
    },
  ],
  milestones: [
    {
      id: 'mijlpaal-buurten',
      title: 'Keuze van de proefbuurten',
      month: 9,
      decision: 'De stuurgroep kiest drie buurten, verspreid over de regio.',
      body: 'stuurgroep',
      step: 'stap-afspraak',
    },
  ],
}

export const governance: DemoFields = {
  bodies: [
    {
      id: 'stuurgroep',
      name: 'Stuurgroep',
      type: 'stuurgroep',
      mission: 'Beslist over de proefbuurten, de afspraak en de middelen.',
      decisionRule: 'consensus',
      frequency: 'Elk kwartaal',
      chair: 'geel',
      secretary: 'iok',
      members: [
        { id: 'lid-geel', partner: 'geel', position: 'Schepen van mobiliteit', votes: true },
        { id: 'lid-mol', partner: 'mol', position: 'Schepen van welzijn', votes: true },
        { id: 'lid-mow', partner: 'departement-mow', position: 'Afdelingshoofd', votes: true },
        { id: 'lid-regio', partner: 'vervoerregio-kempen', position: 'Voorzitter', votes: true },
      ],
    },
    {
      id: 'kernteam',
      name: 'Kernteam',
      type: 'kernteam',
      mission: 'Bereidt voor en voert uit.',
      decisionRule: 'adviserend',
      frequency: 'Om de twee weken',
      members: [
        { id: 'lid-iok', partner: 'iok', position: 'Projectleider' },
        { id: 'lid-mmc', partner: 'mindermobielen', position: 'Coördinator' },
      ],
    },
  ],
  legalForm: 'afsprakennota',
  financialManager: 'iok',
}
