import type { Texts } from '@cartie/kernel'
import { parseDocument, type FlowDocument, type Published, type Resolve } from '@cartie/flow'
import type { Ctx } from '../../../platform/context/ctx.ts'

export type PublishedScenario = Published & { readonly versionId: string; readonly name: Texts }

/** What workspaces have published, with the documents of versions kept in memory: a version never changes. */
export interface Library {
  /** What a workspace has published now: one small query, documents from memory once seen. */
  load(ctx: Ctx): Promise<PublishedScenario[]>
  /** Brings versions into memory. */
  loadVersions(ctx: Ctx, ids: readonly string[]): Promise<void>
  /** A version that is in memory; null otherwise. */
  version(id: string): FlowDocument | null
  /** For the engine: a scenario's newest version among `published`, or exactly the version named. */
  resolver(published: readonly PublishedScenario[]): Resolve
}

const keptAtMost = 500

export function createLibrary(): Library {
  const kept = new Map<string, FlowDocument>()
  const library: Library = {
    async load(ctx) {
      const { rows } = await ctx.db.$client.query<{ key: string; name: Texts; version_id: string }>({
        name: 'scenarios-published',
        text: `select key, name, published_version_id as version_id from scenarios
          where workspace_id = $1 and published_version_id is not null and not is_archived order by key`,
        values: [ctx.workspaceId],
      })
      await library.loadVersions(
        ctx,
        rows.map((row) => row.version_id),
      )
      return rows.flatMap(({ key, name, version_id: versionId }) => {
        const document = kept.get(versionId)
        return document ? [{ key, name, versionId, document }] : []
      })
    },
    async loadVersions(ctx, ids) {
      const missing = [...new Set(ids)].filter((id) => !kept.has(id))
      if (missing.length === 0) return
      const { rows } = await ctx.db.$client.query<{ id: string; document: unknown }>(
        `select id, document from scenario_versions where workspace_id = $1 and id = any ($2::uuid[])
         union all select id, document from scenario_try_outs where workspace_id = $1 and id = any ($2::uuid[])`,
        [ctx.workspaceId, missing],
      )
      for (const { id, document } of rows) {
        // A version published long ago is of an older schema: it is brought up to date in memory, never in the table.
        const parsed = parseDocument(document)
        if (parsed.ok) kept.set(id, parsed.value.document)
      }
      for (const id of [...kept.keys()].slice(0, Math.max(0, kept.size - keptAtMost))) kept.delete(id)
    },
    version: (id) => kept.get(id) ?? null,
    resolver: (published) => (key, versionId) => {
      const wanted = versionId ?? published.find((scenario) => scenario.key === key)?.versionId
      const document = wanted ? kept.get(wanted) : undefined
      return wanted && document ? { versionId: wanted, document } : null
    },
  }
  return library
}
