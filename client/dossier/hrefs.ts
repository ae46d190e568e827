/** Addresses of a dossier's pages. */
export const dossierHref = (proposal: string): string => `/dossier/${encodeURIComponent(proposal)}`
export const sectionHref = (proposal: string, section: string): string =>
  `${dossierHref(proposal)}/${encodeURIComponent(section)}`
