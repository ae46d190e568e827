import { parseEuro, type Cents } from '#shared/cents.ts'

export interface Units {
  readonly quantity: number
  /** Empty when nobody said what is counted. */
  readonly unit: string
  readonly each: Cents
}

const product = /^([\d.,\s]+)\s*(\p{L}[\p{L}\s.]{0,39}?)?\s*[x×*]\s*(.+)$/iu

/** `20 × 750`, `20 dagen x € 750,00`, `0,5*1.250`; `null` for anything else. */
export function parseUnits(text: string): Units | null {
  const [, count = '', unit = '', price = ''] = product.exec(text.trim()) ?? []
  const quantity = parseQuantity(count)
  const each = parseEuro(price)
  if (quantity === null || typeof each !== 'number' || price.trim() === '') return null
  return { quantity, unit: unit.trim(), each }
}

/** A number of at most two decimals, written like an amount. */
export function parseQuantity(text: string): number | null {
  const hundredths = text.trim() === '' ? null : parseEuro(text)
  return typeof hundredths === 'number' && hundredths <= 9_999_999 ? hundredths / 100 : null
}
