import { Route } from '@solidjs/router'
import { ErrorBoundary, lazy, Match, onMount, Show, Suspense, Switch, untrack, type JSX } from 'solid-js'
import { ApiContext, type Api } from './api.ts'
import { AppFrame } from './page/app-frame.tsx'
import { BrokenPage, MissingPage } from './app-notices.tsx'
import { OverviewPage } from './call/overview-page.tsx'
import { ReloadContext } from './page/reload.ts'
import { AnnouncerContext } from './page/announcer.ts'
import { ArrivalsContext } from './page/create-heading.ts'
import { FailureNotice } from './page/failure-notice.tsx'
import { Opening } from './page/opening.tsx'
import { createMe, MeContext, useMe } from './people/create-me.ts'
import { makeWayBack, WayBackContext, type Shelf } from './people/way-back.ts'
import { WelcomePage } from './people/welcome-page.tsx'
import { createAnnouncer } from './ui/create-announcer.ts'
import { LiveRegion } from './ui/live-region.tsx'
import { app } from './words/app.ts'

const SignInPage = lazy(() => import('./people/sign-in-page.tsx'))
const DemoPage = lazy(() => import('./demo/start-page.tsx'))
const BecomePage = lazy(() => import('./demo/become-page.tsx'))
const MembersPage = lazy(() => import('./members/members-page.tsx'))
const PrivacyPage = lazy(() => import('./privacy/privacy-page.tsx'))
const AccessibilityPage = lazy(() => import('./privacy/accessibility-page.tsx'))
const AuditPage = lazy(() => import('./audit/audit-page.tsx'))
const AccountPage = lazy(() => import('./account/account-page.tsx'))
const OutboxPage = lazy(() => import('./outbox/outbox-page.tsx'))
const OrganisationsPage = lazy(() => import('./organisations/organisations-page.tsx'))
const FrozenPage = lazy(() => import('./freeze/frozen-page.tsx'))
const VerifyPage = lazy(() => import('./verify/verify-page.tsx'))
const JuryPage = lazy(() => import('./jury/docket-page.tsx'))
const JuryRoomPage = lazy(() => import('./jury/room-page.tsx'))
const JuryReportPage = lazy(() => import('./jury/report-page.tsx'))
const DossierPage = lazy(() => import('./dossier/dossier-page.tsx'))
const EditionPage = lazy(() => import('./edition/edition-page.tsx'))
const IdeasPage = lazy(() => import('./ideas/ideas-page.tsx'))
const IdeaPage = lazy(() => import('./ideas/idea-page.tsx'))
const SessionPage = lazy(() => import('./workshop/session-page.tsx'))
const SessionsPage = lazy(() => import('./workshop/sessions-page.tsx'))
const Showcase = lazy(() => import('./ui/showcase/showcase.tsx'))

export interface AppProps {
  readonly api: Api
  /** A function, because a browser may refuse even to name it. */
  readonly shelf: () => Shelf
  /** Epoch milliseconds. */
  readonly clock: () => number
  /** Loads the whole app anew. */
  readonly reload: () => void
  /** The router, with `routes()` inside. */
  readonly children: JSX.Element
}

/** What every page may ask for, around the router. */
export function App(props: AppProps): JSX.Element {
  // These live as long as the app: a new api or shelf is a new app.
  const { api, shelf, clock } = untrack(() => ({ api: props.api, shelf: props.shelf, clock: props.clock }))
  const reload = (): void => props.reload()
  const me = createMe(api)
  const wayBack = makeWayBack(shelf, clock)
  const announcer = createAnnouncer()
  onMount(() => void me.ask())
  return (
    <ApiContext.Provider value={api}>
      <MeContext.Provider value={me}>
        <WayBackContext.Provider value={wayBack}>
          <ReloadContext.Provider value={reload}>
            <AnnouncerContext.Provider value={announcer}>
              <ArrivalsContext.Provider value={{ seen: false }}>
                <ErrorBoundary
                  fallback={(error) => <BrokenPage error={error} onReload={() => props.reload()} />}
                >
                  <Suspense fallback={<Opening sentence={app.opening.page} title={app.name} />}>
                    {props.children}
                  </Suspense>
                </ErrorBoundary>
                <LiveRegion announcer={announcer} />
              </ArrivalsContext.Provider>
            </AnnouncerContext.Provider>
          </ReloadContext.Provider>
        </WayBackContext.Provider>
      </MeContext.Provider>
    </ApiContext.Provider>
  )
}

/** Every address of the app. */
export function routes(): JSX.Element {
  return (
    <>
      <Route component={AppFrame}>
        <Route path="/" component={Home} />
        <Route path="/aanmelden/:token" component={SignInPage} />
        <Route path="/dossier/:proposal/mensen" component={MembersPage} />
        <Route path="/oproep" component={EditionPage} />
        <Route path="/ideeen" component={IdeasPage} />
        <Route path="/ideeen/:idea" component={IdeaPage} />
        <Route path="/logboek" component={AuditPage} />
        <Route path="/dossier/:proposal/logboek" component={AuditPage} />
        <Route path="/privacy" component={PrivacyPage} />
        <Route path="/toegankelijkheid" component={AccessibilityPage} />
        <Route path="/ik" component={AccountPage} />
        <Route path="/postvak" component={OutboxPage} />
        <Route path="/organisaties" component={OrganisationsPage} />
        <Route path="/jury" component={JuryPage} />
        <Route path="/jury/:proposal" component={JuryRoomPage} />
        <Route path="/jury/:proposal/verslag" component={JuryReportPage} />
        <Route path="/controle/:sha256?" component={VerifyPage} />
        <Route path="/dossier/:proposal/werksessies" component={SessionsPage} />
        <Route path="/demo" component={() => <DemoOnly page={<DemoPage />} />} />
        <Route path="/demo/:person" component={() => <DemoOnly page={<BecomePage />} />} />
        <Route path="*" component={MissingPage} />
      </Route>
      <Route path="/dossier/:proposal/versie/:number" component={FrozenPage} />
      <Route path="/dossier/:proposal/:section?" component={DossierPage} />
      <Route path="/werksessie/:workshop/:tab?" component={SessionPage} />
      <Route path="/bouwstenen" component={Showcase} />
    </>
  )
}

/** Waits until it is known who looks. */
function Known(props: { readonly children: JSX.Element }): JSX.Element {
  const store = useMe()
  const failure = () => {
    const now = store.me()
    return now.state === 'failed' ? now.failure : undefined
  }
  return (
    <Switch fallback={props.children}>
      <Match when={store.me().state === 'asking'}>
        <Opening sentence={app.opening.page} title={app.name} />
      </Match>
      <Match when={failure()}>
        {(why) => <FailureNotice failure={why()} onRetry={() => void store.ask()} />}
      </Match>
    </Switch>
  )
}

function Home(): JSX.Element {
  const store = useMe()
  return (
    <Known>
      <Show when={store.person()} fallback={<WelcomePage />}>
        <OverviewPage />
      </Show>
    </Known>
  )
}

/** An installation without a demonstration has no such page. */
function DemoOnly(props: { readonly page: JSX.Element }): JSX.Element {
  const store = useMe()
  return (
    <Known>
      <Show when={store.demo()} fallback={<MissingPage />}>
        {props.page}
      </Show>
    </Known>
  )
}
