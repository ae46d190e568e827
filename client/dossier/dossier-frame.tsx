import { useNavigate, useParams } from '@solidjs/router'
import { createEffect, createSignal, Match, Show, Switch, type JSX } from 'solid-js'
import type { PersonView, WorkspaceView } from '#shared/api.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { createMedia, createNarrow } from '#client/fields/create-media.ts'
import { createFindings, FindingsProvider } from '#client/fields/findings.ts'
import { aboutPlace } from '#client/editor/chosen-letters.ts'
import { domId, SpotProvider } from '#client/fields/spot.ts'
import { SurroundingsProvider, type Surroundings } from '#client/fields/surroundings.ts'
import { FreezeDialog } from '#client/freeze/freeze-dialog.tsx'
import { useDossier } from '#client/sync/dossier.ts'
import { useTalk } from '#client/sync/talk.ts'
import { SkipLink } from '#client/ui/skip-link.tsx'
import { VersionsSection } from '#client/versions/versions-section.tsx'
import { createChecks } from './create-checks.ts'
import { createPanel } from './create-panel.ts'
import { createPersons, writes } from './create-persons.ts'
import { createSpeech } from './create-speech.ts'
import { FloorRequests } from './floor-requests.tsx'
import { createHeldFocus } from './held-focus.ts'
import { sectionHref, versionsPath } from './hrefs.ts'
import { createKeys, focusBeside, type KeyAct } from './keys.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { LockNote } from './lock-note.tsx'
import { PageArea } from './page-area.tsx'
import { PageNote } from './page-note.tsx'
import { PhoneMore, PhonePanel } from './phone-screens.tsx'
import { PhoneBar } from './phone-bar.tsx'
import { Rail } from './rail.tsx'
import { sectionOfPath } from './section-of-path.ts'
import { SignedOutDialog } from './signed-out-dialog.tsx'
import { SidePanel } from './side-panel.tsx'
import { TopBar } from './top-bar.tsx'
import styles from './dossier-frame.module.css'

export interface DossierFrameProps {
  readonly workspace: WorkspaceView
  readonly me: PersonView
}

const main = 'inhoud'

/** Everything around the page of a section: bars, list of sections, panel; on a phone one of them at a time. */
export function DossierFrame(props: DossierFrameProps): JSX.Element {
  const dossier = useDossier()
  const params = useParams<{ proposal: string; section?: string }>()
  const navigate = useNavigate()
  const narrow = createNarrow()
  const medium = createMedia('(max-width: 79.9375em)')
  const checks = createChecks(dossier, useTalk())
  const panel = createPanel(checks, () => Boolean(props.workspace.idea))
  const speech = createSpeech()
  const persons = createPersons()
  const [target, setTarget] = createSignal<Path | null>(null, { equals: false })
  const [listing, setListing] = createSignal(false)
  const [keysShown, setKeysShown] = createSignal(false)
  const [freezing, setFreezing] = createSignal(false)
  let page: HTMLElement | undefined

  const sections = () => dossier.edition.template.sections
  /** Without a section in the address: the first one, or the welcome while nothing was written yet. */
  const welcoming = () => params.section === undefined && checks.isEmpty()
  const section = () =>
    welcoming() ? undefined : sections().find(({ id }) => id === (params.section ?? sections()[0]?.id))
  const onVersions = () => params.section === versionsPath
  const docked = () => medium() || welcoming() || onVersions() || wide.has(section()?.shape ?? 'fields')

  const go = (path: Path): void => {
    const wanted = sectionOfPath(dossier.edition.template, path)
    if (wanted && wanted.id !== section()?.id) navigate(sectionHref(props.workspace.proposal.id, wanted.id))
    if (docked()) panel.show(null)
    setListing(false)
    setTarget(path)
  }
  const step = (by: -1 | 1): void => {
    const pages = [...sections().map(({ id }) => id), versionsPath]
    const next = pages[pages.indexOf(section()?.id ?? versionsPath) + by]
    if (next) navigate(sectionHref(props.workspace.proposal.id, next))
  }
  const talk = useTalk()
  createEffect(() => talk?.asked() && panel.show('talk'))
  const remark = (): void => {
    // A copy: where I am changes in place, and while I write a remark I am nowhere.
    const [root = section()?.id, ...keys] = dossier.people().find(({ me }) => me)?.place ?? []
    if (!talk || root === undefined) return
    const place = [root, ...keys] as const
    const about = aboutPlace(dossier.live().doc, place, document.getElementById(domId(place)))
    if (talk.denial() === null) talk.setDraft({ ...about, text: talk.draft()?.text ?? '' })
    talk.ask({ kind: 'draft' })
  }
  const acts: Readonly<Record<KeyAct, () => void>> = {
    'next-section': () => step(1),
    'previous-section': () => step(-1),
    'next-field': () => focusBeside(page, 1),
    'previous-field': () => focusBeside(page, -1),
    checks: () => panel.show('checks'),
    people: () => panel.show('people'),
    remark,
    undo: dossier.undo.undo,
    redo: dossier.undo.redo,
    help: () => setKeysShown(true),
  }
  createKeys((act) => acts[act]())
  createHeldFocus(
    () => page,
    () => dossier.deny([section()?.id ?? '', '-']) !== null,
  )

  const panelProps = () => ({
    panel,
    checks,
    proposal: props.workspace.proposal.id,
    section: section()?.id,
    docked: docked(),
    bare: onVersions() && !medium(),
    announcing: speech.on(),
    onAnnouncing: speech.turn,
    idea: props.workspace.idea ?? null,
  })
  const rail = () => (
    <Rail
      proposal={props.workspace.proposal}
      checks={checks}
      current={section()?.id ?? params.section}
      onChoose={() => setListing(false)}
    />
  )
  const versions = () => (
    <VersionsSection
      workspace={props.workspace}
      findings={checks.findings()}
      writers={persons().filter((one) => !one.me && writes(one))}
      onFreeze={() => setFreezing(true)}
    />
  )
  const findings = createFindings(checks.findings)
  const surroundings: Surroundings = {
    get organisations() {
      return props.workspace.organisations
    },
    get regions() {
      return props.workspace.regions
    },
  }
  return (
    <SurroundingsProvider value={surroundings}>
      <FindingsProvider value={findings}>
        <SpotProvider value={{ target, go }}>
          <div class={styles.frame} data-narrow={narrow() ? '' : undefined}>
            <header class={styles.top}>
              <SkipLink target={main} />
              <div class={styles.bar}>
                <TopBar
                  workspace={props.workspace}
                  onOpenPeople={() => panel.show('people')}
                  onFreeze={() => setFreezing(true)}
                />
              </div>
              <PageNote
                proposal={props.workspace.proposal.id}
                onReload={() => location.reload()}
                onRetry={dossier.retry}
              />
              <LockNote section={section()} proposal={props.workspace.proposal.id} />
              <FloorRequests proposal={props.workspace.proposal.id} />
            </header>
            <Show when={!narrow()}>{rail()}</Show>
            <main class={styles.page} id={main} tabIndex={-1} ref={(element) => (page = element)}>
              <Switch
                fallback={
                  <PageArea
                    workspace={props.workspace}
                    me={props.me}
                    section={section()}
                    welcoming={welcoming()}
                    versions={onVersions() ? versions : undefined}
                  />
                }
              >
                <Match when={narrow() && panel.open()}>
                  {(name) => <PhonePanel {...panelProps()} name={name()} />}
                </Match>
                <Match when={narrow() && listing()}>
                  {rail()}
                  <PhoneMore
                    proposal={props.workspace.proposal.id}
                    panel={panel}
                    onFreeze={() => setFreezing(true)}
                  />
                </Match>
              </Switch>
            </main>
            <Show
              when={narrow()}
              fallback={
                <Show when={!welcoming()}>
                  <SidePanel {...panelProps()} />
                </Show>
              }
            >
              <PhoneBar
                panel={panel}
                listing={listing()}
                onDossier={() => {
                  if (panel.open() === null) setListing((before) => !before)
                  panel.show(null)
                }}
              />
            </Show>
          </div>
          <SignedOutDialog proposal={props.workspace.proposal.id} me={props.me} />
          <KeysDialog open={keysShown()} onClose={() => setKeysShown(false)} />
          <FreezeDialog
            open={freezing()}
            proposal={props.workspace.proposal}
            findings={checks.findings()}
            sections={sections()}
            onOpenChange={setFreezing}
          />
        </SpotProvider>
      </FindingsProvider>
    </SurroundingsProvider>
  )
}

/** Sections whose tables need the whole width. */
const wide: ReadonlySet<string> = new Set(['engagements', 'plan', 'governance', 'budget'])
