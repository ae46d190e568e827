import type { DemoDossier, DemoFields } from './dossier.ts'

/** A dossier in which only the first sections have been begun. */
const beginning = (sections: Readonly<Record<string, DemoFields>>): DemoDossier => ({
  sections,
  engagements: {},
  raci: {},
  labo: {},
})

const region = (code: string): DemoFields => ({ regionType: 'referentieregio', regionCode: code })

/** The five other proposals, each with what a first afternoon leaves behind. Invented, but for name and region. */
export const beginnings: Readonly<Record<string, DemoDossier>> = {
  westhoek: beginning({
    identification: {
      ...region('REFREG07'),
      title: 'Activering: één aanpak voor wie nu geen werk vindt, over gemeente en OCMW heen',
    },
    challenge: {
      challengeText: `
        Bedrijven in de Westhoek vinden geen mensen, terwijl een groep inwoners niet aan het werk raakt. Wie hulp
        zoekt, komt langs het OCMW, de VDAB, de inburgering en een maatwerkbedrijf, en vertelt vier keer hetzelfde
        verhaal. Geen van die diensten heeft de opdracht om het geheel te trekken.

        We willen een proeftuin waarin lokale besturen, de VDAB en werkgevers samen beslissen over één traject
        per persoon.`,
      policyDomains: ['werk-economie', 'welzijn-gezondheid'],
    },
  }),
  midwest: beginning({
    identification: {
      ...region('REFREG10'),
      title: 'Eén visie op bovenlokale sportinfrastructuur, met een eerlijke verdeelsleutel',
    },
    challenge: {
      challengeText: `
        Elke gemeente bouwt en onderhoudt haar eigen sporthal en zwembad. Inwoners trekken zich van de
        gemeentegrens niets aan: de ene gemeente betaalt voor zwemmers van vijf andere. Over wie wat bouwt, en wie
        meebetaalt aan het tekort, bestaat geen afspraak.`,
    },
    breakthrough: {
      alignmentKinds: ['tussen_lokale_besturen', 'verdelingsvraagstuk'],
      instrumentDescription: `
        Een vereveningsinstrument: de gemeente die bouwt, krijgt een bijdrage van de gemeenten waar de gebruikers
        wonen. Te bespreken in de workshop: tellen we gebruikers of inwoners?`,
      laboTracks: ['instrument'],
    },
  }),
  gent: beginning({
    identification: {
      ...region('REFREG13'),
      title: 'Erfgoed en cultuur: de juiste schaal, één keer gekozen',
    },
    challenge: {
      challengeText: `
        In de regio Gent werken gemeenten voor erfgoed en cultuur samen in verbanden die elkaar overlappen. Een
        gemeente zit soms in vier samenwerkingen met vier grenzen. Voor de gemeente is het overzicht zoek, voor de
        Vlaamse overheid ook.

        Welke schaal past bij welke taak? Dat willen we samen kiezen, aan de hand van scenario’s.`,
      challengeKind: ['bestuurlijk'],
    },
  }),
  kempen: beginning({
    identification: {
      ...region('REFREG03'),
      title: 'Vervoer op maat van de buurt, ingepast in het regionale netwerk',
      startDate: '2022-02-01',
    },
    challenge: {
      challengeText: `
        Een buurt denkt vanuit de rit naar de winkel of de dokter. Een vervoersnetwerk denkt vanuit lijnen en
        haltes. In de Kempen bestaan beide naast elkaar: vrijwilligers rijden voor ouderen zonder dat de
        vervoerregio hun ritten kent, en aan een Hoppinpunt wacht niemand op een buurtbus.`,
      whyNotClassic: `
        Buurtvervoer is een zaak van gemeenten en vrijwilligers, het netwerk van de vervoerregio en het
        Departement MOW. Geen van beide kan alleen beslissen dat een rit van de buurt aansluit op een lijn.`,
    },
  }),
  neteland: beginning({
    identification: {
      title: 'Collectief RPR: één rechtspositieregeling voor de gemeenten van Neteland',
      regionType: 'subregio',
      regionCode: 'REFREG03',
      subregionName: 'Neteland',
      subregionSince: 2017,
    },
    challenge: {
      challengeText: `
        De gemeenten van Neteland willen personeel delen. Dat lukt pas als dezelfde functie overal dezelfde
        voorwaarden heeft. Vandaag beslist elke raad apart over zijn rechtspositieregeling, na apart overleg met
        de vakbonden.

        *Nog te beantwoorden: wat merkt een inwoner hiervan?*`,
    },
  }),
}
