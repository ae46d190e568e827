/** Puts one entry of a map, or takes it away. */
export const put = <K extends string, V>(
  map: Readonly<Record<K, V>>,
  key: K,
  value: V,
): Readonly<Record<K, V>> => ({ ...map, [key]: value })

export const without = <K extends string, V>(map: Readonly<Record<K, V>>, key: K): Readonly<Record<K, V>> => {
  const rest: Record<string, V> = { ...map }
  delete rest[key]
  return rest as Readonly<Record<K, V>>
}

/** Changes one entry of a map; one that is not there stays away. */
export const change = <K extends string, V>(
  map: Readonly<Record<K, V>>,
  key: K,
  how: (value: V) => V,
): Readonly<Record<K, V>> => {
  const value = (map as Readonly<Record<string, V | undefined>>)[key]
  return value === undefined ? map : { ...map, [key]: how(value) }
}
