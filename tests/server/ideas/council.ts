import { WebSocket } from 'ws'
import { onTestFinished } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createApp } from '#server/app.ts'
import { listen } from '#server/listen.ts'
import { createLog } from '#server/log.ts'
import { represent, saveOrganisation, savePerson } from '#server/people/directory.ts'
import type { IdeaView } from '#shared/api.ts'
import type { Mandate } from '#shared/idea/mandate.ts'
import type { OrganisationId, PersonId } from '#shared/ids.ts'
import { ourKinds, readMessage, type Refusal } from '#shared/wire.ts'
import { region } from '../calls/region.ts'
import { sentBack, town, type an } from '../people/town.ts'
import { config } from '../../helpers/config.ts'

export const luc = { person: 'luc' as PersonId, organisation: 'ieper' as OrganisationId }

export const consultation: Mandate = {
  kind: 'consultation',
  on: '2021-05-28',
  body: 'Burgemeestersoverleg Zuid-West-Vlaanderen',
}

/** The whole server around the region of An, with Luc from Ieper, who knows nothing of Kortrijk's plans. */
export async function council() {
  const place = await region(await town())
  const { db, clock } = place
  await saveOrganisation(db, {
    id: luc.organisation,
    name: 'Stad Ieper',
    layer: 'municipality',
    created_at: 0,
  })
  const email = 'luc@voorbeeld.example'
  await savePerson(db, { id: luc.person, name: 'Luc Declerck', position: 'schepen', email, created_at: 0 })
  await represent(db, luc.person, luc.organisation)
  const log = createLog({ level: 'silent', write: () => {}, clock })
  const app = createApp({ db, config, log, clock, demo: null, onFatal: () => {} })
  const { port, close } = await listen(app.http, config)
  const clients: WebsocketProvider[] = []
  onTestFinished(async () => {
    for (const client of clients) client.destroy()
    await app.stop()
    await close()
    await db.destroy()
  })
  const url = `127.0.0.1:${port}`

  /** Somebody signed in, asking over HTTP and sitting down at documents with a stock client. */
  async function enter(who: typeof an) {
    const cookie = sentBack((await app.sessions.create(who.person, who.organisation)).cookie)
    const headers = { cookie, origin: config.publicUrl, 'content-type': 'application/json' }
    const asks = (path: string) => fetch(`http://${url}/api${path}`, { headers })
    const posts = (path: string, body: unknown) =>
      fetch(`http://${url}/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    const opens = (idea: string) => {
      const Socket = class extends WebSocket {
        constructor(address: string | URL, protocols?: string | string[]) {
          super(address, protocols, { headers: { cookie, origin: config.publicUrl } })
        }
      }
      const doc = new Y.Doc()
      const provider = new WebsocketProvider(`ws://${url}/sync/idea`, idea, doc, {
        WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
        disableBc: true,
      })
      clients.push(provider)
      const refusals: Refusal[] = []
      let saved = 0
      for (const kind of Object.values(ourKinds))
        provider.messageHandlers[kind] = (_encoder, decoder) => {
          const message = readMessage(kind, decoder)
          if (message?.kind === 'refused') refusals.push(message.code)
          if (message?.kind === 'saved') saved = message.count
        }
      const drawer = (name: string) => doc.getMap('idea').get(name) as Y.Map<unknown>
      return {
        provider,
        refusals,
        saved: () => saved,
        synced: () => provider.synced,
        text: (question: string) => drawer('texts').get(question) as Y.XmlFragment,
        words: (question: string) => String(drawer('texts').get(question) as Y.XmlFragment),
        writes(question: string, words: string) {
          const paragraph = new Y.XmlElement('paragraph')
          paragraph.insert(0, [new Y.XmlText(words)])
          ;(drawer('texts').get(question) as Y.XmlFragment).push([paragraph])
        },
        sets: (field: string, value: string | number) => drawer('facts').set(field, value),
        chooses: (field: string, option: string) =>
          (drawer('choices').get(field) as Y.Map<unknown>).set(option, true),
      }
    }
    return { asks, posts, opens }
  }
  type Guest = Awaited<ReturnType<typeof enter>>

  const begun = async (guest: Guest): Promise<IdeaView> =>
    (await (
      await guest.posts('/ideas/begin', { region: 'REFREG08', title: 'Warmte delen' })
    ).json()) as IdeaView

  return { ...place, app, enter, begun }
}

/** Every question answered, in few words: 15 of them. */
export function answersAll(
  client: ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof council>>['enter']>>['opens']>,
) {
  const questions = [
    ...['challenge', 'leverage', 'regionalEffort', 'expectationsPartners', 'expectationsGovernments'],
    ...['executingPartner', 'regionalPartners', 'requiredGovernments', 'laboSupportUse', 'dissemination'],
  ]
  for (const question of questions) client.writes(question, 'Kortrijk')
  client.writes('municipalities', 'Alle dertien doen mee.')
  client.chooses('participants', '34022')
  client.sets('flankingPossible', 'nee')
}
