import type { DocketView, JuryAct, JuryDossier, JuryReport, JuryView } from '#shared/jury/api.ts'
import type { Asks } from './api-people.ts'

/** What the jury's pages ask. */
export function juryApi({ get, post }: Asks) {
  const at = (proposal: string) => `/proposals/${encodeURIComponent(proposal)}/jury`
  return {
    docket: () => get<DocketView>('/jury'),
    juryRoom: (proposal: string) => get<JuryView>(at(proposal)),
    juryDossier: (proposal: string) => get<JuryDossier>(`${at(proposal)}/dossier`),
    juryReport: (proposal: string) => get<JuryReport>(`${at(proposal)}/report.json`),
    juryAct: (proposal: string, act: JuryAct, asked: object) =>
      post<JuryView>(`${at(proposal)}/${act}`, asked),
  }
}
