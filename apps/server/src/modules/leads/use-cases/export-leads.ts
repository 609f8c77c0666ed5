import { ok, unwrap, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import { toCsv } from '../../../platform/tables/to-csv.ts'
import type { LeadFilter } from '../domain/lead-filter.ts'
import type { LeadView } from '../domain/lead.ts'
import { pageLeads } from '../store/list-store.ts'
import { loadLostReasons } from '../store/lost-reason-store.ts'
import { loadPipelines } from '../store/pipeline-store.ts'

export type LeadsFile = { readonly fileName: string; readonly csv: string }

/** The filtered leads as a table for a spreadsheet: UTF-8 with a mark of it, commas, money in whole units. */
export async function exportLeads(ctx: Ctx, filter: LeadFilter): Promise<Result<LeadsFile, Forbidden>> {
  const refused = forbid(ctx, 'data.export')
  if (refused) return refused
  const pipelines = await loadPipelines(ctx)
  const stages = new Map(
    pipelines.flatMap((pipeline) => pipeline.stages.map((stage) => [stage.id, [pipeline.name, stage.name]])),
  )
  const reasons = new Map((await loadLostReasons(ctx)).map((reason) => [reason.id, reason.name]))
  const rows: Cell[][] = []
  for (let cursor: string | undefined; ;) {
    const page = unwrap(await pageLeads(ctx, { ...filter, sort: 'recent', limit: 1_000, ...(cursor && { cursor }) }))
    for (const lead of page.items) {
      rows.push([
        ...cellsOf(lead),
        ...(stages.get(lead.stageId) ?? []),
        (lead.lostReasonId && reasons.get(lead.lostReasonId)) ?? null,
      ])
    }
    if (!page.next) break
    cursor = page.next
  }
  return ok({ fileName: `leads-${ctx.now.toISOString().slice(0, 10)}.csv`, csv: toCsv(columns, rows) })
}

type Cell = string | number | Date | null

const columns =
  'id,created,kind,title,contact,phone,amount,currency,source,assignee,next step,due,closed,note,pipeline,stage,lost reason'.split(
    ',',
  )

const cellsOf = (lead: LeadView): Cell[] => [
  lead.id,
  lead.createdAt,
  lead.kind,
  lead.title,
  lead.contact.name,
  lead.phone ?? lead.contact.phone,
  lead.amount && lead.amount.amountMinor / 100,
  lead.amount && lead.amount.currency,
  lead.source,
  lead.assigneeId,
  lead.nextStep,
  lead.nextStepDueAt,
  lead.closedAt,
  lead.lostNote,
]
