import { createMemo, createSignal, For, Show, type JSX } from 'solid-js'
import { layTimeline, type Lane, type Tick, type TimelinePlan } from '#shared/plan/timeline.ts'
import { plan as words } from '#client/words/plan.ts'
import { watchSize } from '#client/tables/watch-size.ts'
import {
  arrowHead,
  arrowPath,
  barHeight,
  bottomOf,
  diamondPath,
  inside,
  letterWidth,
  lineUnder,
  ownLanes,
  roomIn,
} from './shapes.ts'
import styles from './timeline.module.css'

export interface TimelineFigureProps {
  readonly plan: TimelinePlan
  /** Stands in the bars of the steps it pays for. */
  readonly funder: string
  /** The rows of the table beside it, in px from its top; without them it draws its own. */
  readonly lanes?: readonly Lane[]
  /** Height of the table's head in px. */
  readonly head?: number
}

/** The plan in time. It says nothing that the table does not say in words. */
export function TimelineFigure(props: TimelineFigureProps): JSX.Element {
  const [width, setWidth] = createSignal(480)
  const watch = (figure: HTMLElement): void => watchSize([figure], () => setWidth(figure.clientWidth))
  const own = () => ownLanes(props.plan)
  const lanes = () => props.lanes ?? own().lanes
  const head = () => props.head ?? own().head
  const bottom = () => bottomOf(lanes(), head())
  const drawn = createMemo(() =>
    layTimeline(props.plan, { width: roomIn(width()), lanes: lanes(), barHeight, letterWidth }),
  )
  return (
    <figure
      class={styles.figure}
      ref={watch}
      role="img"
      aria-label={words.drawing(props.plan.steps.length, props.plan.months)}
    >
      <svg class={styles.drawing} style={{ height: `${bottom()}px` }} aria-hidden="true">
        <Scale ticks={drawn().ticks} head={head()} bottom={bottom()} width={width()} />
        <For each={lanes()}>{(lane) => <path class={styles.lane} d={lineUnder(lane, width())} />}</For>
        <For each={drawn().arrows}>
          {(arrow) => (
            <g class={styles.arrow} data-early={arrow.early ? '' : undefined}>
              <path class={styles.shaft} d={arrowPath(arrow)} />
              <path class={styles.point} d={arrowHead(arrow)} />
            </g>
          )}
        </For>
        <For each={drawn().bars}>
          {(bar) => (
            <g>
              <rect
                class={styles.bar}
                data-labo={bar.labo ? '' : undefined}
                x={bar.x}
                y={bar.y}
                width={bar.width}
                height={bar.height}
                rx="2"
              />
              <Show when={bar.labo}>
                <text class={styles.labo} x={inside(bar)[0]} y={inside(bar)[1]}>
                  {props.funder}
                </text>
              </Show>
            </g>
          )}
        </For>
        <For each={drawn().diamonds}>
          {(diamond) => (
            <g>
              <path class={styles.diamond} d={diamondPath(diamond)} />
              <text
                class={styles.milestone}
                x={diamond.label.x}
                y={diamond.label.y}
                text-anchor={diamond.label.anchor}
              >
                {diamond.title}
              </text>
            </g>
          )}
        </For>
      </svg>
    </figure>
  )
}

interface ScaleProps {
  readonly ticks: readonly Tick[]
  readonly head: number
  readonly bottom: number
  readonly width: number
}

/** Quarters, with the months and years at which they begin. */
function Scale(props: ScaleProps): JSX.Element {
  return (
    <>
      <For each={props.ticks}>
        {(tick) => (
          <g style={{ translate: `${tick.x}px ${props.head}px` }}>
            <rect class={styles.band} width={tick.width} height={props.bottom} />
            <text class={styles.tick} y="-10">
              {tick.calendar ? words.month(tick.calendar.month) : words.projectMonth(tick.month)}
            </text>
            <Show when={tick.opensYear}>
              <text class={styles.year} y="-28">
                {tick.calendar?.year}
              </text>
              <path class={styles.turn} d={`M0 0V${props.bottom}`} />
            </Show>
          </g>
        )}
      </For>
      <path class={styles.rule} d={`M0 ${props.head}H${props.width}`} />
    </>
  )
}
