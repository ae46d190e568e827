/** How a single value is said where there is no field around it to show it. */
export const sync = { yes: 'ja', no: 'nee', file: 'een bestand' } as const
