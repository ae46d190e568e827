import { createRoot } from 'solid-js'
import { onTestFinished } from 'vitest'
import type { Role } from '#shared/access.ts'
import type { PersonView } from '#shared/api.ts'
import { newProposalId, type PersonId } from '#shared/ids.ts'
import type { Remark } from '#shared/talk/read.ts'
import { createTalk } from '#client/sync/create-talk.ts'
import { identityOf } from '#client/sync/create-people.ts'
import type { Talk } from '#client/sync/talk.ts'
import { createTray, trayName, type KeptTray } from '#client/sync/tray.ts'
import { FakeServer } from '../sync/fake-server.ts'
import { template } from '../sync/people.ts'

export interface Talker {
  readonly talk: Talk
  readonly tray: KeptTray
  /** What this page was told that others said. */
  readonly news: Remark[]
  readonly leaves: () => void
}

/** The remarks of one proposal, with a server of their own that knows everybody by name. */
export function talkTable(people: readonly PersonView[]) {
  const server = new FakeServer(template)
  const id = newProposalId()
  const names = new Map(people.map((one) => [one.id as PersonId, one.name]))
  // No two at the same moment: what was said first, stands first.
  let ticks = 0
  const sits = (me: PersonView, role: Role = 'partner'): Talker => {
    const news: Remark[] = []
    const tray = createTray(trayName(id, me.id), localStorage)
    const { talk, leaves } = createRoot((dispose) => ({
      leaves: dispose,
      talk: createTalk({
        workspace: {
          proposal: { id, region: '', title: '', phase: 'draft', fictional: true, role, frozen: [] },
        },
        ...{ me, tray, names: async () => names, onNews: (remarks) => news.push(...remarks) },
        now: () => Date.now() + (ticks += 1),
        ...{ url: 'ws://doorbraak.test/sync', socket: server.socketOf(identityOf(me)) },
      }),
    }))
    onTestFinished(leaves)
    return { talk, tray, news, leaves }
  }
  return { server, sits }
}

export const texts = ({ talk }: Talker): string[] =>
  talk.threads().flatMap(({ text, answers }) => [text, ...answers.map((answer) => `↳ ${answer.text}`)])
