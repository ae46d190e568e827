import { A } from '@solidjs/router'
import { createMemo, For, Show, type JSX } from 'solid-js'
import type { ProposalView } from '#shared/api.ts'
import type { Actor } from '#shared/access.ts'
import { asLayer } from '#shared/layers.ts'
import { lockFor, type Lock } from '#shared/locks.ts'
import { openPerSection } from '#shared/talk/open.ts'
import { useDossier, type Present } from '#client/sync/dossier.ts'
import { useTalk } from '#client/sync/talk.ts'
import { CapHeading } from '#client/ui/cap-heading.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { ProgressSegments } from '#client/ui/progress-segments.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { StateMark } from '#client/ui/state-mark.tsx'
import { listed } from '#client/words/fields.ts'
import { dossier as words } from '#client/words/dossier.ts'
import { locks } from '#client/words/locks.ts'
import { talk as talkWords } from '#client/words/talk.ts'
import { versions } from '#client/words/versions.ts'
import type { Checks, SectionStanding } from './create-checks.ts'
import { createPersons, sectionOfPerson } from './create-persons.ts'
import { dossierHref, sectionHref, versionsPath } from './hrefs.ts'
import styles from './rail.module.css'

export interface RailProps {
  readonly proposal: ProposalView
  readonly checks: Checks
  /** The section on the page. */
  readonly current: string | undefined
  readonly onChoose: () => void
}

/** Every section with how far it is and who is in it; below, the criteria. */
export function Rail(props: RailProps): JSX.Element {
  const dossier = useDossier()
  const persons = createPersons()
  const perSection = createMemo(() =>
    Map.groupBy(
      persons().filter((one) => !one.me),
      (one) => sectionOfPerson(dossier.edition.template, one)?.id,
    ),
  )
  const talk = useTalk()
  const remarks = createMemo(() => openPerSection(talk?.threads() ?? [], dossier.edition.template))
  const done = () =>
    props.checks.sections().filter(({ state }) => state === 'done' || state === 'warning').length
  const answered = () => props.checks.criteria().filter(({ state }) => state === 'answered').length
  const all = () => props.checks.criteria().length
  return (
    <nav class={styles.rail} aria-label={words.sections}>
      <div class={styles.head}>
        <CapHeading aside={words.rail.done(done(), props.checks.sections().length)}>{words.name}</CapHeading>
      </div>
      <ul class={styles.items} role="list">
        <For each={dossier.edition.template.sections}>
          {(section, at) => (
            <RailItem
              href={sectionHref(props.proposal.id, section.id)}
              letter={section.letter}
              title={section.title}
              closed={closedFor(dossier.locks()[section.id], dossier.actor)}
              standing={props.checks.sections()[at()]}
              current={props.current === section.id}
              remarks={remarks().get(section.id) ?? 0}
              here={perSection().get(section.id) ?? []}
              onChoose={props.onChoose}
            />
          )}
        </For>
        <For each={props.proposal.frozen}>
          {(version) => (
            <li>
              <A class={styles.item} href={`${dossierHref(props.proposal.id)}/versie/${version.number}`}>
                <span class={styles.letter} aria-hidden="true">
                  {version.number}
                </span>
                <span class={styles.words}>
                  <span class={styles.title}>{words.frozen.open(version.number)}</span>
                </span>
                <span class={styles.mark}>
                  <StateMark state="locked" />
                </span>
              </A>
            </li>
          )}
        </For>
        <li>
          <A
            class={styles.item}
            href={sectionHref(props.proposal.id, versionsPath)}
            aria-current={props.current === versionsPath ? 'page' : undefined}
            title={versions.page}
            onClick={() => props.onChoose()}
            activeClass=""
            inactiveClass=""
          >
            <span class={styles.letter} aria-hidden="true">
              L
            </span>
            <span class={styles.words}>
              <span class={styles.title}>{versions.page}</span>
              <span class={styles.state}>{versions.standing(props.proposal.frozen.at(-1)?.number)}</span>
            </span>
            <span class={styles.mark}>
              <StateMark state="locked" silent />
            </span>
          </A>
        </li>
      </ul>
      <div class={styles.criteria}>
        <p>
          <b>{words.rail.criteria}</b> <span>{words.rail.answered(answered(), all())}</span>
        </p>
        <ProgressSegments segments={props.checks.criteria()} />
        <p class={styles.short}>
          <b>
            {answered()}/{all()}
          </b>
          <br />
          {words.rail.criteriaShort}
        </p>
      </div>
    </nav>
  )
}

const mostBadges = 3

interface RailItemProps {
  readonly href: string
  readonly letter: string
  readonly title: string
  /** Why I cannot write in it, in a word, when that is because it is closed. */
  readonly closed: string | null
  readonly standing: SectionStanding | undefined
  readonly current: boolean
  /** How many of them wait for somebody. */
  readonly remarks: number
  readonly here: readonly Present[]
  readonly onChoose: () => void
}

/** What was given to some is closed to the others only; any other lock is shown to everybody. */
function closedFor(lock: Lock | undefined, actor: Actor | null): string | null {
  switch (lock?.kind) {
    case undefined:
      return null
    case 'organisations':
      return lockFor(lock, actor) ? locks.others : null
    case 'tables':
      return lockFor(lock, actor) ? locks.rail : null
    default:
      return locks.rail
  }
}

function RailItem(props: RailItemProps): JSX.Element {
  const dossier = useDossier()
  return (
    <li>
      <A
        class={styles.item}
        href={props.href}
        aria-current={props.current ? 'page' : undefined}
        title={props.title}
        onClick={() => props.onChoose()}
        activeClass=""
        inactiveClass=""
      >
        <span class={styles.letter} aria-hidden="true">
          {props.letter}
        </span>
        <span class={styles.words}>
          <span class={styles.title}>{props.title}</span>
          <Show when={dossier.ready()} fallback={<Skeleton lines={[45]} height={9} />}>
            <span class={styles.state} data-state={props.closed ? undefined : props.standing?.state}>
              {props.closed ?? props.standing?.words}
            </span>
          </Show>
        </span>
        <span class={styles.mark}>
          <Show when={dossier.ready()}>
            <StateMark state={props.closed ? 'locked' : (props.standing?.state ?? 'empty')} silent />
          </Show>
          <Show when={props.remarks > 0}>
            <span class={styles.remarks} aria-hidden="true">
              <Icon name="comment" size={14} />
              {props.remarks}
            </span>
            <span class="visually-hidden">{talkWords.rail(props.remarks)}</span>
          </Show>
          <Show when={props.here.length > 0}>
            <span class={styles.people} aria-hidden="true">
              <For each={props.here.slice(0, mostBadges)}>
                {(one) => <LayerBadge layer={asLayer(one.identity.layer) ?? 'partner'} silent />}
              </For>
              <Show when={props.here.length > mostBadges}>+{props.here.length - mostBadges}</Show>
            </span>
            <span class="visually-hidden">
              {words.rail.here(listed(props.here.map((one) => one.identity.name)))}
            </span>
          </Show>
        </span>
      </A>
    </li>
  )
}
