import { For, type JSX } from 'solid-js'
import { TextLink } from '#client/ui/text-link.tsx'
import { ideas } from '#client/words/ideas.ts'
import { besideIdea as words } from '#client/words/trail.ts'
import type { ProposalIdea } from '#shared/idea/api.ts'
import { Answers } from './answers.tsx'
import { TakeOver } from './take-over.tsx'
import styles from './idea-panel.module.css'

/** The idea beside the proposal, to read, and per answer the way into the dossier. */
export function IdeaPanel(props: { readonly idea: ProposalIdea }): JSX.Element {
  return (
    <div class={styles.panel}>
      <p class={styles.soft}>{ideas.about(props.idea.number, props.idea.region)}</p>
      <p>
        <b>{props.idea.title}</b>
      </p>
      <p class={styles.soft}>
        {words.lead} <TextLink href={`/ideeen/${props.idea.id}`}>{words.open}</TextLink>
      </p>
      <For each={props.idea.edition.questions}>
        {(block) => (
          <section class={styles.block}>
            <h2>{block.title}</h2>
            <Answers
              questions={block.questions}
              edition={props.idea.edition}
              region={props.idea.regionCode}
              answers={props.idea.answers}
              act={(question) => <TakeOver question={question} answers={props.idea.answers} />}
            />
          </section>
        )}
      </For>
    </div>
  )
}
