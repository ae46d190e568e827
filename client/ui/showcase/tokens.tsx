import { createSignal, For, onMount, Show, type JSX } from 'solid-js'
import { faces, layers, type Layer } from '#shared/layers.ts'
import { Button } from '../button.tsx'
import { CapHeading } from '../cap-heading.tsx'
import { LayerBadge } from '../layer-badge.tsx'
import { Tiles } from '../tiles.tsx'
import { contrast } from './contrast.ts'
import page from './showcase.module.css'
import styles from './tokens.module.css'

const colours: readonly (readonly [token: string, use: string])[] = [
  ['--pine-900', 'Titels, vlak'],
  ['--pine-700', 'Actie, lijn'],
  ['--pine-500', 'Rustige tekst'],
  ['--ink', 'Tekst'],
  ['--ink-2', 'Tweede tekst'],
  ['--ink-3', 'Nul, streep'],
  ['--edge', 'Rand van veld'],
  ['--ochre-800', 'Nummer, let op'],
  ['--ochre-500', 'Labo, hier'],
  ['--sage-500', 'Deels, vlak'],
  ['--clay-700', 'Fout'],
  ['--clay-600', 'Foutlijn'],
  ['--sand-100', 'Citaat, groep'],
  ['--sand-50', 'Rail'],
  ['--line', 'Haarlijn'],
  ['--sand-200', 'Leeg deel'],
]

const layerTokens: Readonly<Record<Layer, string>> = {
  municipality: '--gemeente',
  intermunicipal: '--inter',
  province: '--prov',
  flemish: '--vla',
  federal: '--fed',
  partner: '--part',
}

const letters: readonly (readonly [token: string, spec: string, sample: string])[] = [
  ['--t-hero', '700 44/47 Bricolage', 'Van idee naar voorstel'],
  ['--t-page', '700 32/36 Bricolage', 'Opgave en hefboom'],
  ['--t-section', '700 20/24 Bricolage', 'Wie doet wat, per stap'],
  ['--t-field', '700 16,5/22 Bricolage', 'Maatschappelijke opgave'],
  ['--t-lead', 'italic 18/26 Source Serif 4', 'Elke stap eindigt met een beslissing.'],
  ['--t-read', '400 17/28 Source Serif 4', 'Niemand besliste wie de meerkost draagt.'],
  ['--t-ui', '400/600 14/20 Figtree', 'Kies één eindverantwoordelijke'],
  ['--t-small', '400 13/18 Figtree', 'Laatst gewijzigd door An Claeys'],
  ['--t-min', '400 12/16 Figtree, kleinste', 'Bezig · 5 van 7 velden'],
  ['--t-hash', '400 13/20 Plex Mono', '1f38d81b aa5a9f56'],
]

const spaces = [4, 8, 12, 16, 20, 24, 32, 40, 56, 72]
const corners: readonly (readonly [token: string, words: string])[] = [
  ['--r-tile', '2 · tegel'],
  ['--r-tag', '4 · etiket'],
  ['--r-control', '6 · knop, veld'],
  ['--r-card', '8 · kaart'],
]

const ratio = (one: string, other: string) => contrast(one, other).toFixed(1).replace('.', ',')

function Colours(): JSX.Element {
  const [values, setValues] = createSignal<ReadonlyMap<string, string>>(new Map())
  onMount(() => {
    const style = getComputedStyle(document.documentElement)
    setValues(new Map(colours.map(([token]) => [token, style.getPropertyValue(token).trim()])))
  })
  return (
    <section class={styles.tokens}>
      <CapHeading ruled>Kleur, met contrast op wit en op zand</CapHeading>
      <ul class={styles.colours} role="list">
        <For each={colours}>
          {([token, use]) => (
            <li>
              <span class={styles.swatch} style={{ background: `var(${token})` }} />
              <span>
                <code>{token}</code>
                <small>
                  {values().get(token)?.toUpperCase()} · {use}
                </small>
              </span>
              <Show when={values().get(token)}>
                {(value) => (
                  <span class={styles.ratios}>
                    <b>{ratio(value(), '#ffffff')}</b>
                    <small>{ratio(value(), '#f6f1e7')}</small>
                  </span>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
      <CapHeading ruled>Lagen, witte letter op kleur</CapHeading>
      <ul class={styles.layers} role="list">
        <For each={layers}>
          {(layer) => (
            <li>
              <LayerBadge layer={layer} size={34} silent />
              <span>
                <code>{layerTokens[layer]}</code>
                <small>
                  {faces[layer].colour} · {ratio(faces[layer].colour, '#ffffff')}
                </small>
              </span>
            </li>
          )}
        </For>
      </ul>
      <CapHeading ruled>Focus, op elke ondergrond</CapHeading>
      <div class={styles.grounds}>
        <span>
          <Button look="secondary" data-as="focus">
            Wit
          </Button>
        </span>
        <span data-ground="sand">
          <Button look="secondary" data-as="focus">
            Zand
          </Button>
        </span>
        <span data-ground="pine" class="on-pine">
          <Button look="secondary" data-as="focus">
            Dennen
          </Button>
        </span>
        <p>
          2 px lijn, 2 px lucht,
          <br />5 px oker eromheen
        </p>
      </div>
    </section>
  )
}

function Letters(): JSX.Element {
  return (
    <section class={styles.tokens}>
      <CapHeading ruled>Letter</CapHeading>
      <dl class={styles.letters}>
        <For each={letters}>
          {([token, spec, sample]) => (
            <div>
              <dt>
                <code>{token}</code>
                <small>{spec}</small>
              </dt>
              <dd data-token={token} style={{ font: `var(${token})` }}>
                {sample}
              </dd>
            </div>
          )}
        </For>
      </dl>
      <div class={page.pair}>
        <section>
          <CapHeading ruled>Ruimte, stap van 4</CapHeading>
          <ul class={styles.spaces} role="list">
            <For each={spaces}>
              {(space, at) => (
                <li>
                  <code>--s-{at() + 1}</code>
                  <span style={{ width: `var(--s-${at() + 1})` }} />
                  {space}
                </li>
              )}
            </For>
          </ul>
        </section>
        <section>
          <CapHeading ruled>Hoek, rand, schaduw</CapHeading>
          <ul class={styles.corners} role="list">
            <For each={corners}>
              {([token, words]) => (
                <li>
                  <span style={{ 'border-radius': `var(${token})` }} />
                  {words}
                </li>
              )}
            </For>
          </ul>
          <p class={styles.afloat}>Enkel wat zweeft krijgt schaduw.</p>
          <Tiles seed="voorstel-energiegemeenschappen" columns={9} rows={2} />
        </section>
      </div>
    </section>
  )
}

export function Tokens(): JSX.Element {
  return (
    <>
      <header class={page.header}>
        <h2 class={page.pageTitle}>Maten en kleuren</h2>
        <p>Dezelfde stem als het gedrukte dossier.</p>
      </header>
      <div class={page.halves}>
        <Colours />
        <Letters />
      </div>
    </>
  )
}
