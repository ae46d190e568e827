import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { signing } from '#client/words/signing.ts'
import { verify } from '#client/words/verify.ts'
import { westhoekIdea } from '#server/demo/idea-texts/westhoek.ts'
import { readMarkup } from '#server/demo/markup.ts'
import { budgetOf, cellOf, paidBy } from '#shared/budget/budget.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import { sum } from '#shared/cents.ts'
import { checkRemarks } from '#shared/checks/remarks.ts'
import { birth } from '#shared/dossier/birth.ts'
import { read } from '#shared/dossier/read.ts'
import { mapAt } from '#shared/dossier/write.ts'
import { sharedNodes } from '#shared/dossier/write-text.ts'
import { answersIn, ideaGaps, ideaWords } from '#shared/idea/answers.ts'
import { ideaTemplate } from '#shared/idea/questions.ts'
import { newRowId, type OrganisationId, type PersonId } from '#shared/ids.ts'
import type { SigningView } from '#shared/signing/api.ts'
import { openPerSection } from '#shared/talk/open.ts'
import { readTalk } from '#shared/talk/read.ts'
import { addRemark, settle } from '#shared/talk/write.ts'
import type { CertificateView } from '#shared/verification/api.ts'
import { judge } from '#shared/verification/verdict.ts'
import { anything, seeded } from '../../shared/checks/anything.ts'
import { openDesk } from '../../shared/checks/desk.ts'
import { numbersOfTheCall } from '../../shared/checks/numbers.ts'
import { scenes } from '../../shared/checks/scenes/all.ts'
import { town, type Town } from '../../helpers/town.ts'

/** What a check says where something is wrong, and where nothing is. */
interface BothWays {
  readonly fails: readonly string[]
  readonly passes: readonly string[]
}

let here: Town
let signed: BothWays
let exported: BothWays
beforeAll(async () => {
  here = await town()
  ;({ signed, exported } = await frozenTwice())
}, 60_000)
afterAll(() => here.close())

/** An idea of the demonstration with some of its answers changed; the words are put behind the last one. */
function idea(change: Readonly<Record<string, string>>, words: number | null = null): readonly string[] {
  const template = ideaTemplate(edition, 'REFREG07')
  const doc = new Y.Doc()
  Y.applyUpdate(doc, birth(template))
  const write = (texts: Readonly<Record<string, string>>): void => {
    for (const [question, text] of Object.entries(texts)) {
      const place = mapAt(doc, ['idea', 'texts']).get(question) as Y.XmlFragment
      place.delete(0, place.length)
      if (text !== '') place.insert(0, sharedNodes(readMarkup(text)))
    }
  }
  const texts = { ...westhoekIdea.texts, ...change }
  write(texts)
  mapAt(doc, ['idea', 'facts']).set('flankingPossible', 'ja')
  for (const nis of westhoekIdea.participants) mapAt(doc, ['idea', 'choices', 'participants']).set(nis, true)
  const answers = () => answersIn(read(doc, template))
  if (words !== null) {
    const more = words - ideaWords(answers(), edition)
    write({ dissemination: `${texts.dissemination} ${'woord '.repeat(more)}` })
  }
  return ideaGaps(answers(), edition, 'REFREG07').map(({ sentence }) => sentence)
}

/** Freezes, signs, takes a file along; reopens and freezes again: what held then, and what it is worth now. */
async function frozenTwice(): Promise<{ signed: BothWays; exported: BothWays }> {
  const base = '/api/proposals/zuid-west-vlaanderen'
  const ilse = await here.enter('ilse-baert')
  const marijke = await here.enter('marijke-desmet')
  const post = (who: typeof ilse, path: string, body: object = {}) =>
    who.call(`${base}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    })
  const signatures = async (version: number): Promise<readonly string[]> => {
    const view = (await (await marijke.call(`${base}/versions/${version}/signing`)).json()) as SigningView
    const own = view.organisations.find(({ organisation }) => organisation.id === 'kortrijk')
    return own?.outdated ? [signing.outdatedText(own.outdated.changes.length)] : []
  }
  await post(ilse, '/freeze')
  const first = (await (await marijke.call(`${base}/versions/1/signing`)).json()) as SigningView
  await post(marijke, '/versions/1/sign', {
    sha256: first.sha256,
    position: 'schepen',
    statement: 'Wij staan erachter.',
  })
  const holds = await signatures(1)
  const bytes = new Uint8Array(await (await ilse.call(`${base}/versions/1/voorstel.json`)).arrayBuffer())
  const changed = bytes.with(bytes.length >> 1, (bytes.at(bytes.length >> 1) ?? 0) ^ 1)
  const verdicts = { genuine: await verdictOn(bytes), changed: await verdictOn(changed) }
  await post(ilse, '/reopen', { reason: 'Het bedrag van Kortrijk klopte niet' })
  await post(ilse, '/freeze')
  return {
    signed: { fails: await signatures(2), passes: holds },
    exported: { fails: verdicts.changed, passes: verdicts.genuine },
  }
}

/** Somebody who never signed in, and looks at a file. */
async function verdictOn(bytes: Uint8Array<ArrayBuffer>): Promise<readonly string[]> {
  const verdict = await judge(bytes, {
    hash: async (file) => createHash('sha256').update(file).digest('hex'),
    inflate: async () => null,
    ask: async (sha256) => {
      const answer = await fetch(`${here.url}/api/verify/${sha256}`)
      return answer.ok ? ((await answer.json()) as CertificateView) : null
    },
  })
  return verdict?.kind === 'genuine' ? [] : [verify.unknown]
}

/** What is said of a dossier with one remark beside it, open or settled. */
function remarked(isSettled: boolean): readonly string[] {
  const doc = new Y.Doc()
  const an = { organisation: 'kortrijk' as OrganisationId, person: 'an' as PersonId }
  const place = [edition.template.sections[1]?.id ?? ''] as const
  const said = { id: newRowId(), text: 'Klopt dit?', at: 1 }
  const key = addRemark(doc, an, said, { place, quote: '', passage: null })
  if (isSettled) settle(doc, key, an, 2)
  const open = openPerSection(readTalk(doc), edition.template)
  return checkRemarks(open, edition.template).map(({ sentence }) => sentence)
}

/** Checks that look at something else than a dossier in the making. */
const elsewhere: Readonly<Record<string, () => BothWays>> = {
  V01: () => ({ fails: idea({}, edition.limits.ideaWords + 1), passes: idea({}, edition.limits.ideaWords) }),
  V02: () => ({ fails: idea({ leverage: '', flankingSupport: ' ' }), passes: idea({}) }),
  V34: () => signed,
  V83: () => ({ fails: remarked(false), passes: remarked(true) }),
  V84: () => exported,
}

/** Word for word what those say. */
const says: Readonly<Record<string, readonly string[]>> = {
  V01: ['Alle antwoorden samen tellen 1201 van 1200 woorden. Schrap er 1 of meer.'],
  V02: [
    '‘Welke hefboom zie je? Wat kan het probleem in beweging zetten?’ is nog niet beantwoord.',
    '‘Zie je flankerende ondersteuning mogelijk voor dit project? Zo ja, welke?’ is nog niet beantwoord.',
  ],
  V34: ['Die handtekening geldt niet voor deze versie. Het eigen engagement is hetzelfde gebleven.'],
  V83: [`Bij ‘${edition.template.sections[1]?.title ?? ''}’ staat nog 1\u00a0opmerking open.`],
  V84: ['Dit bestand kennen we niet.'],
}

/** Checks that nothing can fail, each with the reason. */
const neverFails: Readonly<Record<string, string>> = {
  V61: 'a source has no amount but what it pays: proven below',
}

const ofScenes = (number: string): BothWays => {
  const own = scenes.filter(({ rule }) => rule === number)
  return {
    fails: own.flatMap((scene) => scene.says),
    passes: own.some((scene) => scene.says.length === 0) ? [] : ['no scene in which it is silent'],
  }
}

describe('every check from V01 to V84', () => {
  test.each(numbersOfTheCall.filter((number) => !(number in neverFails)))(
    '%s speaks where something is wrong, in a sentence, and is silent where nothing is',
    (number) => {
      const { fails, passes } = elsewhere[number]?.() ?? ofScenes(number)
      expect(fails.length).toBeGreaterThan(0)
      for (const sentence of fails) expect(sentence).toMatch(/[.?]$/u)
      if (says[number]) expect(fails).toEqual(says[number])
      expect(passes).toEqual([])
    },
  )

  test('they are counted: forty-five, of which one cannot fail', () => {
    const counted = numbersOfTheCall.filter(
      (number) => number in elsewhere || ofScenes(number).fails.length > 0,
    )
    const left = numbersOfTheCall.filter((number) => !counted.includes(number))
    expect([numbersOfTheCall.length, counted.length, left]).toEqual([45, 44, Object.keys(neverFails)])
    const beyond = new Set(scenes.map(({ rule }) => rule).filter((rule) => !numbersOfTheCall.includes(rule)))
    // Two of our own: addresses that cannot be one, and half a price.
    expect([...beyond].sort()).toEqual(['V04', 'V71'])
  })

  test.each([5, 61, 2024, 88_888])(
    'V61: whatever anybody does, what a source gives is what it pays (seed %i)',
    (seed) => {
      const random = seeded(seed)
      const desk = openDesk()
      for (let i = 0; i < 60; i += 1) {
        anything(desk, random, `row-${i}`)
        const budget = budgetOf(desk.content())
        for (const source of budget.sources) {
          const cells = budget.lines.map((line) => cellOf(budget, line.id, source.id))
          expect(paidBy(budget, source)).toBe(sum(cells))
        }
      }
    },
  )
})
