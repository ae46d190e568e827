import { For, type JSX } from 'solid-js'
import type { FrozenView } from '#shared/api.ts'
import { Icon } from '#client/ui/icon.tsx'
import { Tiles } from '#client/ui/tiles.tsx'
import { longMoment } from '#client/words/app.ts'
import { freeze } from '#client/words/freeze.ts'
import styles from './cover.module.css'
import { hashGroups } from '#shared/hash-groups.ts'

/** The cover of a frozen version, as it is on paper: drawn from the hash, and the hash below it. */
export function Cover(props: { readonly view: FrozenView }): JSX.Element {
  return (
    <section class={`${styles.cover} on-pine`} aria-label={freeze.eyebrow(props.view.number)}>
      <div class={styles.tiles}>
        <Tiles seed={props.view.sha256} columns={8} rows={9} />
      </div>
      <div class={styles.words}>
        <p class={styles.eyebrow}>
          <Icon name="snowflake" />
          {freeze.eyebrow(props.view.number)}
        </p>
        <p class={styles.title}>{props.view.title}</p>
        <p class={styles.region}>{props.view.region}</p>
        <p class={styles.by}>
          <span class={styles.when}>{longMoment(props.view.frozenAt)}</span>{' '}
          {freeze.by(props.view.frozenBy.name, props.view.frozenBy.organisation)}
        </p>
        <dl class={styles.hash}>
          <dt>
            <abbr title={freeze.hashLabel}>{freeze.hash}</abbr>
          </dt>
          <dd>
            <For each={hashGroups(props.view.sha256)}>{(group) => <span>{group} </span>}</For>
          </dd>
        </dl>
        <p class={styles.pattern}>{freeze.pattern}</p>
      </div>
    </section>
  )
}
