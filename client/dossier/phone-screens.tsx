import { For, Show, type JSX } from 'solid-js'
import { may } from '#shared/access.ts'
import { files } from '#client/api.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { MeMenu } from '#client/people/me-menu.tsx'
import { useDossier } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { dossier as words } from '#client/words/dossier.ts'
import { sessions } from '#client/words/workshop-list.ts'
import { inBar, type Panel, type PanelName } from './create-panel.ts'
import { PanelContent, type SidePanelProps } from './side-panel.tsx'
import styles from './dossier-frame.module.css'

/** A panel on a screen of its own. */
export function PhonePanel(
  props: Omit<SidePanelProps, 'docked'> & { readonly name: PanelName },
): JSX.Element {
  const title = () => props.panel.tabs().find((tab) => tab.name === props.name)?.label ?? ''
  const heading = createHeading(title)
  return (
    <>
      <div class={styles.phoneTitle}>
        <PageHeader look="wide" title={title()} headingRef={heading} />
      </div>
      <PanelContent {...props} />
    </>
  )
}

export interface PhoneMoreProps {
  readonly proposal: string
  readonly panel: Panel
  readonly onFreeze: () => void
}

/** Under the list of sections: what has no room in the bar of a phone. */
export function PhoneMore(props: PhoneMoreProps): JSX.Element {
  const dossier = useDossier()
  return (
    <div class={styles.more}>
      <For each={props.panel.tabs().filter(({ name }) => !inBar(name))}>
        {(tab) => (
          <Button look="secondary" icon={tab.icon} onClick={() => props.panel.show(tab.name)}>
            {tab.label}
          </Button>
        )}
      </For>
      <Button look="secondary" icon="document" href={files.preview(props.proposal)}>
        {words.preview}
      </Button>
      <Button look="secondary" icon="screen" href={`/dossier/${props.proposal}/werksessies`}>
        {sessions.page}
      </Button>
      <Show when={may(dossier.actor, 'freeze', dossier.phase()) === null}>
        <Button look="secondary" icon="snowflake" onClick={() => props.onFreeze()}>
          {words.freeze}
        </Button>
      </Show>
      <MeMenu />
    </div>
  )
}
