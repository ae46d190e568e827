import type { Cell, Section } from '#server/dossier/printed.ts'
import { text } from './rich.ts'

const who = ['BO', 'SG', 'PR', 'KB', 'VEKA']
const chips = (letters: string): Cell[] =>
  [...letters].map((raci) => ({
    raci: raci === 'R' || raci === 'A' || raci === 'C' || raci === 'I' ? raci : null,
  }))

export const governance: Section = {
  letter: 'G',
  title: 'Governance',
  lead: 'Licht in structuur, scherp in beslissingsrecht: iedereen weet wie mag beslissen, wie meewerkt en wie wordt gehoord.',
  answers: [
    { code: 'C1.2', label: 'Engagement van de regio' },
    { code: 'C2.3', label: 'Duidelijk projectplan' },
  ],
  blocks: [
    {
      kind: 'text',
      text: text(
        'De stuurgroep beslist bij consensus. Lukt dat niet binnen twee vergaderingen, dan beslist het burgemeestersoverleg. De klankbordgroep kan elke beslissing één keer laten hernemen.',
      ),
    },
    {
      kind: 'table',
      caption: 'Organen',
      columns: [
        { label: 'Orgaan', align: 'start', width: 3, group: null },
        { label: 'Samenstelling', align: 'start', width: 5, group: null },
        { label: 'Beslissingsrecht', align: 'start', width: 5, group: null },
        { label: 'Ritme', align: 'start', width: 'fit', group: null },
      ],
      rows: [
        ['Burgemeestersoverleg', '13 burgemeesters', 'Bekrachtigt kader en verdeelsleutel', '3× per jaar'],
        [
          'Stuurgroep',
          'Schepenen van energie, agentschap, netbeheerder, provincie',
          'Beslist over fasering en middelen',
          'Elke 6 weken',
        ],
        ['Projectregie', 'Leiedal, 0,2 VTE', 'Bereidt voor, bewaakt planning en begroting', 'Doorlopend'],
        [
          'Klankbordgroep',
          '27 bewoners en ondernemers, geloot',
          'Adviseert, kan één keer laten hernemen',
          'Per stap',
        ],
      ].map(([name = '', ...cells]) => ({
        kind: 'row',
        cells: [{ text: name, weight: 'strong' }, ...cells],
      })),
      total: null,
      note: null,
    },
    { kind: 'heading', text: 'Wie beslist wat' },
    {
      kind: 'table',
      caption: '',
      columns: [
        { label: 'Beslissing', align: 'start', width: 4, group: null },
        ...who.map((label) => ({ label, align: 'centre', width: 1, group: null }) as const),
      ],
      rows: (
        [
          ['Nulmeting vaststellen', 'IARCC'],
          ['Dienstniveau per buurt', 'IARCI'],
          ['Tarief en doelgroepen', 'ARCCC'],
          ['Verdeelsleutel', 'ARRIC'],
          ['Regelluwte aanvragen', 'ICR-A'],
        ] as const
      ).map(([decision, letters]) => ({ kind: 'row', cells: [decision, ...chips(letters)] })),
      total: null,
      note: 'A eindverantwoordelijk · R voert uit · C wordt geraadpleegd · I wordt geïnformeerd. BO burgemeestersoverleg · SG stuurgroep · PR projectregie · KB klankbordgroep.',
    },
  ],
}
