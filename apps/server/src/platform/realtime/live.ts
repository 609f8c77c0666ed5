/** What a browser is told: a fact's name and the ids it is about. The browser asks for the data itself. */
export type LiveNotice = { readonly workspaceId: string; readonly name: string; readonly ids: readonly string[] }

/** What happened is not known, in any workspace: browsers look at everything anew. */
export const anything: LiveNotice = { workspaceId: '*', name: '*', ids: [] }

type Listener = (notice: LiveNotice) => void

/** Hands notices to whoever in this process watches a workspace. */
export interface LiveHub {
  watch(workspaceId: string, listener: Listener): () => void
  /** Every workspace's notices: for caches of this process, never for a browser. */
  watchAll(listener: Listener): void
  publish(notice: LiveNotice): void
  readonly watchers: number
}

export function createLiveHub(): LiveHub {
  const byWorkspace = new Map<string, Set<Listener>>()
  const everywhere: Listener[] = []
  return {
    watchAll: (listener) => void everywhere.push(listener),
    get watchers() {
      let count = 0
      for (const listeners of byWorkspace.values()) count += listeners.size
      return count
    },
    watch(workspaceId, listener) {
      const listeners = byWorkspace.get(workspaceId) ?? new Set()
      byWorkspace.set(workspaceId, listeners.add(listener))
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) byWorkspace.delete(workspaceId)
      }
    },
    publish(notice) {
      for (const listener of everywhere) listener(notice)
      const watching =
        notice.workspaceId === anything.workspaceId ? byWorkspace.values() : [byWorkspace.get(notice.workspaceId) ?? []]
      for (const listeners of watching) for (const listener of listeners) listener(notice)
    },
  }
}
