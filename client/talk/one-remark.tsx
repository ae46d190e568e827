import { createSignal, Show, type JSX } from 'solid-js'
import { asLayer, type Layer } from '#shared/layers.ts'
import type { Speaker } from '#shared/talk/places.ts'
import type { Remark } from '#shared/talk/read.ts'
import { useSurroundings, type Surroundings } from '#client/fields/surroundings.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import type { Talk } from '#client/sync/talk.ts'
import { Button } from '#client/ui/button.tsx'
import { ConfirmDialog } from '#client/ui/dialog.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { talk as words } from '#client/words/talk.ts'
import { RemarkForm } from './remark-form.tsx'
import styles from './talk.module.css'

export interface Who {
  readonly name: string
  readonly organisation: string
  readonly layer: Layer
}

export function whoIs(talk: Talk, { organisations }: Surroundings, by: Speaker): Who {
  const known = organisations.find(({ id }) => id === by.organisation)
  const layer = asLayer(known?.layer) ?? 'partner'
  return { name: talk.nameOf(by) ?? words.someone, organisation: known?.name ?? by.organisation, layer }
}

export interface OneRemarkProps {
  readonly talk: Talk
  readonly remark: Remark
  /** It is gone, or its words changed: the focus would be lost with the button that had it. */
  readonly onDone: () => void
}

/** Who said it, for whom, when and what; its author changes it, or takes it back. */
export function OneRemark(props: OneRemarkProps): JSX.Element {
  const announcer = useAnnouncer()
  const surroundings = useSurroundings()
  const [editing, setEditing] = createSignal(false)
  const [withdrawing, setWithdrawing] = createSignal(false)
  const who = () => whoIs(props.talk, surroundings, props.remark.by)
  const isMine = () =>
    props.talk.isMine(props.remark) && props.talk.denial() === null && !props.remark.withdrawn
  return (
    <div class={styles.remark}>
      <p class={styles.by}>
        <LayerBadge layer={who().layer} size={22} />
        <span>
          <b>{who().name}</b>
          <Show when={props.talk.isMine(props.remark)}> ({words.me})</Show>
          <br />
          <span class={styles.soft}>
            {who().organisation} ·{' '}
            <time datetime={new Date(props.remark.at).toISOString()}>{words.at(props.remark.at)}</time>
            <Show when={props.remark.edited !== null && !props.remark.withdrawn}> · {words.edited}</Show>
          </span>
        </span>
      </p>
      <Show
        when={editing()}
        fallback={
          <p class={props.remark.withdrawn ? styles.soft : styles.text}>
            {props.remark.withdrawn ? words.withdrawn : props.remark.text}
          </p>
        }
      >
        <RemarkForm
          label={words.field}
          text={props.remark.text}
          act={words.save}
          onSend={(text) => {
            if (text !== props.remark.text) props.talk.edit(props.remark, text)
            setEditing(false)
            announcer.say(words.saved)
            props.onDone()
          }}
          onCancel={() => {
            setEditing(false)
            props.onDone()
          }}
        />
      </Show>
      <Show when={isMine() && !editing()}>
        <div class={styles.acts}>
          <Button look="quiet" size={28} onClick={() => setEditing(true)}>
            {words.edit}
          </Button>
          <Button look="quiet" size={28} onClick={() => setWithdrawing(true)}>
            {words.withdraw}
          </Button>
        </div>
      </Show>
      <ConfirmDialog
        open={withdrawing()}
        onClose={() => setWithdrawing(false)}
        title={words.withdrawTitle}
        description={words.withdrawText}
        act={words.withdraw}
        keep={words.keep}
        danger
        onAct={() => {
          setWithdrawing(false)
          props.talk.withdraw(props.remark)
          announcer.say(words.withdrawnNow)
          props.onDone()
        }}
      />
    </div>
  )
}
