import { createStore, reconcile } from 'solid-js/store'
import type { Awareness } from 'y-protocols/awareness'
import type { PersonView } from '#shared/api.ts'
import { asLayer, faces } from '#shared/layers.ts'
import type { Path } from '#shared/dossier/schema.ts'
import type { Identity } from '#shared/wire.ts'
import type { Present } from './dossier.ts'

export interface People {
  readonly here: readonly Present[]
  /** Shows who is here from now on; ends with the function it returns. */
  readonly follow: (awareness: Awareness) => () => void
}

export const identityOf = (me: PersonView): Identity => ({
  id: me.id,
  name: me.name,
  organisation: me.organisation.name,
  organisationId: me.organisation.id,
  layer: me.organisation.layer,
  color: faces[me.organisation.layer].colour,
})

/** Everybody at this dossier, as the server names them; only where somebody is comes from their own page. */
export function createPeople(me: Identity): People {
  const [here, setHere] = createStore<{ list: Present[] }>({ list: [] })
  const follow = (awareness: Awareness): (() => void) => {
    const look = (): void => {
      const list: Present[] = []
      for (const [client, state] of awareness.getStates()) {
        const own = client === awareness.clientID
        const identity = own ? me : asIdentity(state.user)
        if (identity) list.push({ client, me: own, identity, place: asPlace(state.place) })
      }
      setHere('list', reconcile(list, { key: 'client' }))
    }
    look()
    awareness.on('change', look)
    return () => awareness.off('change', look)
  }
  return {
    get here() {
      return here.list
    },
    follow,
  }
}

/** Anything may come over the wire, from a server that is a version ahead too. */
export function asIdentity(raw: unknown): Identity | null {
  if (typeof raw !== 'object' || raw === null) return null
  const { id, name, organisation, organisationId, layer, color } = raw as Record<keyof Identity, unknown>
  const words = [id, name, organisation, organisationId, layer, color]
  if (!words.every((word) => typeof word === 'string') || !asLayer(layer)) return null
  return /^#[0-9a-f]{6}$/iu.test(color as string) ? (raw as Identity) : null
}

const asPlace = (raw: unknown): Path | null =>
  Array.isArray(raw) && raw.length > 0 && raw.every((key) => typeof key === 'string')
    ? (raw as unknown as Path)
    : null
