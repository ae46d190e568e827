import type { DemoFields, DemoRow } from '../dossier.ts'

type Answer = { status: 'toegezegd' } | { status: 'deels'; reason: string }

const ask = (id: string, partner: string, type: string, text: string, answer: Answer): DemoRow => ({
  id,
  partner,
  type,
  text,
  ...answer,
  commitment: `engagement-${answeredBy[partner] ?? partner}`,
})

/** Whose promise is named otherwise than the organisation itself. */
const answeredBy: Readonly<Record<string, string>> = {
  'departement-omgeving': 'omgeving',
  'provincie-west-vlaanderen': 'provincie',
}

const promised: Answer = { status: 'toegezegd' }

export const asks: DemoFields = {
  asks: [
    ask(
      'vraag-leiedal',
      'leiedal',
      'menstijd',
      'Trek de uitvoering en stel een coördinator aan voor twaalf maanden.',
      promised,
    ),
    ask(
      'vraag-kortrijk',
      'kortrijk',
      'infrastructuur',
      'Stel drie stadsdaken open, trek de proef en betaal mee aan de begeleiding van het akkoord.',
      promised,
    ),
    ask(
      'vraag-omgeving',
      'departement-omgeving',
      'regelluwte',
      `Geef drie buurten een regelluwe zone van 36 maanden: één straal rond een gedeelde installatie, ook over
      de gemeentegrens, en één melding in plaats van een vergunning per perceel.`,
      promised,
    ),
    ask(
      'vraag-veka-studie',
      'veka',
      'onderzoekscapaciteit',
      'Lever de potentieelstudie van daken en netten en betaal ze.',
      promised,
    ),
    ask(
      'vraag-veka-regels',
      'veka',
      'mandaat_bestuurlijk',
      'Antwoord binnen dertig dagen op een vraag over de toepassing van een regel, samen met Omgeving.',
      {
        status: 'deels',
        reason: `VEKA zegt de termijn toe voor vragen over energiedelen. Voor vragen over investeringssteun geldt
          zestig dagen, omdat het agentschap daarvoor het kabinet raadpleegt.`,
      },
    ),
    ask(
      'vraag-provincie',
      'provincie-west-vlaanderen',
      'netwerk_communicatie',
      'Help het model verspreiden naar de andere regio’s en betaal mee aan de campagne in de buurten.',
      promised,
    ),
    ask(
      'vraag-federaal',
      'fod-economie',
      'onderzoekscapaciteit',
      `Zoek uit welke federale regels een gedeeld tarief over gemeentegrenzen raken, en zeg of een afwijking
      mogelijk is.`,
      {
        status: 'deels',
        reason: `De FOD levert de analyse tegen 31 mei 2022. Over een afwijking spreekt hij zich pas uit als de
          analyse er is. De proef heeft die afwijking niet nodig.`,
      },
    ),
    ask(
      'vraag-fluvius',
      'fluvius',
      'data',
      'Lever de netcapaciteit per buurt en pas de verrekening per kwartier toe in de drie proefbuurten.',
      promised,
    ),
    ask(
      'vraag-vlaskracht',
      'vlaskracht',
      'netwerk_communicatie',
      'Breng 200 vennoten aan uit de drie buurten en beheer de gedeelde meters.',
      promised,
    ),
    ask(
      'vraag-zwevegem',
      'zwevegem',
      'infrastructuur',
      'Open het dak van de zaal op de grens met Deerlijk voor de tweede proefbuurt.',
      promised,
    ),
    ask(
      'vraag-menen',
      'menen',
      'infrastructuur',
      'Zoek samen met Wervik drie bedrijfsdaken op de grens voor de derde proefbuurt.',
      promised,
    ),
  ],
}
