import { formatIsoDay } from '#shared/dossier/dates.ts'

const counted = (count: number): string => (count === 1 ? '1 gemeente' : `${count} gemeenten`)

/** Some regions have the word in their name. */
const wholeOf = (region: string): string => `Hele regio ${region.replace(/^Regio /u, '')}`

/** The words of choosing municipalities from the official list. */
export const municipalities = {
  add: 'Voeg gemeenten toe',
  title: 'Gemeenten toevoegen',
  text: 'Uit de lijst van de 300 gemeenten van voor 2025, met hun NIS-code.',
  region: 'Referentieregio',
  whole: (region: string) => wholeOf(region),
  nobody: 'Maak leeg',
  inRegion: (region: string, count: number) => `Gemeenten in ${region} (${count})`,
  outside: 'Van buiten de regio',
  search: 'Zoek op naam of NIS-code',
  searchHelp: 'Ook een gemeente van buiten de regio.',
  none: 'Geen gemeente met die naam of code.',
  already: 'Is al partner',
  note: (nis: string, region: string) => `NIS ${nis} · ${region}`,
  merged: (name: string, nis: string, on: string) => `Ging op ${formatIsoDay(on)} op in ${name} (${nis})`,
  chosen: (count: number) => (count === 0 ? 'Nog geen gemeente gekozen.' : `${counted(count)} gekozen.`),
  wholeRegion: (region: string) => `${wholeOf(region)}.`,
  except: (region: string, names: string) => `${wholeOf(region)} behalve ${names}.`,
  act: (count: number) => (count === 0 ? 'Voeg toe' : `Voeg ${counted(count)} toe`),
  nothing: 'Kies ten minste één gemeente.',
  added: (count: number) => `${counted(count)} ${count === 1 ? 'hoort' : 'horen'} nu bij het dossier.`,
  unknown: (code: string) => `${code} is geen NIS-code uit de lijst.`,
} as const
