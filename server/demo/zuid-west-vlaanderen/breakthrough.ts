import type { DemoFields } from '../dossier.ts'

export const breakthrough: DemoFields = {
  governanceChange: `
    Vandaag beslist elke gemeente over haar eigen daken en elke overheid over haar eigen regel. Na dit project
    beslissen ze op drie punten samen.

    1. **Tussen de dertien gemeenten.** Het burgemeestersoverleg legt één verdeelsleutel vast voor kosten en
       opbrengsten van gedeelde installaties. Dertien gemeenteraden keuren die goed als onderdeel van een
       samenwerkingsovereenkomst. Een gemeente kan daarna niet meer per project opnieuw onderhandelen; de sleutel
       wordt om de drie jaar samen herzien.
    2. **Tussen de regio en Vlaanderen.** VEKA en het Departement Omgeving zitten met stem in de stuurgroep. Wie
       een regel wil toepassen die een andere regel tegenspreekt, legt dat daar voor. De stuurgroep antwoordt
       binnen dertig dagen met één gezamenlijk standpunt. Nu krijgt een gemeente twee brieven.
    3. **Tussen overheid en burgers.** Een derde van elke gedeelde installatie komt in handen van de gebruikers,
       via Vlaskracht. Zij beslissen mee over het tarief. De gemeente stelt het dak ter beschikking, maar wordt
       geen leverancier.

    De verandering is duurzaam omdat ze in besluiten komt te staan, niet in goede bedoelingen: dertien
    raadsbesluiten, een huishoudelijk reglement van de stuurgroep en een vereveningsfonds met een eigen
    beheerder. Het afsprakenkader loopt na de achttien maanden door. Wie eruit wil stappen, kan dat na drie jaar
    en betaalt zijn deel van de lopende installaties af.

    Voor de Vlaamse partners verandert er ook iets. Ze bespreken een afwijking één keer met een regio, in plaats
    van dertien keer met een gemeente, en krijgen er een evaluatie met cijfers voor terug.`,
  alignmentKinds: ['tussen_lokale_besturen', 'interbestuurlijk', 'verdelingsvraagstuk'],
  laboTracks: ['procesmatig', 'instrument'],
  instrumentDescription: `
    Het vereveningsinstrument verdeelt de meerkost en de opbrengst van gedeelde installaties over de
    gemeentegrens heen. Het bestaat uit drie delen:

    - **Een rekenmodel.** Het berekent per installatie de meerkost tegenover een gewone installatie: aansluiting,
      dakversterking, beheer. Elke gemeente kan het zelf narekenen.
    - **Een verdeelsleutel.** Het uitgangspunt van de burgemeesters is half volgens dakpotentieel en half volgens
      het aantal gezinnen zonder geschikt dak. Drie scenario’s worden doorgerekend.
    - **Een fonds.** Gemeenten met een overschot storten, gemeenten met een tekort nemen op. Leiedal beheert het
      fonds en legt elk jaar rekening voor aan de dertien raden.

    Een jurist toetst het instrument aan het decreet lokaal bestuur, de btw-regels en de regels voor staatssteun.`,
  beyondGoodPractice: `
    Een goede praktijk is een dak dat goed werkt en dat een buur kan nadoen. Zulke daken zijn er al, ook in onze
    regio. Ze lossen het niet op, want bij elk volgend dak begint dezelfde discussie opnieuw.

    Dit project verandert de discussie zelf. De verdeling ligt vooraf vast, in een besluit dat dertien raden
    bindt. De Vlaamse regels worden niet één keer omzeild, maar getest in een regelluwe zone, met een evaluatie
    waarna de regelgever kan beslissen om ze aan te passen. En gemeenten staan geld aan elkaar af voor wie geen
    dak heeft. Dat deden ze voor energie nooit eerder.

    Ook als de drie proefbuurten tegenvallen, blijven het afsprakenkader, het rekenmodel en de werkwijze met de
    Vlaamse partners overeind.`,
  ambitionRealism: `
    **De lat.** Dertien raadsbesluiten in achttien maanden, en 300 gezinnen die echt stroom delen. Haakt één gemeente af, dan noemen we dat geen succes.

    **Waarom het haalbaar is.** De burgemeesters zijn het al eens over het doel; het gaat nog over de verdeling.
    De proef blijft klein: drie buurten, negen daken, bestaande meters. Leiedal zette eerder regionale
    overeenkomsten op en stelt een coördinator aan. VEKA leverde al cijfers voor de regionale strategie.

    **Wat we niet doen.** We bouwen geen eigen net, worden geen leverancier en wachten niet op nieuwe
    regelgeving. Lukt de regelluwte niet op tijd, dan start één buurt binnen één gemeente volgens de bestaande
    regels, en volgen de twee andere later.

    **Wanneer we bijsturen.** In maand 8 beslist het burgemeestersoverleg of er genoeg draagvlak is om door te
    gaan.`,
}
