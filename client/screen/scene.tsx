import { createMemo, Show, type JSX } from 'solid-js'
import { never } from '#shared/never.ts'
import type { SceneView } from '#shared/workshop/scene-views.ts'
import type { SceneKind } from '#shared/workshop/step.ts'
import { useLive } from '#client/live/use-live.ts'
import { bareScene } from './bare-scene.ts'
import { BreakScene } from './break-scene.tsx'
import { BudgetScene } from './budget-scene.tsx'
import { CardsScene } from './cards-scene.tsx'
import { ConsentScene } from './consent-scene.tsx'
import { createCompact } from './create-size.ts'
import { JuryScene } from './jury-scene.tsx'
import { LobbyScene } from './lobby-scene.tsx'
import { PlanScene } from './plan-scene.tsx'
import { PromisesScene } from './promises-scene.tsx'
import { ProposalScene } from './proposal-scene.tsx'
import { RecordScene } from './record-scene.tsx'
import { ResultScene } from './result-scene.tsx'
import { SectionScene } from './section-scene.tsx'
import { StepScene } from './step-scene.tsx'
import { TablesScene } from './tables-scene.tsx'
import { ThanksScene } from './thanks-scene.tsx'
import styles from './scene.module.css'

export interface SceneParts {
  readonly scene: SceneView
  readonly host: string
  readonly compact: boolean
}

/** What the room looks at. Also drawn small in the console, where `scene` may be less than a beamer has. */
export function Scene(props: { readonly host: string; readonly scene?: SceneView | undefined }): JSX.Element {
  const live = useLive()
  let box: HTMLElement | undefined
  const compact = createCompact(() => box)
  const scene = () => props.scene ?? live.view.scene ?? bareScene
  const kind = createMemo((): SceneKind => (scene().mode === 'black' ? 'black' : scene().kind))
  return (
    <div class={styles.scene} data-compact={compact() ? '' : undefined} ref={(element) => (box = element)}>
      <Show when={kind()} keyed>
        {(now) => (
          <div class={styles.play} data-kind={now}>
            {drawn(now, {
              get scene() {
                return scene()
              },
              get host() {
                return props.host
              },
              get compact() {
                return compact()
              },
            })}
          </div>
        )}
      </Show>
    </div>
  )
}

function drawn(kind: SceneKind, parts: SceneParts): JSX.Element {
  switch (kind) {
    case 'lobby':
      return <LobbyScene {...parts} />
    case 'draaiboek':
      return <PlanScene {...parts} />
    case 'step':
      return <StepScene {...parts} />
    case 'cards':
      return <CardsScene {...parts} />
    case 'result':
      return <ResultScene {...parts} />
    case 'section':
      return <SectionScene {...parts} />
    case 'tables':
      return <TablesScene {...parts} />
    case 'budget':
      return <BudgetScene {...parts} />
    case 'engagements':
      return <PromisesScene {...parts} />
    case 'jury':
      return <JuryScene {...parts} />
    case 'proposal':
      return <ProposalScene {...parts} />
    case 'consent':
      return <ConsentScene {...parts} />
    case 'record':
      return <RecordScene {...parts} />
    case 'break':
      return <BreakScene {...parts} />
    case 'thanks':
      return <ThanksScene {...parts} />
    case 'black':
      return <div class={styles.black} />
    default:
      return never(kind)
  }
}
