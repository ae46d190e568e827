import type { DemoFields } from '../dossier.ts'

/**
 * Two steps that wait for each other, one of which ends before it begins and is led by somebody who left; results that
 * nobody outside government notices (V32, V40 to V44).
 */
export const plan: DemoFields = {
  steps: [
    {
      id: 'stap-leiding',
      title: 'Leiding aanleggen',
      startMonth: 6,
      endMonth: 3,
      lead: 'vertrokken',
      track: 'sectoraal',
      dependsOn: ['stap-proef'],
    },
    {
      id: 'stap-proef',
      title: 'Proef in één straat',
      startMonth: 2,
      endMonth: 20,
      lead: 'modelgem',
      track: 'sectoraal',
      dependsOn: ['stap-leiding'],
    },
  ],
  results: [
    {
      id: 'resultaat-beter',
      title: 'Betere samenwerking',
      audience: ['lokale_besturen'],
      target: 'veel',
      steps: ['verdwenen'],
    },
    {
      id: 'resultaat-meer',
      title: 'Meer overleg',
      audience: ['lokale_besturen'],
      target: '3',
      steps: ['stap-proef'],
    },
  ],
}

/** Nobody decides, nobody works, no other government sits anywhere; who manages cannot hold money (V21, V50, V52). */
export const governance: DemoFields = {
  bodies: [
    {
      id: 'klankbord',
      name: 'Klankbord',
      type: 'klankbordgroep',
      decisionRule: 'adviserend',
      frequency: 'Zelden',
    },
    { id: 'forum', name: 'Forum', type: 'klankbordgroep', decisionRule: 'adviserend', frequency: 'Zelden' },
  ],
  financialManager: 'streekdienst-voorbeeldland',
}

/** A step with nobody who answers for it, and one with nobody who does it (V51). */
export const raci = { 'stap-leiding:modelgem': 'R', 'stap-proef:proefbeke': 'A' } as const
