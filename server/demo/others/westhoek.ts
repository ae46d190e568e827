import { westhoek as municipalitiesOfRegion } from '../organisations.ts'
import { partner } from '../partner.ts'
import { dossier, exploring, intended, municipalities, promise, region } from './parts.ts'

/** Half full, before its first workshop: the problem is sharp, who does what is still asked. */
export const westhoek = dossier(
  {
    identification: {
      ...region('REFREG07'),
      title: 'Activering: één aanpak voor wie nu geen werk vindt, over gemeente en OCMW heen',
      summary: `
        Achttien diensten helpen dezelfde werkzoekenden, elk met een stuk. De Westhoek maakt één proeftuin waarin
        lokale besturen, de VDAB en werkgevers samen beslissen over één traject per persoon.`,
      startDate: '2022-01-01',
      durationMonths: 24,
      mandateType: 'burgemeestersoverleg',
      mandateDate: '2021-06-18',
    },
    challenge: {
      challengeText: `
        Bedrijven in de Westhoek vinden geen mensen, terwijl een groep inwoners niet aan het werk raakt. Wie hulp
        zoekt, komt langs het OCMW, de VDAB, de inburgering en een maatwerkbedrijf, en vertelt vier keer hetzelfde
        verhaal. Geen van die diensten heeft de opdracht om het geheel te trekken.

        We willen een proeftuin waarin lokale besturen, de VDAB en werkgevers samen beslissen over één traject
        per persoon.`,
      challengeKind: ['maatschappelijk', 'bestuurlijk'],
      policyDomains: ['werk-economie', 'welzijn-gezondheid'],
      whyNotClassic: `
        Een gedeelde dienst van de OCMW’s bestaat al. Ze lost niet op dat de VDAB, de inburgering en het OCMW elk
        met eigen regels en eigen dossiers werken. Dat vraagt een afspraak tussen bestuursniveaus.`,
      leverageText: `
        De werkgevers vragen zelf om één aanspreekpunt. De zeventien OCMW’s hebben sinds dit voorjaar een gedeelde
        intake. Die twee samen maken het mogelijk om met één traject te beginnen.`,
      leverageKinds: ['eerste_analyse', 'akkoord'],
    },
    breakthrough: {
      alignmentKinds: ['tussen_lokale_besturen', 'interbestuurlijk'],
      laboTracks: ['procesmatig'],
      governanceChange: `*Te bespreken in de eerste workshop: wie beslist straks over het traject van één persoon?*`,
    },
    partners: {
      partners: [
        partner('dvv-westhoek', 'uitvoerend', {
          necessity: 'Brengt de zeventien besturen samen en heeft de gedeelde intake opgezet.',
          expectation: 'Trekt de proeftuin en stelt een coördinator aan.',
        }),
        ...municipalities(municipalitiesOfRegion),
        partner('vdab', 'kernpartner', {
          necessity: 'Zonder de VDAB blijft er een tweede traject naast het onze bestaan.',
          expectation: 'Geeft twee consulenten het mandaat om samen met het OCMW te beslissen.',
        }),
        partner('maatwerk-westhoek', 'kernpartner', {
          necessity: 'Biedt plaatsen aan wie nog niet meteen in een gewoon bedrijf kan beginnen.',
        }),
        partner('werkgevers-westhoek', 'geassocieerd'),
      ],
    },
    asks: {
      asks: [
        {
          id: 'vraag-vdab',
          partner: 'vdab',
          type: 'mandaat_bestuurlijk',
          text: 'Laat twee consulenten samen met het OCMW over één traject beslissen.',
          status: 'open',
        },
        {
          id: 'vraag-werkgevers',
          partner: 'werkgevers-westhoek',
          type: 'netwerk_communicatie',
          text: 'Meld openstaande plaatsen bij één aanspreekpunt.',
          status: 'open',
        },
      ],
    },
  },
  {
    engagements: {
      'dvv-westhoek': promise('dvv-westhoek', ['menstijd'], 'Een coördinator voor één dag per week.', {
        ftePercent: 20,
        profile: 'Coördinator activering',
        ...intended,
      }),
      'maatwerk-westhoek': promise(
        'maatwerk-westhoek',
        ['ander'],
        'Twaalf stageplaatsen per jaar.',
        exploring,
      ),
    },
  },
)
