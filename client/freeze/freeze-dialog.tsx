import { createEffect, Match, on, Show, Switch, type JSX } from 'solid-js'
import { useApi } from '#client/api.ts'
import { NumberedSteps } from '#client/ui/numbered-steps.tsx'
import { Button } from '#client/ui/button.tsx'
import { CapHeading } from '#client/ui/cap-heading.tsx'
import { Dialog } from '#client/ui/dialog.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { freeze } from '#client/words/freeze.ts'
import { versions } from '#client/words/versions.ts'
import { countdownSeconds } from '#shared/freezing.ts'
import type { FindingView, ProposalView, VersionView } from '#shared/api.ts'
import type { Section } from '#shared/dossier/template.ts'
import { Blocking } from './blocking.tsx'
import { createFreezing, type Freezing } from './create-freezing.ts'
import styles from './freeze-dialog.module.css'

export interface FreezeDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly proposal: Pick<ProposalView, 'id' | 'frozen'>
  /** What the checks say on this side; errors among them are shown at once and hold the button. */
  readonly findings?: readonly FindingView[] | undefined
  /** To call a section by its letter in the links. */
  readonly sections?: readonly Pick<Section, 'id' | 'letter' | 'title'>[] | undefined
  readonly onFrozen?: ((version: VersionView) => void) | undefined
}

/** Says in order what freezing does, and does it; the server has the last word on whether it may. */
export function FreezeDialog(props: FreezeDialogProps): JSX.Element {
  const version = () => props.proposal.frozen.reduce((last, one) => Math.max(last, one.number), 0) + 1
  const freezing = createFreezing({
    api: useApi(),
    proposal: () => props.proposal.id,
    version,
    onAnnounced: () => props.onOpenChange(false),
    onFrozen: (frozen) => {
      props.onOpenChange(false)
      props.onFrozen?.(frozen)
    },
  })
  createEffect(
    on(
      () => props.open,
      (open) => open && freezing.reset(),
    ),
  )

  const busy = () => freezing.now().state === 'busy'
  const close = () => !busy() && props.onOpenChange(false)
  const blocking = () => {
    const now = freezing.now()
    const known = now.state === 'blocked' ? now.findings : (props.findings ?? [])
    return known.filter((finding) => finding.severity === 'error')
  }
  const unsure = () => freezing.now().state === 'unsure'
  return (
    <Dialog
      wide
      open={props.open}
      onClose={close}
      seed={props.proposal.id}
      title={freeze.dialog.title(version())}
      description={freeze.dialog.lead(version())}
      actions={
        <>
          <Show
            when={!unsure()}
            fallback={
              <Button look="primary" onClick={() => void freezing.look()}>
                {freeze.dialog.look}
              </Button>
            }
          >
            <Show when={blocking().length === 0}>
              <Button
                look="secondary"
                icon="clock"
                onClick={() => void freezing.announce(countdownSeconds.usual)}
              >
                {versions.countdown.announce}
              </Button>
            </Show>
            <Button
              look="primary"
              icon="snowflake"
              notYet={notYet(blocking().length, busy())}
              onClick={() => void freezing.freeze()}
            >
              {freeze.dialog.act(version())}
            </Button>
          </Show>
          <Button data-first="" onClick={close} aria-disabled={busy() ? 'true' : undefined}>
            {blocking().length > 0 ? freeze.dialog.close : freeze.dialog.cancel}
          </Button>
        </>
      }
    >
      <div class={styles.body}>
        <div role="alert" class={styles.outcome}>
          <Outcome now={freezing.now()} />
        </div>
        <Show when={blocking().length > 0} fallback={<WhatHappens />}>
          <Blocking
            proposal={props.proposal.id}
            findings={blocking()}
            sections={props.sections ?? []}
            onGo={() => props.onOpenChange(false)}
          />
        </Show>
      </div>
    </Dialog>
  )
}

const notYet = (errors: number, busy: boolean): string | undefined => {
  if (busy) return freeze.dialog.busy
  return errors > 0 ? freeze.dialog.notYet(errors) : undefined
}

function Outcome(props: { readonly now: Freezing }): JSX.Element {
  const sentence = () =>
    props.now.state === 'refused' || props.now.state === 'blocked' ? props.now.sentence : undefined
  return (
    <Switch>
      <Match when={sentence()}>
        {(words) => (
          <MessageBar kind="error" title={freeze.dialog.refused}>
            {words()}
          </MessageBar>
        )}
      </Match>
      <Match when={props.now.state === 'unsure'}>
        <MessageBar kind="warning" title={freeze.dialog.unsure}>
          {freeze.dialog.unsureText}
        </MessageBar>
      </Match>
      <Match when={props.now.state === 'not-frozen'}>
        <MessageBar kind="information">{freeze.dialog.notFrozen}</MessageBar>
      </Match>
    </Switch>
  )
}

function WhatHappens(): JSX.Element {
  return (
    <div>
      <CapHeading level={3}>{freeze.dialog.happens}</CapHeading>
      <NumberedSteps steps={freeze.dialog.steps} look="aside" />
    </div>
  )
}
