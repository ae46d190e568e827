import { Show, type JSX } from 'solid-js'
import { files as words } from '#client/words/files.ts'
import { TextLink } from '#client/ui/text-link.tsx'
import { formatSize } from '#shared/files.ts'
import type { FileHash } from '#shared/ids.ts'
import { useFiles } from './files.ts'
import styles from './files.module.css'

/** A file by its name, to be saved. */
export function FileLink(props: { readonly file: FileHash }): JSX.Element {
  const files = useFiles()
  const view = () => files?.evidence(props.file)
  return (
    <Show when={view()} fallback={<span class={styles.name}>{words.unknownFile}</span>}>
      {(known) => (
        <span class={styles.name}>
          <TextLink href={files?.address(props.file) ?? ''} download={known().name}>
            {known().name}
          </TextLink>{' '}
          <span class={styles.size}>{formatSize(known().size)}</span>
        </span>
      )}
    </Show>
  )
}
