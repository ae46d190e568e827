import { createMemo, For, Show, type JSX } from 'solid-js'
import { fieldPath } from '#shared/dossier/schema.ts'
import type { FieldOf, Section } from '#shared/dossier/template.ts'
import { riskPoints, scale, type RiskPoint } from '#shared/plan/risk-grid.ts'
import { rowTitle } from '#client/fields/row-title.ts'
import { useSpot } from '#client/fields/spot.ts'
import { useSurroundings } from '#client/fields/surroundings.ts'
import { rowsAt } from '#client/fields/value-at.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { risks as words } from '#client/words/risks.ts'
import styles from './risk-picture.module.css'

export interface RiskPictureProps {
  readonly section: Section
  readonly list: FieldOf<'list'>
}

/** How likely and how heavy, five by five, as in the PDF: a table, so that it can be heard as well as seen. */
export function RiskPicture(props: RiskPictureProps): JSX.Element {
  const dossier = useDossier()
  const points = createMemo(() => riskPoints(dossier.content, props.section.id, props.list.id))
  const { weightyScore } = dossier.edition.limits
  const inCell = (likelihood: number, impact: number) =>
    points().filter((point) => point.likelihood === likelihood && point.impact === impact)
  return (
    <figure class={styles.figure}>
      <h3 class={styles.title}>{words.title}</h3>
      <Show when={points().length > 0} fallback={<p class={styles.empty}>{words.empty}</p>}>
        <table class={styles.grid}>
          <caption class="visually-hidden">{words.caption}</caption>
          <tbody>
            <For each={scale.toReversed()}>
              {(impact) => (
                <tr>
                  <th scope="row">
                    <span class="visually-hidden">{words.row(impact)}</span>
                    <span aria-hidden="true">{impact}</span>
                  </th>
                  <For each={scale}>
                    {(likelihood) => (
                      <td data-weighty={likelihood * impact >= weightyScore ? '' : undefined}>
                        <For each={inCell(likelihood, impact)}>
                          {(point) => <Point {...props} point={point} />}
                        </For>
                      </td>
                    )}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
          <tfoot>
            <tr>
              <td />
              <For each={scale}>
                {(likelihood) => (
                  <th scope="col">
                    <span class="visually-hidden">{words.column(likelihood)}</span>
                    <span aria-hidden="true">{likelihood}</span>
                  </th>
                )}
              </For>
            </tr>
          </tfoot>
        </table>
        <figcaption class={styles.legend}>
          <span>
            {words.impact} ↑ · {words.likelihood} →
          </span>
          <span>
            <span class={styles.point} data-kind="risk" aria-hidden="true" /> {words.risk}
          </span>
          <span>
            <span class={styles.point} data-kind="opportunity" aria-hidden="true" /> {words.opportunity}
          </span>
          <span>
            <span class={styles.hatched} aria-hidden="true" /> {words.weighty(weightyScore)}
          </span>
        </figcaption>
      </Show>
    </figure>
  )
}

function Point(props: RiskPictureProps & { readonly point: RiskPoint }): JSX.Element {
  const dossier = useDossier()
  const spot = useSpot()
  const surroundings = useSurroundings()
  const list = () => fieldPath(props.section.id, props.list)
  const name = () => {
    const row = rowsAt(dossier.content, list()).find(({ id }) => id === props.point.id)
    const described = props.list.fields.filter(({ kind }) => kind === 'rich')
    return rowTitle(row, described, dossier.content, surroundings.regions).title
  }
  return (
    <button
      type="button"
      class={styles.point}
      data-kind={props.point.isOpportunity ? 'opportunity' : 'risk'}
      aria-label={words.point(props.point.nr, props.point.isOpportunity, name())}
      title={name()}
      onClick={() => spot.go([...list(), props.point.id])}
    >
      {props.point.nr}
    </button>
  )
}
