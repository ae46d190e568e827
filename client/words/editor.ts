const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`

/** What the text editor says by itself. */
export const editor = {
  toolbar: 'Opmaak',
  bold: 'Vet',
  italic: 'Cursief',
  bulletList: 'Opsomming',
  orderedList: 'Genummerde lijst',
  blockquote: 'Citaat',
  link: 'Link',
  image: 'Afbeelding',
  comment: 'Opmerking bij deze passage',
  undo: 'Maak mijn laatste wijziging ongedaan',
  redo: 'Herhaal mijn wijziging',
  address: 'Adres van de link',
  addressExample: 'https://www.vlaanderen.be',
  setLink: 'Leg de link',
  removeLink: 'Haal de link weg',
  closeLink: 'Sluit zonder link',
  noAddress: (typed: string) => `‘${typed}’ is geen adres. Schrijf bijvoorbeeld https://www.vlaanderen.be.`,
  placeholder: 'Schrijf hier',
  writing: (names: readonly string[], more: number) => {
    const all = more === 0 ? names : [...names, more === 1 ? '1 andere' : `${more} anderen`]
    return `${listed(all)} ${all.length === 1 && more < 2 ? 'schrijft' : 'schrijven'} mee`
  },
} as const
