import { remarksRoot, talkRoots } from '#shared/talk/places.ts'
import { readTalk, type Remark } from '#shared/talk/read.ts'
import type * as Y from 'yjs'
import type { Holding } from './holding.ts'

/** The document of remarks: flat, and born empty. */
export const talkHolding: Holding = {
  roots: talkRoots,
  isBorn: (doc) => doc.getMap(remarksRoot).size > 0,
  rescued: (mine, server) => {
    const theirs = new Map(remarksIn(server).map(({ key, text }) => [key, text]))
    return remarksIn(mine)
      .filter(({ key, text }) => text !== '' && theirs.get(key) !== text)
      .map(({ key, text }) => ({ path: [remarksRoot, key], text }))
  },
}

const remarksIn = (doc: Y.Doc): readonly Remark[] =>
  readTalk(doc).flatMap((thread): Remark[] => [thread, ...thread.answers])
