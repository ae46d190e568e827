import type { CountdownEnd } from '#shared/freezing.ts'

const clock = (seconds: number): string =>
  seconds >= 60 ? `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, '0')} min` : `${seconds} s`

const ended: Readonly<Record<CountdownEnd, string>> = {
  'called-off': 'Het bevriezen is afgeblazen. Je kunt gewoon verder schrijven.',
  'not-ready': 'Het dossier is niet bevroren: er staan nog fouten in. Je kunt verder schrijven.',
  failed: 'Het dossier is niet bevroren. Je kunt verder schrijven.',
}

/** The versions of a dossier: the clock before a freeze, what was kept, writing on after one. */
export const versions = {
  countdown: {
    title: (seconds: number) =>
      seconds > 0 ? `Over ${clock(seconds)} bevriest het dossier.` : 'Het dossier wordt bevroren.',
    text: (name: string, organisation: string) =>
      `Aangekondigd door ${name}, ${organisation}. Schrijf je zin af.`,
    said: (seconds: number) =>
      seconds >= 60
        ? `Over ${Math.round(seconds / 60)} ${Math.round(seconds / 60) === 1 ? 'minuut' : 'minuten'} bevriest het dossier. Schrijf je zin af.`
        : `Over ${seconds} seconden bevriest het dossier. Schrijf je zin af.`,
    off: 'Blaas af',
    offFailed: 'Afblazen lukte niet. Probeer opnieuw.',
    ended,
    announce: 'Kondig aan: over 1 minuut',
  },
  page: 'Versies',
  standing: (last: number | undefined) =>
    last === undefined ? 'Nog niet bevroren' : `Versie ${last} is bevroren`,
  workingCopy: 'Werkkopie in Word',
  frozen: 'Bevroren versies',
  checkpoints: 'Workshopversies',
  noCheckpoints: 'Een workshopversie bewaart een tussenstand; iedereen schrijft verder. Er is er nog geen.',
  version: 'Versie',
  name: 'Naam',
  when: 'Wanneer',
  by: 'Door',
  hash: 'Vingerafdruk',
  what: 'Openen',
  open: (number: number) => `Bekijk versie ${number}`,
  download: 'Download (JSON)',
  downloadPdf: 'Lees als PDF',
  reopened: (reason: string, by: string) => `Daarna ging het schrijven verder. Reden: ${reason} (${by})`,
  keep: {
    title: 'Bewaar een workshopversie',
    name: 'Naam van deze workshopversie',
    help: 'Bijvoorbeeld: Na de workshop van 14 september.',
    act: 'Bewaar',
    missing: 'Geef deze workshopversie eerst een naam.',
    kept: (name: string) => `‘${name}’ is bewaard.`,
  },
  reopen: {
    act: (next: number) => `Begin versie ${next}`,
    title: (next: number) => `Versie ${next} beginnen?`,
    text: (version: number) =>
      `Versie ${version} blijft zoals ze is, met haar handtekeningen. Iedereen kan weer schrijven. Wie tekende, tekent de volgende versie opnieuw.`,
    reason: 'Waarom komt er een volgende versie?',
    help: 'Iedereen leest deze reden, ook de jury.',
    missing: 'Schrijf eerst de reden.',
    keep: 'Nog niet',
    failed: 'Het lukte niet. Probeer het opnieuw.',
  },
  difference: {
    title: (version: number) => `Wat veranderde sinds versie ${version}`,
    reason: (reason: string) => `Reden: ${reason}`,
    same: 'De inhoud is dezelfde.',
    count: (count: number) => (count === 1 ? '1 wijziging' : `${count} wijzigingen`),
    kinds: { added: 'Nieuw', removed: 'Geschrapt', changed: 'Gewijzigd', moved: 'Andere volgorde' },
    before: 'Was',
    after: 'Is nu',
    empty: 'niets',
  },
} as const
