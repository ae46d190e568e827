import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { inventedRegion } from '#server/demo/proposals.ts'
import { documentName, ideaDocument } from '#server/sync/documents.ts'
import { sqlLog } from '#server/sync/log.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import { blocking, check } from '#shared/checks/check.ts'
import type { Finding } from '#shared/checks/finding.ts'
import type { OverviewView } from '#shared/api.ts'
import { checkRemarks } from '#shared/checks/remarks.ts'
import { rules } from '#shared/checks/rules.ts'
import { pathKey } from '#shared/dossier/schema.ts'
import { read } from '#shared/dossier/read.ts'
import { setValue } from '#shared/dossier/write.ts'
import { answersIn, ideaGaps } from '#shared/idea/answers.ts'
import { ideaTemplate } from '#shared/idea/questions.ts'
import type { IdeaId } from '#shared/ids.ts'
import { openPerSection } from '#shared/talk/open.ts'
import { readTalk } from '#shared/talk/read.ts'
import { numbersOfTheCall } from '../../shared/checks/numbers.ts'
import { town } from '../../helpers/town.ts'

/** Beyond what one dossier can show at the same time, or at all; each with the reason. */
const cannotBeShown: Readonly<Record<string, string>> = {
  V13: 'is asked of a subregion, V11 of a whole region: a dossier is one of both (proven below)',
  V34: 'a signature is of a frozen version, and what fails the other checks is never frozen',
  V61: 'a source has no amount of its own, so it cannot differ from what it pays',
  V84: 'compares a file with a frozen version, and what fails the other checks is never frozen',
}

let here: Awaited<ReturnType<typeof town>>
let broken: ReadonlySet<string>
beforeAll(async () => {
  here = await town()
  broken = await breaks()
})
afterAll(() => here.close())

/** What stands in the seeded database, read as the server would at a freeze. */
async function stored(name: Parameters<ReturnType<typeof sqlLog>['read']>[0]): Promise<Y.Doc> {
  const doc = new Y.Doc()
  for (const update of (await sqlLog(here.db).read(name))?.updates ?? []) Y.applyUpdate(doc, update)
  return doc
}

const dossier = () => stored(documentName('dossier', inventedRegion))

async function breaks(): Promise<ReadonlySet<string>> {
  const findings = check(read(await dossier(), edition.template), edition)
  const gaps = ideaGaps(
    answersIn(read(await stored(ideaDocument('idee-13' as IdeaId)), ideaTemplate(edition, 'REFREG03'))),
    edition,
    'REFREG03',
  )
  const ideaRule: Readonly<Record<string, string>> = { 'idea-too-long': 'V01', 'idea-missing': 'V02' }
  return new Set([
    ...findings.map(({ rule }) => rule),
    ...checkRemarks(
      openPerSection(readTalk(await stored(documentName('talk', inventedRegion))), edition.template),
      edition.template,
    ).map(({ rule }) => rule),
    ...gaps.map(({ rule }) => ideaRule[rule] ?? rule),
    ...(findings.some(isWithoutWhy) ? ['V24'] : []),
  ])
}

/** V24 is asked by required fields of the template: why this partner is needed. */
const isWithoutWhy = ({ rule, path }: Finding): boolean =>
  rule === 'verplicht' && path !== undefined && /^partners\/.*\/necessity$/u.test(pathKey(path))

describe('the Demoregio Voorbeeldland, as a new demonstration shows it', () => {
  test.each(numbersOfTheCall)('breaks %s, or one says why no dossier can', (number) => {
    expect(broken.has(number) ? 'broken' : cannotBeShown[number]).toBeTruthy()
  })

  test('what cannot be shown is no more than that, and of rules of the dossier only one', () => {
    expect(Object.keys(cannotBeShown).filter((number) => broken.has(number))).toEqual([])
    const ofTheDossier = rules.map(({ number }) => number)
    expect(Object.keys(cannotBeShown).filter((number) => ofTheDossier.includes(number))).toEqual(['V13'])
  })

  test('as a subregion it would break V13, and no longer V11', async () => {
    const doc = await dossier()
    setValue(doc, ['identification', 'facts', 'regionType'], 'subregio', null)
    setValue(doc, ['identification', 'facts', 'subregionSince'], 2024, null)
    const said = new Set(check(read(doc, edition.template), edition).map(({ rule }) => rule))
    expect([said.has('V13'), said.has('V11')]).toEqual([true, false])
  })

  test('lacks the € 1.250,00 of the worked example on ‘Procesbegeleiding’, word for word', async () => {
    const said = check(read(await dossier(), edition.template), edition).map(({ sentence }) => sentence)
    expect(said).toContain(
      'De kostenlijn ‘Procesbegeleiding’ (€ 15.000,00) is voor € 13.750,00 gefinancierd. Er ontbreekt € 1.250,00.'.replaceAll(
        '€ ',
        '€\u00a0',
      ),
    )
  })

  test('stands last among the proposals, and its idea in the making counts for who coordinates only', async () => {
    const seen = async (person: string) => {
      const { proposals, ideas } = (await (
        await (await here.enter(person)).call('/api/overview')
      ).json()) as OverviewView
      return [proposals.at(-1)?.region, proposals.length, ideas.length]
    }
    expect(await seen('jonas-vanhoutte')).toEqual(['Demoregio Voorbeeldland', 8, 12])
    expect(await seen('hilde-goossens')).toEqual(['Demoregio Voorbeeldland', 8, 13])
  })

  test('cannot be frozen', async () => {
    expect(blocking(check(read(await dossier(), edition.template), edition)).length).toBeGreaterThan(60)
  })
})
