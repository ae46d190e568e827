import { createContext, createSignal, useContext } from 'solid-js'
import { failed, type Api, type Failure } from '#client/api.ts'
import { files as words } from '#client/words/files.ts'
import { asFileHash, type FileHash } from '#shared/ids.ts'
import type { FileView, Purpose } from '#shared/files.ts'

/** The files of the dossier on this page. */
export interface Files {
  /** Where a file of this proposal stands. */
  readonly address: (file: FileHash) => string
  /** The picture that stands at an address, when it is one of this proposal; what is pasted may name any. */
  readonly pictureAt: (address: string) => FileHash | null
  readonly send: (purpose: Purpose, file: File) => Promise<FileView | Failure>
  /** What is known of a file of evidence; asked of the server once for those that others brought. */
  readonly evidence: (file: FileHash) => FileView | undefined
}

export function makeFiles(api: Pick<Api, 'sendFile' | 'files'>, proposal: string): Files {
  const base = `/api/proposals/${encodeURIComponent(proposal)}/files/`
  const [known, setKnown] = createSignal<ReadonlyMap<FileHash, FileView>>(new Map())
  const asked = new Set<FileHash>()
  const learn = (views: readonly FileView[]): void =>
    void setKnown(
      (before) =>
        new Map([
          ...before,
          ...views
            .filter(({ purpose }) => purpose === 'evidence')
            .map((view) => [view.sha256, view] as const),
        ]),
    )
  const ask = async (): Promise<void> => {
    const answer = await api.files(proposal)
    if (!failed(answer)) learn(answer.files)
  }
  return {
    address: (file) => `${base}${file}`,
    pictureAt(address) {
      const url = URL.parse(address, location.href)
      const own = url?.origin === location.origin && url.pathname.startsWith(base)
      return own ? asFileHash(url.pathname.slice(base.length)) : null
    },
    async send(purpose, file) {
      const sent = await api.sendFile(proposal, purpose === 'picture' ? 'pictures' : 'evidence', file)
      if (!failed(sent)) learn([sent])
      return sent
    },
    evidence(file) {
      const found = known().get(file)
      if (!found && !asked.has(file)) {
        asked.add(file)
        void ask()
      }
      return found
    },
  }
}

/** What went wrong with a file, as a sentence. */
export const whyNot = (failure: Failure): string =>
  'refused' in failure ? failure.refused.sentence : words.offline

const FilesContext = createContext<Files>()
export const FilesProvider = FilesContext.Provider

/** `undefined` where a text stands on its own, without a proposal to keep files in. */
export const useFiles = (): Files | undefined => useContext(FilesContext)
