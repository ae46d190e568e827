import type { JSX } from 'solid-js'
import { useApi } from '#client/api.ts'
import { Asked } from '#client/page/asked.tsx'
import { createAnswer } from '#client/page/create-answer.ts'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { privacy as words } from '#client/words/privacy.ts'
import { Statement } from './statement.tsx'

/** `/privacy`: what is kept of people, with the settings of this very installation in it. */
export default function PrivacyPage(): JSX.Element {
  const api = useApi()
  const answer = createAnswer(() => api.privacy())
  return (
    <Asked
      answer={answer}
      opening={words.opening}
      title={words.page}
      skeleton={<Skeleton lines={[40, 90, 80]} height={24} />}
    >
      {(view) => (
        <Statement page={words.page} lead={words.lead} parts={words.parts(view)}>
          <p>{words.yours}</p>
        </Statement>
      )}
    </Asked>
  )
}
