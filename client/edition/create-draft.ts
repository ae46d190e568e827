import { createMemo, createSignal, onCleanup, untrack, type Accessor } from 'solid-js'
import { createStore, produce, reconcile, unwrap } from 'solid-js/store'
import { failed, isRefused, type Api, type Failure } from '#client/api.ts'
import type { Announcer } from '#client/ui/create-announcer.ts'
import { edition as words } from '#client/words/edition.ts'
import type { CallView } from '#shared/call/api.ts'
import { changesOf, type EditionChanges } from '#shared/call/changes.ts'
import { judgeEdition } from '#shared/call/judge.ts'
import { revise } from '#shared/call/revise.ts'

/** The form's own copy: everything in it may be written. */
export type Writable<T> = {
  -readonly [Key in keyof T]: T[Key] extends object | null ? Writable<T[Key]> : T[Key]
}

export interface Draft {
  readonly view: Accessor<CallView>
  readonly changes: EditionChanges
  readonly change: (act: (changes: Writable<EditionChanges>) => void) => void
  readonly dirty: Accessor<boolean>
  readonly busy: Accessor<boolean>
  /** What keeps it from being published, of the form as it now is. */
  readonly problems: Accessor<readonly string[]>
  /** What the server said no to. */
  readonly problem: Accessor<string>
  readonly save: () => Promise<void>
  readonly publish: () => Promise<void>
  readonly discard: () => Promise<void>
}

interface Parts {
  readonly api: Api
  readonly announcer: Pick<Announcer, 'say'>
  readonly view: CallView
}

export function createDraft({ api, announcer, view: first }: Parts): Draft {
  const [view, setView] = createSignal(first)
  const begin = (of: CallView): EditionChanges => structuredClone(of.draft?.changes ?? changesOf(of.current))
  const [changes, setChanges] = createStore<Writable<EditionChanges>>(
    begin(first) as Writable<EditionChanges>,
  )
  const [dirty, setDirty] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal('')
  const [turn, setTurn] = createSignal(0)

  const leaving = (event: BeforeUnloadEvent): void => {
    if (dirty()) event.preventDefault()
  }
  window.addEventListener('beforeunload', leaving)
  onCleanup(() => window.removeEventListener('beforeunload', leaving))

  const now = (): EditionChanges => unwrap(changes) as EditionChanges
  const problems = createMemo(() => {
    turn()
    const { current } = view()
    return untrack(() => judgeEdition(revise(current, now(), current.version)))
  })
  const take = (next: CallView): void => {
    setView(next)
    setChanges(reconcile(begin(next) as Writable<EditionChanges>))
    setDirty(false)
    setTurn((turns) => turns + 1)
  }
  const ask = async (asked: Promise<CallView | Failure>, said: (next: CallView) => string) => {
    setBusy(true)
    setProblem('')
    const answer = await asked
    setBusy(false)
    if (failed(answer))
      return void setProblem(isRefused(answer) ? answer.refused.sentence : words.unreachable)
    take(answer)
    announcer.say(said(answer))
  }
  const revision = () => view().draft?.revision ?? 0
  return {
    view,
    changes: changes as EditionChanges,
    change(act) {
      setChanges(produce(act))
      setDirty(true)
      setTurn((turns) => turns + 1)
    },
    dirty,
    busy,
    problems,
    problem,
    save() {
      const asked = { revision: revision(), changes: now() }
      return ask(api.saveDraft(asked), () => words.saved)
    },
    publish() {
      const asked = { revision: revision() }
      return ask(api.publishDraft(asked), (next) => words.publish.done(next.current.version))
    },
    discard() {
      const asked = { revision: revision() }
      return ask(api.discardDraft(asked), () => words.discard.done)
    },
  }
}
