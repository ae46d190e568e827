import { For, type JSX } from 'solid-js'
import { createHeading } from '#client/page/create-heading.ts'
import { PageHeader } from '#client/ui/page-header.tsx'
import styles from './statement.module.css'

export interface StatementProps {
  readonly page: string
  readonly lead: string
  readonly parts: readonly { readonly title: string; readonly text: readonly string[] }[]
  readonly children?: JSX.Element
}

/** A page that states something, in parts. */
export function Statement(props: StatementProps): JSX.Element {
  const heading = createHeading(() => props.page)
  return (
    <div class={styles.page}>
      <PageHeader title={props.page} lead={props.lead} headingRef={heading} />
      <For each={props.parts}>
        {(part) => (
          <section class={styles.part}>
            <h2>{part.title}</h2>
            <ul>
              <For each={part.text}>{(line) => <li>{line}</li>}</For>
            </ul>
          </section>
        )}
      </For>
      {props.children}
    </div>
  )
}
