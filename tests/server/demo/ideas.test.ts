import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { demo } from '#server/demo/demo.ts'
import { ideaTexts } from '#server/demo/idea-texts/all.ts'
import { movesOf } from '#server/ideas/moves.ts'
import { ideaDocument } from '#server/sync/documents.ts'
import { sqlLog } from '#server/sync/log.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import { read } from '#shared/dossier/read.ts'
import { answersIn, answerWords, ideaGaps, ideaWords } from '#shared/idea/answers.ts'
import { mandateGaps } from '#shared/idea/mandate.ts'
import { municipalitiesOf } from '#shared/idea/participants.ts'
import { ideaTemplate } from '#shared/idea/questions.ts'
import { town } from '../../helpers/town.ts'

let here: Awaited<ReturnType<typeof town>>
beforeAll(async () => {
  here = await town()
})
afterAll(() => here.close())

const handedIn = demo.ideas.filter(({ state }) => state !== 'draft')
const questions = edition.questions.flatMap((block) => block.questions)

/** What the seeded database holds of an idea. */
async function stored(idea: (typeof demo.ideas)[number]) {
  const doc = new Y.Doc()
  for (const update of (await sqlLog(here.db).read(ideaDocument(idea.id)))?.updates ?? [])
    Y.applyUpdate(doc, update)
  return answersIn(read(doc, ideaTemplate(edition, idea.regionCode)))
}

describe('the twelve ideas of the demonstration', () => {
  test('are twelve, in the order, of the regions and with the fate that the call tells', () => {
    expect(handedIn.map(({ region, title, state }) => `${region}: ${title} (${state})`)).toEqual([
      'Regio Westhoek: activering (invited)',
      'Regio Zuid-West-Vlaanderen: energiegemeenschappen (invited)',
      'Regio Midwest: digicoaches (not-selected)',
      'Regio Midwest: visie regionale sportinfrastructuur (invited)',
      'Regio Gent: erfgoed en cultuur (invited)',
      'Regio Gent: verduurzaming bluswater (not-selected)',
      'Regio Denderregio: werken aan regionale samenwerking (not-selected)',
      'Regio Waasland: renovatie bedrijventerreinen (not-selected)',
      'Regio Rivierenland: geestelijke gezondheidszorg (invited)',
      'Regio Kempen: buurtgerichte mobiliteitsoplossingen (invited)',
      'Subregio Neteland: collectief RPR (invited)',
      'Regio Oost-Brabant: slimme infrastructuur Hoppin-punten (not-selected)',
    ])
  })

  test.each(handedIn.map((idea) => [`${idea.region}, ${idea.title}`, idea] as const))(
    '%s answers all twelve questions within the words of the call, with the mayors behind it',
    async (_name, idea) => {
      const answers = await stored(idea)
      expect(ideaGaps(answers, edition, idea.regionCode)).toEqual([])
      const silent = questions.filter((question) => answerWords(answers, question) === 0).map(({ id }) => id)
      expect(silent).toEqual(answers.facts.flankingPossible === 'nee' ? ['flankingSupport'] : [])
      expect(ideaWords(answers, edition)).toBeGreaterThan(220)
      const row = await here.db
        .selectFrom('idea_submissions')
        .select(['canonical', 'at'])
        .where('idea_id', '=', idea.id)
        .executeTakeFirstOrThrow()
      const { mandate, words } = JSON.parse(row.canonical)
      expect(words).toBe(ideaWords(answers, edition))
      expect(mandateGaps(mandate, municipalitiesOf(answers, edition), '2021-05-31')).toEqual([])
    },
  )

  test('went from hand to hand: pitched, and then invited, or not, with a reason', async () => {
    for (const { id, state } of handedIn) {
      const moves = await movesOf(here.db, id)
      expect(moves.map((move) => move.state)).toEqual(['pitched', state])
      expect([id, (moves.at(-1)?.reason ?? '').length > 60]).toEqual([id, state === 'not-selected'])
    }
  })

  test('show both kinds of mandate, and all say that they are invented', async () => {
    const kinds = ideaTexts.flatMap(({ mandate }) => mandate?.kind ?? [])
    expect(new Set(kinds)).toEqual(new Set(['consultation', 'signatures']))
    const rows = await here.db.selectFrom('ideas').select(['id', 'fictional']).execute()
    expect(rows.filter(({ fictional }) => fictional !== 1)).toEqual([])
  })

  test('no two tell the same story', () => {
    const answers = ideaTexts.flatMap(({ texts }) => Object.values(texts))
    expect(new Set(answers).size).toBe(answers.length)
  })
})
