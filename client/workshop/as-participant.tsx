import { Show, type JSX } from 'solid-js'
import { unwrap } from 'solid-js/store'
import type { Step } from '#shared/workshop/step.ts'
import { makeDevice } from '#client/live/device.ts'
import { createDrafts } from '#client/live/drafts.ts'
import { LiveContext, useLive, type Opened } from '#client/live/use-live.ts'
import { createPlace, PlaceContext } from '#client/phone/create-place.ts'
import { createMore, MoreContext } from '#client/phone/more.ts'
import { StepPage } from '#client/phone/step-page.tsx'
import { Button } from '#client/ui/button.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { plan } from '#client/words/workshop-harvest.ts'
import { triedView } from './tried-view.ts'
import styles from './as-participant.module.css'

/** The step as it stands in the editor, on a phone of its own: one can try it, and nothing goes out. */
export function AsParticipant(props: {
  readonly step: Step
  readonly open: boolean
  readonly onClose: () => void
}): JSX.Element {
  return (
    <Dialog
      open={props.open}
      title={plan.tried.title}
      description={plan.tried.text}
      onClose={() => props.onClose()}
      actions={<Button onClick={() => props.onClose()}>{plan.tried.close}</Button>}
    >
      <Show when={props.open}>
        <Phone step={props.step} />
      </Show>
    </Dialog>
  )
}

function Phone(props: { readonly step: Step }): JSX.Element {
  const live = useLive()
  const nothing: Opened['outbox'] = {
    ...live.outbox,
    underway: () => [],
    sending: () => false,
    sentAt: () => null,
    put() {},
    async flush() {},
    seen() {},
  }
  // What stands in the editor at that moment: changing it means closing this first.
  // eslint-disable-next-line solid/reactivity
  const step = structuredClone(unwrap(props.step))
  const tried: Opened = {
    ...live,
    view: triedView(live.view, step, live.view.draaiboek ?? { title: '', steps: [] }),
    send: async () => ({ kind: 'refused', status: 0, code: '', sentence: plan.tried.nothing }),
    busy: () => false,
    typing() {},
    outbox: nothing,
    drafts: createDrafts(
      makeDevice(() => nowhere, 'voorbeeld'),
      Date.now,
      () => '',
    ),
  }
  const place = createPlace(tried)
  return (
    <LiveContext.Provider value={tried}>
      <PlaceContext.Provider value={place}>
        <MoreContext.Provider value={createMore()}>
          <article class={styles.phone} aria-label={plan.tried.title}>
            <Show when={place.shown()}>{(shown) => <StepPage step={shown()} />}</Show>
          </article>
        </MoreContext.Provider>
      </PlaceContext.Provider>
    </LiveContext.Provider>
  )
}

/** Keeps nothing: what is typed here is gone with the window. */
const nowhere = {
  getItem: () => null,
  setItem: () => undefined,
  removeItem: () => undefined,
}
