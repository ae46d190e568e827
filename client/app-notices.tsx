import { createEffect, type JSX } from 'solid-js'
import { FramedContext } from './page/app-frame.tsx'
import { Notice } from './page/failure-notice.tsx'
import { Button } from './ui/button.tsx'
import { app } from './words/app.ts'

/** No page has this address. */
export function MissingPage(): JSX.Element {
  return (
    <Notice
      title={app.missing.title}
      lead={app.missing.lead}
      actions={
        <Button look="primary" size={44} href="/">
          {app.failure.toStart}
        </Button>
      }
    />
  )
}

/** A mistake of ours, or a piece of the app that did not arrive. Needs neither router nor server. */
export function BrokenPage(props: { readonly error: unknown; readonly onReload: () => void }): JSX.Element {
  // Nobody else hears of it: the boundary around the page takes it.
  // eslint-disable-next-line no-console
  createEffect(() => console.error(props.error))
  const code = () => (props.error instanceof Error ? props.error.name : 'unknown')
  return (
    <FramedContext.Provider value={true}>
      <main>
        <Notice
          title={app.broken.title}
          lead={app.broken.lead}
          code={`${app.broken.code} ${code()}`}
          actions={
            <Button look="primary" size={44} onClick={() => props.onReload()}>
              {app.broken.again}
            </Button>
          }
        />
      </main>
    </FramedContext.Provider>
  )
}
