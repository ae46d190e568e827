/** The words of taking something out of the dossier, and of bringing it back. */
export const bin = {
  free: 'Niets in het dossier verwijst ernaar.',
  kept: 'Je vindt het terug bij ‘Verwijderd’, onderaan de sectie.',
  used: (count: number) =>
    count === 1 ? 'Eén plaats verwijst ernaar:' : `${count} plaatsen verwijzen ernaar:`,
  place: (section: string, row: string, label: string) =>
    [label, row].filter(Boolean).join(' · ') + ` (${section})`,
  table: 'Tabel ‘wie doet wat’',
  times: (count: number) => `${count} keer`,
  along: 'Wat ervan afhangt in tabellen, engagementen en bedragen gaat mee, en komt mee terug.',
  stuck: (count: number) =>
    count === 1
      ? 'Eén plaats kan jij niet wijzigen. Die blijft staan, en de controle meldt ze.'
      : `${count} plaatsen kan jij niet wijzigen. Die blijven staan, en de controle meldt ze.`,
  question: 'Wat doen we met die verwijzingen?',
  leave: 'Laat ze staan',
  leaveHelp: 'De controle meldt ze.',
  clear: 'Maak ze leeg',
  move: 'Laat ze verwijzen naar iets anders',
  target: 'Waarnaar?',
  targetMissing: 'Kies waarnaar ze verwijzen.',
  removed: (name: string) => `‘${name}’ is verwijderd. Je vindt het terug onderaan de sectie.`,

  title: (count: number) => `Verwijderd (${count})`,
  help: 'Wat hier staat, telt niet mee in het dossier.',
  by: (name: string, organisation: string, at: string) => `Verwijderd op ${at} door ${name}, ${organisation}`,
  at: (at: string) => `Verwijderd op ${at}`,
  restore: 'Zet terug',
  restoreNamed: (name: string) => `Zet terug: ${name}`,
  restored: (name: string) => `‘${name}’ staat terug.`,
  denied: 'Enkel wie hier mag schrijven, zet dit terug.',
  loose: (names: string) => `Dit kan zo niet terug. Het verwijst naar wat er niet meer is: ${names}.`,
  looseOne: (label: string, name: string) => (name ? `${label} (‘${name}’)` : label),
  withOthers: 'Zet die ook terug',
  without: 'Zet terug zonder die verwijzingen',
  erase: 'Wis voorgoed',
  eraseNamed: (name: string) => `Wis ‘${name}’ voorgoed`,
  eraseTitle: (name: string) => `‘${name}’ voorgoed wissen?`,
  eraseText: 'Niemand kan dit nog terugzetten.',
  keep: 'Behoud',
} as const
