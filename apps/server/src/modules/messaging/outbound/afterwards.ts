import type { Ctx } from '../../../platform/context/ctx.ts'
import { accountChanged, contactBlockedUs, deliverySettled, messageChanged } from '../events.ts'
import type { Accounts } from '../ports.ts'
import { blockBudget } from '../store/budgets.ts'
import { findContactOf } from '../store/conversations.ts'
import { unmarkDeleted } from '../store/messages.ts'
import { markRevoked, markUnreachable } from '../store/reach.ts'
import type { Allowances } from './allowance.ts'
import { retryAtOf, type Outcome } from './settle.ts'

/** What follows from fates: a blocked contact is marked, a revoked token stops its account, a flood wait stops the account for a while. */
export async function afterwards(
  ctx: Ctx,
  outcomes: readonly Outcome[],
  { accounts, allowances }: { readonly accounts: Accounts; readonly allowances: Allowances },
): Promise<void> {
  for (const outcome of outcomes) {
    const { delivery, result } = outcome
    if (result.fate === 'retry' && result.scope !== 'call') {
      const scope = result.scope === 'account' ? 'account' : delivery.conversationId
      allowances.drop(delivery.accountId, scope)
      await blockBudget(ctx, { accountId: delivery.accountId, scope, until: retryAtOf(outcome) })
    } else if (result.fate === 'blocked') {
      const contactId = await markUnreachable(ctx, delivery.conversationId)
      if (contactId)
        ctx.emit(contactBlockedUs, { conversationId: delivery.conversationId, contactId, why: result.reason.code })
    } else if (result.fate === 'revoked') {
      await markRevoked(ctx, delivery.accountId, result.reason.detail ?? result.reason.code)
      accounts.forget(delivery.accountId)
      ctx.emit(accountChanged, { accountId: delivery.accountId })
    }
    if (delivery.messageId && delivery.act.type === 'delete') await tellStayed(ctx, outcome)
    if (delivery.messageId && delivery.act.type === 'send' && result.fate !== 'retry') {
      ctx.emit(deliverySettled, {
        conversationId: delivery.conversationId,
        messageId: delivery.messageId,
        fate: result.fate,
      })
    }
  }
}

/** What could not be taken back is with the client still: the thread shows it again, with the reason. */
async function tellStayed(ctx: Ctx, { delivery, result }: Outcome): Promise<void> {
  const { messageId, conversationId } = delivery
  if (!messageId || result.fate === 'sent' || result.fate === 'retry') return
  await unmarkDeleted(ctx, [messageId])
  const contactId = await findContactOf(ctx, conversationId)
  if (contactId) ctx.emit(messageChanged, { conversationId, contactId, messageId })
}
