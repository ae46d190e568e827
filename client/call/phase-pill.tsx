import type { JSX } from 'solid-js'
import { Pill, type PillLook } from '#client/ui/pill.tsx'
import type { IconName } from '#client/ui/icon.tsx'
import { call } from '#client/words/call.ts'
import type { Phase } from '#shared/access.ts'

const looks: Readonly<Record<Phase, PillLook>> = {
  workshop: 'busy',
  draft: 'draft',
  frozen: 'confirmed',
  submitted: 'confirmed',
  assessed: 'confirmed',
  decided: 'confirmed',
}

const icons: Partial<Readonly<Record<Phase, IconName>>> = { workshop: 'people', frozen: 'snowflake' }

/** Where a proposal stands, in a word. */
export function PhasePill(props: { readonly phase: Phase }): JSX.Element {
  return (
    <Pill look={looks[props.phase]} icon={icons[props.phase]}>
      {call.phase[props.phase]}
    </Pill>
  )
}
