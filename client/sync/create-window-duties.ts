import { onCleanup } from 'solid-js'

export interface WindowDuties {
  readonly unsaved: () => boolean
  readonly online: () => void
  readonly offline: () => void
}

/** What the page owes to somebody who closes a laptop, a tab or a tunnel. */
export function createWindowDuties(duties: WindowDuties): void {
  listen(window, 'online', duties.online)
  listen(window, 'offline', duties.offline)
  listen(window, 'beforeunload', (event) => {
    if (duties.unsaved()) event.preventDefault()
  })
  listen(window, 'pagehide', finishTyping)
  listen(document, 'visibilitychange', () => {
    if (document.visibilityState === 'hidden') finishTyping()
  })
}

/** A half-typed amount is written when its field is left; a page that goes away may never come back. */
function finishTyping(): void {
  const active = document.activeElement
  if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) active.blur()
}

function listen<Target extends EventTarget>(target: Target, name: string, act: (event: Event) => void): void {
  target.addEventListener(name, act)
  onCleanup(() => target.removeEventListener(name, act))
}
