import type { Refusal } from '#shared/wire.ts'
import { counted } from './dossier.ts'

/** Why words of mine are not in the dossier. */
const because: Readonly<Record<Refusal, string>> = {
  malformed: 'De server begreep deze wijziging niet.',
  missing: 'De server miste een stuk van deze wijziging.',
  'too-large': 'Deze wijziging was te groot.',
  'read-only': 'Je mag hier niet schrijven.',
  frozen: 'Het dossier was al bevroren.',
  locked: 'De sectie ging op slot terwijl je typte.',
  'not-your-role': 'Dit wijzigt de penhouder of de begeleider.',
  'not-your-organisation': 'Dit wijzigt enkel de organisatie zelf.',
  'not-delegated': 'Deze sectie is aan andere organisaties toegewezen.',
  'not-yours': 'Dit schreef iemand anders.',
  'not-a-member': 'Je hoort niet bij dit dossier.',
  skeleton: 'Dit hoort bij de vorm van het dossier.',
  'not-now': 'Dit kon niet meer in deze fase.',
  'not-your-client': 'De server kon niet nagaan wie dit schreef. Voeg je tekst opnieuw in.',
}

/** My own words that are not in the dossier: "Jouw tekst". */
export const tray = {
  title: 'Dit schreef je nog',
  text: 'Deze zinnen kwamen niet in het dossier. Ze blijven hier staan, ook als je herlaadt.',
  typed: (clock: string, words: string) => `getypt om ${clock} · ${words}`,
  propose: 'Stel voor aan de begeleider',
  proposed: (clock: string) => `Voorgesteld om ${clock}. Wie leidt, ziet het.`,
  tooLong: (most: number) => `Te lang om voor te stellen: hoogstens ${most} tekens. Kopiëren kan wel.`,
  notProposed: 'Dat lukte niet. Probeer het opnieuw.',
  tooSoon: 'Je stelde net iets voor. Wacht een halve minuut.',
  later: 'Bewaar voor later',
  laterList: (count: number) => `Bewaard voor later (${count})`,
  takeUp: 'Neem weer op',
  whenOpen: 'Gaat de sectie weer open, dan vragen we of je deze zinnen op dezelfde plaats wilt zetten.',
  isOpen: 'De sectie is weer open. Zet je je tekst terug op dezelfde plaats?',
  putBack: 'Zet terug',
  copy: 'Kopieer',
  copied: 'Gekopieerd.',
  notCopied: 'Kopiëren lukt hier niet. Selecteer de tekst en kopieer hem zelf.',
  drop: 'Gooi weg',
  dropTitle: 'Deze tekst weggooien?',
  dropText: 'Hij staat nergens anders.',
  keep: 'Behoud',
  go: 'Ga naar het veld',
  none: 'Alles wat je schreef, staat in het dossier.',
  because,
  waiting: (count: number) => `${counted(count, 'wijziging wacht', 'wijzigingen wachten')} op dit toestel`,
  waitingText: 'Sluit dit venster niet voor alles verzonden is. Ook na een herstart staat je tekst hier nog.',
} as const
