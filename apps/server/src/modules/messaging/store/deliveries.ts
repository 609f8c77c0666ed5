import { ofWorkspace } from '../../../platform/db/of-workspace.ts'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { AccountId, ConversationId, DeliveryId, MessageId } from '../domain/account.ts'
import type { Attempt, FateReason, OutgoingAct } from '../domain/delivery.ts'
import type { Priority } from '../domain/message.ts'

export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'refused' | 'blocked' | 'unknown' | 'cancelled'

export type NewDelivery = {
  readonly id: DeliveryId
  readonly accountId: AccountId
  readonly conversationId: ConversationId
  readonly messageId: MessageId | null
  readonly act: OutgoingAct
  readonly priority: Priority
  readonly notBefore: Date | null
  readonly state: 'waiting' | 'sending'
}

export async function insertDeliveries(ctx: Ctx, deliveries: readonly NewDelivery[]): Promise<void> {
  if (deliveries.length === 0) return
  await ctx.db.$client.query({
    name: 'messaging-insert-deliveries',
    text: `insert into deliveries (workspace_id, id, account_id, conversation_id, message_id, act, priority, not_before, state, created_at)
      select $1::uuid, t.*, $9::timestamptz from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::jsonb[], $7::smallint[], $8::timestamptz[], $10::text[]) t`,
    values: [
      ctx.workspaceId,
      deliveries.map((d) => d.id),
      deliveries.map((d) => d.accountId),
      deliveries.map((d) => d.conversationId),
      deliveries.map((d) => d.messageId),
      deliveries.map((d) => JSON.stringify(d.act)),
      deliveries.map((d) => d.priority),
      deliveries.map((d) => d.notBefore),
      ctx.now,
      deliveries.map((d) => d.state),
    ],
  })
}

export type QueuedRow = Omit<NewDelivery, 'state' | 'notBefore'> & {
  readonly lane: string
  /** Its call is announced now, should its lane be free. */
  readonly begins: boolean
}

/**
 * Writes deliveries that may go at once and puts them into their lanes. Lanes that were free are leased, with their first call announced where
 * it begins. Answers the leased lanes.
 */
export async function queueDeliveries(
  ctx: Ctx,
  { lease, leaseMs }: { lease: string; leaseMs: number },
  deliveries: readonly QueuedRow[],
): Promise<string[]> {
  if (deliveries.length === 0) return []
  const { rows } = await ctx.db.$client.query<{ lane: string }>({
    name: 'messaging-queue-deliveries',
    text: 'select lane from app.queue_deliveries($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) as lane',
    values: [
      ctx.workspaceId,
      ctx.now,
      lease,
      new Date(ctx.now.getTime() + leaseMs),
      deliveries.map((d) => d.id),
      deliveries.map((d) => d.accountId),
      deliveries.map((d) => d.conversationId),
      deliveries.map((d) => d.messageId),
      deliveries.map((d) => JSON.stringify(d.act)),
      deliveries.map((d) => d.priority),
      deliveries.map((d) => d.lane),
      deliveries.map((d) => d.begins),
    ],
  })
  return rows.map(({ lane }) => lane)
}

export type OpenDelivery = {
  readonly id: DeliveryId
  readonly accountId: AccountId
  readonly conversationId: ConversationId
  readonly messageId: MessageId | null
  readonly act: OutgoingAct
  readonly priority: Priority
  readonly state: DeliveryState
  readonly attempts: readonly Attempt[]
  readonly externalId: string
  readonly kind: 'private' | 'group' | 'channel'
  readonly context: Readonly<Record<string, unknown>>
  readonly isReachable: boolean
}

/** Deliveries by id, locked, each with where it goes. */
export async function lockDeliveries(ctx: Ctx, ids: readonly DeliveryId[]): Promise<Map<DeliveryId, OpenDelivery>> {
  if (ids.length === 0) return new Map()
  const { rows } = await ctx.db.$client.query<{
    id: DeliveryId
    account_id: AccountId
    conversation_id: ConversationId
    message_id: MessageId | null
    act: OutgoingAct
    priority: Priority
    state: DeliveryState
    attempts: Attempt[]
    external_id: string
    kind: OpenDelivery['kind']
    context: Record<string, unknown>
    is_reachable: boolean
  }>({
    name: 'messaging-lock-deliveries',
    text: `select d.id, d.account_id, d.conversation_id, d.message_id, d.act, d.priority, d.state, d.attempts, c.external_id, c.kind, c.context, c.is_reachable
      from deliveries d join conversations c on c.id = d.conversation_id and c.workspace_id = d.workspace_id
      where ${ofWorkspace('d')} and d.id = any ($2::uuid[]) order by d.id for update of d`,
    values: [ctx.workspaceId, ids],
  })
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        accountId: row.account_id,
        conversationId: row.conversation_id,
        messageId: row.message_id,
        act: row.act,
        priority: row.priority,
        state: row.state,
        attempts: row.attempts,
        externalId: row.external_id,
        kind: row.kind,
        context: row.context,
        isReachable: row.is_reachable,
      },
    ]),
  )
}

export async function markSending(ctx: Ctx, ids: readonly DeliveryId[]): Promise<void> {
  if (ids.length === 0) return
  await ctx.db.$client.query({
    name: 'messaging-mark-sending',
    text: `update deliveries d set state = 'sending' where ${ofWorkspace('d')} and d.id = any ($2::uuid[])`,
    values: [ctx.workspaceId, ids],
  })
}

export type Settlement = {
  readonly id: DeliveryId
  readonly messageId: MessageId | null
  readonly state: DeliveryState
  readonly reason: FateReason | null
  readonly attempt: Attempt
  readonly externalIds: readonly string[]
}

/** Writes what became of attempts, and the messenger's ids onto the messages they made. */
export async function settleDeliveries(ctx: Ctx, settlements: readonly Settlement[]): Promise<void> {
  if (settlements.length === 0) return
  await ctx.db.$client.query({
    name: 'messaging-settle',
    text: `with t as (
        select * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::jsonb[], $6::jsonb[], $7::text[], $9::jsonb[]) as t (id, message_id, state, reason, attempt, external_id, parts)
      ), named as (
        update messages m set external_id = t.external_id, part_ids = array(select jsonb_array_elements_text(t.parts)) from t
        where ${ofWorkspace('m')} and m.id = t.message_id and t.external_id is not null and m.external_id is null
      )
      update deliveries d set state = t.state, reason = t.reason, attempts = d.attempts || t.attempt,
        finished_at = case when t.state in ('waiting', 'sending') then null else $8::timestamptz end
      from t where ${ofWorkspace('d')} and d.id = t.id`,
    values: [
      ctx.workspaceId,
      settlements.map((s) => s.id),
      settlements.map((s) => s.messageId),
      settlements.map((s) => s.state),
      settlements.map((s) => s.reason && JSON.stringify(s.reason)),
      settlements.map((s) => JSON.stringify([s.attempt])),
      settlements.map((s) => s.externalIds[0] ?? null),
      ctx.now,
      settlements.map((s) => JSON.stringify(s.externalIds.slice(1))),
    ],
  })
}
