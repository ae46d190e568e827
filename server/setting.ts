/** Why a setting makes no sense: the rest of a sentence that begins with its name and value. */
export class Wrong {
  readonly because: string
  constructor(because: string) {
    this.because = because
  }
}

/** Reads one variable of the environment; what is not set, or wrong, gives `otherwise`. */
export type ReadSetting = <T>(
  variable: string,
  otherwise: T,
  parse: (raw: string) => T | Wrong,
  absent?: string,
) => T

export const whole = (least: number, most: number, what: string) => (raw: string) => {
  const value = /^\d{1,9}$/u.test(raw) ? Number(raw) : NaN
  return value >= least && value <= most
    ? value
    : new Wrong(`is not ${what}: write a whole number from ${least} to ${most}.`)
}
