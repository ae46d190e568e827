import type { DemoFields } from '../dossier.ts'

export const addedValue: DemoFields = {
  valueForTargetGroups: [
    {
      id: 'meerwaarde-burgers',
      audience: 'burgers',
      value: `Ook wie huurt of geen geschikt dak heeft, gebruikt stroom uit de eigen buurt, tegen een tarief dat een
        jaar vaststaat en waarover vennoten mee beslissen.`,
      results: ['resultaat-delen', 'resultaat-tarief'],
    },
    {
      id: 'meerwaarde-huurders',
      audience: 'andere_doelgroep',
      value: `Sociale huurders stappen in met € 5 per maand en krijgen hun deel op de gewone factuur. Ze hoeven geen
        investering voor te schieten.`,
      results: ['resultaat-huurders'],
    },
    {
      id: 'meerwaarde-bedrijven',
      audience: 'bedrijven',
      value: `Een kmo met een groot dak kan het vol leggen: het overschot gaat naar de buurt tegen een vooraf gekende
        prijs. Eén contract volstaat, ook als de buren in een andere gemeente wonen.`,
      results: ['resultaat-daken', 'resultaat-tarief'],
    },
  ],
  valueOfRegionalCooperation: `
    Daken en gezinnen liggen niet netjes gelijk verdeeld. Menen heeft veel gezinnen zonder geschikt dak; rond
    Waregem en Wevelgem liggen grote bedrijfsdaken. Een gemeente die alleen werkt, heeft ofwel te veel stroom, ofwel
    te weinig dak. Samen heeft de regio volgens een eerste raming genoeg van allebei.

    De regio kan daarnaast drie dingen die geen bestuur alleen kan:

    - **Risico spreiden.** Een tegenvaller op één dak weegt zwaar voor een gemeente met 5.000 inwoners en nauwelijks
      voor een fonds van dertien.
    - **Eén keer uitzoeken.** De jurist, het rekenmodel en de aanvraag voor een regelluwe zone kosten evenveel voor
      één gemeente als voor dertien.
    - **Ernstig genomen worden.** VEKA en het Departement Omgeving maken tijd voor een regio met een gezamenlijke
      vraag. Voor dertien losse vragen lukt dat niet.

    Ook wie niet in een proefbuurt woont, heeft er baat bij. Wie dak te veel heeft, stort in het
    fonds; wie dak te kort heeft, neemt op. Dat is nieuw: tot nu werkte de regio samen waar iedereen evenveel won.`,
  potential: `
    **Wie is eigenaar?** De installaties zijn voor twee derde van de gemeente of kmo die het dak levert en voor een
    derde van de gebruikers. Het afsprakenkader is van de dertien gemeenten, het fonds wordt beheerd door Leiedal.

    **Wie betaalt daarna?** Het fonds houdt twee procent van de opbrengst in voor beheer. Vanaf veertig installaties
    dekt dat een kwart van een voltijdse medewerker; tot dan vult Leiedal aan.

    **Kan het groter?** De nulmeting wijst tien kansrijke buurten aan. Met drie nieuwe buurten per jaar staat het
    tarief in 2026 open voor 10.000 aansluitingen. Het rekenmodel werkt ook voor warmte en laadpalen; daarover
    beslist het burgemeestersoverleg na de eerste herziening.`,
}

export const risks: DemoFields = {
  risks: [
    {
      id: 'risico-akkoord',
      type: 'risico',
      description:
        'Gemeenten met veel daken vinden dat ze te veel afstaan en keuren de verdeelsleutel niet goed.',
      category: 'bestuurlijk',
      likelihood: 3,
      impact: 5,
      measure: `Drie scenario’s met de cijfers van elke gemeente, een rondgang langs alle colleges en een herziening
        om de drie jaar.`,
      owner: 'leiedal',
      step: 'stap-afsprakenkader',
    },
    {
      id: 'risico-regelluwte',
      type: 'risico',
      description: 'De Vlaamse Regering keurt de regelluwe zone te laat of niet goed.',
      category: 'juridisch',
      likelihood: 3,
      impact: 4,
      measure: `De proef start in Kortrijk, waar de bestaande regels volstaan. De twee andere buurten volgen zodra de
        zone er is.`,
      owner: 'departement-omgeving',
      step: 'stap-instrument',
    },
    {
      id: 'risico-net',
      type: 'risico',
      description: 'Het net in een gekozen buurt kan de uitwisseling niet aan zonder versterking.',
      category: 'planning',
      likelihood: 2,
      impact: 4,
      measure: 'De netcapaciteit wordt getoetst vóór de keuze; twee reservebuurten staan klaar.',
      owner: 'fluvius',
      step: 'stap-nulmeting',
    },
    {
      id: 'risico-draagvlak',
      type: 'risico',
      description: 'Bewoners met een klein budget haken af omdat de instap te ingewikkeld of te duur is.',
      category: 'draagvlak',
      likelihood: 3,
      impact: 4,
      measure: `Instap vanaf € 5 per maand, huisbezoeken samen met de huisvestingsmaatschappijen, en advies van de klankbordgroep
        over elke brief.`,
      owner: 'vlaskracht',
      step: 'stap-proef',
    },
    {
      id: 'risico-prijs',
      type: 'risico',
      description: 'De energieprijs daalt zo sterk dat het gedeelde tarief geen voordeel meer geeft.',
      category: 'financieel',
      likelihood: 2,
      impact: 3,
      measure: 'Het tarief volgt de kost, niet de markt, en wordt elk jaar herbekeken door de vennoten.',
      owner: 'vlaskracht',
      step: 'stap-proef',
    },
    {
      id: 'kans-regels',
      type: 'kans',
      description: `Vlaanderen schrijft de uitvoeringsregels voor energiedelen tijdens het project. Onze cijfers komen
        op tijd om ze mee te bepalen.`,
      category: 'juridisch',
      likelihood: 4,
      impact: 4,
      measure:
        'Tussentijdse cijfers gaan in maand 12 naar VEKA, in een vorm die het agentschap vooraf kiest.',
      owner: 'veka',
      step: 'stap-proef',
    },
    {
      id: 'kans-renovatie',
      type: 'kans',
      description:
        'Sociale huisvestingsmaatschappijen plannen in 2022 dakrenovaties in twee van de tien kansrijke buurten.',
      category: 'planning',
      likelihood: 3,
      impact: 3,
      measure: 'Leiedal legt beide planningen naast elkaar in maand 4.',
      owner: 'leiedal',
      step: 'stap-nulmeting',
    },
  ],
}

export const dissemination: DemoFields = {
  exampleValue: `
    Elke regio in Vlaanderen krijgt met dezelfde drie vragen te maken: wie draagt de meerkost, hoe verdelen we de
    opbrengst, en welke regel geldt als er twee zijn? Zuid-West-Vlaanderen is geen uitzonderlijk rijke of dichte
    regio en heeft grote en kleine gemeenten. Wat hier werkt, is elders bruikbaar.

    Andere regio’s krijgen vier dingen die ze zo kunnen overnemen:

    - het rekenmodel, met handleiding en voorbeeldcijfers;
    - de samenwerkingsovereenkomst en het reglement, met toelichting bij elk artikel;
    - de aanvraag voor een regelluwe zone en haar evaluatie;
    - een eerlijk verslag van wat niet lukte, met de bedragen erbij.

    Het vereveningsinstrument is bovendien bruikbaar buiten energie, voor elke voorziening die in de ene gemeente
    ligt en door de andere gebruikt wordt.`,
  actions: [
    {
      id: 'actie-buurten',
      audience: 'Bewoners en kmo’s in de drie buurten',
      channel: 'Huisbezoeken en zes bewonersavonden',
      message: 'Je kunt meedoen zonder eigen dak en zonder grote uitgave.',
      month: 9,
      lead: 'kortrijk',
      step: 'stap-proef',
    },
    {
      id: 'actie-tussentijds',
      audience: 'Kabinetten en Vlaamse administraties',
      channel: 'Werkbezoek aan de eerste buurt die deelt',
      message: 'Dit zijn de cijfers, en deze twee regels staan nog in de weg.',
      month: 12,
      lead: 'veka',
      step: 'stap-proef',
    },
    {
      id: 'actie-regios',
      audience: 'Westhoek, Midwest en regio Brugge',
      channel: 'Drie werkbezoeken van een halve dag',
      message: 'Neem het rekenmodel mee en vul het ter plaatse in met je eigen daken.',
      month: 16,
      lead: 'provincie-west-vlaanderen',
      step: 'stap-verankering',
    },
    {
      id: 'actie-model',
      audience: 'Alle lokale besturen in Vlaanderen',
      channel: 'Modelreglement en toelichting via VVSG',
      message: 'Van eerste gesprek tot raadsbesluit, met wat je beter niet doet.',
      month: 17,
      lead: 'leiedal',
      step: 'stap-verankering',
    },
  ],
  openLicense: true,
  licenseConditions:
    'Vrij te gebruiken en aan te passen met bronvermelding. Gegevens van gezinnen zijn er niet bij.',
  learningNetwork: true,
  followingRegions: ['REFREG06', 'REFREG07', 'REFREG10'],
  networkForm: 'Drie werkbezoeken tijdens het project, daarna één ontmoeting per jaar.',
  networkLead: 'provincie-west-vlaanderen',
}
