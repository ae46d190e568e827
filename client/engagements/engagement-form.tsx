import { Show, type JSX } from 'solid-js'
import type { Denial } from '#shared/access.ts'
import { engagementPath } from '#shared/dossier/schema.ts'
import type { Section } from '#shared/dossier/template.ts'
import { RowList } from '#client/fields/row-list.tsx'
import { domId } from '#client/fields/spot.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { CapHeading } from '#client/ui/cap-heading.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { Pill } from '#client/ui/pill.tsx'
import { engagements as words } from '#client/words/engagements.ts'
import { askedOf, asksOf } from './create-promises.ts'
import styles from './engagements.module.css'

export interface EngagementFormProps {
  readonly organisation: string
  readonly section: Section
  readonly name: string
  /** It is my own organisation. */
  readonly mine: boolean
  /** Why I may not write its promises. */
  readonly denial: Denial | null
}

/** Ask and answer, open to write in: the ask for all who write, the answer for the organisation itself. */
export function EngagementForm(props: EngagementFormProps): JSX.Element {
  const dossier = useDossier()
  const asks = () => asksOf(dossier.edition.template)
  const commitments = () => engagementPath(props.organisation, 'commitments')
  const homeId = () => domId(commitments())
  return (
    <div class={styles.forms}>
      <Show when={asks()}>
        {(list) => (
          <div class={styles.part}>
            <CapHeading level={3}>{words.ask}</CapHeading>
            <RowList
              path={[props.section.id, 'lists', list().id]}
              fields={list().fields}
              one={words.oneAsk}
              only={(id) => askedOf(dossier.content, props.section.id, list().id, id) === props.organisation}
              values={{ partner: props.organisation, status: 'open' }}
              homeId={homeId()}
              none={words.noAsk}
            />
          </div>
        )}
      </Show>
      <div class={styles.part}>
        <CapHeading
          level={3}
          aside={
            !props.mine && props.denial === null ? (
              <Pill look="on-behalf">{words.onBehalf(props.name)}</Pill>
            ) : undefined
          }
        >
          {props.mine ? words.ownPromise : words.promise}
        </CapHeading>
        <Show when={!props.mine && props.denial === null}>
          <p class={styles.why}>{words.onBehalfWhy}</p>
        </Show>
        <Show when={props.denial === 'not-your-organisation'}>
          <p class={styles.why}>
            <Icon name="lock" size={14} /> {words.onlyThey(props.name)}
          </p>
        </Show>
        <RowList
          path={commitments()}
          fields={dossier.edition.template.commitment}
          one={words.onePromise}
          homeId={homeId()}
          none={words.noPromise}
        />
      </div>
    </div>
  )
}
