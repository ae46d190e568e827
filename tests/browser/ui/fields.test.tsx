import { createSignal } from 'solid-js'
import { userEvent } from 'vitest/browser'
import { describe, expect, test } from 'vitest'
import { Checkbox } from '#client/ui/checkbox.tsx'
import { Field } from '#client/ui/field.tsx'
import { MoneyField } from '#client/ui/money-field.tsx'
import { RadioGroup } from '#client/ui/radio-group.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { described, one, show } from './stage.ts'

const labelOf = (control: HTMLInputElement) => control.labels?.[0]?.textContent?.trim()

describe('a field', () => {
  test('is heard with its label, its help and first of all its error', () => {
    const [errors, setErrors] = createSignal<string[]>([])
    show(() => (
      <TextField label="Bedrag" required help="Bijvoorbeeld 1.250." errors={errors()} value="12,5,0" />
    ))
    const input = one<HTMLInputElement>('input')
    expect(labelOf(input)).toBe('Bedrag')
    expect(input.getAttribute('aria-required')).toBe('true')
    expect(input.getAttribute('aria-invalid')).toBeNull()
    expect(described(input)).toBe('Bijvoorbeeld 1.250.')

    setErrors(['‘12,5,0’ is geen bedrag.'])
    expect(input.getAttribute('aria-invalid')).toBe('true')
    expect(described(input)).toBe('Fout‘12,5,0’ is geen bedrag. · Bijvoorbeeld 1.250.')

    setErrors([])
    expect(input.getAttribute('aria-invalid')).toBeNull()
    expect(described(input)).toBe('Bijvoorbeeld 1.250.')
  })

  test('keeps what Joris types, and his place, when an error appears', async () => {
    const [value, setValue] = createSignal('')
    show(() => (
      <TextField
        label="Titel"
        value={value()}
        onInput={setValue}
        errors={value().length > 3 ? ['Hoogstens 3 tekens.'] : []}
      />
    ))
    one('input').focus()
    await userEvent.keyboard('Stap 4')
    expect(value()).toBe('Stap 4')
    expect(document.activeElement?.tagName).toBe('INPUT')
    expect(described(one('input'))).toContain('Hoogstens 3 tekens.')
  })

  test('says what was typed at every key, and what was meant on leaving', async () => {
    const heard: string[] = []
    const [value, setValue] = createSignal('')
    show(() => (
      <MoneyField
        label="Gevraagd"
        value={value()}
        onInput={(typed) => {
          setValue(typed)
          heard.push(`typt ${typed}`)
        }}
        onCommit={(meant) => heard.push(`bedoelt ${meant}`)}
      />
    ))
    one('input').focus()
    await userEvent.keyboard('25{Tab}')
    expect(heard).toEqual(['typt 2', 'typt 25', 'bedoelt 25'])
    expect(one<HTMLInputElement>('input').inputMode).toBe('decimal')
  })

  test('an answer in rich text takes its name from the same label', () => {
    show(() => (
      <Field label="Hefboom" look="title" errors={['Dit veld is nog leeg.']}>
        {(wiring) => (
          <div
            role="textbox"
            id={wiring.id}
            aria-labelledby={wiring.labelId}
            aria-describedby={wiring.describedBy}
            contentEditable
          />
        )}
      </Field>
    ))
    const box = one('[role=textbox]')
    expect(document.getElementById(box.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Hefboom')
    expect(one('h3').textContent).toBe('Hefboom')
    expect(described(box)).toContain('Dit veld is nog leeg.')
  })

  test('a list shows that nothing is chosen yet, then what is', async () => {
    const [party, setParty] = createSignal<'leiedal' | 'kortrijk' | ''>('')
    show(() => (
      <SelectField
        label="Uitgevoerd door"
        options={[
          { value: 'leiedal', label: 'Leiedal' },
          { value: 'kortrijk', label: 'Kortrijk', group: 'Gemeenten' },
        ]}
        value={party()}
        onChange={setParty}
      />
    ))
    const select = one<HTMLSelectElement>('select')
    expect(select.selectedOptions[0]?.textContent).toBe('Kies')
    await userEvent.selectOptions(select, 'kortrijk')
    expect(party()).toBe('kortrijk')
    expect(select.value).toBe('kortrijk')
    expect(one('optgroup').getAttribute('label')).toBe('Gemeenten')
  })
})

describe('choices', () => {
  const ladder = () => {
    const [strength, setStrength] = createSignal<'intent' | 'pledged' | 'decided'>('intent')
    show(() => (
      <RadioGroup
        label="Sterkte"
        required
        options={[
          { value: 'intent', label: 'Intentie' },
          { value: 'pledged', label: 'Toegezegd', help: 'Door een bevoegde persoon.' },
          { value: 'decided', label: 'Besluit' },
        ]}
        value={strength()}
        onChange={setStrength}
        errors={['Kies een sterkte.']}
      />
    ))
    return strength
  }

  test('the arrows choose, and Tab enters at what is chosen', async () => {
    const strength = ladder()
    await userEvent.keyboard('{Tab}')
    expect((document.activeElement as HTMLInputElement).value).toBe('intent')
    await userEvent.keyboard('{ArrowDown}')
    expect(strength()).toBe('pledged')
    await userEvent.keyboard('{ArrowUp}{ArrowUp}')
    expect(strength()).toBe('decided')
  })

  test('the group carries the label and the error, each option its help', () => {
    ladder()
    const group = one('[role=radiogroup]')
    expect(document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Sterkte')
    expect(described(group)).toContain('Kies een sterkte.')
    expect(described(one('input[value=pledged]'))).toBe('Door een bevoegde persoon.')
  })

  test('a box that cannot be changed yet keeps the focus, says why and stays as it is', async () => {
    let changes = 0
    show(() => (
      <Checkbox
        label="Namens"
        checked={false}
        notYet="Alleen de penhouder doet dit."
        onChange={() => changes++}
      />
    ))
    const box = one<HTMLInputElement>('input')
    await userEvent.keyboard('{Tab} ')
    expect(document.activeElement).toBe(box)
    expect(box.checked).toBe(false)
    expect(changes).toBe(0)
    expect(described(box)).toBe('Alleen de penhouder doet dit.')
  })
})
