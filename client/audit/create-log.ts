import { createSignal, type Accessor } from 'solid-js'
import { failed, isRefused, type Api, type Failure } from '#client/api.ts'
import { audit as words } from '#client/words/audit.ts'
import type { AuditEntryView, AuditFilter, AuditFormat, AuditView } from '#shared/audit.ts'

export interface LogBook {
  readonly entries: Accessor<readonly AuditEntryView[]>
  readonly more: Accessor<boolean>
  readonly problem: Accessor<string>
  readonly filter: (filter: Partial<AuditFilter>) => Promise<void>
  readonly older: () => Promise<void>
  /** Takes the log along as a file; false when that did not work. */
  readonly take: (format: AuditFormat) => Promise<boolean>
}

interface LogDeps {
  readonly api: Pick<Api, 'audit' | 'auditFile'>
  /** `null`: of everything. */
  readonly proposal: string | null
  readonly view: AuditView
  /** Gives the browser a file to keep. */
  readonly save: (file: Blob, name: string) => void
}

/** The log as far as it was asked for. */
export function createLog({ api, proposal, view, save }: LogDeps): LogBook {
  const [entries, setEntries] = createSignal(view.entries)
  const [more, setMore] = createSignal(view.more)
  const [problem, setProblem] = createSignal('')
  let filter: Partial<AuditFilter> = {}
  /** An answer to an older question does not replace that to a newer one. */
  let latest = 0

  const tell = (failure: Failure): void =>
    void setProblem(isRefused(failure) ? failure.refused.sentence : words.unreachable)
  const ask = async (before: number | null): Promise<void> => {
    const mine = ++latest
    setProblem('')
    const answer = await api.audit(proposal, { ...filter, before })
    if (mine !== latest) return
    if (failed(answer)) return tell(answer)
    setEntries((now) => (before === null ? answer.entries : [...now, ...answer.entries]))
    setMore(answer.more)
  }
  return {
    entries,
    more,
    problem,
    filter: (wanted) => {
      filter = wanted
      return ask(null)
    },
    older: () => ask(entries().at(-1)?.seq ?? null),
    take: async (format) => {
      const file = await api.auditFile(proposal, filter, format)
      if (!(file instanceof Blob)) {
        tell(file)
        return false
      }
      save(file, `logboek.${format}`)
      await ask(null)
      return true
    },
  }
}
