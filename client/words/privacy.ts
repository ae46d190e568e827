import type { PrivacyView } from '#shared/privacy.ts'

const days = (count: number) => (count === 1 ? 'één dag' : `${count} dagen`)

/** What is kept of people, and who can use this; all of it true of this installation. */
export const privacy = {
  link: 'Privacy',
  page: 'Privacy',
  lead: 'Wat Doorbraak van je bewaart, waarom, hoe lang, en hoe je het terugkrijgt of laat wissen.',
  opening: 'We kijken na hoe lang hier iets bewaard wordt.',
  parts: (view: PrivacyView) => [
    {
      title: 'Wat we van je bewaren',
      text: [
        'Je naam, je functie, je e-mailadres, en namens welke organisatie je spreekt. Zonder dat weet niemand wie wat schreef of beloofde.',
        'Je rollen in voorstellen, en wanneer je er voor het laatst was, tot op het kwartier.',
        'Op welke toestellen je aangemeld bent: de naam van je browser en je systeem, niet je IP-adres.',
        'Wat je deed dat gevolgen heeft: aanmelden, uitnodigen, rollen en sloten veranderen, bevriezen, ondertekenen, gegevens meenemen. Dat staat in een logboek waarin niemand iets kan wijzigen.',
        'Bij elke wijziging in een dossier een nummer dat naar jou en je organisatie leidt. Zo is het dossier bewijsbaar.',
        'In een werksessie: onder welke naam en voor welke organisatie je binnenkwam, wanneer je er was, en wat je er schreef. Ook wie alleen met de code van de zaal meedoet, staat in het verslag met de naam die daar getypt werd. Wie een kaart zonder naam schreef, wordt vergeten als de sessie eindigt.',
        'Als jurylid: je verklaring over belangen, je scores met hun motivering, en dat je stemde; nooit wat je stemde in een geheime stemming.',
        'Als je ondertekent: je functie, en de woorden waarmee je organisatie achter die versie staat.',
      ],
    },
    {
      title: 'Wie het ziet',
      text: [
        'Wie aan hetzelfde voorstel meedoet, ziet je naam, functie en organisatie, waar je schrijft en wat je schreef.',
        'Je e-mailadres zien alleen wie mensen uitnodigt, en wie de oproep coördineert.',
        'In een bevroren versie en in de PDF voor de jury staat wat er in het dossier geschreven is, met de organisaties.',
      ],
    },
    {
      title: 'Hoe lang',
      text: [
        `Een aanmelding eindigt ${days(view.sessionDays)} na het laatste gebruik. Een persoonlijke link werkt ${days(Math.round(view.linkHours / 24))}.`,
        `Wat van een link overblijft, verdwijnt ${days(view.linkDays)} nadat ze verliep.`,
        view.personDays > 0
          ? `Wie ${days(view.personDays)} niet meer kwam, wordt vanzelf gewist.`
          : 'Je naam en adres blijven tot jij of de coördinator vraagt om ze te wissen.',
        ...(view.workshopDays > 0
          ? [
              `In een werksessie en haar verslag blijven namen ${days(view.workshopDays)}: de datum staat op het verslag. Daarna staat er ‘Medewerker’, met de organisatie.`,
            ]
          : []),
        'Het logboek en de dossiers blijven, zonder je naam als je gewist bent.',
      ],
    },
    {
      title: 'Waar het heen gaat',
      text: [
        'Alles staat op deze ene server. We volgen je niet, meten niet hoe je bladert, en laden niets van elders: geen lettertypes, geen scripts, geen pixels.',
        'Er is één cookie, om je aangemeld te houden, en tijdens het aanmelden met een account een tweede, van tien minuten.',
        'Wat je schrijft staat ook op je eigen toestel, zodat je offline verder kunt. Meld je af op een toestel dat niet van jou is.',
        view.mail
          ? 'Uitnodigingen en nieuwe links vertrekken als e-mail, via de mailserver van wie dit beheert.'
          : 'Deze server verstuurt geen e-mail: links worden door mensen doorgegeven.',
      ],
    },
    {
      title: 'Wat wissen betekent',
      text: [
        'Je naam, functie, adres, toestellen, links en rollen verdwijnen. Bij wat je deed staat dan ‘Medewerker’ en je organisatie: de bijdrage blijft van haar.',
        'Ook in het verslag en het logboek van werksessies staat dan ‘Medewerker’, overal waar je naam stond. Wat je over een belang verklaarde, wordt leeg; dat je daarom niet oordeelde, blijft. Scores die je indiende blijven meetellen, zonder je naam.',
        'Wat je ondertekende blijft ondertekend door je organisatie. De functie die je daarbij opgaf en de zin die je ondertekende blijven staan: ze horen bij het bewijs en kunnen niet meer veranderen.',
        'Wat je in de tekst van een dossier schreef, blijft staan, ook als er namen in staan. Vraag de penhouder om die eruit te halen zolang het dossier open is. Een bevroren versie verandert nooit meer.',
        'Reservekopieën die eerder gemaakt werden, bewaart wie deze server beheert; daarin sta je tot ze vervallen.',
      ],
    },
  ],
  yours: 'Neem je gegevens mee of laat ze wissen op ‘Mijn toestellen en gegevens’, in het menu bij je naam.',

  data: {
    title: 'Mijn gegevens',
    text: 'Neem mee wat we van je bewaren, of laat het wissen. Wat wissen betekent, staat bij Privacy.',
    take: 'Neem mijn gegevens mee',
    taken: 'Je gegevens zijn bewaard op dit toestel. Dat je ze opvroeg, staat in het logboek.',
    erase: 'Wis mijn gegevens',
    eraseTitle: 'Je gegevens wissen?',
    eraseText:
      'Je naam, adres, toestellen en rollen verdwijnen meteen, en je komt niet meer binnen. Wat je schreef blijft staan, op naam van je organisatie. Dit kan niet ongedaan gemaakt worden.',
    eraseAct: 'Ja, wis mijn gegevens',
    keep: 'Laat zo',
    eraseOf: (name: string) => `Wis de gegevens van ${name}`,
    eraseOfTitle: (name: string) => `De gegevens van ${name} wissen?`,
    eraseOfText:
      'Naam, adres, toestellen en rollen verdwijnen meteen, bij elke organisatie. Wat deze persoon schreef blijft staan, op naam van de organisatie. Dit kan niet ongedaan gemaakt worden.',
    eraseOfAct: 'Ja, wis deze gegevens',
    erased: 'De gegevens zijn gewist.',
  },
} as const

export const accessibility = {
  link: 'Toegankelijkheid',
  page: 'Toegankelijkheid',
  lead: 'Iedereen moet hier kunnen meeschrijven: met een toetsenbord, een schermlezer, op een telefoon, of sterk vergroot.',
  parts: [
    {
      title: 'Wat we nastreven',
      text: [
        'We volgen WCAG 2.2, niveau AA.',
        'Alles werkt met het toetsenbord alleen; in een dossier toont het vraagteken de toetsen.',
        'Toestanden en lagen hebben een vorm en een woord, nooit alleen een kleur.',
        'Wie binnenkomt en wie schrijft, wordt gemeld aan schermlezers. In het paneel ‘Mensen’ zet je dat uit.',
        'Wie beweging uitzet in het eigen systeem, ziet hier niets bewegen.',
      ],
    },
    {
      title: 'Hoe we het nagaan',
      text: [
        'Bij elke wijziging van het programma onderzoekt een machine elke pagina, op een breed scherm en op een telefoon, met axe-core. Ze doorloopt ook de voornaamste handelingen met het toetsenbord.',
        'Een machine vindt hooguit een deel van de drempels. Er is nog geen onafhankelijke toetsing gebeurd, en nog geen proef met mensen die een schermlezer gebruiken.',
      ],
    },
    {
      title: 'Wat we weten dat moeilijk is',
      text: [
        'Samen in één tekstveld schrijven met een schermlezer: andermans wijzigingen worden gemeld, niet letter voor letter voorgelezen.',
        'Brede tabellen worden op een smal scherm kaarten. Wie sterk vergroot op een breed scherm, krijgt dezelfde kaarten.',
      ],
    },
    {
      title: 'Loop je ergens vast?',
      text: [
        'Zeg het aan de begeleider of de coördinator van je oproep: die helpt je verder en geeft het door aan wie dit beheert. Wat je niet zelf kunt invullen, kan een begeleider namens jou noteren.',
      ],
    },
  ],
} as const
