import { isFilled, valueIn } from '#shared/checks/presence.ts'
import { sectionContent, type DossierContent, type Row, type TrailMark, type Value } from './content.ts'
import { partnersOf } from './partners.ts'
import { plainText } from './rich-text.ts'
import { engagementsRoot, type Path } from './schema.ts'
import { fieldOf, sectionOf, type Field, type Template } from './template.ts'
import type { MarkedPlace } from './trail.ts'

/** Where a mark points, by name, and whether there still is something to read. */
export function markedPlace(content: DossierContent, template: Template, mark: TrailMark): MarkedPlace {
  const { path, quote } = mark
  const found = path[0] === engagementsRoot ? promised(content, path) : inSection(content, template, path)
  if (!found) return { label: '', path, quote, filled: false, lost: true }
  const said = quote === '' || textOf(found.value).includes(quote)
  const filled = isFilled(found.value)
  return { label: found.label, path, quote, filled: filled && said, lost: !said }
}

interface Found {
  readonly label: string
  readonly value: Value | undefined
}

function inSection(content: DossierContent, template: Template, path: Path): Found | null {
  const [root, drawer, id = '', row] = path
  const section = sectionOf(template, root)
  const field = section && fieldOf(section.fields, id)
  if (!section || !field) return null
  const here = sectionContent(content, root)
  if (drawer !== 'lists' || row === undefined) return { label: field.label, value: valueIn(here, id) }
  const found = here.lists[id]?.find((one) => one.id === row)
  return found ? { label: `${field.label}: ${nameOf(found, field)}`, value: [found] } : null
}

/** What an organisation puts in, by the organisation's name. */
function promised(content: DossierContent, path: Path): Found | null {
  const [, organisation = '', drawer, row] = path
  const rows =
    drawer === 'commitments' || drawer === 'sources' ? content.engagements[organisation]?.[drawer] : undefined
  const found = rows?.find((one) => one.id === row)
  if (!found) return null
  const name = partnersOf(content).find(({ id }) => id === organisation)?.name ?? ''
  const what = drawer === 'commitments' ? 'Engagement van' : 'Bron van'
  return { label: `${what} ${name === '' ? 'een organisatie' : name}`, value: [found] }
}

/** A row is called after its first line of text. */
function nameOf(row: Row, field: Field): string {
  const fields = field.kind === 'list' ? field.fields : []
  for (const one of fields) {
    const text = textOf(row.values[one.id])
    if ((one.kind === 'text' || one.kind === 'rich') && text !== '') return shortened(text)
  }
  return field.kind === 'list' ? field.one : field.label
}

const longestName = 60
const shortened = (text: string): string =>
  text.length > longestName ? `${text.slice(0, longestName).trimEnd()}…` : text

/** All of it on one line, as a quoted passage is. */
function textOf(value: Value | undefined): string {
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ').trim()
  if (typeof value !== 'object') return ''
  if ('type' in value) return plainText(value).replace(/\s+/gu, ' ')
  return value
    .map((one) => (typeof one === 'string' ? one : Object.values(one.values).map(textOf).join(' ')))
    .join(' ')
}
