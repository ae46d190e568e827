import { failed, useApi } from '#client/api.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { createTalk, type TalkOptions } from '#client/sync/create-talk.ts'
import type { Dossier } from '#client/sync/dossier.ts'
import type { Talk } from '#client/sync/talk.ts'
import { talk as words } from '#client/words/talk.ts'
import type { WorkspaceView } from '#shared/api.ts'
import type { Remark } from '#shared/talk/read.ts'
import { placeWords } from './place-words.ts'

/** The remarks of the dossier that is open, by name; what others say meanwhile is told to who cannot see it. */
export function createRemarks(
  options: Pick<TalkOptions, 'me' | 'tray'> & { readonly workspace: WorkspaceView },
  dossier: Dossier,
): Talk {
  const api = useApi()
  const announcer = useAnnouncer()
  const { proposal, organisations } = options.workspace
  const sentence = ({ key, by }: Remark): string | null => {
    const thread = talk
      .threads()
      .find((one) => one.key === key || one.answers.some((answer) => answer.key === key))
    if (!thread) return null
    const organisation = organisations.find(({ id }) => id === by.organisation)?.name ?? by.organisation
    const who = words.by(talk.nameOf(by) ?? words.someone, organisation)
    const place = placeWords(dossier, thread.place)
    return thread.key === key ? words.news(who, place) : words.newsAnswer(who, place)
  }
  const talk = createTalk({
    ...options,
    names: async () => {
      const answer = await api.talkers(proposal.id)
      if (failed(answer)) throw new Error('Nobody could say who they are')
      return new Map(answer.people.map(({ person, name }) => [person, name]))
    },
    onNews: (remarks) => {
      const sentences = remarks.flatMap((remark) => sentence(remark) ?? [])
      announcer.say(sentences.length > most ? words.newsMany(sentences.length) : sentences.join(' '))
    },
  })
  return talk
}

/** More at once is a number: after an hour away nobody listens to all of them. */
const most = 3
