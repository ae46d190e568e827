import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rowsOf, textIn, richIn, type DossierContent, type Row } from '#shared/dossier/content.ts'
import { plainText } from '#shared/dossier/rich-text.ts'
import { findings } from './axe.ts'
import { confirms, dossierOf, holds, places, says, taps, tellings } from './half-day.ts'
import { openTheatre, type Actor, type Theatre } from './theatre.ts'

/**
 * A half-day as people live it: Bert leads, Fatima helps; a beamer; six phones of six layers, two of which have to be
 * let in; Joris and Karim with a laptop and an account. The server is killed twice. The scenes follow each other.
 */
const proposal = 'rivierenland'
const group = 'Regie bij de lokale besturen'

let theatre: Theatre
let bert: Actor
let fatima: Actor
let beamer: Actor
let laptops: Actor[]
let phones: Actor[]
let workshop = ''

beforeAll(async () => {
  theatre = await openTheatre()
  const stranger = async (size: { width: number; height: number }) => {
    const actor = await theatre.be('an-claeys', size)
    await actor.context.clearCookies()
    return actor
  }
  ;[bert, fatima, beamer, ...laptops] = (await Promise.all([
    theatre.be('bert-cools'),
    theatre.be('fatima-mansouri'),
    stranger({ width: 1280, height: 720 }),
    theatre.be('joris-peeters'),
    theatre.be('karim-bennani'),
  ])) as [Actor, Actor, Actor, ...Actor[]]
  phones = await Promise.all(Array.from({ length: 6 }, () => stranger({ width: 390, height: 844 })))
  for (const { page } of [bert, fatima, beamer, ...laptops, ...phones]) page.setDefaultTimeout(20_000)
})
afterAll(() => theatre.close())

const all = <T>(act: (phone: Actor, at: number) => Promise<T>) => Promise.all(phones.map(act))
const everybody = <T>(act: (one: Actor, at: number) => Promise<T>) =>
  Promise.all([...phones, ...laptops].map(act))
const accessible = async ({ page }: Actor) => expect.soft(await findings(page)).toEqual([])
async function goesTo(step: string, question: string): Promise<void> {
  await bert.page
    .getByRole('button', { name: `Ga naar ${step}`, exact: true })
    .first()
    .click()
  await says(bert.page, question)
}
async function crash(): Promise<void> {
  await theatre.kill()
  await theatre.start()
}

test('Bert plans a half-day of the Labo, and opens the door', async () => {
  await bert.opens(`/dossier/${proposal}/werksessies`)
  await bert.page.getByLabel('Dag').fill('2026-12-01')
  await accessible(bert)
  await taps(bert.page, 'Plan de werksessie')
  await says(bert.page, '210 minuten')
  workshop = /werksessie\/([^/]+)/u.exec(bert.page.url())?.[1] ?? ''
  await bert.opens(`/werksessie/${workshop}`)
  await taps(bert.page, 'Open de deur')
  await says(bert.page, 'Start de werksessie')
  await Promise.all([fatima, ...laptops].map((one) => one.opens(`/werksessie/${workshop}`)))
  await says(fatima.page, 'Code in de zaal')
})

/** One of each layer; who is not on the list waits until somebody says yes. */
const people = [
  ['Els Wouters', 'heist-op-den-berg'],
  ['Tom Baeten', { name: 'Streekhuis Rivier', layer: 'intermunicipal' }],
  ['Greet Verlinden', 'provincie-antwerpen'],
  ['Steven Aerts', 'zorg-en-gezondheid'],
  ['Nathalie Lejeune', 'fod-volksgezondheid'],
  ['Mia Claes', { name: 'Familieplatform', layer: 'partner' }],
] as const

test('a beamer is paired with four figures and shows the way in; six phones of six layers take it', async () => {
  await beamer.opens('/scherm')
  const figures = beamer.page.locator('p[aria-label]').first()
  await figures.waitFor()
  const typed = (await figures.textContent()) ?? ''
  await bert.page.getByLabel('Vier cijfers op het scherm').fill(typed.trim())
  await taps(bert.page, /^Koppel$/u)
  await says(beamer.page, 'Doe mee met je telefoon')
  const shown = await beamer.page
    .getByText(/^[0-9A-Z]{3}\s[0-9A-Z]{3}$/u)
    .first()
    .textContent()
  const code = (shown ?? '').replaceAll(/\s/gu, '')
  await all(async ({ page, opens }, at) => {
    const [name, organisation] = people[at]!
    await opens(`/m/${code}`)
    await page.getByLabel('Je naam', { exact: true }).fill(name)
    const list = page.getByLabel('Je organisatie', { exact: true })
    if (typeof organisation === 'string') await list.selectOption(organisation)
    else {
      await list.selectOption('other')
      await page.getByLabel('Naam van je organisatie').fill(organisation.name)
      await page.getByLabel('Wat voor organisatie is het?').selectOption(organisation.layer)
    }
    await taps(page, 'Ga binnen')
  })
  const waiting = bert.page.getByRole('button', { name: 'Laat binnen' })
  for (const left of [2, 1]) {
    await expect.poll(() => waiting.count(), { timeout: 20_000 }).toBe(left)
    await waiting.first().click()
  }
  await all(({ page }, at) => says(page, `Dag ${people[at]![0].split(' ')[0]}`))
  await accessible(phones[0]!)
})

test('everybody writes in silence, through a server that dies, and all is revealed at once', async () => {
  await taps(bert.page, 'Start de werksessie')
  await everybody(({ page }) => says(page, 'Kijk even mee'))
  await goesTo('alleen', 'Wat loopt vandaag vast')
  await all(async ({ page }, at) => {
    await page.getByLabel('Jouw kaart').fill(`Gedachte ${at + 1}: niemand heeft de regie`)
    if (at < 3) await taps(page, 'Verstuur kaart')
  })
  await crash()
  await all(async ({ page }, at) => {
    if (at >= 3) await taps(page, 'Verstuur kaart')
    await says(page, '1 kaart verstuurd')
    await taps(page, 'Ik ben klaar')
  })
  await says(bert.page, /6 kaarten/u)
  for (const { page } of [beamer, bert, ...laptops])
    expect(await page.getByText('niemand heeft de regie').count()).toBe(0)
  await goesTo('onthullen en clusteren', 'Wat hoort bij elkaar?')
  await holds(bert.page, /Onthul 6 kaarten/u)
  await everybody(({ page }) => says(page, 'Gedachte 1: niemand heeft de regie'))
  await says(beamer.page, 'Gedachte 1: niemand heeft de regie')
})

test('Bert groups them without dragging; eight people give their dots, six on a phone and two on a laptop', async () => {
  for (const at of [1, 2, 3])
    await bert.page.getByLabel(`Gedachte ${at}: niemand heeft de regie`).first().check()
  await bert.page.getByLabel('Naam van de groep').fill(group)
  await taps(bert.page, 'Maak een groep van 3 kaarten')
  await says(phones[0]!.page, group)
  // From here on Bert is asked instead of having to hold.
  await bert.page.getByLabel('Bevestig in plaats van ingedrukt te houden').check()
  await goesTo('stippen', 'Wat moet in het dossier?')
  await taps(bert.page, 'Open het stippen')
  await everybody(async ({ page }) => {
    const plus = page.getByRole('button', { name: `Een stip erbij voor ${group}` })
    await plus.click()
    await plus.click()
    await says(page, 'Nog 1 stip')
    // Drawn hollow until the server has it: who closes the round sooner closes it without this one.
    await expect.poll(() => page.locator('[data-underway]').count()).toBe(0)
  })
  await confirms(bert.page, /Sluit het stippen/u)
  await goesTo('uitslag en tekst', 'Wat schrijven we op?')
  await everybody(({ page }) => says(page, '16'))
  await says(beamer.page, '8 van 8 stemden')
  await accessible(beamer)
})

const rows = [
  { target: /^\s*Opgave/u, text: 'Vijf wachtlijsten, en niemand heeft de regie', label: /Opgave/u },
  { target: /^\s*Hefboom/u, text: 'Eén aanmelding voor de hele regio', label: /Opgave/u },
  { target: /^\s*Resultaat/u, text: 'Wie hulp zoekt, weet binnen de week waar', label: /Resultaat/u },
  { target: /^\s*Stap/u, text: 'Gedeelde triage', label: /Stap/u, who: 'Mechelen' },
  { target: /^\s*Governance/u, text: 'Regieraad', label: /Orgaan/u, who: 'Lier' },
  {
    target: /^\s*Vraag aan/u,
    text: 'Regelluwte voor één dossier',
    label: /Vraag/u,
    who: 'Provincie Antwerpen',
  },
  { target: /^\s*Engagement/u, text: 'Zaal en onthaal', label: /Engagement/u, who: 'Duffel' },
  {
    target: /^\s*Begroting/u,
    text: 'Coördinator',
    label: /Kostenlijn/u,
    who: 'Mechelen',
    amount: '12.500,50',
  },
  { target: /^\s*Risico/u, text: 'Geen trekker na maand 18', label: /Risico/u, who: 'Lier' },
  { target: /^\s*Verspreiding/u, text: 'De triage voor andere regio’s', label: /Actie/u, who: 'Mechelen' },
]

test('Fatima makes a row of every kind out of what was said, each with where it came from', async () => {
  await fatima.opens(`/werksessie/${workshop}/dossier`)
  await says(fatima.page, '3 kaarten, 16 stippen')
  await accessible(fatima)
  for (const row of rows) await places(fatima.page, group, row)
})

test('at the tables Joris and Karim write in the dossier on their laptops, each in the section of the table', async () => {
  const [joris, karim] = laptops as [Actor, Actor]
  await taps(bert.page, 'Wie zit waar')
  const dialog = bert.page.getByRole('dialog')
  await dialog.getByLabel('Tafel van Joris Peeters').selectOption({ label: 'Tafel 2' })
  await dialog.getByLabel('Tafel van Karim Bennani').selectOption({ label: 'Tafel 5' })
  await bert.page.keyboard.press('Escape')
  await goesTo('schrijven', 'Wat moet er in jullie sectie staan?')
  const adds = async ({ page }: Actor, add: string, label: string, text: string) => {
    const fields = page.getByRole('textbox', { name: label, exact: true })
    await page.getByRole('button', { name: add }).first().waitFor()
    const before = await fields.count()
    await taps(page, add)
    await expect.poll(() => fields.count()).toBe(before + 1)
    await fields.last().click()
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
    await says(page, /^Bewaard/u)
  }
  await Promise.all([
    adds(joris, 'Voeg een orgaan toe', 'Naam', 'Overleg van Joris'),
    adds(karim, 'Voeg een risico of kans toe', 'Omschrijving', 'Risico van Karim'),
  ])
  await accessible(joris)
})

test('who is given the floor notes what they bring in, and the room sees it', async () => {
  await goesTo('Engagementronde', 'Wat brengt jullie organisatie in?')
  await taps(bert.page, 'Geef Provincie Antwerpen het woord')
  const { page } = phones[2]!
  await says(page, 'Jullie zijn aan het woord')
  await page.getByLabel('Aantal dagen').fill('24')
  await page.getByLabel('In één zin').fill('Een halve dag per week voor het aanspreekpunt')
  await taps(page, 'Noteer dit engagement')
  await says(page, 'Wat jullie al inbrengen')
  await says(beamer.page, '24 d')
})

test('eight organisations say whether they can live with it, through a server that dies again; an objection is met, and it is decided', async () => {
  await goesTo('voorstel', 'Dit leggen we voor')
  await bert.page.getByLabel('Tekst van het voorstel').fill('We dienen in met één regie.')
  await taps(bert.page, 'Leg voor')
  await says(beamer.page, 'We dienen in met één regie.')
  await goesTo('posities', 'Kun je met dit voorstel leven?')
  await taps(bert.page, 'Vraag de posities')
  await bert.page.getByRole('dialog').getByRole('button', { name: 'Vraag de posities' }).click()
  const positions = async ({ page }: Actor, at: number) => {
    const objects = at === 4
    const choice = page.getByRole('radio', { name: objects ? /^Bezwaar/u : /^Akkoord we gaan mee/u })
    // What others answer meanwhile may move the page under a finger.
    const tapped = async (): Promise<boolean> => {
      await choice.click({ force: true })
      return choice.isChecked()
    }
    await expect.poll(tapped, { timeout: 30_000, interval: 300 }).toBe(true)
    if (objects) await page.getByLabel('Wat maakt dit onveilig voor jullie?').fill('Geen drager na maand 18')
    await taps(page, objects ? 'Geef bezwaar door' : 'Geef akkoord door')
    await says(page, /Doorgegeven door/u)
  }
  await Promise.all([...phones, laptops[0]!].map((one, at) => (at < 5 ? positions(one, at) : undefined)))
  await crash()
  await everybody(async (one, at) => {
    if (at >= 5) await positions(one, at)
  })
  expect(await bert.page.getByText('Geen drager na maand 18').count()).toBe(0)
  await confirms(bert.page, /Sluit de posities/u)
  await confirms(bert.page, /Onthul de posities/u)
  await everybody(({ page }) => says(page, 'Geen drager na maand 18'))
  await bert.page.getByLabel('Hoe?').fill('Evaluatie in maand 12')
  await taps(bert.page, /^Bewaar$/u)
  await goesTo('besluit', 'Dit spreken we af')
  await taps(bert.page, 'Noteer het besluit')
  await says(beamer.page, 'We dienen in met één regie.')
})

test('the sweep leaves nothing behind, and everybody says a word before going home', async () => {
  await goesTo('Slotveeg en acties', 'Wie doet wat, tegen wanneer?')
  const noted = async (kind: string, text: string) => {
    await bert.page.getByLabel('Wat is het?').selectOption(kind)
    await bert.page.getByLabel('Tekst', { exact: true }).fill(text)
    await taps(bert.page, /^Noteer$/u)
    await says(bert.page, text)
  }
  await noted('act', 'De bundel nalezen')
  await noted('park', 'De buurregio erbij')
  await fatima.opens(`/werksessie/${workshop}/slotveeg`)
  await says(fatima.page, /Nog 3 kaarten zonder plaats/u)
  await taps(fatima.page, /^Archiveer de 3/u)
  await says(fatima.page, 'Elke kaart heeft een plaats')
  await goesTo('Afronden', 'Met welk woord ga je naar huis?')
  await all(async ({ page }, at) => {
    await page.getByRole('radio', { name: String((at % 5) + 1) }).check({ force: true })
    await taps(page, 'Stuur door en sluit af')
    await says(page, 'Doorgestuurd')
  })
  await confirms(bert.page, /Sluit de werksessie af/u)
  await says(beamer.page, 'Dank jullie wel')
})

const words = (row: Row, field: string): string =>
  textIn(row, field) || plainText(richIn(row, field) ?? { type: 'doc', content: [] })
const row = (content: DossierContent, section: string, list: string, field: string, text: string) =>
  rowsOf(content, section, list).find((one) => words(one, field) === text)

test('a row of every kind stands in the dossier on disk, after two deaths of the server, row by row', async () => {
  const content = await dossierOf(bert, theatre, proposal)
  const text = (field: string) => plainText(content.sections.challenge!.texts[field]!)
  expect(text('challengeText')).toContain('Vijf wachtlijsten, en niemand heeft de regie')
  expect(text('leverageText')).toContain('Eén aanmelding voor de hele regio')
  const found = (one: Row | undefined) => one?.values
  expect(
    found(row(content, 'plan', 'results', 'title', 'Wie hulp zoekt, weet binnen de week waar')),
  ).toBeTruthy()
  expect(found(row(content, 'plan', 'steps', 'title', 'Gedeelde triage'))).toMatchObject({ lead: 'mechelen' })
  expect(found(row(content, 'governance', 'bodies', 'name', 'Regieraad'))).toMatchObject({ chair: 'lier' })
  expect(found(row(content, 'governance', 'bodies', 'name', 'Overleg van Joris'))).toBeTruthy()
  expect(found(row(content, 'asks', 'asks', 'text', 'Regelluwte voor één dossier'))).toMatchObject({
    partner: 'provincie-antwerpen',
    status: 'open',
  })
  const promised = (organisation: string) =>
    content.engagements[organisation]!.commitments.map((one) => [words(one, 'text'), one.values.personDays])
  expect(promised('duffel')).toContainEqual(['Zaal en onthaal', undefined])
  expect(promised('provincie-antwerpen')).toContainEqual([
    'Een halve dag per week voor het aanspreekpunt',
    24,
  ])
  expect(found(row(content, 'budget', 'lines', 'label', 'Coördinator'))).toMatchObject({
    amountCents: 1_250_050,
    spender: 'mechelen',
  })
  expect(found(row(content, 'risks', 'risks', 'description', 'Geen trekker na maand 18'))).toMatchObject({
    owner: 'lier',
  })
  expect(found(row(content, 'risks', 'risks', 'description', 'Risico van Karim'))).toBeTruthy()
  expect(
    found(row(content, 'dissemination', 'actions', 'message', 'De triage voor andere regio’s')),
  ).toMatchObject({ lead: 'mechelen' })
})

test('the report says what the log says, on the page, on a phone and on paper', async () => {
  const { report, log } = await tellings(bert, theatre, workshop)
  expect(report).toEqual(log)
  expect(log).toMatchObject({
    decisions: ['We dienen in met één regie.'],
    actions: ['De bundel nalezen'],
    parked: ['De buurregio erbij'],
    votes: [expect.objectContaining({})],
    placed: rows.map(({ text }) => text),
    checkouts: 6,
  })
  const paper = await bert.fetches(`/api/workshops/${workshop}/report.pdf`)
  const { text } = await extractText(await getDocumentProxy(paper), { mergePages: true })
  const said = [...log.decisions, ...log.actions, ...log.came, ...log.shown]
  for (const words of said) expect(text.replaceAll(/\s+/gu, ' ')).toContain(words)

  const { page } = phones[0]!
  await page.getByRole('link', { name: 'Lees het verslag' }).click()
  await bert.opens(`/werksessie/${workshop}/verslag`)
  for (const reader of [phones[0]!, bert]) {
    const article = reader.page.getByRole('article')
    for (const words of [group, 'Mia Claes', 'Evaluatie in maand 12'])
      await article.getByText(words).first().waitFor()
    await accessible(reader)
    const overflow = await reader.page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    )
    expect.soft(overflow, 'sideways scrolling').toBeLessThanOrEqual(0)
  }
})

test('no page threw, or broke a rule of its own content policy', () => {
  for (const actor of [bert, fatima, beamer, ...laptops, ...phones]) expect.soft(actor.complaints).toEqual([])
})
