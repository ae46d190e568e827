import { createMemo, createSignal, For, Show, type JSX } from 'solid-js'
import { missingRule } from '#shared/checks/finding.ts'
import type { Row } from '#shared/dossier/content.ts'
import { rowOf } from './value-at.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { faces } from '#shared/layers.ts'
import type { Field } from '#shared/dossier/template.ts'
import { useAnnouncer } from '#client/page/announcer.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { Button } from '#client/ui/button.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { StateMark, type State } from '#client/ui/state-mark.tsx'
import { fields as words } from '#client/words/fields.ts'
import { createNarrow } from './create-media.ts'
import { removalPath } from './create-removal.ts'
import { layerOfPerson, OthersHere } from './entry-frame.tsx'
import { FieldFindings } from './field-findings.tsx'
import { FieldView } from './field-view.tsx'
import { useFindings } from './findings.ts'
import { Marked, MarkMenu } from './mark-menu.tsx'
import { RemarkAct, RemarkCount } from './remark-act.tsx'
import { RemoveRow } from './remove-row.tsx'
import { rowTitle } from './row-title.ts'
import { domId, isWithin } from './spot.ts'
import { useSurroundings } from './surroundings.ts'
import fieldStyles from './fields.module.css'
import styles from './rows.module.css'

export interface RowCardProps {
  readonly path: Path
  readonly fields: readonly Field[]
  readonly place: number
  readonly count: number
  /** Its place among the others means nothing here. */
  readonly fixed?: boolean | undefined
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  /** Where the focus goes when this row is gone. */
  readonly homeId: string
  /** Before the name: whose it is. */
  readonly lead?: JSX.Element
}

/** One row of a list: its name and its acts, and under it, once open, its fields. */
export function RowCard(props: RowCardProps): JSX.Element {
  const dossier = useDossier()
  const announcer = useAnnouncer()
  const surroundings = useSurroundings()
  const narrow = createNarrow()
  const [removing, setRemoving] = createSignal(false)
  const row = (): Row | undefined => rowOf(dossier.content, props.path)
  const name = createMemo(() => rowTitle(row(), props.fields, dossier.content, surroundings.regions))
  const others = createMemo(() => dossier.inside(props.path).filter((present) => !present.me))
  const mayMove = () => !props.fixed && props.count > 1 && dossier.deny([...props.path, 'order']) === null
  const mayRemove = () => dossier.deny(removalPath(props.path)) === null
  const id = () => domId(props.path)

  const move = (by: -1 | 1): void => {
    const to = props.place + by
    if (!mayMove() || to < 0 || to >= props.count) return
    dossier.write.move(props.path, by)
    announcer.say(words.moved(name().title, to + 1))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.ctrlKey || !event.shiftKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    // A list inside a list: only the row one is in moves.
    event.stopPropagation()
    move(event.key === 'ArrowUp' ? -1 : 1)
  }

  return (
    <li
      class={styles.row}
      id={id()}
      tabIndex={-1}
      data-others={others().length > 0 ? '' : undefined}
      style={{ '--other': others()[0] && faces[layerOfPerson(others()[0]!)].colour }}
      on:keydown={onKeyDown}
    >
      <OthersHere people={others()} />
      <div class={styles.rowHead} onFocusIn={() => dossier.goTo(props.path)}>
        {props.lead}
        <button
          type="button"
          class={styles.rowName}
          aria-expanded={props.open}
          aria-controls={`${id()}_body`}
          onClick={() => props.onOpen(!props.open)}
        >
          <Icon name={props.open ? 'chevron-down' : 'chevron-right'} />
          <span>
            <span class={styles.rowTitle}>{name().title}</span>
            <Show when={!props.open && name().summary}>
              <span class={styles.rowSummary}>{name().summary}</span>
            </Show>
          </span>
        </button>
        <Marked path={props.path} />
        <RemarkCount path={props.path} name={name().title} />
        <RowState path={props.path} />
        <Show when={!narrow() || props.open}>
          <span class={styles.rowActs}>
            <RemarkAct path={props.path} name={name().title} bare />
            <MarkMenu path={props.path} name={name().title} bare />
            <Show when={mayMove()}>
              <Button
                look="quiet"
                size={28}
                icon="chevron-up"
                label={words.up(name().title)}
                aria-disabled={props.place === 0 ? 'true' : undefined}
                onClick={() => move(-1)}
              />
              <Button
                look="quiet"
                size={28}
                icon="chevron-down"
                label={words.down(name().title)}
                aria-disabled={props.place === props.count - 1 ? 'true' : undefined}
                onClick={() => move(1)}
              />
            </Show>
            <Show when={mayRemove()}>
              <Button
                look="quiet"
                size={28}
                icon="trash"
                label={words.remove(name().title)}
                onClick={() => setRemoving(true)}
              />
            </Show>
          </span>
        </Show>
      </div>
      <div class={styles.rowBody} id={`${id()}_body`} hidden={!props.open}>
        <Show when={props.open}>
          <RowFindings path={props.path} />
          <div class={fieldStyles.grid}>
            <For each={props.fields}>
              {(field) => <FieldView path={[...props.path, field.id]} field={field} />}
            </For>
          </div>
        </Show>
      </div>
      <RemoveRow
        open={removing()}
        onClose={() => setRemoving(false)}
        path={props.path}
        name={name().title}
        homeId={props.homeId}
      />
    </li>
  )
}

/** What is said about the row as a whole; what is said about its fields stands there. */
function RowFindings(props: { readonly path: Path }): JSX.Element {
  const findings = useFindings()
  const said = (severity: 'error' | 'warning') =>
    findings
      .at(props.path)
      .filter((finding) => finding.severity === severity)
      .map((finding) => finding.sentence)
  return <FieldFindings frame={{ errors: said('error'), warnings: said('warning') }} />
}

/** The worst of what the checks say about anything in the row. */
function RowState(props: { readonly path: Path }): JSX.Element {
  const findings = useFindings()
  const state = createMemo((): State | null => {
    const here = findings.all().filter((finding) => isWithin(props.path, finding.path ?? null))
    if (here.some((finding) => finding.severity === 'error' && finding.rule !== missingRule)) return 'error'
    if (here.some((finding) => finding.severity === 'warning')) return 'warning'
    return here.length > 0 ? 'busy' : null
  })
  return <Show when={state()}>{(worst) => <StateMark state={worst()} />}</Show>
}
