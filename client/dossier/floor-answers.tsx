import type { JSX } from 'solid-js'
import type { Hand } from '#shared/hands.ts'
import { failed, useApi } from '#client/api.ts'
import { Button } from '#client/ui/button.tsx'
import { floor as words } from '#client/words/floor.ts'

export interface FloorAnswersProps {
  readonly proposal: string
  readonly section: string
  readonly hand: Pick<Hand, 'person' | 'organisation' | 'name'>
  readonly onSent: (isThere: boolean) => void
}

/** What can be answered to who asks for the floor: yes, or not now. */
export function FloorAnswers(props: FloorAnswersProps): JSX.Element {
  const api = useApi()
  const send = async (answer: 'given' | 'dismissed'): Promise<void> => {
    const { person, organisation } = props.hand
    const asked = { section: props.section, person, organisation, answer }
    props.onSent(!failed(await api.answerHand(props.proposal, asked)))
  }
  return (
    <>
      <Button
        size={28}
        look="secondary"
        aria-label={words.giveTo(props.hand.name)}
        onClick={() => void send('given')}
      >
        {words.give}
      </Button>
      <Button
        size={28}
        look="neutral"
        aria-label={words.dismissOf(props.hand.name)}
        onClick={() => void send('dismissed')}
      >
        {words.dismiss}
      </Button>
    </>
  )
}
