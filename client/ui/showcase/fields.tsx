import { createSignal, type JSX } from 'solid-js'
import { CapHeading } from '../cap-heading.tsx'
import { Checkbox } from '../checkbox.tsx'
import { DateField } from '../date-field.tsx'
import { Field } from '../field.tsx'
import { FilterChip } from '../filter-chip.tsx'
import { LayerBadge } from '../layer-badge.tsx'
import { LockedValue } from '../locked-value.tsx'
import { MoneyField } from '../money-field.tsx'
import { NumberField } from '../number-field.tsx'
import { RadioGroup } from '../radio-group.tsx'
import { SelectField } from '../select-field.tsx'
import { TextArea } from '../text-area.tsx'
import { TextField } from '../text-field.tsx'
import { WordCounter } from '../word-counter.tsx'
import styles from './showcase.module.css'

const parties = [
  { value: 'leiedal', label: 'Leiedal', group: 'Intergemeentelijk' },
  { value: 'kortrijk', label: 'Kortrijk', group: 'Gemeenten' },
  { value: 'zwevegem', label: 'Zwevegem', group: 'Gemeenten' },
] as const

export function Fields(): JSX.Element {
  const [step, setStep] = createSignal('Vereveningsinstrument')
  const [amount, setAmount] = createSignal('12,5,0')
  const [party, setParty] = createSignal<(typeof parties)[number]['value']>('leiedal')
  const [kind, setKind] = createSignal(true)
  const [vat, setVat] = createSignal(false)
  return (
    <section id="velden">
      <CapHeading ruled>Velden</CapHeading>
      <div class={styles.fields}>
        <TextField
          label="Titel van de stap"
          required
          help="Hoogstens 100 tekens."
          value={step()}
          onInput={setStep}
          ref={(input) => (input.dataset.as = 'focus')}
        />
        <MoneyField
          label="Bedrag"
          required
          help="Bijvoorbeeld 1.250 of 1250,00."
          value={amount()}
          onInput={setAmount}
          errors={[`‘${amount()}’ is geen bedrag. Schrijf 1250,00.`]}
        />
        <SelectField
          label="Uitgevoerd door"
          options={parties}
          value={party()}
          onChange={setParty}
          lead={<LayerBadge layer={party() === 'leiedal' ? 'intermunicipal' : 'municipality'} silent />}
        />
        <Field label="Op slot" group>
          {(wiring) => <LockedValue labelId={wiring.labelId} reason="Alleen Kortrijk wijzigt dit" />}
        </Field>
        <div class={styles.choices}>
          <Checkbox label="Natura" checked={kind()} onChange={setKind} />
          <Checkbox label="Btw" checked={vat()} onChange={setVat} />
          <RadioGroup
            label="Antwoord"
            hideLabel
            options={[{ value: 'agreed', label: 'Akkoord' }]}
            value="agreed"
            onChange={() => undefined}
          />
        </div>
        <span class={styles.middle}>
          <WordCounter count={156} limit={200} />
        </span>
      </div>
    </section>
  )
}

/** What the pictures show elsewhere: the long answer with the call's words, and the rarer controls. */
export function MoreFields(): JSX.Element {
  const [text, setText] = createSignal(
    'Niemand besliste ooit wie de meerkost van een gedeelde installatie draagt.',
  )
  const [strength, setStrength] = createSignal<'intent' | 'pledged'>('intent')
  const [months, setMonths] = createSignal('12')
  const [start, setStart] = createSignal('2021-09-28')
  const [mine, setMine] = createSignal(true)
  return (
    <section>
      <CapHeading ruled>Lange antwoorden</CapHeading>
      <div class={styles.stack}>
        <TextArea
          label="Maatschappelijke of bestuurlijke opgave"
          look="title"
          required
          help="Beschrijf het probleem, wie het vandaag voelt en welke beleidsdomeinen het raakt."
          quote={{
            text: 'Een probleem dat niet kan opgelost worden via de ‘klassieke’ intergemeentelijke samenwerking.',
            source: 'Oproep 2021',
          }}
          value={text()}
          onInput={setText}
          footer={<WordCounter count={184} limit={200} />}
        />
        <TextArea
          label="Hefboom"
          look="title"
          value="Elke gemeente onderhandelt apart over daken, netaansluiting en tarief."
          errors={['‘Hefboom’ telt 204 van 200 woorden. Schrap er 4 of meer.']}
          footer={<WordCounter count={204} limit={200} />}
        />
        <div class={styles.fields}>
          <RadioGroup
            label="Hoe sterk is deze toezegging?"
            required
            options={[
              { value: 'intent', label: 'Intentie', help: 'We willen dit, het is nog niet beslist.' },
              { value: 'pledged', label: 'Toegezegd', help: 'Bevestigd door een bevoegde persoon.' },
            ]}
            value={strength()}
            onChange={setStrength}
            warnings={['Een intentie telt nog niet als dekking.']}
          />
          <div class={styles.stack}>
            <NumberField label="Duur" unit="maanden" value={months()} onInput={setMonths} />
            <DateField label="Start" value={start()} onChange={setStart} />
            <div class={styles.choices}>
              <FilterChip on={mine()} onChange={setMine}>
                Alleen van mij
              </FilterChip>
              <FilterChip on={!mine()} onChange={(on) => setMine(!on)}>
                Van iedereen
              </FilterChip>
            </div>
          </div>
        </div>
      </div>
    </section>
  )
}
