/** A Flemish municipality, as the official statistics know it. */
export interface Municipality {
  /** Five digits, the code of the national institute of statistics. */
  readonly nis: string
  readonly name: string
  /** Code of its reference region: see `regions.ts`. */
  readonly region: string
  /** `YYYY-MM-DD`: the first day on which it no longer existed, where it has merged into another since. */
  readonly endedOn?: string
  /** The municipality it went into on that day. */
  readonly mergedInto?: { readonly nis: string; readonly name: string }
}

/**
 * The 300 municipalities of Flanders in the state of 2019 to 2024, per reference region. Source: the core tables
 * of Provincies in Cijfers (github.com/provinciesincijfers/gebiedsniveaus, `kerntabellen/gemeente_refreg.xlsx`),
 * state of 2024.
 */
const byRegion: Readonly<Record<string, string>> = {
  REFREG01: `
    11001 Aartselaar, 11002 Antwerpen, 11004 Boechout, 11005 Boom, 11007 Borsbeek, 11008 Brasschaat,
    11009 Brecht, 11013 Edegem, 11016 Essen, 11018 Hemiksem, 11021 Hove, 11022 Kalmthout, 11023 Kapellen,
    11024 Kontich, 11025 Lint, 11057 Malle, 11029 Mortsel, 11030 Niel, 11035 Ranst, 11037 Rumst,
    11038 Schelle, 11039 Schilde, 11040 Schoten, 11044 Stabroek, 11050 Wijnegem, 11052 Wommelgem,
    11053 Wuustwezel, 11054 Zandhoven, 11055 Zoersel`,
  REFREG02: `
    12002 Berlaar, 12005 Bonheiden, 12007 Bornem, 12009 Duffel, 12014 Heist-op-den-Berg, 12021 Lier,
    12025 Mechelen, 12026 Nijlen, 12029 Putte, 12041 Puurs-Sint-Amands, 12035 Sint-Katelijne-Waver,
    12040 Willebroek`,
  REFREG03: `
    13001 Arendonk, 13002 Baarle-Hertog, 13003 Balen, 13004 Beerse, 13006 Dessel, 13008 Geel,
    13010 Grobbendonk, 13011 Herentals, 13012 Herenthout, 13013 Herselt, 13014 Hoogstraten, 13016 Hulshout,
    13017 Kasterlee, 13053 Laakdal, 13019 Lille, 13021 Meerhout, 13023 Merksplas, 13025 Mol, 13029 Olen,
    13031 Oud-Turnhout, 13035 Ravels, 13036 Retie, 13037 Rijkevorsel, 13040 Turnhout, 13044 Vorselaar,
    13046 Vosselaar, 13049 Westerlo`,
  REFREG04: `
    23105 Affligem, 23002 Asse, 23003 Beersel, 23009 Bever, 23016 Dilbeek, 23098 Drogenbos,
    23023 Galmaarden, 23024 Gooik, 23025 Grimbergen, 23027 Halle, 23032 Herne, 23038 Kampenhout,
    23039 Kapelle-op-den-Bos, 23099 Kraainem, 23104 Lennik, 23044 Liedekerke, 23100 Linkebeek,
    23045 Londerzeel, 23047 Machelen, 23050 Meise, 23052 Merchtem, 23060 Opwijk, 23064 Pepingen,
    23097 Roosdaal, 23101 Sint-Genesius-Rode, 23077 Sint-Pieters-Leeuw, 23081 Steenokkerzeel, 23086 Ternat,
    23088 Vilvoorde, 23102 Wemmel, 23103 Wezembeek-Oppem, 23094 Zaventem, 23096 Zemst`,
  REFREG05: `
    24001 Aarschot, 24007 Begijnendijk, 24008 Bekkevoort, 24009 Bertem, 24011 Bierbeek, 24014 Boortmeerbeek,
    24016 Boutersem, 24020 Diest, 24028 Geetbets, 24137 Glabbeek, 24033 Haacht, 24038 Herent,
    24041 Hoegaarden, 23033 Hoeilaart, 24043 Holsbeek, 24045 Huldenberg, 24048 Keerbergen, 24054 Kortenaken,
    24055 Kortenberg, 24059 Landen, 24062 Leuven, 24133 Linter, 24066 Lubbeek, 24086 Oud-Heverlee,
    23062 Overijse, 24094 Rotselaar, 24134 Scherpenheuvel-Zichem, 24104 Tervuren, 24135 Tielt-Winge,
    24107 Tienen, 24109 Tremelo, 24130 Zoutleeuw`,
  REFREG06: `
    31003 Beernem, 31004 Blankenberge, 31005 Brugge, 31006 Damme, 31012 Jabbeke, 31043 Knokke-Heist,
    31022 Oostkamp, 31033 Torhout, 31040 Zedelgem, 31042 Zuienkerke`,
  REFREG07: `
    38002 Alveringem, 38008 De Panne, 32003 Diksmuide, 33039 Heuvelland, 32006 Houthulst, 33011 Ieper,
    32010 Koekelare, 38014 Koksijde, 32011 Kortemark, 33040 Langemark-Poelkapelle, 32030 Lo-Reninge,
    33016 Mesen, 38016 Nieuwpoort, 33021 Poperinge, 38025 Veurne, 33041 Vleteren, 33037 Zonnebeke`,
  REFREG08: `
    34002 Anzegem, 34003 Avelgem, 34009 Deerlijk, 34013 Harelbeke, 34022 Kortrijk, 34023 Kuurne,
    34025 Lendelede, 34027 Menen, 34043 Spiere-Helkijn, 34040 Waregem, 33029 Wervik, 34041 Wevelgem,
    34042 Zwevegem`,
  REFREG09: `
    35002 Bredene, 35029 De Haan, 35005 Gistel, 35006 Ichtegem, 35011 Middelkerke, 35013 Oostende,
    35014 Oudenburg`,
  REFREG10: `
    37020 Ardooie, 37002 Dentergem, 36006 Hooglede, 36007 Ingelmunster, 36008 Izegem, 36010 Ledegem,
    36011 Lichtervelde, 37007 Meulebeke, 36012 Moorslede, 37010 Oostrozebeke, 37011 Pittem, 36015 Roeselare,
    37012 Ruiselede, 36019 Staden, 37015 Tielt, 37017 Wielsbeke, 37018 Wingene`,
  REFREG11: `
    41002 Aalst, 42003 Berlare, 42004 Buggenhout, 41011 Denderleeuw, 42006 Dendermonde, 41082 Erpe-Mere,
    41018 Geraardsbergen, 41024 Haaltert, 42008 Hamme, 42011 Lebbeke, 41034 Lede, 41048 Ninove,
    42026 Wichelen, 42028 Zele`,
  REFREG12: `
    45059 Brakel, 41027 Herzele, 45062 Horebeke, 45060 Kluisbergen, 45068 Kruisem, 45063 Lierde,
    45064 Maarkedal, 44052 Oosterzele, 45035 Oudenaarde, 45041 Ronse, 41063 Sint-Lievens-Houtem,
    45061 Wortegem-Petegem, 41081 Zottegem, 45065 Zwalm`,
  REFREG13: `
    44084 Aalter, 43002 Assenede, 44012 De Pinte, 44083 Deinze, 44013 Destelbergen, 43005 Eeklo,
    44019 Evergem, 44020 Gavere, 44021 Gent, 43007 Kaprijke, 42010 Laarne, 44085 Lievegem, 44034 Lochristi,
    43010 Maldegem, 44040 Melle, 44043 Merelbeke, 44048 Nazareth, 43014 Sint-Laureins,
    44064 Sint-Martens-Latem, 44073 Wachtebeke, 42025 Wetteren, 43018 Zelzate, 44081 Zulte`,
  REFREG14: `
    46003 Beveren, 46013 Kruibeke, 46014 Lokeren, 44045 Moerbeke, 46020 Sint-Gillis-Waas,
    46021 Sint-Niklaas, 46024 Stekene, 46025 Temse, 42023 Waasmunster, 11056 Zwijndrecht`,
  REFREG15: `
    73001 Alken, 71002 As, 71004 Beringen, 73006 Bilzen, 72003 Bocholt, 73009 Borgloon, 72004 Bree,
    71011 Diepenbeek, 72041 Dilsen-Stokkem, 71016 Genk, 71017 Gingelom, 71020 Halen, 71069 Ham,
    72037 Hamont-Achel, 71022 Hasselt, 72038 Hechtel-Eksel, 73022 Heers, 71024 Herk-de-Stad,
    73028 Herstappe, 71070 Heusden-Zolder, 73032 Hoeselt, 72039 Houthalen-Helchteren, 72018 Kinrooi,
    73040 Kortessem, 73042 Lanaken, 71034 Leopoldsburg, 72020 Lommel, 71037 Lummen, 72021 Maaseik,
    73107 Maasmechelen, 71045 Nieuwerkerken, 72042 Oudsbergen, 72030 Peer, 72043 Pelt, 73066 Riemst,
    71053 Sint-Truiden, 71057 Tessenderlo, 73083 Tongeren, 73109 Voeren, 73098 Wellen, 71066 Zonhoven,
    71067 Zutendaal`,
}

/** Codes that the same tables no longer have in their state of 2025, each under the municipality it went into. */
const mergers: readonly (readonly [nis: string, name: string, from: string])[] = [
  ['11002', 'Antwerpen', '11007'],
  ['23106', 'Pajottegem', '23023 23024 23032'],
  ['37021', 'Wingene', '37012 37018'],
  ['37022', 'Tielt', '37007 37015'],
  ['44086', 'Nazareth-De Pinte', '44012 44048'],
  ['44087', 'Lochristi', '44034 44073'],
  ['44088', 'Merelbeke-Melle', '44040 44043'],
  ['46029', 'Lokeren', '44045 46014'],
  ['46030', 'Beveren-Kruibeke-Zwijndrecht', '11056 46003 46013'],
  ['71071', 'Tessenderlo-Ham', '71057 71069'],
  ['71072', 'Hasselt', '71022 73040'],
  ['73110', 'Bilzen-Hoeselt', '73006 73032'],
  ['73111', 'Tongeren-Borgloon', '73009 73083'],
]
const merged = new Map(
  mergers.flatMap(([nis, name, from]) => from.split(' ').map((old) => [old, { nis, name }] as const)),
)
const mergersOn = '2025-01-01'

export const municipalities: readonly Municipality[] = Object.entries(byRegion).flatMap(([region, list]) =>
  list.split(',').map((entry): Municipality => {
    const [nis = '', ...name] = entry.trim().split(' ')
    const municipality = { nis, name: name.join(' '), region }
    const mergedInto = merged.get(nis)
    return mergedInto ? { ...municipality, endedOn: mergersOn, mergedInto } : municipality
  }),
)

const byNis = new Map(municipalities.map((municipality) => [municipality.nis, municipality]))
const byName = new Map(municipalities.map((municipality) => [municipality.name.toLowerCase(), municipality]))

export const municipalityOf = (nis: string): Municipality | undefined => byNis.get(nis)
export const municipalityNamed = (name: string): Municipality | undefined =>
  byName.get(name.trim().toLowerCase())
