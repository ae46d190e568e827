import '#client/ui/fonts.css'
import '#client/ui/tokens.css'
import '#client/ui/base.css'
import { render } from 'solid-js/web'
import { demo } from '#server/demo/demo.ts'
import { plant } from '#server/demo/plant.ts'
import { check } from '#shared/checks/check.ts'
import { DossierProvider } from '#client/sync/dossier.ts'
import { createFindings, FindingsProvider } from '#client/fields/findings.ts'
import { SurroundingsProvider } from '#client/fields/surroundings.ts'
import { makeStage, edition, person, template } from '../../dossier/stage.ts'
const q = new URLSearchParams(location.search)
const which = q.get('page') ?? 'plan'
const dossier = demo.dossiers['zuid-west-vlaanderen' as never] as never
const actor =
  q.get('as') === 'kortrijk'
    ? { role: 'partner', organisation: 'kortrijk' }
    : q.get('as') === 'reader'
      ? { role: 'reader', organisation: 'kortrijk' }
      : undefined
const stage = makeStage({
  fill: (doc) => !q.has('empty') && plant(doc, template, dossier),
  ...(actor && { actor: actor as never }),
})
Object.assign(window, { stage })
if (q.has('others')) {
  stage.joins(person('Karel Dhondt', 'province', 'Provincie'), [
    'plan',
    'lists',
    'steps',
    'stap-instrument',
    'title',
  ])
}
if (q.has('gap')) {
  const path = ['engagements', 'kortrijk', 'allocations', 'lijn-procesbegeleiding:bron-kortrijk'] as const
  stage.doc.getMap('engagements')
  const { setValue } = await import('#shared/dossier/write.ts')
  setValue(stage.doc, path as never, 125000, 'others')
  stage.changes(path as never, {
    by: person('Marijke Desmet', 'municipality', 'Kortrijk'),
    from: 250000,
    to: 125000,
    at: Date.now(),
  })
  stage.joins(person('Nele Callens', 'intermunicipal', 'Leiedal'), [
    'engagements',
    'leiedal',
    'allocations',
    'lijn-coordinator:bron-leiedal-natura',
  ])
}
const module = await import(/* @vite-ignore */ `/client/${which}/${which}-page.tsx`)
const Page = module[{ plan: 'PlanPage', governance: 'GovernancePage', budget: 'BudgetPage' }[which]!]
const section = template.sections.find((s) => s.shape === which)!
render(
  () => (
    <DossierProvider value={stage.dossier}>
      <SurroundingsProvider value={{ organisations: demo.organisations as never, regions: [] }}>
        <FindingsProvider value={createFindings(() => check(stage.dossier.content, edition))}>
          <Page section={section} />
        </FindingsProvider>
      </SurroundingsProvider>
    </DossierProvider>
  ),
  document.getElementById('m')!,
)
document.title = 'ready'
