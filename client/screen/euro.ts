import { formatEuro, type Cents } from '#shared/cents.ts'

/** Cents only in the dossier: a room reads whole euros, and a half one shows both digits. */
export const euro = (cents: number): string => formatEuro(cents as Cents).replace(/,00$/u, '')
