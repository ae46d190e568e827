import type { Section } from '#server/dossier/printed.ts'
import { bold, bullets, doc, linked, quoted, say, text } from './rich.ts'

export const challenge: Section = {
  letter: 'B',
  title: 'Opgave en hefboom',
  lead: 'Geen tekort aan zonnepanelen, wel een tekort aan afspraken: wie deelt, wie betaalt en wie beslist?',
  answers: [
    { code: 'C1.3', label: 'Méér dan intergemeentelijk' },
    { code: 'C1.4', label: 'Méér dan goede praktijk' },
    { code: 'C1.6', label: 'Tastbaar voor doelgroepen' },
  ],
  blocks: [
    {
      kind: 'field',
      label: 'Maatschappelijke of bestuurlijke opgave',
      text: doc(
        say(
          'In de regio leggen besturen, bedrijven en gezinnen samen meer dan 40 megawattpiek zonnepanelen. Toch blijft de opbrengst waar het dak is. Uit de eerste analyse blijkt dat ',
          bold('41 % van de middagstroom'),
          ' het net op gaat, terwijl een straat verder een school of woonzorgcentrum stroom aankoopt.',
        ),
        say(
          'Een gedeelde dienst lost dat niet op. De vraag is bestuurlijk. Daarvoor zijn ook partijen nodig die geen gemeente zijn:',
        ),
        bullets(
          [say(bold('Het Vlaams Energie- en Klimaatagentschap'), ' kan regelluwte geven voor de proef.')],
          [
            say(bold('De netbeheerder'), ' beheert de meetgegevens waarmee kosten en baten verdeeld worden.'),
            bullets('kwartierwaarden per toegangspunt', 'capaciteit per middenspanningscabine'),
          ],
          [say(bold('Zorg- en welzijnspartners'), ' kennen de mensen die vandaag niet meedoen.')],
        ),
        quoted(
          say(
            'We betalen nu allemaal voor halflege kabels die aan de gemeentegrens rechtsomkeer maken. Dat krijg je in geen enkele gemeenteraad uitgelegd.',
          ),
          say('— schepen van energie, werksessie van 9 september 2026'),
        ),
      ),
    },
    {
      kind: 'field',
      label: 'Waarom volstaat klassieke intergemeentelijke samenwerking niet?',
      text: text(
        'Een energiegemeenschap steekt gemeentegrenzen over en hangt af van tariefregels, meetgegevens en ruimtelijke vergunningen. Geen enkel lokaal bestuur heeft daar de sleutel van. Enkel samen met de Vlaamse en federale overheid en met de netbeheerder ontstaat een kader dat stand houdt.',
      ),
    },
    {
      kind: 'facts',
      rows: [
        { label: 'Soort opgave', value: 'Maatschappelijk en bestuurlijk' },
        { label: 'Beleidsdomeinen', value: 'Energie, omgeving, welzijn, lokale economie' },
        {
          label: 'Aard van de hefboom',
          value: 'Akkoord onder lokale besturen; een eerder project bracht nieuwe inzichten',
        },
        {
          label: 'Bewijs',
          value: doc(
            say(
              'Regionale energiestrategie, goedgekeurd door dertien gemeenteraden. De analyse staat in het ',
              linked('publieke register', 'https://example.org/rapport?x=1'),
              '.',
            ),
          ),
        },
      ],
    },
    {
      kind: 'table',
      caption: 'Meerwaarde per doelgroep',
      columns: [
        { label: 'Doelgroep', align: 'start', width: 2, group: null },
        { label: 'Vandaag', align: 'start', width: 3, group: null },
        { label: 'Na de doorbraak', align: 'start', width: 3, group: null },
      ],
      rows: [
        [
          'Gezinnen zonder dak',
          'Betalen de volle prijs en dragen mee de netkosten',
          'Eén loket, één tarief, instappen zonder investering',
        ],
        ['Kmo’s', 'Overschot gaat goedkoop het net op', 'Overschot gaat naar buren aan een vaste prijs'],
        ['Woonzorgcentra', 'Geen zicht op de herkomst van stroom', 'Deelnemer met een voorspelbare factuur'],
      ].map((cells) => ({ kind: 'row', cells })),
      total: null,
      note: null,
    },
  ],
}

export const partners: Section = {
  letter: 'D',
  title: 'Partners',
  lead: 'Wie doet mee, en waarom kan het niet zonder?',
  answers: [
    { code: 'C1.1', label: 'Groep van gemeenten' },
    { code: 'C1.3', label: 'Méér dan intergemeentelijk' },
  ],
  blocks: [
    {
      kind: 'cards',
      cards: [
        {
          code: 'P1',
          title: 'Leiedal',
          kicker: 'Intergemeentelijk · uitvoerende partner',
          status: 'Toegezegd',
          rows: [
            {
              label: 'Noodzaak',
              value: text('Bundelt de vraag van dertien besturen en beheert het instrument na het project.'),
            },
            {
              label: 'Verwachting',
              value: text(
                'Leidt het proces, beheert de middelen en rapporteert elk kwartaal aan het burgemeestersoverleg.',
              ),
            },
            {
              label: 'Engagement',
              value: 'Coördinator 0,2 VTE gedurende 12 maanden (€ 15.500,00 in natura) en € 8.500,00 contant',
            },
          ],
        },
        {
          code: 'P2',
          title: 'Vlaams Energie- en Klimaatagentschap',
          kicker: 'Vlaamse overheid · kernpartner',
          status: 'Besluit',
          rows: [
            {
              label: 'Noodzaak',
              value: text(
                'Bevoegd voor de regels rond energiedelen; zonder regelluwte blijft de proef binnen één cabine.',
              ),
            },
            {
              label: 'Regelluwte',
              value: text(
                'Afwijking van de voorwaarde dat deelnemers op dezelfde cabine zitten, voor 24 maanden, met tussentijdse evaluatie.',
              ),
            },
            { label: 'Financieel', value: '€ 10.000,00 voor de datastudie' },
          ],
        },
        {
          code: 'P3',
          title: 'Burgercoöperatie Vlaskracht',
          kicker: 'Partner · burgercoöperatie',
          status: 'Toegezegd',
          rows: [
            {
              label: 'Verwachting',
              value: text('Werft deelnemers in drie buurten en stelt haar facturatieplatform open.'),
            },
          ],
        },
      ],
    },
  ],
}
