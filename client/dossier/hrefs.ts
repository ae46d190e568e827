/** Addresses of a dossier's pages. */
export const dossierHref = (proposal: string): string => `/dossier/${encodeURIComponent(proposal)}`
export const sectionHref = (proposal: string, section: string): string =>
  `${dossierHref(proposal)}/${encodeURIComponent(section)}`
/** After the sections, as one more of them: what was frozen, and what still stands before it. */
export const versionsPath = 'versies'
