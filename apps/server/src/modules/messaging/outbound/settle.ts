import type { Account } from '../domain/account.ts'
import { maxAttempts, retryPauseMs, type DeliveryResult } from '../domain/delivery.ts'
import type { DeliveryState, OpenDelivery, Settlement } from '../store/deliveries.ts'

/** What one attempt came to. */
export type Outcome = {
  readonly delivery: OpenDelivery
  readonly account: Account | null
  readonly result: DeliveryResult
  readonly at: Date
}

/** The fate of a delivery that needs no call: it was under way at a crash, or there is nobody to call. Null: call. */
export function settleWithoutCall(delivery: OpenDelivery, account: Account | null): DeliveryResult | null {
  // Everything but a send may be done twice without harm.
  if (delivery.state === 'sending' && delivery.act.type === 'send')
    return { fate: 'unknown', reason: { code: 'interrupted' } }
  if (!account) return { fate: 'refused', reason: { code: 'account-removed' } }
  if (account.state === 'revoked') return { fate: 'refused', reason: { code: 'account-revoked' } }
  if (!delivery.isReachable && delivery.act.type === 'send')
    return { fate: 'blocked', reason: { code: 'blocked-by-contact' } }
  return null
}

/** When a retried delivery may be tried again: what the messenger asked for, or a pause that grows. */
export function retryAtOf({ result, delivery, at }: Outcome): Date {
  const asked = result.fate === 'retry' ? result.afterMs : 0
  return new Date(at.getTime() + Math.max(asked, asked > 0 ? 0 : retryPauseMs(delivery.attempts.length + 1)))
}

/** The row a fate is written as. A delivery tried too often is refused, with the last reason. */
export function settlementOf({ delivery, result, at }: Outcome): Settlement {
  const reason = result.fate === 'sent' ? null : result.reason
  return {
    id: delivery.id,
    messageId: delivery.messageId,
    state: stateOf(result, delivery.attempts.length + 1),
    reason,
    attempt: { at: at.toISOString(), fate: result.fate, ...(reason && { reason }) },
    externalIds: result.fate === 'sent' && delivery.act.type === 'send' ? result.externalIds : [],
  }
}

function stateOf(result: DeliveryResult, attempts: number): DeliveryState {
  if (result.fate === 'retry') return attempts >= maxAttempts ? 'refused' : 'waiting'
  return result.fate === 'revoked' ? 'refused' : result.fate
}
