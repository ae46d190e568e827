import { A } from '@solidjs/router'
import { For, Show, type JSX } from 'solid-js'
import { may } from '#shared/access.ts'
import type { PersonView, ProposalView } from '#shared/api.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { Tiles } from '#client/ui/tiles.tsx'
import { dossier as words } from '#client/words/dossier.ts'
import { sectionHref } from './hrefs.ts'
import styles from './welcome.module.css'

export interface WelcomeProps {
  readonly proposal: ProposalView
  readonly me: PersonView
}

/** Where a dossier begins, by the section that each first act opens. */
const firstActs = ['identification', 'partners', 'challenge'] as const

/** A dossier in which nobody wrote anything yet. */
export function Welcome(props: WelcomeProps): JSX.Element {
  const dossier = useDossier()
  const heading = createHeading(() => props.proposal.title)
  const firstName = () => props.me.name.split(' ')[0] ?? props.me.name
  const writes = () => may(dossier.actor, 'write', dossier.phase()) === null
  const first = () => dossier.edition.template.sections[0]
  return (
    <div class={styles.welcome}>
      <div class={styles.words}>
        <PageHeader
          look="hero"
          eyebrow={words.welcome.eyebrow(firstName())}
          title={words.welcome.title}
          lead={writes() ? words.welcome.lead : words.welcome.readOnly}
          headingRef={heading}
        />
        <Show when={writes()}>
          <ol class={styles.acts} role="list">
            <For each={firstActs}>
              {(section, at) => (
                <li>
                  <span class={styles.number} aria-hidden="true">
                    {at() + 1}
                  </span>
                  <span>
                    <h2>{words.welcome.acts[section].title}</h2>
                    <span class={styles.text}>{words.welcome.acts[section].text}</span>
                  </span>
                  <Button
                    look={at() === 0 ? 'primary' : 'secondary'}
                    href={sectionHref(props.proposal.id, section)}
                  >
                    {words.welcome.acts[section].act}
                  </Button>
                </li>
              )}
            </For>
          </ol>
          <Show when={first()}>
            {(section) => (
              <A class={styles.begin} href={sectionHref(props.proposal.id, section().id)}>
                {words.welcome.begin(section().letter)}
              </A>
            )}
          </Show>
        </Show>
      </div>
      <div class={styles.cover}>
        <Tiles seed={props.proposal.id} columns={6} rows={15} size={56} />
      </div>
    </div>
  )
}
