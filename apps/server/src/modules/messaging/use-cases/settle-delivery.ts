import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid } from '../../identity/index.ts'
import type { MessageId } from '../domain/account.ts'
import type { ChangeMessageError } from '../domain/errors.ts'
import { deliverySettled } from '../events.ts'
import { deliverQueue } from '../outbound/deliver-queue.ts'
import { lockDeliveryOf, setDeliveryState } from '../store/settling.ts'

type Done = Result<{ messageId: MessageId }, ChangeMessageError>

/** Ends a delivery whose fate nobody could know: a person looked. "Send again" makes it wait once more. */
export async function settleUnknown(
  ctx: Ctx,
  { messageId, verdict }: { messageId: MessageId; verdict: 'arrived' | 'send-again' },
): Promise<Done> {
  const refused = forbid(ctx, 'inbox.reply')
  if (refused) return refused
  const delivery = await lockDeliveryOf(ctx, messageId)
  if (!delivery) return err({ code: 'MESSAGE_NOT_FOUND' })
  if (delivery.state !== 'unknown') return err({ code: 'MESSAGE_NOT_CHANGEABLE' })
  await setDeliveryState(ctx, delivery.id, verdict === 'arrived' ? 'sent' : 'waiting')
  if (verdict === 'send-again')
    ctx.enqueue(deliverQueue, { w: ctx.workspaceId, d: delivery.id }, { key: delivery.conversationId })
  ctx.emit(deliverySettled, { conversationId: delivery.conversationId, messageId, fate: verdict })
  return ok({ messageId })
}

/** Takes back a message that waits for its hour. */
export async function cancelScheduled(ctx: Ctx, { messageId }: { messageId: MessageId }): Promise<Done> {
  const refused = forbid(ctx, 'inbox.reply')
  if (refused) return refused
  const delivery = await lockDeliveryOf(ctx, messageId)
  if (!delivery) return err({ code: 'MESSAGE_NOT_FOUND' })
  if (delivery.state !== 'waiting' || !delivery.notBefore) return err({ code: 'MESSAGE_NOT_CHANGEABLE' })
  await setDeliveryState(ctx, delivery.id, 'cancelled')
  ctx.emit(deliverySettled, { conversationId: delivery.conversationId, messageId, fate: 'cancelled' })
  return ok({ messageId })
}
