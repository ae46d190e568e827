import { expect, test } from 'vitest'
import { asAddress } from '#client/editor/address.ts'

test.each([
  ['https://www.vlaanderen.be/labo?x=1#y', 'https://www.vlaanderen.be/labo?x=1#y'],
  ['  http://kortrijk.be ', 'http://kortrijk.be'],
  ['www.vlaanderen.be', 'https://www.vlaanderen.be'],
  ['leiedal.be/energie', 'https://leiedal.be/energie'],
  ['an.claeys@omgeving.be', 'mailto:an.claeys@omgeving.be'],
  ['mailto:an@omgeving.be', 'mailto:an@omgeving.be'],
])('%s leads to %s', (typed, address) => {
  expect(asAddress(typed)).toBe(address)
})

test.each([
  '',
  'zie bijlage',
  'bijlage',
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  '//evil',
])('‘%s’ leads nowhere', (typed) => {
  expect(asAddress(typed)).toBeNull()
})
