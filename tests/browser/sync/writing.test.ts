import { expect, test } from 'vitest'
import { fieldOf, sectionOf } from '#shared/dossier/template.ts'
import type { Row } from '#shared/dossier/content.ts'
import type { Path } from '#shared/dossier/schema.ts'
import { createEffect, createRoot } from 'solid-js'
import { an, joris, otherTextPath, table, template, titlePath, type Someone } from './people.ts'

const reading = expect.poll
const contactsPath: Path = ['identification', 'lists', 'contacts']
const contact = (() => {
  const field = fieldOf(sectionOf(template, 'identification')?.fields ?? [], 'contacts')
  if (field?.kind !== 'list') throw new Error('The template has no contacts')
  return field.fields
})()
const contacts = ({ dossier }: Someone): readonly Row[] =>
  dossier.content.sections.identification?.lists.contacts ?? []
const names = (who: Someone): unknown[] => contacts(who).map(({ values }) => values.name)

test('a row is there at once for who made it, and soon for everybody', async () => {
  const { sit } = table()
  const [a, j] = [await sit(an), await sit(joris)]
  const id = a.dossier.write.add(contactsPath, contact, { name: 'Karel Dhondt' })
  await Promise.resolve()
  expect(contacts(a).map((row) => row.id)).toEqual([id])
  await reading(() => names(j)).toEqual(['Karel Dhondt'])
  j.dossier.write.add(contactsPath, contact, { name: 'Sofie Maes' })
  await reading(() => names(a)).toEqual(['Karel Dhondt', 'Sofie Maes'])
  a.dossier.write.move([...contactsPath, id], 1)
  await reading(() => names(j)).toEqual(['Sofie Maes', 'Karel Dhondt'])
  j.dossier.write.remove([...contactsPath, id])
  await reading(() => names(a)).toEqual(['Sofie Maes'])
})

test('a change in one row redraws that row alone', async () => {
  const { sit } = table()
  const [a, j] = [await sit(an), await sit(joris)]
  const first = a.dossier.write.add(contactsPath, contact, { name: 'Karel' })
  a.dossier.write.add(contactsPath, contact, { name: 'Sofie' })
  await reading(() => names(a)).toEqual(['Karel', 'Sofie'])
  const before = [...contacts(a)]
  const drawn: unknown[] = []
  createRoot((dispose) => {
    createEffect(() => void drawn.push(before[1]?.values.name))
    return dispose
  })
  j.dossier.write.set([...contactsPath, first, 'name'], 'Karel Dhondt')
  await reading(() => names(a)).toEqual(['Karel Dhondt', 'Sofie'])
  expect(contacts(a)[0]).toBe(before[0])
  expect(contacts(a)[1]).toBe(before[1])
  expect(drawn).toEqual(['Sofie'])
})

test('undo goes back through my own work, field by field, and leaves that of others', async () => {
  const { sit } = table()
  const [a, j] = [await sit(an), await sit(joris)]
  a.writes('Van An.')
  a.dossier.write.set(titlePath, 'Titel van An')
  a.writes('Ook van An.', otherTextPath)
  await reading(() => j.reads(otherTextPath)).toBe('Ook van An.')
  j.writes('Van Joris.')
  await reading(() => a.reads()).toBe('Van An.\nVan Joris.')
  a.dossier.live().undoManager.stopCapturing()
  a.dossier.write.add(contactsPath, contact, { name: 'Karel' })
  a.dossier.undo.undo()
  await reading(() => names(a)).toEqual([])
  a.dossier.undo.undo()
  a.dossier.undo.undo()
  await reading(() => j.reads()).toBe('Van Joris.')
  await reading(() => j.dossier.content.sections.identification?.facts.title).toBeUndefined()
  expect(a.dossier.undo.canUndo()).toBe(false)
  a.dossier.undo.redo()
  a.dossier.undo.redo()
  a.dossier.undo.redo()
  await reading(() => j.reads()).toBe('Van An.\nVan Joris.')
  await reading(() => names(j)).toEqual(['Karel'])
})

test('undoing a row does not take what somebody else wrote in it', async () => {
  const { sit } = table()
  const [a, j] = [await sit(an), await sit(joris)]
  const id = a.dossier.write.add(contactsPath, contact, { name: 'Karel' })
  await reading(() => names(j)).toEqual(['Karel'])
  j.dossier.write.set([...contactsPath, id, 'position'], 'Schepen')
  await reading(() => contacts(a)[0]?.values.position).toBe('Schepen')
  a.dossier.undo.undo()
  await reading(() => contacts(j).map(({ values }) => values)).toEqual([{ position: 'Schepen' }])
})

test('typing on in one value is one step back, another value is another', async () => {
  const { sit } = table()
  const { dossier } = await sit(an)
  const title = (): unknown => dossier.content.sections.identification?.facts.title
  for (const typed of ['E', 'En', 'Ene']) dossier.write.set(titlePath, typed)
  dossier.write.set(['identification', 'facts', 'durationMonths'], 12)
  dossier.undo.undo()
  await reading(title).toBe('Ene')
  dossier.undo.undo()
  await reading(title).toBeUndefined()
})

test('what I may not write is not written, and I can be told why', async () => {
  const { server, sit } = table()
  const { dossier } = await sit(joris, { role: 'partner' })
  const path: Path = ['engagements', 'kortrijk', 'commitments', 'x']
  expect(dossier.deny(path)).toBe('not-your-organisation')
  expect(dossier.deny(['engagements', 'leiedal', 'commitments', 'x'])).toBeNull()
  const before = server.heard.length
  dossier.write.set([...path, 'title'], 'Wij beloven')
  dossier.write.set(['challenge', 'texts'], 'weg')
  expect(dossier.saved()).toMatchObject({ state: 'saved' })
  expect(server.heard.length).toBe(before)
})

test('a half-typed value is written when the page goes away', async () => {
  const { sit } = table()
  await sit(an)
  const box = document.createElement('input')
  document.body.append(box)
  const left: string[] = []
  box.addEventListener('blur', () => left.push(box.value))
  box.focus()
  box.value = '1250,'
  window.dispatchEvent(new Event('pagehide'))
  expect(left).toEqual(['1250,'])
  box.remove()
})
