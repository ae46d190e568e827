import { createSignal, onCleanup, type Accessor } from 'solid-js'
import { failed, isRefused, type Api } from '#client/api.ts'
import { jury as words } from '#client/words/jury.ts'
import type { JuryAct, JuryView } from '#shared/jury/api.ts'

export type Pane = 'dossier' | 'criteria'

export interface Room {
  readonly proposal: string
  readonly view: Accessor<JuryView>
  /** Why the last act was not done; empty when it was. */
  readonly trouble: Accessor<string>
  /** Where there is no room for both columns: the one that shows. */
  readonly pane: Accessor<Pane>
  readonly show: (pane: Pane) => void
  readonly act: (act: JuryAct, asked?: object) => Promise<boolean>
}

/** In ms: how soon one sees that another juror handed in, or that a ballot opened. */
const lookEvery = 8_000

/** The room as it stands, looked at again after every act of mine and now and then for those of the others. */
export function createRoom(api: Api, proposal: string, first: JuryView): Room {
  const [view, setView] = createSignal(first)
  const [trouble, setTrouble] = createSignal('')
  const [pane, show] = createSignal<Pane>('criteria')
  let latest = 0

  const take = (mine: number, next: JuryView): void => {
    // An answer that was overtaken by a later one says what is no longer so.
    if (mine === latest && JSON.stringify(next) !== JSON.stringify(view())) setView(next)
  }
  const look = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return
    const mine = ++latest
    const answer = await api.juryRoom(proposal)
    if (!failed(answer)) take(mine, answer)
  }
  const timer = setInterval(() => void look(), lookEvery)
  onCleanup(() => clearInterval(timer))

  return {
    proposal,
    view,
    trouble,
    pane,
    show,
    async act(act, asked = {}) {
      const mine = ++latest
      const answer = await api.juryAct(proposal, act, asked)
      if (failed(answer)) {
        setTrouble(isRefused(answer) ? answer.refused.sentence : words.failed)
        return false
      }
      setTrouble('')
      take(mine, answer)
      return true
    },
  }
}
