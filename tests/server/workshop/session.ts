import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import type { CommandType } from '#shared/workshop/commands.ts'
import type { CommandAnswer, JoinAnswer, JoinRequest, WorkshopLine } from '#shared/workshop/door.ts'
import { follow, type Feed, type Said } from '#shared/workshop/feed.ts'
import { isGuarded } from '#shared/workshop/may-workshop.ts'
import type { View } from '#shared/workshop/projection.ts'
import type { Town } from '../../helpers/town.ts'

export const proposal = 'zuid-west-vlaanderen'

/** A command as it is sent: the server reads it, not the compiler. */
export type Command = { readonly type: CommandType } & Readonly<Record<string, unknown>>

export type Outcome =
  (CommandAnswer & { readonly status: number }) | { readonly status: number; readonly refused: string }
export const refusedAs = (outcome: Outcome): string => ('refused' in outcome ? outcome.refused : 'accepted')
export const madeBy = (outcome: Outcome): string => {
  if ('refused' in outcome) throw new Error(`Refused: ${outcome.refused}`)
  if (outcome.made === null) throw new Error('Nothing was made')
  return outcome.made
}

/** Somebody in the session: what they send, and every byte they ever received. */
export type Attendee = ReturnType<typeof attendee>

function attendee(url: string, cookie: string, id: string, participant: string) {
  const bytes: string[] = []
  let view: View | null = null
  let cursor: string | null = null
  let socket: WebSocket | null = null
  const gone: string[] = []
  const waiting = new Set<() => void>()
  const query = `as=${participant}`
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, {
      ...init,
      headers: { cookie, origin: url, ...(init.headers as Record<string, string>) },
    })
  const body = async (response: Response): Promise<string> => {
    const text = await response.text()
    bytes.push(text)
    return text
  }

  const me = {
    participant,
    cookie,
    bytes,
    gone,
    call,
    body,
    get view(): View {
      if (!view) throw new Error('Nothing was seen yet')
      return view
    },
    get cursor() {
      return cursor
    },
    /** Everything anew, over HTTP. */
    async looks(): Promise<View> {
      const response = await call(`/api/workshops/${id}/state?${query}`)
      const feed = JSON.parse(await body(response)) as Feed
      if (feed.kind !== 'whole') throw new Error(`Expected everything, got ${feed.kind}`)
      view = feed.view
      cursor = feed.cursor
      return feed.view
    },
    async asksSince(since: string): Promise<Feed> {
      return JSON.parse(
        await body(await call(`/api/workshops/${id}/state?${query}&since=${encodeURIComponent(since)}`)),
      ) as Feed
    },
    async does(
      command: Command,
      { key = randomUUID(), rev }: { key?: string; rev?: number } = {},
    ): Promise<Outcome> {
      const expectedRev = isGuarded(command.type) ? (rev ?? (await me.looks()).workshop.runRev) : null
      const response = await call(`/api/workshops/${id}/commands?${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ command, expectedRev }),
      })
      const answer = JSON.parse(await body(response)) as CommandAnswer & { error?: { code: string } }
      return answer.error
        ? { status: response.status, refused: answer.error.code }
        : { ...answer, status: response.status }
    },
    listens(since: string | null = null): Promise<void> {
      const at = since ? `&since=${encodeURIComponent(since)}` : ''
      const opened = new WebSocket(`${url.replace('http', 'ws')}/workshop/${id}/live?${query}${at}`, {
        headers: { cookie, origin: url },
      })
      socket = opened
      return new Promise((resolve, reject) => {
        opened.once('error', reject)
        opened.once('close', () => reject(new Error('closed')))
        opened.on('message', (data) => {
          const text = (data as Buffer).toString('utf8')
          bytes.push(text)
          const feed = JSON.parse(text) as Feed
          if (feed.kind === 'gone') gone.push(feed.why)
          if (feed.kind === 'whole' || feed.kind === 'news') cursor = feed.cursor
          view = follow(view, feed)
          for (const look of waiting) look()
          resolve()
        })
      })
    },
    says(said: Said): void {
      socket?.send(JSON.stringify(said))
    },
    /** Resolves as soon as what is seen is so. */
    sees(test: (view: View) => boolean, what = 'it'): Promise<View> {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look)
          reject(new Error(`${what} was never seen`))
        }, 8_000)
        const look = (): void => {
          if (!view || !test(view)) return
          clearTimeout(timer)
          waiting.delete(look)
          resolve(view)
        }
        waiting.add(look)
        look()
      })
    },
    leaves(): void {
      socket?.terminate()
      socket = null
    },
  }
  return me
}

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

/** A session planned by Ilse, who leads it. */
export async function plansSession(town: Town, size: 'small' | 'usual' | 'large' = 'usual') {
  const { url } = town
  const baert = await town.enter('ilse-baert')
  const json = (body: unknown): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const planned = await baert.call(
    `/api/proposals/${proposal}/workshops`,
    json({ title: 'Werksessie energie', startsAt: Date.now(), size }),
  )
  const { id } = (await planned.json()) as WorkshopLine

  /** A member, with the account. */
  async function enters(person: string): Promise<Attendee> {
    const { cookie, call } = await town.enter(person)
    const answer = (await (await call(`/api/workshops/${id}/enter`, { method: 'POST' })).json()) as {
      participant: string
    }
    return attendee(url, cookie, id, answer.participant)
  }

  const ilse = await enters('ilse-baert')
  const code = (await ilse.looks()).workshop.code

  async function knocks(asked: Partial<JoinRequest> = {}, at = code): Promise<Response> {
    return fetch(`${url}/api/door/${at}`, {
      ...json({ name: 'Tine Maes', organisation: 'kortrijk', device: randomUUID(), ...asked }),
      headers: { 'content-type': 'application/json', origin: url },
    })
  }

  /** Somebody with only a phone and the code. */
  async function joins(
    name: string,
    organisation: JoinRequest['organisation'] = 'kortrijk',
    device?: string,
  ) {
    const response = await knocks({ name, organisation, ...(device && { device }) })
    const answer = (await response.json()) as JoinAnswer
    if (!response.ok) throw new Error(`${name} could not join: ${JSON.stringify(answer)}`)
    return Object.assign(attendee(url, cookiesOf(response), id, answer.participant), {
      answer,
      token: answer.token,
    })
  }

  /** To the step with this id, from wherever we are. */
  async function goesTo(step: string): Promise<void> {
    const { step: at } = await ilse.looks()
    if (at?.step.id === step) return
    const outcome = await ilse.does({ type: 'step.go', from: at?.step.id ?? null, to: step })
    if ('refused' in outcome) throw new Error(`Not to ${step}: ${outcome.refused}`)
  }

  async function opens(): Promise<void> {
    await ilse.does({ type: 'session.open' })
  }
  async function starts(): Promise<void> {
    await opens()
    await ilse.does({ type: 'session.start' })
  }

  return { id, url, ilse, code, enters, joins, knocks, goesTo, opens, starts, json }
}

export type Session = Awaited<ReturnType<typeof plansSession>>

export const card = (text: string, stream = 'practice', more: object = {}): Command => ({
  type: 'card.write',
  stream,
  kind: 'idea',
  text,
  with: [],
  onBehalf: null,
  pin: null,
  ...more,
})
