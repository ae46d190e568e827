import type { Column } from '#server/dossier/printed.ts'

/** A column of words: they stand at its start, under no common header. */
export const column = (label: string, width: Column['width']): Column => ({
  label,
  align: 'start',
  width,
  group: null,
})
