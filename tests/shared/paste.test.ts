import { expect, test } from 'vitest'
import { peopleIn } from '#shared/paste.ts'

const person = (name: string, email: string, position = '', organisation = '') => ({
  name,
  email,
  position,
  organisation,
})

test.each([
  [
    'Marijke Desmet <Marijke.Desmet@kortrijk.example>',
    [person('Marijke Desmet', 'marijke.desmet@kortrijk.example')],
  ],
  ['jan.de.smet@menen.example', [person('Jan De Smet', 'jan.de.smet@menen.example')]],
  ['info@menen.example', [person('', 'info@menen.example')]],
  [
    'Bart Deprez\tbart@zwevegem.example\tburgemeester\tZwevegem',
    [person('Bart Deprez', 'bart@zwevegem.example', 'burgemeester', 'Zwevegem')],
  ],
  ['bart@zwevegem.example; Bart Deprez', [person('Bart Deprez', 'bart@zwevegem.example')]],
  [
    'An <an@x.example>, "Joris P." <joris@x.example>;fatima.m@x.example',
    [person('An', 'an@x.example'), person('Joris P.', 'joris@x.example'), person('', 'fatima.m@x.example')],
  ],
  ['An <an@x.example>\nan@x.example', [person('An', 'an@x.example')]],
  ['Beste collega’s,\n\nTot dinsdag!', []],
  ['', []],
])('in %j these people are found', (text, found) => {
  expect(peopleIn(text)).toEqual(found)
})
