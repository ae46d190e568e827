import { For, Show, type JSX } from 'solid-js'
import { hashGroups } from '#shared/hash-groups.ts'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { MessageBar } from '#client/ui/message-bar.tsx'
import { Pill } from '#client/ui/pill.tsx'
import { Tiles } from '#client/ui/tiles.tsx'
import { day, longMoment } from '#client/words/app.ts'
import { verify as words } from '#client/words/verify.ts'
import type { Certificate } from '#shared/verification/api.ts'
import styles from './verify-page.module.css'

/** What is known of a version, for who holds a file of it. */
export function CertificateCard(props: { readonly certificate: Certificate }): JSX.Element {
  const about = () => props.certificate
  const isLatest = () => about().latest.version === about().version
  return (
    <section class={styles.card}>
      <div class={styles.tiles}>
        <Tiles seed={about().sha256} columns={10} rows={2} />
      </div>
      <h2>
        {about().title}, {words.version.toLowerCase()} {about().version}
      </h2>
      <Show when={about().fictional}>
        <p>
          <Pill look="fictional">{words.fictional}</Pill>
        </p>
      </Show>
      <MessageBar kind={isLatest() ? 'information' : 'warning'}>
        {isLatest() ? words.latest : words.superseded(about().latest.version, day(about().latest.frozenAt))}
      </MessageBar>
      <dl class={styles.facts}>
        <dt>{words.region}</dt>
        <dd>{about().region}</dd>
        <dt>{words.frozen}</dt>
        <dd>{longMoment(about().frozenAt)}</dd>
        <dt>{words.hash}</dt>
        <dd class={styles.hash}>{hashGroups(about().sha256).join(' ')}</dd>
        <Show when={about().auditHead}>
          {(head) => (
            <>
              <dt>{words.audit}</dt>
              <dd class={styles.hash}>{hashGroups(head()).join(' ')}</dd>
            </>
          )}
        </Show>
      </dl>
      <h3>{words.signed(about().signOffs.length, about().partners)}</h3>
      <Show when={about().signOffs.length > 0} fallback={<p>{words.nobody}</p>}>
        <ul class={styles.signed} role="list">
          <For each={about().signOffs}>
            {(one) => (
              <li>
                <LayerBadge layer={one.organisation.layer} size={22} />
                <span>
                  <b>{one.organisation.name}</b> {words.on(day(one.at), one.position)}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}
