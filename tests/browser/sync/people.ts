import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { createRoot } from 'solid-js'
import { onTestFinished, vi } from 'vitest'
import * as Y from 'yjs'
import { createDossier, type DossierOptions } from '#client/sync/create-dossier.ts'
import { identityOf } from '#client/sync/create-people.ts'
import type { Dossier } from '#client/sync/dossier.ts'
import type { Phase, Role } from '#shared/access.ts'
import type { PersonView, WorkspaceView } from '#shared/api.ts'
import { regionalBreakthroughs2021 as edition } from '#shared/call/regional-breakthroughs/edition.ts'
import type { RichText } from '#shared/dossier/rich-text.ts'
import { plainText } from '#shared/dossier/rich-text.ts'
import { at } from '#shared/dossier/write.ts'
import { newProposalId } from '#shared/ids.ts'
import type { Layer } from '#shared/layers.ts'
import { FakeServer } from './fake-server.ts'

export const template = edition.template
export const textPath = ['challenge', 'texts', 'challengeText'] as const
export const otherTextPath = ['challenge', 'texts', 'whyNotClassic'] as const
export const titlePath = ['identification', 'facts', 'title'] as const

const person = (id: string, name: string, organisation: string, layer: Layer): PersonView => ({
  id,
  name,
  position: '',
  organisation: { id: organisation.toLowerCase(), name: organisation, layer },
})
export const an = person('an', 'An Claeys', 'Omgeving', 'flemish')
export const joris = person('joris', 'Joris Vermeulen', 'Leiedal', 'intermunicipal')
export const fatima = person('fatima', 'Fatima Benali', 'Kortrijk', 'municipality')

export interface Someone {
  readonly dossier: Dossier
  /** What their page shows at a text. */
  readonly reads: (path?: readonly [string, string, string]) => string
  /** Types at the end of a text, without an editor. */
  readonly writes: (words: string, path?: readonly [string, string, string]) => void
  readonly leaves: () => void
}

interface Opening extends Partial<DossierOptions> {
  readonly role?: Role
  readonly phase?: Phase
}

export interface Table {
  readonly server: FakeServer
  readonly proposal: string
  readonly open: (who: PersonView, options?: Opening) => Someone
  /** Opens, and waits until the text is there. */
  readonly sit: (who: PersonView, options?: Opening) => Promise<Someone>
}

/** One dossier with a server of its own. */
export function table(): Table {
  const server = new FakeServer(template)
  const proposal = newProposalId()
  const open: Table['open'] = (who, { role = 'penholder', phase = 'draft', ...options } = {}) => {
    const { dossier, leaves } = createRoot((dispose) => ({
      leaves: dispose,
      dossier: createDossier({
        workspace: workspaceOf(proposal, role, phase),
        me: who,
        url: 'ws://doorbraak.test/sync',
        socket: server.socketOf(identityOf(who)),
        ...options,
      }),
    }))
    onTestFinished(leaves)
    return { dossier, leaves, ...hands(dossier) }
  }
  return {
    server,
    proposal,
    open,
    sit: async (who, options) => {
      const someone = open(who, options)
      await vi.waitFor(() => {
        if (!someone.dossier.ready()) throw new Error(`${who.name} sees no text yet`)
      })
      return someone
    },
  }
}

function hands(dossier: Dossier): Pick<Someone, 'reads' | 'writes'> {
  return {
    reads: (path = textPath) => {
      const text: RichText | undefined = dossier.content.sections[path[0]]?.texts[path[2]]
      return text ? plainText(text) : ''
    },
    writes: (words, path = textPath) => writeAtEnd(dossier, words, path),
  }
}

function workspaceOf(id: string, role: Role, phase: Phase): WorkspaceView {
  const proposal = {
    id,
    region: 'Zuid-West-Vlaanderen',
    title: 'Energie',
    phase,
    fictional: true,
    role,
    frozen: [],
  }
  return { proposal, edition, members: [], organisations: [], regions: [] }
}

/** As an editor does it: a paragraph with letters, in one transaction of the editor's own origin. */
function writeAtEnd(dossier: Dossier, words: string, path: readonly [string, string, string]): void {
  const { doc } = dossier.live()
  const fragment = at(doc, path)
  if (!(fragment instanceof Y.XmlFragment)) throw new Error(`No text at ${path.join('/')}`)
  doc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(words)])
    fragment.insert(fragment.length, [paragraph])
  }, ySyncPluginKey)
}
