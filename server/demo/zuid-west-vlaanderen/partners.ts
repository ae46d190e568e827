import type { DemoFields } from '../dossier.ts'
import { southWestFlanders } from '../organisations.ts'
import { partner } from '../partner.ts'

export const partners: DemoFields = {
  partners: [
    ...southWestFlanders.map((municipality) => partner(municipality.id, 'indiener')),
    partner('leiedal', 'uitvoerend', {
      necessity: `
        Alle dertien gemeenten zijn vennoot. Leiedal is de enige organisatie in de regio die namens hen
        overeenkomsten kan sluiten en een fonds kan beheren zonder dat er een nieuwe structuur bij komt. Ze trok
        ook de regionale energiestrategie.`,
      expectation: `
        Trekt de uitvoering, stelt een coördinator aan voor 0,2 VTE gedurende twaalf maanden, bereidt het
        burgemeestersoverleg en de stuurgroep voor en beheert het projectbudget. Legt na het project elk jaar
        rekening voor over het vereveningsfonds.`,
    }),
    partner('veka', 'kernpartner', {
      necessity: `
        VEKA voert het Vlaamse energiebeleid uit en schrijft mee aan de uitvoeringsregels voor energiedelen.
        Zonder VEKA blijft elke afspraak over de straal rond een installatie voorlopig. Het agentschap heeft
        bovendien de gegevens over daken en verbruik die geen gemeente heeft.`,
      expectation: `
        Trekt stap 1, financiert de datastudie en levert ze op in maand 4. Zit met stem in de stuurgroep. Geeft
        binnen dertig dagen antwoord op een vraag over de toepassing van een regel.`,
    }),
    partner('departement-omgeving', 'kernpartner', {
      necessity: `
        Het departement beslist mee over welke handelingen een vergunning vragen en binnen welke afstand twee
        gebouwen bij elkaar horen. Een gedeelde installatie over twee percelen en twee gemeenten past vandaag in
        geen enkele categorie.`,
      expectation: `
        Bereidt een regelluwe zone voor in drie buurten en in die buurten één straal voor energie, steun en
        vergunning. Volgt de evaluatie op en adviseert of de afwijking een gewone regel kan worden.`,
    }),
    partner('provincie-west-vlaanderen', 'kernpartner', {
      necessity: `
        De provincie werkt met alle West-Vlaamse regio’s en bereikt via haar streekwerking en haar diensten voor
        kmo’s en landbouw partijen die de gemeenten niet bereiken. Ze staat buiten de verdeling en kan daarom het
        model verspreiden zonder partij te zijn.`,
      expectation: `
        Trekt stap 5, betaalt mee aan de communicatie en brengt het modelreglement bij de Westhoek, Midwest en de
        regio Brugge. Stelt een medewerker ter beschikking voor het lerend netwerk.`,
    }),
    partner('fod-economie', 'geassocieerd', {
      necessity: `
        Consumentenbescherming en een deel van de regels over leveringscontracten zijn federaal. Zodra een
        coöperatie stroom verrekent met gezinnen, rijst de vraag of zij leverancier is. Daarover kan Vlaanderen
        niet alleen antwoorden.`,
      expectation: `
        Onderzoekt welke federale regels een gedeeld tarief over gemeentegrenzen raken, en zet de grenzen helder
        op papier voor het instrument in maand 6 start. Zit in de klankbordgroep.`,
    }),
    partner('fluvius', 'geassocieerd', {
      necessity: `
        Fluvius beheert het distributienet in de dertien gemeenten en leest de digitale meters uit. Zonder zijn
        gegevens weten we niet of een buurt een gedeelde installatie aankan, en zonder zijn verrekening komt het
        deel van een gezin niet op de factuur.`,
      expectation: `
        Levert de netcapaciteit per buurt voor de nulmeting, wijst één contactpersoon aan voor de drie
        proefbuurten en past de verrekening per kwartier toe zodra de regels dat toelaten.`,
    }),
    partner('vlaskracht', 'kernpartner', {
      necessity: `
        Een gemeente mag en wil geen leverancier worden. Vlaskracht is een burgercoöperatie uit de streek: haar
        vennoten zijn inwoners, ze heeft ervaring met gedeeld eigendom en ze kan installaties beheren lang nadat
        het project gedaan is.`,
      expectation: `
        Werft 200 vennoten in de drie buurten, met een instap die ook voor een klein budget kan, en beheert de
        gedeelde meters. Leidt de klankbordgroep met inwoners en kmo’s.`,
    }),
  ],
}
