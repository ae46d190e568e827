import { gent as municipalitiesOfRegion } from '../organisations.ts'
import { partner } from '../partner.ts'
import { agreed, dossier, exploring, intended, municipalities, promise, region } from './parts.ts'

const ask = (id: string, partnerId: string, type: string, text: string, status = 'open') => ({
  id: `vraag-${id}`,
  partner: partnerId,
  type,
  text,
  status,
})

/** Many partners, each with an ask and an answer of its own: the table of engagements at its fullest. */
export const gent = dossier(
  {
    identification: {
      ...region('REFREG13'),
      title: 'Erfgoed en cultuur: de juiste schaal, één keer gekozen',
      startDate: '2022-03-01',
      durationMonths: 18,
    },
    challenge: {
      challengeText: `
        In de regio Gent werken gemeenten voor erfgoed en cultuur samen in verbanden die elkaar overlappen. Een
        gemeente zit soms in vier samenwerkingen met vier grenzen. Voor de gemeente is het overzicht zoek, voor de
        Vlaamse overheid ook.

        Welke schaal past bij welke taak? Dat willen we samen kiezen, aan de hand van scenario’s.`,
      challengeKind: ['bestuurlijk'],
      policyDomains: ['cultuur-erfgoed', 'bestuur-personeel'],
      leverageText: `
        De erkenningen lopen in 2025 af. Wie nu kiest, vraagt ze op de juiste schaal opnieuw aan.`,
      leverageKinds: ['eerste_analyse'],
    },
    breakthrough: {
      alignmentKinds: ['tussen_lokale_besturen', 'interbestuurlijk'],
      laboTracks: ['procesmatig'],
    },
    partners: {
      partners: [
        partner('veneco', 'uitvoerend', {
          necessity: 'Werkt al voor de meeste gemeenten en staat buiten de sector.',
          expectation: 'Leidt de oefening met scenario’s en schrijft het voorstel.',
        }),
        ...municipalities(municipalitiesOfRegion),
        ...(
          [
            ['comeet', 'Organiseert het cultuurbeleid van zeven gemeenten.'],
            ['leie-schelde', 'Brengt vijf gemeenten samen rond cultuur en erfgoed.'],
            ['viersprong', 'Beheert de erfgoedwerking in vier gemeenten.'],
            ['erfgoedcel-gent', 'Kent de stedelijke erfgoedpraktijk en de archieven.'],
            ['departement-cjm', 'Erkent en subsidieert de cultuurverbanden.'],
            ['onroerend-erfgoed', 'Erkent de intergemeentelijke erfgoeddiensten en hun schaal.'],
          ] as const
        ).map(([id, necessity]) =>
          partner(id, 'kernpartner', {
            necessity,
            expectation: 'Weegt de scenario’s mee en zegt wat ze zou kosten.',
          }),
        ),
      ],
    },
    asks: {
      asks: [
        ask('comeet', 'comeet', 'data', 'Deel de kosten en de bereikcijfers per gemeente.', 'toegezegd'),
        ask('leie-schelde', 'leie-schelde', 'data', 'Deel de kosten en de bereikcijfers per gemeente.'),
        ask('viersprong', 'viersprong', 'menstijd', 'Neem deel aan vier werksessies.', 'toegezegd'),
        ask('cjm', 'departement-cjm', 'mandaat_bestuurlijk', 'Zeg vooraf welke schaal je zou erkennen.'),
        ask('erfgoed', 'onroerend-erfgoed', 'regelluwte', 'Laat een dienst over twee regio’s toe tot 2025.'),
      ],
    },
  },
  {
    engagements: {
      veneco: promise('veneco', ['menstijd'], 'Een projectleider cultuur voor anderhalve dag per week.', {
        personDays: 60,
        profile: 'Projectleider cultuur',
        ...agreed,
      }),
      comeet: promise('comeet', ['data'], 'Deelt de cijfers per gemeente van de laatste drie jaar.', {
        dataset: 'Kosten en bereik per gemeente',
        ...agreed,
      }),
      viersprong: promise('viersprong', ['menstijd'], 'Twee medewerkers in vier werksessies.', {
        personDays: 8,
        ...intended,
      }),
      'erfgoedcel-gent': promise('erfgoedcel-gent', ['infrastructuur'], 'Ontvangt de werksessies.', {
        facility: 'Een zaal voor dertig mensen',
        facilityPeriod: 'Vier dagen in 2022',
        ...agreed,
      }),
      'departement-cjm': promise('departement-cjm', ['onderzoekscapaciteit'], 'Rekent de scenario’s door.', {
        researchQuestion: 'Wat kost elk scenario aan subsidies, en wie verliest zijn erkenning?',
        researcher: 'De afdeling Subsidiëren en Erkennen',
        personDays: 10,
        ...exploring,
      }),
      gent: promise('gent', ['mandaat_bestuurlijk'], 'Trekt de groep van schepenen van cultuur.', {
        mandateHolder: 'De schepen van cultuur',
        mandateScope: 'De keuze van twee scenario’s om uit te werken',
        ...intended,
      }),
    },
  },
)
