import type { JSX } from 'solid-js'
import { report as words } from '#client/words/workshop-report.ts'
import styles from './report.module.css'

const order = Object.keys(words.parts)

/** One numbered part of the report. */
export function Part(props: {
  readonly id: keyof typeof words.parts
  readonly children: JSX.Element
}): JSX.Element {
  return (
    <section id={props.id} class={styles.part}>
      <h2>
        {order.indexOf(props.id) + 1} {words.parts[props.id]}
      </h2>
      {props.children}
    </section>
  )
}
