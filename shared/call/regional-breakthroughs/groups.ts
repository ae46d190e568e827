import type { Groups } from '#shared/call/edition.ts'

const otherGovernments = ['vlaams_departement', 'vlaams_agentschap', 'federaal', 'provincie']

/** How the call of 2021 takes the options of its template; where its text is silent, our own reading. */
export const groups: Groups = {
  partners: [
    {
      id: 'local',
      name: 'lokale besturen',
      kinds: [
        'gemeente',
        'ocmw',
        'intergemeentelijke_vereniging',
        'ocmw_vereniging',
        'interlokale_vereniging',
        'politiezone',
        'hulpverleningszone',
      ],
    },
    { id: 'government', name: 'andere overheden', kinds: otherGovernments },
    {
      id: 'semi-public',
      name: 'semi-overheden',
      kinds: ['zorginstelling', 'onderwijsinstelling', 'netbedrijf', 'andere_semi'],
    },
    {
      id: 'private',
      name: 'partners buiten de overheid',
      kinds: ['burgercooperatie', 'bedrijf', 'vzw', 'andere'],
    },
  ],
  executors: ['gemeente', 'intergemeentelijke_vereniging', 'ocmw_vereniging'],
  unincorporated: ['interlokale_vereniging'],
  regulators: ['gemeente', ...otherGovernments],
  firm: ['toegezegd', 'besluit'],
  targetAudiences: ['burgers', 'bedrijven', 'andere_doelgroep'],
  governingTracks: ['bestuurlijk_proces', 'instrument'],
  working: ['kernteam', 'werkgroep'],
  spreading: ['communicatie_verspreiding', 'vorming_lerend_netwerk'],
}
