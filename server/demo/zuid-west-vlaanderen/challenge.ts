import type { DemoFields } from '../dossier.ts'

export const identification: DemoFields = {
  title: 'Energie delen over de gemeentegrens: één afsprakenkader voor dertien gemeenten',
  summary: `
    In Zuid-West-Vlaanderen liggen elf initiatieven klaar om samen stroom op te wekken en te delen. Ze lopen
    vast op de gemeentegrens: elke gemeente regelt daken, kosten en opbrengsten apart, en drie Vlaamse
    regelingen spreken elkaar tegen.

    Dertien gemeenten, Leiedal, het Vlaamse en het federale niveau, de provincie, Fluvius en burgercoöperatie
    Vlaskracht leggen in achttien maanden vast **wie beslist, wie betaalt en wie meedeelt**. Dat gebeurt in
    een afsprakenkader met een verdeelsleutel en een vereveningsinstrument. In drie buurten, waarvan twee over
    een gemeentegrens, delen 300 gezinnen als eersten stroom tegen één tarief. Minstens een kwart van hen huurt
    sociaal of heeft zelf geen geschikt dak.

    Van het Labo vragen we € 25.000 voor de begeleiding van het akkoord en voor het instrument. De regio en de
    andere overheden leggen er € 36.500 naast. Wat werkt, wordt een modelreglement voor heel Vlaanderen.`,
  regionType: 'referentieregio',
  regionCode: 'REFREG08',
  startDate: '2022-01-01',
  durationMonths: 18,
  mandateType: 'burgemeestersoverleg',
  mandateDate: '2021-09-16',
  contacts: [
    {
      id: 'contact-ambtelijk',
      name: 'Jonas Vanhoutte',
      role: 'ambtelijk',
      position: 'Coördinator energie',
      email: 'jonas.vanhoutte@voorbeeld.example',
      partner: 'leiedal',
    },
    {
      id: 'contact-politiek',
      name: 'Marijke Desmet',
      role: 'politiek',
      position: 'Schepen',
      email: 'marijke.desmet@voorbeeld.example',
      partner: 'kortrijk',
    },
  ],
}

export const challenge: DemoFields = {
  challengeText: `
    De dertien gemeenten van Zuid-West-Vlaanderen willen dat inwoners, kmo’s en verenigingen samen energie
    opwekken en delen. Elf initiatieven liggen klaar, maar ze stranden op de gemeentegrens: elke gemeente
    onderhandelt apart over daken, netaansluiting en tarief. Wie geen geschikt dak heeft, valt uit de boot.

    Dat voelen drie groepen het meest:

    - **Huurders en bewoners van een appartement.** Zij betalen mee aan de omslag, maar hebben geen dak om op te
      investeren. In de regio gaat het om ongeveer drie op de tien gezinnen.
    - **Kmo’s met een groot dak en een klein verbruik.** Zij leggen minder panelen dan er plaats is, omdat ze het
      overschot nergens naartoe krijgen.
    - **Kleine gemeenten.** Zij missen de mensen om een juridische constructie op te zetten en wachten op een
      buur die begint.

    Een voorbeeld. Een zaal in Zwevegem heeft plaats voor 180 panelen. De woonwijk ernaast ligt op grondgebied
    Deerlijk. De twee gemeenten kwamen er in anderhalf jaar niet uit wie het dak ter beschikking stelt, wie de
    aansluiting betaalt en of de opbrengst naar de wijk of naar de zaal gaat. Het dak ligt er vandaag leeg bij.

    Het probleem is in de kern bestuurlijk. Niemand besliste ooit wie de meerkost van een gedeelde installatie
    draagt, hoe gemeenten de opbrengst verdelen en welke overheid beslist als regels elkaar tegenspreken. Drie
    Vlaamse regelingen hanteren elk een andere straal rond een installatie: die voor energiedelen, die voor
    investeringssteun en die voor vergunningen. Een project kan dus volgens de ene regel een buurtproject zijn en
    volgens de andere niet.

    De opgave raakt meer dan energie. Daken zijn een zaak van ruimtelijke ordening en erfgoed, sociale huurders
    van wonen en welzijn, kmo’s van economie. In 2021 werkt elke dienst daarin met een eigen loket en een eigen
    kalender. Zonder akkoord over de verdeling kiest elke gemeente voor het gemakkelijkste dak en blijven de
    buurten waar de nood het hoogst is, laatst aan de beurt.`,
  challengeKind: ['maatschappelijk', 'bestuurlijk'],
  policyDomains: ['energie-klimaat', 'omgeving', 'wonen', 'werk-economie'],
  whyNotClassic: `
    Een gedeelde dienst verdeelt werk, geen zeggenschap. Leiedal kan voor dertien gemeenten samen panelen
    aankopen of een lastenboek schrijven, en doet dat ook. Daarmee is niet beslist wie het risico van een
    gedeelde installatie draagt.

    Over de drie knopen gaat geen enkele gemeente, en ook niet alle dertien samen:

    1. Over de straal waarbinnen gedeeld mag worden, beslist het gewest.
    2. Over de aansluiting en de meetgegevens beslist de netbeheerder.
    3. Over wie leverancier is en welke bescherming de afnemer krijgt, beslist ook het federale niveau.

    Daarnaast vraagt de verdeling zelf een politiek akkoord. Een gemeente met veel daken en weinig gezinnen
    geeft aan een gemeente met veel gezinnen en weinig daken. Dat regel je niet met een samenwerkingscontract
    tussen diensten.`,
  leverageText: `
    Vier dingen zijn in 2021 anders dan vroeger.

    - **Het akkoord bestaat.** Sinds 2013 ondertekenden alle gemeenten het Burgemeestersconvenant. De regionale
      energiestrategie werd daarna door alle gemeenteraden goedgekeurd. De burgemeesters vroegen op 16 september
      2021 samen om dit project.
    - **De wet opent een deur.** Vlaanderen zet in 2021 de Europese regels over energiegemeenschappen om. Vanaf
      2022 wordt delen stap voor stap mogelijk. Wie nu met een uitgewerkt voorstel komt, bepaalt mee hoe de
      uitvoering eruitziet.
    - **We weten waar het vastloopt.** Drie proefprojecten in 2020 strandden op hetzelfde punt: er was een dak,
      er waren kopers, er was geen afspraak over de meerkost. Dat staat beschreven in een evaluatie die alle
      partners onderschrijven.
    - **Er is een burgercoöperatie.** Vlaskracht heeft vennoten en ervaring met gedeeld eigendom. Daardoor
      hoeft geen gemeente zelf leverancier te worden.

    De hefboom is de combinatie: een regio die het eens is over het doel, op het moment dat de regels nog
    geschreven worden, met een partner die het kan beheren.`,
  leverageKinds: ['eerste_analyse', 'akkoord', 'eerder_project'],
  leverageEvidence: [
    {
      id: 'bewijs-strategie',
      label: 'Regionale energiestrategie Zuid-West-Vlaanderen, goedgekeurd door de dertien gemeenteraden',
    },
    {
      id: 'bewijs-overleg',
      label: 'Verslag van het burgemeestersoverleg van 16 september 2021',
      url: 'https://voorbeeld.example/burgemeestersoverleg-2021-09-16',
    },
    {
      id: 'bewijs-evaluatie',
      label: 'Evaluatie van drie proefprojecten met gedeelde daken, 2020',
      url: 'https://voorbeeld.example/evaluatie-gedeelde-daken-2020',
    },
  ],
}
