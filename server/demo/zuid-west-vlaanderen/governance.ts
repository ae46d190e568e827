import type { RaciLetter } from '#shared/governance/bodies.ts'
import type { DemoFields, DemoRow } from '../dossier.ts'
import { southWestFlanders } from '../organisations.ts'

const member = (partner: string, position: string, votes: boolean): DemoRow => ({
  id: `lid-${partner}`,
  partner,
  position,
  votes,
})

const bodies: readonly DemoRow[] = [
  {
    id: 'burgemeestersoverleg',
    name: 'Burgemeestersoverleg',
    type: 'burgemeestersoverleg',
    mission: `
      Beslist over de verdeelsleutel, de samenwerkingsovereenkomst en het voortzetten van het project in maand 8.
      Bereidt de dertien raadsbesluiten voor.`,
    decisionRule: 'consensus',
    tie: 'Geen consensus na twee vergaderingen: twee derde van de burgemeesters beslist.',
    frequency: '4 keer per jaar',
    chair: 'kortrijk',
    secretary: 'leiedal',
    members: southWestFlanders.map(({ id }) => member(id, 'Burgemeester', true)),
  },
  {
    id: 'stuurgroep',
    name: 'Stuurgroep',
    type: 'stuurgroep',
    mission: `
      Beslist over de proefbuurten, het instrument en de start van de proef. Geeft binnen dertig dagen één antwoord
      als regels elkaar tegenspreken. Bewaakt budget en planning.`,
    decisionRule: 'per_overheid',
    tie: 'Elke overheid heeft één stem. Bij staking gaat het punt naar het burgemeestersoverleg.',
    frequency: 'Elke 6 weken',
    chair: 'leiedal',
    secretary: 'leiedal',
    members: [
      member('leiedal', 'Directeur', false),
      member('kortrijk', 'Schepen', true),
      member('zwevegem', 'Schepen', true),
      member('menen', 'Schepen', true),
      member('departement-omgeving', 'Beleidsadviseur', true),
      member('veka', 'Afdelingshoofd', true),
      member('provincie-west-vlaanderen', 'Directeur', true),
      member('vlaskracht', 'Bestuurder', false),
    ],
  },
  {
    id: 'kernteam',
    name: 'Kernteam',
    type: 'kernteam',
    mission: `
      Voert het plan uit: bereidt de beslissingen voor, leidt de studies en de proef, houdt de risico’s en de
      uitgaven bij.`,
    decisionRule: 'gewone_meerderheid',
    tie: 'De coördinator legt het punt voor aan de stuurgroep.',
    frequency: 'Elke 2 weken',
    chair: 'leiedal',
    secretary: 'leiedal',
    members: [
      member('leiedal', 'Coördinator energie', true),
      member('kortrijk', 'Projectleider', true),
      member('vlaskracht', 'Projectleider', true),
      member('harelbeke', 'Energieambtenaar', true),
      member('waregem', 'Financieel beheerder', true),
    ],
  },
  {
    id: 'klankbordgroep',
    name: 'Klankbordgroep',
    type: 'klankbordgroep',
    mission: `
      Adviseert over het tarief, de instap voor kleine budgetten en de communicatie. 24 inwoners en 6 kmo’s uit de
      drie buurten, de netbeheerder en de federale overheid. De stuurgroep antwoordt schriftelijk op elk advies.`,
    decisionRule: 'adviserend',
    frequency: 'Eén keer per stap',
    chair: 'vlaskracht',
    secretary: 'leiedal',
    members: [
      member('vlaskracht', 'Gespreksleider, met 24 inwoners en 6 kmo’s', false),
      member('fluvius', 'Regiomanager', false),
      member('fod-economie', 'Attaché', false),
      member('deerlijk', 'Dienst burgerzaken', false),
    ],
  },
]

export const governance: DemoFields = {
  bodies,
  escalation: `
    Een meningsverschil gaat eerst naar de stuurgroep, die binnen dertig dagen beslist. Lukt dat niet, dan beslist
    het burgemeestersoverleg binnen veertien dagen.

    Gaat het over een regel van een andere overheid, dan beslist die overheid zelf en geeft ze schriftelijk haar
    redenen. Tot er een besluit is, loopt de rest van het project door. Over geld van een partner beslist niemand
    anders dan die partner.`,
  monitoring: `
    Leiedal houdt één blad bij met planning, uitgaven en de stand van elk risico. Het kernteam kijkt het om de twee
    weken na, de stuurgroep elk kwartaal.

    - Loopt een stap meer dan een maand achter, of een kostenlijn meer dan tien procent op, dan legt het kernteam
      een bijsturing voor.
    - Stijgt een risico boven score 12, dan komt het op de volgende vergadering van de stuurgroep.
    - De dertien colleges en de Vlaamse partners krijgen hetzelfde halfjaarverslag, dat ook gepubliceerd wordt.`,
  legalForm: 'samenwerkingsovereenkomst',
  financialManager: 'leiedal',
}

/** Each step has one party that answers for it and at least one that does it. */
export const raci: Readonly<Record<string, RaciLetter>> = {
  'stap-nulmeting:burgemeestersoverleg': 'I',
  'stap-nulmeting:stuurgroep': 'A',
  'stap-nulmeting:kernteam': 'C',
  'stap-nulmeting:leiedal': 'R',
  'stap-nulmeting:veka': 'R',
  'stap-nulmeting:fluvius': 'C',
  'stap-nulmeting:kortrijk': 'I',
  'stap-nulmeting:provincie-west-vlaanderen': 'I',
  'stap-nulmeting:vlaskracht': 'I',

  'stap-afsprakenkader:burgemeestersoverleg': 'A',
  'stap-afsprakenkader:stuurgroep': 'C',
  'stap-afsprakenkader:kernteam': 'C',
  'stap-afsprakenkader:leiedal': 'R',
  'stap-afsprakenkader:kortrijk': 'C',
  'stap-afsprakenkader:departement-omgeving': 'C',
  'stap-afsprakenkader:provincie-west-vlaanderen': 'I',
  'stap-afsprakenkader:vlaskracht': 'I',

  'stap-instrument:burgemeestersoverleg': 'C',
  'stap-instrument:stuurgroep': 'A',
  'stap-instrument:kernteam': 'R',
  'stap-instrument:klankbordgroep': 'C',
  'stap-instrument:leiedal': 'R',
  'stap-instrument:kortrijk': 'I',
  'stap-instrument:departement-omgeving': 'C',
  'stap-instrument:fod-economie': 'C',
  'stap-instrument:provincie-west-vlaanderen': 'I',

  'stap-proef:burgemeestersoverleg': 'I',
  'stap-proef:stuurgroep': 'A',
  'stap-proef:kernteam': 'R',
  'stap-proef:klankbordgroep': 'C',
  'stap-proef:kortrijk': 'R',
  'stap-proef:vlaskracht': 'R',
  'stap-proef:fluvius': 'C',
  'stap-proef:departement-omgeving': 'C',

  'stap-verankering:burgemeestersoverleg': 'A',
  'stap-verankering:stuurgroep': 'C',
  'stap-verankering:kernteam': 'R',
  'stap-verankering:leiedal': 'C',
  'stap-verankering:kortrijk': 'C',
  'stap-verankering:departement-omgeving': 'I',
  'stap-verankering:provincie-west-vlaanderen': 'R',
  'stap-verankering:vlaskracht': 'C',
}
