import type { DemoFields } from '../dossier.ts'

export const identification: DemoFields = {
  title: 'Kruispunt: één weg naar geestelijke gezondheidszorg',
  regionType: 'referentieregio',
  regionCode: 'REFREG02',
  startDate: '2022-02-01',
  durationMonths: 24,
  contacts: [
    {
      id: 'contact-ambtelijk',
      name: 'Joris Peeters',
      role: 'ambtelijk',
      position: 'Directeur',
      email: 'joris.peeters@voorbeeld.example',
      partner: 'zorgpunt-rivierenland',
    },
  ],
}

export const challenge: DemoFields = {
  challengeText: `
    Wie in Rivierenland psychische hulp zoekt, belt gemiddeld naar vier deuren. De huisarts verwijst naar het
    centrum voor geestelijke gezondheidszorg, daar is een wachtlijst, het OCMW helpt met de huur maar niet met de
    angst, en de wijkagent komt terug omdat er niemand anders is.

    Lokale besturen krijgen de gevolgen op hun bord: overlast, dakloosheid, mensen die thuis verkommeren. Ze hebben
    geen zicht op wie al hulp krijgt en geen stem in hoe de zorg verdeeld wordt. De zorgpartners missen op hun beurt
    een vast aanspreekpunt in twaalf gemeenten.

    De vraag is bestuurlijk: **wie voert de regie over één cliënt, en wie over het geheel?** De geestelijke
    gezondheidszorg is federaal en Vlaams geregeld, de gevolgen zijn lokaal.`,
  challengeKind: ['maatschappelijk', 'bestuurlijk'],
  policyDomains: ['welzijn-gezondheid', 'wonen', 'veiligheid'],
  whyNotClassic: `
    Twaalf gemeenten kunnen samen een psycholoog aanwerven, maar daarmee verandert de weg naar hulp niet. Over
    capaciteit en terugbetaling beslist het federale niveau, over centra en eerstelijnszones Vlaanderen. Het
    beroepsgeheim houdt informatie tegen tussen OCMW, politie en zorg, ook als iedereen hetzelfde wil.`,
  leverageText: `
    Twee dingen bewegen tegelijk. De federale overheid versterkt vanaf 2021 de psychologische zorg in de eerste lijn
    en vraagt daarvoor lokale netwerken. En in de regio liep een proef met een casusoverleg in drie gemeenten: bij
    elf van de veertien besproken personen stopte het doorverwijzen.

    *Nog aan te vullen door CGG: wat kostte dat overleg in uren?*`,
  leverageKinds: ['eerste_analyse', 'eerder_project'],
}

export const breakthrough: DemoFields = {
  governanceChange: `
    Lokale besturen en zorgpartners beslissen samen aan één **kruispunt**: een vast overleg met een telefoon die
    altijd opgenomen wordt, één triage en één dossierhouder per persoon.

    - Het kruispunt wijst een dossierhouder aan. Die beslissing bindt alle partners.
    - De twaalf gemeenten spreken met één stem in het netwerk geestelijke gezondheid.
    - *Te bespreken: wie beslist als twee partners elk naar de ander wijzen?*`,
  alignmentKinds: ['tussen_lokale_besturen', 'interbestuurlijk'],
  laboTracks: ['procesmatig', 'instrument'],
}
