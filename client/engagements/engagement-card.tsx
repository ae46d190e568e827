import { createMemo, For, Show, type JSX } from 'solid-js'
import { idsIn, richIn, rowsOf, textIn, type DossierContent, type Row } from '#shared/dossier/content.ts'
import { partnersOf } from '#shared/dossier/partners.ts'
import { plainText } from '#shared/dossier/rich-text.ts'
import { engagementPath } from '#shared/dossier/schema.ts'
import { fieldOf, labelOf, type Section, type Template } from '#shared/dossier/template.ts'
import { faces } from '#shared/layers.ts'
import { layerOfPerson, OthersHere } from '#client/fields/entry-frame.tsx'
import { useFindings } from '#client/fields/findings.ts'
import { domId, isWithin } from '#client/fields/spot.ts'
import { layerOf, useSurroundings } from '#client/fields/surroundings.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { CapHeading } from '#client/ui/cap-heading.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { Ladder } from '#client/ui/ladder.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { Pill } from '#client/ui/pill.tsx'
import { StateMark } from '#client/ui/state-mark.tsx'
import { engagements as words } from '#client/words/engagements.ts'
import { asksOf, roleOf, strengthOf, strengthsOf } from './create-promises.ts'
import { EngagementForm } from './engagement-form.tsx'
import styles from './engagements.module.css'

export interface EngagementCardProps {
  readonly organisation: string
  readonly section: Section
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

/** One partner: the ask on the left, the answer on the right, and how firm that answer is. */
export function EngagementCard(props: EngagementCardProps): JSX.Element {
  const dossier = useDossier()
  const surroundings = useSurroundings()
  const template = () => dossier.edition.template
  const partner = createMemo(() =>
    partnersOf(dossier.content).find((candidate) => candidate.id === props.organisation),
  )
  const name = () => partner()?.name || props.organisation
  const commitments = () => engagementPath(props.organisation, 'commitments')
  const denial = () => dossier.deny([...commitments(), '-'])
  const others = createMemo(() => dossier.inside(commitments()).filter((present) => !present.me))
  const mine = () => dossier.actor?.organisation === props.organisation
  const findings = useFindings()
  const asked = createMemo(
    () =>
      new Set<string>(
        asksTo(dossier.content, props.section, template(), props.organisation).map(({ id }) => id),
      ),
  )
  /** What the checks say of this pair: of the answer, and of what was asked. */
  const troubles = createMemo(() =>
    findings
      .all()
      .filter(({ path }) => isWithin(commitments(), path ?? null) || asked().has(path?.[3] ?? '')),
  )
  const worst = () => troubles().find(({ severity }) => severity === 'error') ?? troubles()[0]
  const steps = () => strengthsOf(template()).map((option) => option.label.toLowerCase())

  return (
    <section
      class={styles.card}
      id={domId(commitments())}
      tabIndex={-1}
      aria-label={name()}
      data-open={props.open ? '' : undefined}
      data-error={worst()?.severity === 'error' ? '' : undefined}
      data-others={others().length > 0 ? '' : undefined}
      style={{ '--other': others()[0] && faces[layerOfPerson(others()[0]!)].colour }}
    >
      <OthersHere people={others()} />
      <header class={styles.head}>
        <LayerBadge layer={layerOf(surroundings, props.organisation) ?? 'partner'} size={22} />
        <div class={styles.who}>
          <h2>{name()}</h2>
          <Show when={partner()}>
            {(known) => <span class={styles.role}>{roleOf(template(), known()).toLowerCase()}</span>}
          </Show>
        </div>
        <Show when={mine()}>
          <Pill look="confirmed">{words.own}</Pill>
        </Show>
        <Button
          size={28}
          look={mine() ? 'secondary' : 'neutral'}
          aria-expanded={props.open}
          onClick={() => props.onOpen(!props.open)}
          aria-label={headLabel(props.open, denial() === null, name())}
        >
          {props.open ? words.fold : denial() === null ? words.write : words.look}
        </Button>
      </header>
      <Show
        when={props.open}
        fallback={<Summary organisation={props.organisation} section={props.section} mine={mine()} />}
      >
        <EngagementForm
          organisation={props.organisation}
          section={props.section}
          name={name()}
          mine={mine()}
          denial={denial()}
        />
      </Show>
      <footer class={styles.foot}>
        <div>
          <Ladder
            label={words.strength(name())}
            hideLabel
            steps={steps()}
            reached={strengthOf(dossier.content, template(), props.organisation)}
          />
        </div>
        <Show when={!props.open && worst()}>
          {(finding) => (
            <p class={styles.trouble} data-error={finding().severity === 'error' ? '' : undefined}>
              <StateMark state={finding().severity} />
              <span>
                {finding().sentence}{' '}
                <Show when={troubles().length > 1}>{words.moreChecks(troubles().length - 1)}</Show>
              </span>
            </p>
          )}
        </Show>
      </footer>
    </section>
  )
}

const headLabel = (open: boolean, writable: boolean, name: string): string => {
  if (open) return words.close(name)
  return writable ? words.open(name) : words.read(name)
}

interface SummaryProps {
  readonly organisation: string
  readonly section: Section
  readonly mine: boolean
}

/** Ask and answer in their own words, to compare at a glance. */
function Summary(props: SummaryProps): JSX.Element {
  const dossier = useDossier()
  const asks = () => asksTo(dossier.content, props.section, dossier.edition.template, props.organisation)
  const commitments = () => dossier.content.engagements[props.organisation]?.commitments ?? []
  const typeLabels = () => {
    const field = fieldOf(dossier.edition.template.commitment, 'types')
    const options = field?.kind === 'choices' ? field.options : []
    const ids = new Set([...asks().map((row) => textIn(row, 'type')), ...commitments().flatMap(typesIn)])
    return [...ids].filter(Boolean).map((id) => labelOf(options, id).toLowerCase())
  }
  return (
    <>
      <div class={styles.sides}>
        <Side title={words.ask} rows={asks()} none={words.noAsk} />
        <span class={styles.between}>
          <Icon name="arrow-right" />
        </span>
        <Side
          title={props.mine ? words.ownPromise : words.promise}
          rows={commitments()}
          none={words.noPromise}
        />
      </div>
      <Show when={typeLabels().length > 0}>
        <p class={styles.types}>
          <For each={typeLabels()}>{(label) => <Pill look="plain">{label}</Pill>}</For>
        </p>
      </Show>
    </>
  )
}

function asksTo(
  content: DossierContent,
  section: Section,
  template: Template,
  organisation: string,
): readonly Row[] {
  const list = asksOf(template)?.id ?? ''
  return rowsOf(content, section.id, list).filter((row) => textIn(row, 'partner') === organisation)
}

const typesIn = (row: Row): readonly string[] => idsIn(row, 'types')

function Side(props: {
  readonly title: string
  readonly rows: readonly Row[]
  readonly none: string
}): JSX.Element {
  const texts = () =>
    props.rows.map((row) => plainText(richIn(row, 'text') ?? { type: 'doc', content: [] })).filter(Boolean)
  return (
    <div class={styles.side}>
      <CapHeading level={3}>{props.title}</CapHeading>
      <For each={texts()} fallback={<p class={styles.none}>{props.none}</p>}>
        {(text) => <p class={styles.text}>{text}</p>}
      </For>
    </div>
  )
}
