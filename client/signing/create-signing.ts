import { createSignal, type Accessor } from 'solid-js'
import { failed, isRefused, type Api, type Failure } from '#client/api.ts'
import { signing as words } from '#client/words/signing.ts'
import type { SigningView, SignRequest } from '#shared/signing/api.ts'

export interface Signing {
  readonly view: Accessor<SigningView>
  /** The last act that did not work, in a sentence; empty when it did. */
  readonly trouble: Accessor<string>
  readonly said: Accessor<string>
  readonly busy: Accessor<boolean>
  readonly sign: (asked: SignRequest) => Promise<boolean>
  readonly sendLink: () => Promise<boolean>
  readonly remind: (organisation: string, name: string) => Promise<boolean>
  readonly submit: () => Promise<boolean>
}

export interface SigningDeps {
  readonly api: Api
  readonly proposal: string
  readonly first: SigningView
  readonly say: (sentence: string) => void
}

/** One act at a time on one version; every answer is the whole state anew. */
export function createSigning({ api, proposal, first, say }: SigningDeps): Signing {
  const [view, setView] = createSignal(first)
  const [trouble, setTrouble] = createSignal('')
  const [said, setSaid] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  const version = first.version

  async function act(ask: () => Promise<SigningView | object | Failure>, sentence: string): Promise<boolean> {
    if (busy()) return false
    setBusy(true)
    setSaid('')
    const answer = await ask()
    setBusy(false)
    if (failed(answer)) {
      setTrouble(isRefused(answer) ? answer.refused.sentence : words.failed)
      return false
    }
    setTrouble('')
    if ('organisations' in answer) setView(answer as SigningView)
    setSaid(sentence)
    if (sentence) say(sentence)
    return true
  }
  return {
    view,
    trouble,
    said,
    busy,
    sign: (asked) => act(() => api.sign(proposal, version, asked), words.denied.signed),
    sendLink: () => act(() => api.signLink(proposal, version), ''),
    remind: (organisation, name) =>
      act(() => api.remind(proposal, version, organisation), words.remindedNow(name)),
    submit: () => act(() => api.submit(proposal, version), words.submit.done),
  }
}
