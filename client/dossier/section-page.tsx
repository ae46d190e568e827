import { createEffect, lazy, on, Suspense, type JSX } from 'solid-js'
import type { Section } from '#shared/dossier/template.ts'
import { never } from '#shared/never.ts'
import { EngagementsPage } from '#client/engagements/engagements-page.tsx'
import { PartnersFields } from '#client/engagements/partners-fields.tsx'
import { focusInside } from '#client/fields/focus.ts'
import { useSpot } from '#client/fields/spot.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { FieldsPage } from './fields-page.tsx'
import { PageSkeleton } from './frame-skeleton.tsx'
import { sectionOfPath } from './section-of-path.ts'

// Tables and drawings come only when somebody opens them.
const PlanPage = lazy(async () => ({ default: (await import('#client/plan/plan-page.tsx')).PlanPage }))
const BudgetPage = lazy(async () => ({
  default: (await import('#client/budget/budget-page.tsx')).BudgetPage,
}))
const GovernancePage = lazy(async () => ({
  default: (await import('#client/governance/governance-page.tsx')).GovernancePage,
}))

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
    <Suspense fallback={<PageSkeleton section={props.section} />}>
      {pageOf(props.section, props.proposal)}
    </Suspense>
  )
}

function pageOf(section: Section, proposal: string): JSX.Element {
  switch (section.shape) {
    case 'fields':
      return <FieldsPage section={section} />
    case 'partners':
      return (
        <FieldsPage section={section}>
          <PartnersFields section={section} proposal={proposal} />
        </FieldsPage>
      )
    case 'engagements':
      return <EngagementsPage section={section} />
    case 'plan':
      return <PlanPage section={section} />
    case 'governance':
      return <GovernancePage section={section} />
    case 'budget':
      return <BudgetPage section={section} proposal={proposal} />
    default:
      return never(section.shape)
  }
}
