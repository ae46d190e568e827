import { createEffect, createSignal, For, on, Show, untrack, type JSX } from 'solid-js'
import { engagementsRoot, fieldPath } from '#shared/dossier/schema.ts'
import type { Section } from '#shared/dossier/template.ts'
import { layers, type Layer } from '#shared/layers.ts'
import { createNarrow } from '#client/fields/create-media.ts'
import { RowList } from '#client/fields/row-list.tsx'
import { domId, useSpot } from '#client/fields/spot.ts'
import { layerOf, useSurroundings } from '#client/fields/surroundings.ts'
import { createHeading } from '#client/page/create-heading.ts'
import { useDossier } from '#client/sync/dossier.ts'
import { EmptyState } from '#client/ui/empty-state.tsx'
import { FilterChip } from '#client/ui/filter-chip.tsx'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { PageHeader } from '#client/ui/page-header.tsx'
import { engagements as words } from '#client/words/engagements.ts'
import { ui } from '#client/words/ui.ts'
import {
  askedOf,
  asksOf,
  everyoneAsked,
  createPartnerIds,
  isPromised,
  strengthOf,
} from './create-promises.ts'
import { EngagementCard } from './engagement-card.tsx'
import styles from './engagements.module.css'

/** Section E: per partner what we ask and what it promises, side by side. */
export function EngagementsPage(props: { readonly section: Section }): JSX.Element {
  const dossier = useDossier()
  const surroundings = useSurroundings()
  const spot = useSpot()
  const narrow = createNarrow()
  const heading = createHeading(() => props.section.title)
  const ids = createPartnerIds()
  const [layer, setLayer] = createSignal<Layer | null>(null)
  /** A partner comes for their own promise: it stands first, and open. */
  const mine = dossier.actor?.role === 'partner' ? dossier.actor.organisation : null
  const [open, setOpen] = createSignal<ReadonlySet<string>>(new Set(mine ? [mine] : []))

  const layerOfPartner = (id: string) => layerOf(surroundings, id) ?? 'partner'
  /** Those who are asked something come before who is not; as it was on coming in, for no card moves under a hand. */
  const asked = new Set(untrack(() => everyoneAsked(dossier.content, dossier.edition.template)))
  const rank = (id: string) => (id === mine ? 0 : asked.has(id) ? 1 : 2)
  const inOrder = () => ids().toSorted((a, b) => rank(a) - rank(b))
  const shown = () => inOrder().filter((id) => layer() === null || layerOfPartner(id) === layer())
  const present = () => layers.filter((one) => ids().some((id) => layerOfPartner(id) === one))
  const count = (one: Layer) => ids().filter((id) => layerOfPartner(id) === one).length
  const promised = () => {
    const { template } = dossier.edition
    return ids().filter((id) => isPromised(template, strengthOf(dossier.content, template, id))).length
  }
  const show = (id: string, wanted: boolean): void => {
    setOpen((before) => {
      const next = new Set(narrow() ? [] : before)
      if (wanted) next.add(id)
      else next.delete(id)
      return next
    })
  }
  createEffect(
    on(spot.target, (target) => {
      const [root, drawer = '', list = '', row = ''] = target ?? []
      const whose = root === engagementsRoot ? drawer : askedOf(dossier.content, root ?? '', list, row)
      if (whose === '') return
      setLayer(null)
      show(whose, true)
    }),
  )

  return (
    <div class={styles.page}>
      <PageHeader
        look="wide"
        letter={props.section.letter}
        title={props.section.title}
        lead={narrow() ? undefined : props.section.lead}
        headingRef={heading}
      />
      <Show
        when={ids().length > 0}
        fallback={
          <EmptyState level={2} title={words.noPartners}>
            {words.noPartnersText}
          </EmptyState>
        }
      >
        <div class={styles.filters} role="group" aria-label={words.filter}>
          <FilterChip on={layer() === null} onChange={() => setLayer(null)}>
            {words.all(ids().length)}
          </FilterChip>
          <For each={present()}>
            {(one) => (
              <FilterChip on={layer() === one} onChange={(on) => setLayer(on ? one : null)}>
                <LayerBadge layer={one} silent />
                {words.layer(ui.layer[one], count(one))}
              </FilterChip>
            )}
          </For>
          <span class={styles.sum}>{words.promised(promised(), ids().length)}</span>
        </div>
        <div class={styles.cards} id={asksId(props.section)} tabIndex={-1}>
          <For each={shown()}>
            {(id) => (
              <EngagementCard
                organisation={id}
                section={props.section}
                open={open().has(id)}
                onOpen={(wanted) => show(id, wanted)}
              />
            )}
          </For>
        </div>
      </Show>
      <Homeless section={props.section} known={ids()} />
    </div>
  )
}

/** The asks are shown in parts, per partner; all parts together stand for the list. */
const asksId = (section: Section): string => {
  const [list] = section.fields
  return domId(list ? fieldPath(section.id, list) : [section.id])
}
const homelessId = 'asks-to-nobody'

/** Asks to nobody, or to a partner that is no longer there. */
function Homeless(props: { readonly section: Section; readonly known: readonly string[] }): JSX.Element {
  const dossier = useDossier()
  const list = () => asksOf(dossier.edition.template)
  const isHomeless = (section: string, field: string, ask: string) =>
    !props.known.includes(askedOf(dossier.content, section, field, ask))
  const rows = () => dossier.content.sections[props.section.id]?.lists[list()?.id ?? ''] ?? []
  return (
    <Show when={list()}>
      {(field) => (
        <Show when={rows().some((row) => isHomeless(props.section.id, field().id, row.id))}>
          <section class={styles.homeless}>
            <h2>{words.homeless}</h2>
            <p>{words.homelessWhy}</p>
            <div class={styles.part} id={homelessId} tabIndex={-1}>
              <RowList
                path={[props.section.id, 'lists', field().id]}
                fields={field().fields}
                one={field().one}
                only={(id) => isHomeless(props.section.id, field().id, id)}
                homeId={homelessId}
                adding={() => ''}
              />
            </div>
          </section>
        </Show>
      )}
    </Show>
  )
}
