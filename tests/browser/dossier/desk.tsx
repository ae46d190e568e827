import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router'
import { ApiContext, createApi, type Fetch } from '#client/api.ts'
import { DossierFrame } from '#client/dossier/dossier-frame.tsx'
import { createFindings, FindingsProvider } from '#client/fields/findings.ts'
import { FieldView } from '#client/fields/field-view.tsx'
import { SurroundingsProvider } from '#client/fields/surroundings.ts'
import { AnnouncerContext } from '#client/page/announcer.ts'
import { MeContext, type MeStore } from '#client/people/create-me.ts'
import { DossierProvider } from '#client/sync/dossier.ts'
import { TalkProvider, type Talk } from '#client/sync/talk.ts'
import { createAnnouncer } from '#client/ui/create-announcer.ts'
import { LiveRegion } from '#client/ui/live-region.tsx'
import type { PersonView, WorkspaceView } from '#shared/api.ts'
import type { Finding } from '#shared/checks/finding.ts'
import type { Path } from '#shared/dossier/schema.ts'
import type { Field } from '#shared/dossier/template.ts'
import { show } from '../ui/stage.ts'
import { edition, field, placeOf, type Stage } from './stage.ts'

const leiedal = { id: 'leiedal', name: 'Leiedal', layer: 'intermunicipal' } as const
export const me: PersonView = {
  id: 'fatima-aziz',
  name: 'Fatima Aziz',
  position: 'coördinator energie',
  organisation: leiedal,
}

export const workspaceOf = (stage: Stage): WorkspaceView => ({
  proposal: {
    id: 'energie',
    region: 'Zuid-West-Vlaanderen',
    title: 'Energiegemeenschappen',
    phase: stage.dossier.phase(),
    fictional: true,
    role: stage.dossier.actor?.role ?? null,
    frozen: [],
  },
  edition,
  members: [],
  organisations: [
    leiedal,
    { id: 'kortrijk', name: 'Kortrijk', layer: 'municipality' },
    { id: 'omgeving', name: 'Departement Omgeving', layer: 'flemish' },
  ],
  regions: [{ code: 'REFREG08', name: 'Zuid-West-Vlaanderen' }],
})

export const store: MeStore = {
  me: () => ({ state: 'in', person: me, demo: false, others: [], coordinates: false }),
  person: () => me,
  demo: () => false,
  ask: async () => undefined,
  became: () => undefined,
  lost: () => undefined,
  signOut: async () => null,
}

const silence: Fetch = async () => new Response(null, { status: 503 })

/** The whole page of a dossier, at `/dossier/energie` or at one of its sections. */
export function openDossier(
  stage: Stage,
  section?: string,
  fetch: Fetch = silence,
  more: Partial<WorkspaceView> = {},
  talk?: Talk,
): HTMLElement {
  const history = createMemoryHistory()
  history.set({ value: section ? `/dossier/energie/${section}` : '/dossier/energie' })
  const announcer = createAnnouncer()
  return show(() => (
    <ApiContext.Provider value={createApi(fetch)}>
      <MeContext.Provider value={store}>
        <AnnouncerContext.Provider value={announcer}>
          <DossierProvider value={stage.dossier}>
            <TalkProvider value={talk}>
              <MemoryRouter history={history}>
                <Route
                  path="/dossier/:proposal/:section?"
                  component={() => <DossierFrame workspace={{ ...workspaceOf(stage), ...more }} me={me} />}
                />
              </MemoryRouter>
            </TalkProvider>
          </DossierProvider>
          <LiveRegion announcer={announcer} />
        </AnnouncerContext.Provider>
      </MeContext.Provider>
    </ApiContext.Provider>
  ))
}

/** One field alone, as any page may use it. */
export function showField(
  stage: Stage,
  of: Field,
  path: Path,
  findings: () => readonly Finding[] = () => [],
): HTMLElement {
  return show(() => (
    <DossierProvider value={stage.dossier}>
      <SurroundingsProvider value={workspaceOf(stage)}>
        <FindingsProvider value={createFindings(findings)}>
          <FieldView path={path} field={of} />
        </FindingsProvider>
      </SurroundingsProvider>
    </DossierProvider>
  ))
}

/** A field that stands directly in a section. */
export const showSectionField = (
  stage: Stage,
  section: string,
  id: string,
  findings?: () => readonly Finding[],
): HTMLElement => showField(stage, field(section, id), placeOf(section, id), findings)
