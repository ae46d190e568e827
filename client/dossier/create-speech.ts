import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js'
import { useAnnouncer } from '#client/page/announcer.ts'
import { useDossier, type Present } from '#client/sync/dossier.ts'
import type { Wait } from '#client/ui/create-toasts.ts'
import { dossier as words } from '#client/words/dossier.ts'
import { listed } from '#client/words/fields.ts'
import { sectionOfPerson, writes } from './create-persons.ts'

export interface Speech {
  readonly on: Accessor<boolean>
  readonly turn: (on: boolean) => void
}

/** What happens meanwhile is gathered, so that a busy room does not talk through everything. In ms. */
const gatherMs = 10_000
const mostNames = 3
const key = 'doorbraak-announce'

const inBrowser: Wait = (ms, act) => {
  const timer = setTimeout(act, ms)
  return () => clearTimeout(timer)
}

/** Says who came in and who writes where, to who cannot see it; and at once what happens to my own work. */
export function createSpeech(
  shelf: () => Pick<Storage, 'getItem' | 'setItem'> = () => localStorage,
  wait: Wait = inBrowser,
): Speech {
  const dossier = useDossier()
  const announcer = useAnnouncer()
  const [isOn, setOn] = createSignal(remembered(shelf))
  let known: readonly Present[] | null = null
  const arrived = new Set<string>()
  const writing = new Map<string, Set<string>>()
  let stop: (() => void) | null = null

  const speak = (): void => {
    stop = null
    const lines = sentences([...arrived], writing)
    arrived.clear()
    writing.clear()
    if (isOn() && lines.length > 0) announcer.say(lines.join(' '))
  }
  createEffect(
    on(dossier.people, (people) => {
      const others = people.filter((one) => !one.me)
      for (const one of others) {
        const before = known?.filter((earlier) => earlier.identity.id === one.identity.id) ?? []
        // Who was already here when I came is no news.
        if (known && before.length === 0) arrived.add(one.identity.name)
        const section = sectionOfPerson(dossier.edition.template, one)?.title
        if (!known || !section || !writes(one)) continue
        if (before.some((earlier) => samePlace(earlier, one))) continue
        writing.set(section, (writing.get(section) ?? new Set()).add(one.identity.name))
      }
      known = others
      if (arrived.size + writing.size > 0) stop ??= wait(gatherMs, speak)
    }),
  )
  createEffect(
    on(dossier.saved, (now, before) => {
      if (now.state === 'closed') announcer.sayNow(words.closed[now.because].title)
      if (now.state === 'offline' && before?.state !== 'offline')
        announcer.sayNow(`${words.offline.title} ${words.offline.text}`)
      if (now.state === 'saved' && before?.state === 'offline') announcer.say(words.saved.allSent)
      if (now.state === 'frozen' && before && before.state !== 'loading' && before.state !== 'frozen')
        announcer.sayNow(words.frozen.title(now.version))
    }),
  )
  onCleanup(() => stop?.())

  return {
    on: isOn,
    turn: (wanted) => {
      setOn(wanted)
      try {
        shelf().setItem(key, wanted ? 'on' : 'off')
      } catch {
        // Without storage the choice lasts as long as the page.
      }
    },
  }
}

function remembered(shelf: () => Pick<Storage, 'getItem'>): boolean {
  try {
    return shelf().getItem(key) !== 'off'
  } catch {
    return true
  }
}

const samePlace = (a: Present, b: Present): boolean => a.place?.join('/') === b.place?.join('/')

/** `An Claeys en Joris Maes schrijven in Opgave.` */
function sentences(arrived: readonly string[], writing: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const lines = arrived.length > 0 ? [words.people.arrived(namesOf(arrived), arrived.length > 1)] : []
  for (const [section, names] of writing)
    lines.push(words.people.writing(namesOf([...names]), names.size > 1, section))
  return lines
}

const namesOf = (names: readonly string[]): string =>
  names.length > mostNames
    ? listed([...names.slice(0, mostNames), words.people.others(names.length - mostNames)])
    : listed(names)
