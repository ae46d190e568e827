import { createResource, type Accessor } from 'solid-js'
import type { WorkspaceView } from '#shared/api.ts'
import { failed, useApi } from '#client/api.ts'
import { useLive } from '#client/live/use-live.ts'

/** The proposal behind the session, for who may open it; `undefined` for who came in with the code. */
export function createWorkspace(): Accessor<WorkspaceView | undefined> {
  const api = useApi()
  const live = useLive()
  const [workspace] = createResource(
    () => live.view.workshop.proposal,
    async (proposal) => {
      const answer = await api.workspace(proposal)
      return failed(answer) ? undefined : answer
    },
  )
  return () => (workspace.loading ? undefined : workspace())
}
