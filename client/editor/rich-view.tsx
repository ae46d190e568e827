import { For, Match, Switch, type JSX } from 'solid-js'
import { useFiles } from '#client/files/files.ts'
import type { Block, Inline, Mark, RichText } from '#shared/dossier/rich-text.ts'
import styles from './rich-field.module.css'

/** A text for who only reads it: no editor, so nothing that could ever write. */
export function RichView(props: { readonly text: RichText; readonly id?: string }): JSX.Element {
  return (
    <div class={styles.view} id={props.id} data-letters="">
      <Nodes nodes={props.text.content} />
    </div>
  )
}

function Nodes(props: { readonly nodes: readonly (Block | Inline)[] | undefined }): JSX.Element {
  return <For each={props.nodes}>{(node) => <Node node={node} />}</For>
}

function Node(props: { readonly node: Block | Inline }): JSX.Element {
  const run = () => (props.node.type === 'text' ? props.node : null)
  const block = () =>
    props.node.type === 'text' || props.node.type === 'hardBreak' || props.node.type === 'image'
      ? null
      : props.node
  const picture = () => (props.node.type === 'image' ? props.node : null)
  const files = useFiles()
  const inner = () => <Nodes nodes={block()?.content} />
  return (
    <Switch fallback={<br />}>
      <Match when={run()}>{(found) => <Run text={found().text} marks={found().marks ?? []} />}</Match>
      <Match when={picture()}>
        {(found) => (
          <figure>
            <img src={files?.address(found().attrs.file)} alt={found().attrs.alt} loading="lazy" />
          </figure>
        )}
      </Match>
      <Match when={props.node.type === 'paragraph'}>
        <p>{inner()}</p>
      </Match>
      <Match when={props.node.type === 'bulletList'}>
        <ul>{inner()}</ul>
      </Match>
      <Match when={props.node.type === 'orderedList'}>
        <ol start={block()?.attrs?.start}>{inner()}</ol>
      </Match>
      <Match when={props.node.type === 'listItem'}>
        <li>{inner()}</li>
      </Match>
      <Match when={props.node.type === 'blockquote'}>
        <blockquote>{inner()}</blockquote>
      </Match>
    </Switch>
  )
}

function Run(props: { readonly text: string; readonly marks: readonly Mark[] }): JSX.Element {
  const rest = () => <Run text={props.text} marks={props.marks.slice(1)} />
  return (
    <Switch fallback={props.text}>
      <Match when={props.marks[0]?.type === 'bold'}>
        <strong>{rest()}</strong>
      </Match>
      <Match when={props.marks[0]?.type === 'italic'}>
        <em>{rest()}</em>
      </Match>
      <Match when={props.marks[0]?.attrs}>
        {(link) => (
          <a href={link().href} target="_blank" rel="noopener noreferrer nofollow">
            {rest()}
          </a>
        )}
      </Match>
    </Switch>
  )
}
