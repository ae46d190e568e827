import { createEffect, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js'
import { failed, type Api, type Failure } from '#client/api.ts'
import { useDossier } from '#client/sync/dossier.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { spotsOf } from '#shared/dossier/spots.ts'
import type { PreviewView } from '#shared/preview.ts'

export interface PreviewParts {
  readonly api: Pick<Api, 'preview'>
  readonly proposal: string
  /** The section that is open, for when nobody is in a field of it. */
  readonly section: Accessor<string | undefined>
}

export interface Preview {
  /** The pages last made; `null` before the first. */
  readonly view: Accessor<PreviewView | null>
  readonly making: Accessor<boolean>
  readonly failure: Accessor<Failure | null>
  readonly page: Accessor<number>
  /** Leafing stops following the one who writes. */
  readonly leaf: (by: -1 | 1) => void
  readonly follows: Accessor<boolean>
  readonly follow: () => void
  readonly retry: () => void
}

/** In ms: so long nobody types, and after so long it is made all the same. */
const pause = 200
const longestWait = 700

/** The pages of the dossier as it is being written, and the one where I write. Made anew after every change. */
export function createPreview({ api, proposal, section }: PreviewParts): Preview {
  const dossier = useDossier()
  const [view, setView] = createSignal<PreviewView | null>(null)
  const [making, setMaking] = createSignal(false)
  const [failure, setFailure] = createSignal<Failure | null>(null)
  const [leafed, setLeafed] = createSignal<number | null>(null)
  let again = false
  let gone = false
  onCleanup(() => (gone = true))

  const ask = async (): Promise<void> => {
    // One question at a time: what changed meanwhile is in the next answer.
    if (making()) return void (again = true)
    setMaking(true)
    again = false
    const answer = await api.preview(proposal)
    if (gone) return
    setMaking(false)
    if (failed(answer)) setFailure(answer)
    else {
      setFailure(null)
      setView(answer)
    }
    if (again) void ask()
  }

  const changed = createPatience(() => void ask())
  createEffect(
    on(
      () => (dossier.ready() ? dossier.live().doc : null),
      (doc) => {
        if (!doc) return
        void ask()
        doc.on('update', changed)
        onCleanup(() => doc.off('update', changed))
      },
    ),
  )

  /** Where I am, as long as I am somewhere in the section that is open. */
  const place = createMemo<Path | null>((before) => {
    const here = dossier.people().find(({ me }) => me)?.place ?? null
    return here ?? (before && before[0] === section() ? before : null)
  }, null)
  const spots = createMemo(() => {
    const here = place()
    const open = section()
    return here ? spotsOf(here) : open ? [open] : []
  })
  createEffect(on(spots, () => setLeafed(null), { defer: true }))
  const followed = () => {
    const known = view()?.spots ?? {}
    return spots().flatMap((spot) => known[spot] ?? [])[0] ?? 1
  }
  const within = (page: number): number => Math.min(Math.max(page, 1), view()?.pages ?? 1)
  const page = () => within(leafed() ?? followed())

  return {
    view,
    making,
    failure,
    page,
    leaf: (by) => setLeafed(within(page() + by)),
    follows: () => leafed() === null || leafed() === followed(),
    follow: () => setLeafed(null),
    retry: () => void ask(),
  }
}

/** Calls once it has been quiet for a moment, and now and then when it never is. */
function createPatience(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let since: number | null = null
  onCleanup(() => clearTimeout(timer))
  return () => {
    since ??= performance.now()
    clearTimeout(timer)
    const left = longestWait - (performance.now() - since)
    timer = setTimeout(
      () => {
        since = null
        act()
      },
      Math.max(0, Math.min(pause, left)),
    )
  }
}
