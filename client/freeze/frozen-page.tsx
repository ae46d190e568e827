import { useParams } from '@solidjs/router'
import { Show, type JSX } from 'solid-js'
import { useApi } from '#client/api.ts'
import { Asked } from '#client/page/asked.tsx'
import { createAnswer, type Answered } from '#client/page/create-answer.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { MeMenu } from '#client/people/me-menu.tsx'
import { Standing } from '#client/signing/standing.tsx'
import { Button } from '#client/ui/button.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { Pill } from '#client/ui/pill.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { SkipLink } from '#client/ui/skip-link.tsx'
import { app } from '#client/words/app.ts'
import { call } from '#client/words/call.ts'
import { freeze } from '#client/words/freeze.ts'
import type { FrozenView } from '#shared/api.ts'
import { Changed } from './changed.tsx'
import { Cover } from './cover.tsx'
import { Downloads } from './downloads.tsx'
import { FileCheck } from './file-check.tsx'
import styles from './frozen-page.module.css'
import { TakingPart } from './taking-part.tsx'

const main = 'inhoud'

/** One frozen version: what the jury reads, and the means to prove that it is unchanged. */
export default function FrozenPage(): JSX.Element {
  const api = useApi()
  const params = useParams<{ proposal: string; number: string }>()
  const version = createAnswer(() => api.version(params.proposal, versionNumber(params.number)))
  return (
    <Asked answer={version} opening={app.opening.version} title={freeze.title} skeleton={<Shapes />}>
      {(view) => <Frozen view={view} proposal={params.proposal} />}
    </Asked>
  )
}

/** An address somebody made up asks for a version that never was. */
const versionNumber = (text: string): number => (/^[1-9]\d{0,5}$/u.test(text) ? Number(text) : 0)

function Frozen(props: { readonly view: FrozenView; readonly proposal: string }): JSX.Element {
  const api = useApi()
  const heading = createHeading(() => freeze.page(props.view.title, props.view.number))
  const signing = createAnswer(() => api.signing(props.proposal, props.view.number))
  const difference = createAnswer(() => api.difference(props.proposal, props.view.number))
  const standing = () => shown(signing.now())
  const changes = () => shown(difference.now())
  return (
    <div class={styles.frozen}>
      <SkipLink target={main} />
      <Cover view={props.view} />
      <div class={styles.side}>
        <header class={styles.bar}>
          <div class={styles.name}>
            <p class={styles.title}>{props.view.title}</p>
            <p class={styles.region}>{props.view.region}</p>
          </div>
          <span class={styles.pills}>
            <span class={styles.version}>
              <Pill look="confirmed">{freeze.version(props.view.number)}</Pill>
            </span>
            <Show when={props.view.fictional}>
              <Pill look="fictional">{call.fictional}</Pill>
            </Show>
          </span>
          <div class={styles.end}>
            <span class={styles.readOnly}>
              <Icon name="snowflake" />
              {freeze.readOnly}
            </span>
            <MeMenu />
          </div>
        </header>
        <main id={main} tabIndex={-1} class={styles.page}>
          <PageHeader
            title={freeze.title}
            lead={freeze.lead}
            headingRef={heading}
            actions={
              <Button look="quiet" icon="chevron-left" href="/">
                {freeze.toOverview}
              </Button>
            }
          />
          <Downloads proposal={props.proposal} version={props.view.number} />
          <Show when={changes()}>{(view) => <Changed view={view()} />}</Show>
          <Show when={standing()} fallback={<TakingPart organisations={props.view.organisations} />}>
            {(first) => <Standing proposal={props.proposal} first={first()} />}
          </Show>
          <FileCheck version={props.view.number} sha256={props.view.sha256} />
        </main>
      </div>
    </div>
  )
}

/** The version itself is here already: what does not come is simply not shown. */
const shown = <View extends object>(answer: Answered<View>): View | undefined =>
  answer.state === 'here' ? answer.view : undefined

function Shapes(): JSX.Element {
  return (
    <div class={styles.frozen}>
      <div class={styles.ground} />
      <div class={styles.side}>
        <div class={styles.bar} />
        <div class={styles.page}>
          <Skeleton lines={[40]} height={32} />
          <Skeleton lines={[60]} height={16} />
          <Skeleton lines={[100]} height={110} />
          <Skeleton lines={[100, 100, 100, 100]} height={28} />
        </div>
      </div>
    </div>
  )
}
