import { page, userEvent } from 'vitest/browser'
import { afterEach, expect, test } from 'vitest'
import type { SigningView } from '#shared/signing/api.ts'
import type { Certificate } from '#shared/verification/api.ts'
import type { DifferenceView } from '#shared/version-api.ts'
import { expectAccessible, one, saying } from '../ui/stage.ts'
import {
  emptyHash,
  frozenView,
  joris,
  kortrijk,
  leiedal,
  me,
  nobody,
  omgeving,
  says,
  sees,
  silent,
  visit,
  type Answers,
} from './stage.tsx'

afterEach(() => page.viewport(1440, 900))

const certificate: Certificate = {
  known: 'pdf',
  proposal: 'energie',
  title: 'Energiegemeenschappen',
  region: 'Regio Zuid-West-Vlaanderen',
  fictional: true,
  version: 1,
  frozenAt: '2021-09-28T14:42:00.000Z',
  sha256: emptyHash,
  latest: { version: 2, frozenAt: '2021-09-30T08:00:00.000Z' },
  signOffs: [{ organisation: kortrijk, position: 'schepen', at: '2021-09-29T08:00:00.000Z' }],
  partners: 20,
  auditHead: 'a'.repeat(64),
}
const answers: Answers = { 'GET /api/me': nobody, [`GET /api/verify/${emptyHash}`]: says(certificate) }
const choose = async (file: File): Promise<void> => {
  await sees('Kies een PDF of een JSON-bestand')
  await userEvent.upload(one('input[type=file]'), file)
}

test('a PDF of ours is recognised without signing in, with what it was superseded by', async () => {
  visit('/controle', answers)
  await choose(new File([], 'voorstel-v1.pdf'))
  await sees('Deze PDF klopt: wij maakten ze van versie 1')
  await sees('Er is een nieuwere versie: versie 2, bevroren op 30/09/2021.')
  await sees('Ondertekend door 1 van de 20 organisaties')
  await expectAccessible()
})

test('on a phone nothing sticks out, whatever the fingerprint', async () => {
  await page.viewport(390, 844)
  visit(`/controle/${emptyHash}`, answers)
  await sees('Deze vingerafdruk hoort bij versie 1.')
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
  await expectAccessible()
})

test('an unknown file, a fingerprint that is none, and a server that does not answer each have their words', async () => {
  visit('/controle', { 'GET /api/me': nobody, [`GET /api/verify/${emptyHash}`]: says({ known: false }) })
  await choose(new File([], 'iets.pdf'))
  await sees('Dit bestand kennen we niet.')
  await expectAccessible()
  visit('/controle', { 'GET /api/me': nobody, [`GET /api/verify/${emptyHash}`]: silent })
  await choose(new File([], 'iets.pdf'))
  await sees(`de vingerafdruk van dit bestand is ${emptyHash}`)
  visit('/controle/zomaar', { 'GET /api/me': nobody })
  await sees('Dit is geen vingerafdruk.')
})

const version = '/api/proposals/energie/versions/1'
const signature = {
  name: 'An Claeys',
  position: 'beleidsadviseur',
  statement: 'Ja.',
  at: '2021-09-29T08:00:00.000Z',
}
const standing: SigningView = {
  phase: 'frozen',
  version: 1,
  sha256: emptyHash,
  latest: 1,
  role: 'partner',
  organisations: [
    { organisation: omgeving, signature, outdated: null, people: [], reminded: null },
    {
      organisation: kortrijk,
      signature: null,
      outdated: {
        version: 1,
        signature,
        changes: [
          {
            kind: 'changed',
            key: 'engagements/kortrijk/commitments/een/strength',
            label: 'Sterkte',
            row: 'Drie daken',
            before: 'Toegezegd',
            after: 'Besluit',
          },
        ],
      },
      people: [{ name: 'Joris Maes', position: 'schepen' }],
      reminded: null,
    },
    { organisation: leiedal, signature: null, outdated: null, people: [], reminded: null },
  ],
  mandate: {
    kind: 'minutes',
    on: '2021-09-16',
    municipalities: [{ id: 'kortrijk', name: 'Kortrijk', proof: 'minutes' }],
  },
  mine: { sign: null, fresh: true, remind: false, reopen: false, submit: false },
}
const difference: DifferenceView = {
  since: { number: 1, reason: 'Een bedrag klopte niet' },
  sections: [
    {
      section: 'budget',
      letter: 'H',
      title: 'Begroting',
      changes: [
        { kind: 'changed', key: 'x', label: 'Bedrag', row: 'Jurist', before: '€ 1,00', after: '€ 2,00' },
      ],
    },
  ],
}
const frozen = (view: SigningView): Answers => ({
  'GET /api/me': me(joris),
  [`GET ${version}`]: says(frozenView),
  [`GET ${version}/signing`]: says(view),
  [`GET ${version}/difference`]: says(difference),
})

test('Joris signs for Kortrijk on the hash he sees, with his function and his words', async () => {
  const signed = { ...standing, mine: { ...standing.mine, sign: 'signed' as const } }
  const { asked } = visit('/dossier/energie/versie/1', {
    ...frozen(standing),
    [`POST ${version}/sign`]: says(signed),
  })
  await sees('1 van 3 getekend op deze vingerafdruk')
  await sees('Tekende versie 1')
  await sees('Een bedrag klopte niet')
  await expectAccessible()
  saying('button', 'Onderteken voor Kortrijk').click()
  await sees('Versie 1 ondertekenen voor Kortrijk?')
  await expectAccessible(one('[role=dialog]'))
  saying('button', 'Onderteken').click()
  await expect
    .poll(() => asked.find((question) => question.startsWith(`POST ${version}/sign`)))
    .toContain(emptyHash)
  await sees('Jouw organisatie tekende deze versie.')
})

test('who signed in long ago is asked to prove it again, and gets a link', async () => {
  const old = { ...standing, mine: { ...standing.mine, fresh: false } }
  visit('/dossier/energie/versie/1', {
    ...frozen(old),
    [`POST ${version}/sign/link`]: { status: 204, body: {} },
  })
  await sees('Onderteken voor Kortrijk')
  saying('button', 'Onderteken voor Kortrijk').click()
  await sees('Toon eerst opnieuw dat jij het bent')
  saying('button', 'Stuur me een link').click()
  await sees('De link is verstuurd.')
})

test('on a phone the signatures stand below each other', async () => {
  await page.viewport(390, 844)
  visit('/dossier/energie/versie/1', frozen({ ...standing, mine: { ...standing.mine, remind: true } }))
  await sees('Herinner')
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
  await expectAccessible()
})

test('whoever takes no part yet waits below, until somebody asks', async () => {
  await page.viewport(1440, 900)
  const [first] = standing.organisations
  const nobody = ['Anzegem', 'Avelgem', 'Deerlijk', 'Kuurne'].map((name) => ({
    organisation: { id: name.toLowerCase(), name, layer: 'municipality' as const },
    signature: null,
    outdated: null,
    people: [],
    reminded: null,
  }))
  visit('/dossier/energie/versie/1', frozen({ ...standing, organisations: [...nobody, first!] }))
  await sees('1 van 5 getekend op deze vingerafdruk')
  expect(document.body.textContent).not.toContain('Anzegem')
  saying('button', 'Toon nog 4 organisaties, waar nog niemand meedoet').click()
  await sees('Anzegem')
  // In the order of the dossier, and nothing more to unfold.
  expect(one('#signing-title').closest('section')?.textContent).toMatch(/Anzegem.*Kuurne.*Getekend/u)
  expect(document.body.textContent).not.toContain('Toon nog')
  expect(document.activeElement?.textContent).toContain('Anzegem')
  await expectAccessible()
})
