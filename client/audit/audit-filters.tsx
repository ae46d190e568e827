import { createSignal, type JSX } from 'solid-js'
import { Button } from '#client/ui/button.tsx'
import { SelectField } from '#client/ui/select-field.tsx'
import { TextField } from '#client/ui/text-field.tsx'
import { audit as words } from '#client/words/audit.ts'
import {
  asAuditGroup,
  auditGroups,
  type AuditFilter,
  type AuditGroup,
  type AuditView,
} from '#shared/audit.ts'
import styles from './audit-page.module.css'

export interface AuditFiltersProps {
  readonly people: AuditView['people']
  readonly onFilter: (filter: Partial<AuditFilter>) => void
}

/** What somebody looks for: which acts, of whom, between which days. */
export function AuditFilters(props: AuditFiltersProps): JSX.Element {
  const [group, setGroup] = createSignal('')
  const [person, setPerson] = createSignal('')
  const [from, setFrom] = createSignal('')
  const [to, setTo] = createSignal('')
  const groups = Object.keys(auditGroups) as AuditGroup[]
  const apply = (event: Event) => {
    event.preventDefault()
    props.onFilter({
      group: asAuditGroup(group()),
      person: person() || null,
      from: asDay(from()),
      to: asDay(to()),
    })
  }
  return (
    <form class={styles.filters} onSubmit={apply} aria-label={words.filters}>
      <SelectField
        label={words.what}
        value={group()}
        options={[
          { value: '', label: words.everything },
          ...groups.map((value) => ({ value: value as string, label: words.group[value] })),
        ]}
        onChange={setGroup}
      />
      <SelectField
        label={words.who}
        value={person()}
        options={[
          { value: '', label: words.everybody },
          ...props.people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={setPerson}
      />
      <TextField label={words.from} placeholder="28/09/2021" value={from()} onInput={setFrom} />
      <TextField label={words.to} placeholder="28/09/2021" value={to()} onInput={setTo} />
      <Button type="submit" look="primary">
        {words.apply}
      </Button>
    </form>
  )
}

/** `28/09/2021`, or as computers write it. */
function asDay(typed: string): string | null {
  const text = typed.trim()
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text) ?? []
  if (year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return text || null
}
