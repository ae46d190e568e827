import { useParams } from '@solidjs/router'
import { createSignal, Match, Show, Switch, type JSX } from 'solid-js'
import { useApi } from '#client/api.ts'
import { Asked } from '#client/page/asked.tsx'
import { createAnswer } from '#client/page/create-answer.ts'
import { useMe } from '#client/people/create-me.ts'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { ideas as words } from '#client/words/ideas.ts'
import type { PersonView } from '#shared/api.ts'
import type { IdeaPageView } from '#shared/idea/api.ts'
import { Elsewhere } from './elsewhere.tsx'
import { HandedIn } from './handed-in.tsx'
import { IdeaDesk } from './idea-desk.tsx'
import styles from './idea-page.module.css'

/** `/ideeen/:idea`: writing it while it is a draft, reading it once it was handed in. */
export default function IdeaPage(): JSX.Element {
  const params = useParams<{ idea: string }>()
  const api = useApi()
  const me = useMe()
  const answer = createAnswer(() => api.idea(params.idea))
  return (
    <Asked answer={answer} opening={words.openingOne} title={words.page} skeleton={<Shapes />}>
      {(view) => (
        <Show when={me.person()} keyed fallback={<Shapes />}>
          {(person) => <Idea view={view} me={person} onStale={() => answer.again()} />}
        </Show>
      )}
    </Asked>
  )
}

interface IdeaProps {
  readonly view: IdeaPageView
  readonly me: PersonView
  readonly onStale: () => void
}

function Idea(props: IdeaProps): JSX.Element {
  // What somebody does here answers with the page anew; another idea is another component.
  // eslint-disable-next-line solid/reactivity
  const [view, setView] = createSignal(props.view)
  const written = () => {
    const now = view()
    const { edition, submission } = now
    return edition && { ...now, edition, submission }
  }
  return (
    <Switch fallback={<Elsewhere view={view()} onView={setView} />}>
      <Match when={written()?.submission}>
        <HandedIn view={view()} onView={setView} />
      </Match>
      <Match when={view().edition !== null}>
        <IdeaDesk view={view()} me={props.me} onView={setView} onStale={() => props.onStale()} />
      </Match>
    </Switch>
  )
}

function Shapes(): JSX.Element {
  return (
    <div class={styles.page}>
      <Skeleton lines={[30]} height={32} />
      <Skeleton lines={[60]} height={16} />
      <Skeleton lines={[100, 100, 100]} height={120} />
    </div>
  )
}
