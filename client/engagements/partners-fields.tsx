import { For, Show, type JSX } from 'solid-js'
import { fieldPath } from '#shared/dossier/schema.ts'
import { partnersOf } from '#shared/dossier/partners.ts'
import { fieldOf, type Field, type FieldOf, type Section } from '#shared/dossier/template.ts'
import { FieldView } from '#client/fields/field-view.tsx'
import { ListEntry } from '#client/fields/list-entry.tsx'
import { layerOf, useSurroundings } from '#client/fields/surroundings.ts'
import { LayerBadge } from '#client/ui/layer-badge.tsx'
import { useDossier } from '#client/sync/dossier.ts'
import { AddMunicipalities } from './add-municipalities.tsx'
import { AddPartner } from './add-partner.tsx'
import { layerOfKind } from './layer-of-kind.ts'
import styles from './engagements.module.css'

export interface PartnersFieldsProps {
  readonly section: Section
  readonly proposal: string
}

const kindsOf = (list: FieldOf<'list'>): FieldOf<'choice'> | undefined => {
  const kinds = fieldOf(list.fields, 'kind')
  return kinds?.kind === 'choice' ? kinds : undefined
}

/** The fields of D: the partners as rows. Nobody adds or removes one by writing; the server gives them a place. */
export function PartnersFields(props: PartnersFieldsProps): JSX.Element {
  return (
    <For each={props.section.fields}>
      {(field) => (
        <Show
          when={field.kind === 'list' && field}
          fallback={<FieldView path={fieldPath(props.section.id, field)} field={field} />}
        >
          {(list) => <Partners {...props} list={list()} />}
        </Show>
      )}
    </For>
  )
}

function Partners(props: PartnersFieldsProps & { readonly list: FieldOf<'list'> & Field }): JSX.Element {
  const dossier = useDossier()
  const surroundings = useSurroundings()
  /** Who came in since the page opened is known by what kind it is. */
  const kindOf = (id: string): string =>
    partnersOf(dossier.content).find((known) => known.id === id)?.kind ?? ''
  const badge = (id: string) => {
    const layer = layerOf(surroundings, id) ?? layerOfKind(kindOf(id))
    return <LayerBadge layer={layer} size={22} />
  }
  return (
    <ListEntry
      path={fieldPath(props.section.id, props.list)}
      field={props.list}
      look="title"
      lead={badge}
      adding={() => (
        <Show when={kindsOf(props.list)}>
          {(kinds) => (
            <span class={styles.adding}>
              <AddMunicipalities proposal={props.proposal} />
              <AddPartner proposal={props.proposal} kinds={kinds()} />
            </span>
          )}
        </Show>
      )}
    />
  )
}
