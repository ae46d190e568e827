import { createEffect, lazy, Match, on, Suspense, Switch, type JSX } from 'solid-js'
import type { Section } from '#shared/dossier/template.ts'
import { EngagementsPage } from '#client/engagements/engagements-page.tsx'
import { PartnersFields } from '#client/engagements/partners-fields.tsx'
import { focusInside } from '#client/fields/focus.ts'
import { useSpot } from '#client/fields/spot.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { FieldsPage } from './fields-page.tsx'
import { PageSkeleton } from './frame-skeleton.tsx'
import { sectionOfPath } from './section-of-path.ts'

// Tables and drawings come only when somebody opens them.
const PlanPage = lazy(() => import('#client/plan/plan-page.tsx').then((m) => ({ default: m.PlanPage })))

/** The page of one section, in the shape that fits what it asks. */
export function SectionPage(props: { readonly section: Section; readonly proposal: string }): JSX.Element {
  const dossier = useDossier()
  const spot = useSpot()
  createEffect(() => dossier.goTo([props.section.id]))
  // After the rows on the way there have opened.
  createEffect(
    on([spot.target, () => props.section], ([target, section]) => {
      if (target && target.length > 1 && sectionOfPath(dossier.edition.template, target) === section)
        focusInside(target)
    }),
  )
  return (
    <Switch fallback={<FieldsPage section={props.section} />}>
      <Match when={props.section.shape === 'partners'}>
        <FieldsPage section={props.section}>
          <PartnersFields section={props.section} proposal={props.proposal} />
        </FieldsPage>
      </Match>
      <Match when={props.section.shape === 'engagements'}>
        <EngagementsPage section={props.section} />
      </Match>
      <Match when={props.section.shape === 'plan'}>
        <Suspense fallback={<PageSkeleton section={props.section} />}>
          <PlanPage section={props.section} />
        </Suspense>
      </Match>
    </Switch>
  )
}
