import { decidedOn, everyoneIn, ideaId, type DemoIdeaText } from './idea-text.ts'

/** Invented, but for its name, region and state. */
export const westhoekIdea: DemoIdeaText = {
  idea: ideaId(1),
  participants: everyoneIn('REFREG07'),
  flankingPossible: 'ja',
  requestedCents: 2_500_000,
  texts: {
    challenge: `Bedrijven in de Westhoek vinden geen mensen, en toch raakt een groep inwoners niet aan het werk. Het
      gaat om mensen die lang niet gewerkt hebben, om nieuwkomers en om inwoners met gezondheidsproblemen. Zij komen
      langs het OCMW, de VDAB, de inburgering en een maatwerkbedrijf, en vertellen vier keer hetzelfde verhaal.

      Elke dienst doet haar deel goed. **Niemand heeft de opdracht om het geheel te trekken.** Kleine gemeenten hebben
      bovendien te weinig dossiers om er iemand voor vrij te maken.`,
    leverage: `Sinds dit voorjaar gebruiken de zeventien OCMW’s dezelfde intake. Voor het eerst kennen we de groep
      over de gemeentegrenzen heen. De werkgevers vragen zelf om één aanspreekpunt. En de afspraken tussen de VDAB
      en de lokale besturen worden dit jaar herzien: wie nu samen een voorstel doet, kan wegen.`,
    regionalEffort: `De zeventien besturen maken samen twee trajectbegeleiders vrij. Elk OCMW duidt iemand aan die het
      mandaat heeft om over een traject te beslissen. Het burgemeestersoverleg volgt de proeftuin elk kwartaal op.`,
    expectationsPartners: `Van de maatwerkbedrijven vragen we proefplaatsen waar iemand ook na drie weken nog kan
      stoppen. Van de werkgeverskring vragen we dat ze openstaande plaatsen op één adres meldt en bedrijven
      overtuigt om iemand zonder diploma een kans te geven.`,
    expectationsGovernments: `- **VDAB**: twee consulenten die samen met het OCMW beslissen, niet na het OCMW.
      - **Departement Werk**: duidelijkheid over wie de gegevens van een werkzoekende mag zien.
      - **Agentschap Integratie en Inburgering**: een traject dat tijdens de werkuren kan doorlopen.`,
    executingPartner: `DVV Westhoek, de dienstverlenende vereniging van de deelnemende gemeenten.`,
    municipalities: `De groep valt samen met de referentieregio. Ook Mesen, de kleinste stad, doet mee.`,
    regionalPartners: `De maatwerkbedrijven van de streek, de werkgeverskring en de centra voor volwassenenonderwijs.`,
    requiredGovernments: `De VDAB, het Departement Werk en Sociale Economie en het Agentschap Integratie en
      Inburgering.`,
    laboSupportUse: `Voor de begeleiding van het overleg tussen de drie bestuursniveaus, en voor een afsprakenkader:
      wie beslist over het traject van één persoon, en wie over het geheel. Niet voor de trajecten zelf.`,
    flankingSupport: `Ja. Voor de trajecten denken we aan een Europese oproep voor sociale inclusie; de provincie wil
      meedenken over het vervoer naar het werk.`,
    dissemination: `We houden bij wat een traject kost en opbrengt en delen die cijfers op een studiedag. Het
      afsprakenkader komt als model beschikbaar voor elke regio die met de VDAB wil samenwerken.`,
  },
  mandate: decidedOn('2021-05-28', 'burgemeestersoverleg Westhoek'),
}
