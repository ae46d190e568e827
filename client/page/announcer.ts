import { createContext, useContext } from 'solid-js'
import type { Announcer } from '#client/ui/create-announcer.ts'

/** What is said to who cannot see the page; one for the whole app, because a page has one live region. */
export const AnnouncerContext = createContext<Announcer>()

export function useAnnouncer(): Pick<Announcer, 'say' | 'sayNow'> {
  return useContext(AnnouncerContext) ?? silent
}

const silent = { say: () => undefined, sayNow: () => undefined }
