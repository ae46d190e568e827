import type { FileView } from '#shared/files.ts'
import type { PreviewView } from '#shared/preview.ts'
import type { StandingView } from '#shared/standing.ts'
import type { TalkersView } from '#shared/talk/api.ts'
import type { Asks } from './api-people.ts'

/** What pages ask about a dossier that is being written, beside the dossier itself. */
export function livingApi({ get }: Asks) {
  const at = (proposal: string) => `/proposals/${encodeURIComponent(proposal)}`
  return {
    preview: (proposal: string) => get<PreviewView>(`${at(proposal)}/preview`),
    standing: (proposal: string) => get<StandingView>(`${at(proposal)}/standing`),
    talkers: (proposal: string) => get<TalkersView>(`${at(proposal)}/talk`),
    files: (proposal: string) => get<{ readonly files: readonly FileView[] }>(`${at(proposal)}/files`),
  }
}
