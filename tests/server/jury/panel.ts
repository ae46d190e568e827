import { regionalBreakthroughs2021 } from '#shared/call/regional-breakthroughs/edition.ts'
import type { ApiError } from '#shared/api.ts'
import type { JuryView } from '#shared/jury/api.ts'
import { town } from '../../helpers/town.ts'

export const proposal = 'zuid-west-vlaanderen'
export const base = `/api/proposals/${proposal}`
export const criteria = regionalBreakthroughs2021.template.criteria.map(({ code }) => code)

/** A proposal that was frozen and handed in, and the people who judge it. */
export async function panel() {
  const here = await town()
  const enter = async (person: string) => {
    const { call } = await here.enter(person)
    const posts = (path: string, body: object = {}) =>
      call(`${base}${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      })
    return {
      call,
      posts,
      /** The word of a refusal; `null` when it was done. */
      does: async (act: string, body: object = {}): Promise<string | null> => {
        const answer = await posts(`/jury/${act}`, body)
        return answer.ok ? null : ((await answer.json()) as ApiError).error.code
      },
      sees: async () => (await (await call(`${base}/jury`)).json()) as JuryView,
      scores: async (level: number, mark: string) => {
        for (const criterion of criteria)
          await posts('/jury/scores', { criterion, level, reason: `${mark} over ${criterion}` })
      },
    }
  }
  const ilse = await enter('ilse-baert')
  await ilse.posts('/freeze')
  await ilse.posts('/versions/1/submit')
  const [hilde, rita, omar, greta, filip] = await Promise.all(
    ['hilde-goossens', 'rita-moens', 'omar-haddad', 'greta-baeten', 'filip-wauters'].map(enter),
  )
  if (!hilde || !rita || !omar || !greta || !filip) throw new Error('Nobody is missing')
  const none = { has: false, what: '' }
  return { here, enter, ilse, hilde, rita, omar, greta, filip, none }
}
export type Panel = Awaited<ReturnType<typeof panel>>
