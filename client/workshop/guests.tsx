import { createSignal, Show, type JSX } from 'solid-js'
import type { View } from '#shared/workshop/projection.ts'
import { useLive } from '#client/live/use-live.ts'
import { Button } from '#client/ui/button.tsx'
import { TextArea } from '#client/ui/text-area.tsx'
import { desk } from '#client/words/workshop-console.ts'
import { useOrders } from './orders.ts'
import panelStyles from './panel.module.css'

export interface GuestLine {
  readonly name: string
  readonly organisation: string
}

/** `An Claeys, Mechelen` per line; organisations by name, of the dossier or of who is in. */
export function readGuests(
  text: string,
  known: ReadonlyMap<string, string>,
): { readonly guests: readonly GuestLine[]; readonly unknown: readonly string[] } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const comma = line.lastIndexOf(',')
      const [name, organisation] = comma < 0 ? [line, ''] : [line.slice(0, comma), line.slice(comma + 1)]
      return {
        name: name.trim(),
        said: organisation.trim(),
        id: known.get(organisation.trim().toLowerCase()),
      }
    })
  return {
    guests: lines.flatMap(({ name, id }) => (id && name.length >= 2 ? [{ name, organisation: id }] : [])),
    unknown: [...new Set(lines.flatMap(({ said, id }) => (id ? [] : [said || '–'])))],
  }
}

const namesOf = (view: Pick<View, 'harvest' | 'roster'>): ReadonlyMap<string, string> =>
  new Map([
    ...(view.harvest?.partners ?? []).map(({ id, name }) => [name.toLowerCase(), id] as const),
    ...Object.values(view.roster ?? {}).map(
      ({ organisation, organisationName }) => [organisationName.toLowerCase(), organisation] as const,
    ),
  ])

/** Whom we expect: at the door a name is chosen from it. */
export function Guests(): JSX.Element {
  const live = useLive()
  const { order } = useOrders()
  const nameOf = (id: string) => [...namesOf(live.view)].find(([, known]) => known === id)?.[0] ?? id
  const kept = () =>
    (live.view.guests ?? []).map(({ name, organisation }) => `${name}, ${nameOf(organisation)}`).join('\n')
  const [text, setText] = createSignal<string | null>(null)
  const [unknown, setUnknown] = createSignal<readonly string[]>([])
  const save = (): void => {
    const read = readGuests(text() ?? '', namesOf(live.view))
    setUnknown(read.unknown)
    if (read.unknown.length === 0) void order({ type: 'guests.set', guests: read.guests as never })
  }
  return (
    <details class={panelStyles.panel}>
      <summary>{desk.people.guests}</summary>
      <TextArea
        label={desk.people.guests}
        voice="ui"
        help={desk.people.guestsHelp}
        value={text() ?? kept()}
        rows={6}
        onInput={setText}
        errors={unknown().length > 0 ? [desk.people.guestsUnknown(unknown().join(', '))] : undefined}
      />
      <Show when={text() !== null}>
        <Button onClick={save}>{desk.people.guestsSave}</Button>
      </Show>
    </details>
  )
}
