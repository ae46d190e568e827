/** The public page on which anybody checks a file. */
export const verify = {
  title: 'Controleer een bestand',
  lead: 'Is deze PDF of dit gegevensbestand echt, en is het de laatste versie?',
  how: 'Kies een PDF of een JSON-bestand van een voorstel. Het wordt op jouw toestel nagerekend. Enkel de vingerafdruk gaat naar de server, het bestand zelf niet.',
  choose: 'Kies een bestand',
  busy: 'Het bestand wordt nagerekend.',
  unreadable: 'Dit bestand kon niet gelezen worden. Kies het opnieuw.',
  unreachable: (sha256: string) =>
    `De server is niet bereikbaar. Je kunt zelf vergelijken: de vingerafdruk van dit bestand is ${sha256}.`,
  offline: 'De server is niet bereikbaar. Probeer het zo meteen opnieuw.',
  malformed: 'Dit is geen vingerafdruk. Ze telt 64 cijfers en letters van a tot f.',
  genuine: {
    pdf: (version: number) =>
      `Deze PDF klopt: wij maakten ze van versie ${version}, en er werd niets aan gewijzigd.`,
    content: (version: number) => `Dit bestand klopt: het zijn precies de gegevens van versie ${version}.`,
  },
  byHash: (version: number) => `Deze vingerafdruk hoort bij versie ${version}.`,
  wrapped: (version: number) =>
    `De gegevens in deze PDF zijn echt: ze horen bij versie ${version}. Maar de PDF zelf is niet door ons uitgegeven. Er kan iets anders in te lezen staan.`,
  wrappedHow: 'Vraag de PDF opnieuw aan wie het voorstel indiende, of lees de gegevens.',
  unknown: 'Dit bestand kennen we niet.',
  unknownHow:
    'Het is geen bevroren versie van een voorstel, of er werd iets aan gewijzigd. Eén teken verschil is genoeg.',
  unknownHash: 'Deze vingerafdruk kennen we niet.',
  latest: 'Dit is de laatste versie.',
  superseded: (version: number, day: string) =>
    `Er is een nieuwere versie: versie ${version}, bevroren op ${day}.`,
  proposal: 'Voorstel',
  region: 'Regio',
  version: 'Versie',
  frozen: 'Bevroren op',
  hash: 'Vingerafdruk van de gegevens (SHA-256)',
  fileHash: 'Vingerafdruk van jouw bestand (SHA-256)',
  audit: 'Plaats in het logboek',
  signed: (signed: number, all: number) => `Ondertekend door ${signed} van de ${all} organisaties`,
  nobody: 'Nog geen enkele organisatie ondertekende deze versie.',
  on: (day: string, position: string) => `op ${day} (${position})`,
  fictional: 'Fictieve uitwerking, geen officieel dossier',
} as const
