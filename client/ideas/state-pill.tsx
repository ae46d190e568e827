import type { JSX } from 'solid-js'
import { Pill, type PillLook } from '#client/ui/pill.tsx'
import { ideas as words } from '#client/words/ideas.ts'
import type { IdeaState } from '#shared/api.ts'

const looks: Readonly<Record<IdeaState, PillLook>> = {
  draft: 'draft',
  submitted: 'busy',
  pitched: 'busy',
  invited: 'confirmed',
  'not-selected': 'plain',
}

export function StatePill(props: { readonly state: IdeaState }): JSX.Element {
  return <Pill look={looks[props.state]}>{words.state[props.state]}</Pill>
}
