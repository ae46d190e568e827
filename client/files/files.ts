import { createContext, useContext } from 'solid-js'
import type { Api, Failure } from '#client/api.ts'
import { files as words } from '#client/words/files.ts'
import { asFileHash, type FileHash } from '#shared/ids.ts'
import type { FileView } from '#shared/files.ts'

/** The files of the dossier on this page. */
export interface Files {
  /** Where a picture of this proposal stands. */
  readonly address: (file: FileHash) => string
  /** The picture that stands at an address, when it is one of this proposal; what is pasted may name any. */
  readonly pictureAt: (address: string) => FileHash | null
  readonly sendPicture: (file: File) => Promise<FileView | Failure>
}

export function makeFiles(api: Pick<Api, 'sendFile'>, proposal: string): Files {
  const base = `/api/proposals/${encodeURIComponent(proposal)}/files/`
  return {
    address: (file) => `${base}${file}`,
    pictureAt(address) {
      const url = URL.parse(address, location.href)
      const own = url?.origin === location.origin && url.pathname.startsWith(base)
      return own ? asFileHash(url.pathname.slice(base.length)) : null
    },
    sendPicture: (file) => api.sendFile(proposal, 'pictures', file),
  }
}

/** What went wrong with a file, as a sentence. */
export const whyNot = (failure: Failure): string =>
  'refused' in failure ? failure.refused.sentence : words.offline

const FilesContext = createContext<Files>()
export const FilesProvider = FilesContext.Provider

/** `undefined` where a text stands on its own, without a proposal to keep files in. */
export const useFiles = (): Files | undefined => useContext(FilesContext)
