import { Show, type JSX } from 'solid-js'
import { createHeading } from '#client/page/create-heading.ts'
import { Button } from '#client/ui/button.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { Pill } from '#client/ui/pill.tsx'
import { ideas as words } from '#client/words/ideas.ts'
import type { IdeaPageView } from '#shared/idea/api.ts'
import { StatePill } from './state-pill.tsx'

/** What it is called, where it lies, and where it stands. */
export function IdeaHead(props: { readonly view: IdeaPageView; readonly acts?: JSX.Element }): JSX.Element {
  const heading = createHeading(() => props.view.idea.title)
  return (
    <PageHeader
      eyebrow={words.about(props.view.idea.number, props.view.idea.region)}
      title={props.view.idea.title}
      headingRef={heading}
      actions={
        <>
          <StatePill state={props.view.idea.state} />
          <Show when={props.view.fictional}>
            <Pill look="fictional">{words.fictional}</Pill>
          </Show>
          <Button look="quiet" icon="chevron-left" href="/ideeen">
            {words.toAll}
          </Button>
          {props.acts}
        </>
      }
    />
  )
}
