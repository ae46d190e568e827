import type { Gone } from '#shared/workshop/feed.ts'
import type { Naming } from '#shared/workshop/cards.ts'
import type { Layer } from '#shared/layers.ts'
import { counted, workshop } from './workshop.ts'
import { choosing } from './workshop-choosing.ts'

const over: Readonly<Record<Gone | 'not-here', readonly [title: string, text: string]>> = {
  removed: ['Je zit niet meer in deze werksessie', 'Vraag het even aan de begeleider.'],
  'signed-out': ['Je bent afgemeld op dit toestel', 'Tik de code opnieuw in om verder te doen.'],
  moved: ['Je doet verder op een ander toestel', 'Wat je hier verstuurde, staat daar ook.'],
  'going-away': ['Even geduld', 'We zijn zo terug.'],
  unpaired: ['Dit scherm is losgekoppeld', 'Vraag het even aan de begeleider.'],
  'not-here': ['Deze werksessie is voor jou niet open', 'Tik de code op het grote scherm opnieuw in.'],
}

/** Who sees what, in two parts: the mode in bold, and when. */
const sees = (
  naming: Naming,
  hidden: boolean,
  layer: Layer,
  leadReads: boolean,
): readonly [mode: string, rest: string] => {
  const when = hidden ? 'Anderen zien dit pas na onthullen' : 'Iedereen ziet dit meteen'
  const lead = hidden && leadReads ? ' De begeleider leest mee.' : ''
  switch (naming) {
    case 'named':
      return ['Met je naam.', `${when}, met je naam en organisatie erbij.${lead}`]
    case 'layer':
      return ['Zonder naam.', `${when}, alleen met ‘${workshop.layer[layer]}’ erbij.${lead}`]
    case 'anonymous':
      return ['Zonder naam.', `${when}. Ook je laag tonen we niet.${lead}`]
  }
}

/** What stands on a phone. */
export const phone = {
  ...choosing,
  page: (title: string) => `${title} · Doorbraak`,
  opening: 'De werksessie wordt geopend.',
  code: {
    title: 'Doe mee',
    label: 'Code op het grote scherm',
    qr: 'QR gescand? Dan vullen we de code voor je in.',
    go: 'Verder',
    safe: 'Geen app, geen account, geen wachtwoord',
    incomplete: 'Tik de zes tekens van de code in.',
    unreached: 'We raken niet bij de server. Kijk na of je internet hebt.',
  },
  name: {
    title: 'Wie ben je?',
    session: (day: string) => `Werksessie · ${day}`,
    name: 'Je naam',
    organisation: 'Je organisatie',
    guest: 'gastenlijst',
    guests: 'Op de gastenlijst',
    choose: 'Kies een organisatie',
    other: 'Andere…',
    notThere: 'Staat ze er niet bij? Kies Andere. De begeleider bevestigt het.',
    otherName: 'Naam van je organisatie',
    otherLayer: 'Wat voor organisatie is het?',
    seen: 'Iedereen in de zaal ziet je naam en organisatie. Je bent',
    confirm: 'Officieel bevestigen doe je later, met je persoonlijke link.',
    present: 'aanwezig',
    go: 'Ga binnen',
    missing: 'Vul je naam en je organisatie in.',
    ask: 'De begeleider laat iedereen één voor één binnen.',
  },
  waiting: {
    title: 'Nog even geduld',
    text: 'De begeleider laat je zo binnen. Dit scherm gaat vanzelf mee.',
  },
  lobby: {
    eyebrow: 'Je bent binnen',
    hello: (name: string) => `Dag ${name}`,
    starts: (hour: string) => `We starten om ${hour}. Je hoeft niets te doen: dit scherm gaat vanzelf mee.`,
    twin: 'Iemand met jouw naam is al binnen op een ander toestel. De begeleider voegt jullie samen.',
    noTable: 'Nog geen tafel',
    more: 'Meer',
  },
  listen: {
    title: 'Kijk even mee op het grote scherm',
    note: 'Een vraag of een zorg? Hou ze hier bij.',
    example: 'Bijvoorbeeld: wie betaalt na 18 maanden?',
    keep: 'Bewaar',
    kept: 'Bewaard',
    mine: 'Jouw vragen en zorgen',
  },
  write: {
    field: 'Jouw kaart',
    kind: 'Wat schrijf je?',
    send: 'Verstuur kaart',
    sent: 'Verstuurd',
    sentAt: (hour: string) => `Verstuurd ${hour}`,
    waits: 'Wacht op dit toestel',
    sending: 'Wordt verstuurd',
    change: 'Wijzig',
    changeThis: (text: string) => `Wijzig: ${text}`,
    save: 'Bewaar wijziging',
    withdraw: 'Haal deze kaart weg',
    cancel: 'Laat zoals het was',
    count: (count: number) => `${counted(count, 'kaart', 'kaarten')} verstuurd`,
    nobody: 'Nog niemand ziet dit, ook de begeleider niet. Wijzigen kan tot we onthullen.',
    leadReads: 'Alleen de begeleider leest dit nu. Wijzigen kan tot we onthullen.',
    open: 'Iedereen ziet dit.',
    ready: 'Ik ben klaar',
    isReady: 'Je bent klaar. De groep gaat zo verder.',
    notReady: 'Toch nog bezig',
    another: 'Nog een kaart',
    full: (most: number) => `Hier kun je hoogstens ${counted(most, 'kaart', 'kaarten')} schrijven.`,
    together: 'Samen geschreven met',
    table: (count: number) => `Aan jullie tafel: ${counted(count, 'kaart', 'kaarten')}`,
    about: 'Waarover gaat het?',
    whole: 'Het hele dossier',
    left: (left: number) => counted(left, 'teken', 'tekens'),
    onServer: (count: number) =>
      count === 1 ? '1 kaart bewaard bij de groep' : `${count} kaarten bewaard bij de groep`,
    here: (count: number) => (count === 1 ? '1 kaart wacht ' : `${count} kaarten wachten `),
    hereWhere: 'op dit toestel',
    hereWhy:
      'Zodra er weer verbinding is, versturen we ze vanzelf. Sluit je deze pagina, dan staat je tekst klaar als je terugkomt.',
    later: 'Voeg nog een kaart toe',
    laterWhy: 'Ze komt bij ‘later toegevoegd’.',
  },
  sees,
  moved: {
    title: 'We zijn verder.',
    left: 'Nog even afwerken: ',
    send: 'Verstuur',
    keep: 'Bewaar voor mij',
    how: 'Na 30 s bewaren we je klad bij ‘Jouw tekst’. Je blijft hier tot je zelf verdergaat.',
    kept: 'Je klad staat bij ‘Jouw tekst’.',
    back: 'Terug naar de groep',
  },
  line: {
    lost: (hour: string) => `Geen verbinding sinds ${hour}.`,
    goOn: 'Schrijf gerust verder.',
    retry: 'Probeer opnieuw',
    lead: (name: string) => `${name} is even weg. Schrijf gerust verder.`,
  },
  cards: {
    title: (cards: number) => counted(cards, 'kaart', 'kaarten'),
    groups: (groups: number) => `in ${counted(groups, 'groep', 'groepen')}`,
    all: (count: number) => `Toon alle ${count}`,
    fewer: 'Toon er drie',
    none: 'Er zijn nog geen kaarten te lezen.',
    suggest: 'Stel een andere tekst voor',
    suggested: 'Je voorstel ligt bij de schrijver.',
    suggestSend: 'Geef voorstel door',
    placed: (where: string) => `→ ${where}`,
  },
  say: {
    ask: 'Ik zeg het liever',
    title: (scribe: string) => `${scribe} komt naar je toe`,
    someone: 'Iemand komt naar je toe',
    text: 'Die schrijft op wat jij zegt. Je leest het na voor het verstuurd wordt.',
    place: (place: number) => `${place}e`,
    inLine: 'in de rij',
    card: (scribe: string) => `Op je kaart staat straks ‘opgeschreven door ${scribe}’.`,
    self: 'Toch zelf schrijven',
  },
  late: {
    here: 'Je bent nu hier',
    title: (name: string, step: string) => `Welkom, ${name}. We zijn aan: ${step}.`,
    missed: 'Wat je miste',
    go: 'Doe mee',
    act: { vote: 'Stippen geven', write: 'Schrijf mee' } as Readonly<Partial<Record<string, string>>>,
    dots: (budget: number) => `Je krijgt ${counted(budget, 'stip', 'stippen')}, zoals iedereen.`,
    what: {
      step: (title: string, _count: number) => title,
      cards: (title: string, count: number) => `We schreven ${counted(count, 'kaart', 'kaarten')}: ${title}`,
      groups: (_title: string, count: number) => `Ze liggen nu in ${counted(count, 'groep', 'groepen')}.`,
      vote: (title: string, _count: number) => `We stemden: ${title}`,
      decision: (title: string, _count: number) => `We beslisten: ${title}`,
    },
  },
  table: {
    writes: (sections: string) => `Jullie tafel schrijft aan ${sections}.`,
    none: 'Jullie tafel leest mee met de anderen.',
    alone: 'Je zit nog aan geen tafel. De begeleider wijst je een plaats.',
    how: 'De schrijver doet dat op de laptop. Zeg wat er moet staan, en kijk mee.',
    ready: 'Onze tafel is klaar',
    laptop: 'Schrijf mee op je laptop',
    with: 'Aan jullie tafel',
  },
  break: {
    eyebrow: 'Pauze',
    until: (hour: string) => `Pauze tot ${hour}`,
    paused: 'De werksessie staat even stil',
    text: 'Dit scherm gaat vanzelf verder.',
  },
  record: {
    title: 'Wat we afspraken',
    none: 'Nog geen afspraken.',
    yours: 'Voor jou',
  },
  focus: {
    title: 'Kijk mee',
    section: (name: string) => `We lezen ${name}.`,
    table: (name: string) => `We luisteren naar ${name}.`,
  },
  over,
  again: 'Tik de code in',
} as const
