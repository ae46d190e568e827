import { Show, type JSX } from 'solid-js'
import type { Section } from '#shared/dossier/template.ts'
import { createNarrow } from '#client/fields/create-media.ts'
import { PageHeader } from '#client/ui/page-header.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { dossier as words } from '#client/words/dossier.ts'
import styles from './dossier-frame.module.css'

/** Before anything is known: the shapes of the frame. */
export function FrameSkeleton(): JSX.Element {
  return (
    <div class={styles.shapes}>
      <Skeleton lines={[30]} height={28} />
      <Skeleton />
      <Skeleton />
    </div>
  )
}

/** The section's name is known at once; its text is on its way. */
export function PageSkeleton(props: { readonly section: Section | undefined }): JSX.Element {
  const narrow = createNarrow()
  /** As the page itself will write it, so that nothing jumps. */
  const isWide = (section: Section) => section.shape !== 'fields' && section.shape !== 'partners'
  return (
    <div class={styles.shapes} aria-busy="true">
      <Show when={props.section} fallback={<Skeleton lines={[50]} height={28} />}>
        {(section) => (
          <PageHeader
            look={isWide(section()) ? 'wide' : 'page'}
            title={section().title}
            lead={narrow() && isWide(section()) ? undefined : section().lead}
            letter={section().letter}
          />
        )}
      </Show>
      <p class={styles.opening}>{words.opening}</p>
      <Skeleton lines={[40]} height={16} />
      <Skeleton lines={[100, 98, 100, 94, 60]} />
      <Skeleton lines={[36]} height={16} />
      <Skeleton lines={[98, 100, 52]} />
    </div>
  )
}
