import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Check, CircleAlert, CircleHelp, Clock, X } from 'lucide-react'
import type { Message } from '@cartie/contract/messaging'
import { Button, Icon, Time } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { hasText, useText, type Text } from '../../../lib/text.ts'
import { useFailed } from '../../../lib/use-failed.ts'
import { threadKey } from '../queries.ts'

/** The fate of what we sent, as a mark beside its time. */
export function DeliveryMark({ message: { direction, delivery } }: { message: Message }) {
  const t = useText()
  if (direction !== 'out' || !delivery) return null
  if (delivery.state === 'sent')
    return (
      <span role="img" aria-label={t('inbox.delivery.sent')} title={t('inbox.delivery.sent')}>
        <Icon of={Check} size={13} />
      </span>
    )
  if (delivery.state === 'waiting' || delivery.state === 'sending')
    return (
      <span className="flex items-center gap-1">
        <Icon of={Clock} size={12} />
        {delivery.notBefore && delivery.notBefore > new Date() ? null : t('inbox.delivery.sending')}
      </span>
    )
  if (delivery.state === 'cancelled')
    return (
      <span className="flex items-center gap-1">
        <Icon of={X} size={12} />
        {t('inbox.delivery.cancelled')}
      </span>
    )
  return null
}

/** What went wrong with a message, in plain words, and what a person can do about it. */
export function DeliveryTrouble({ message }: { message: Message }) {
  const t = useText()
  const can = useCan()
  const queryClient = useQueryClient()
  const failed = useFailed()
  const onSettled = () => queryClient.invalidateQueries({ queryKey: threadKey(message.conversationId) })
  const settle = useMutation(orpc.messaging.settleUnknown.mutationOptions({ onError: failed, onSettled }))
  const cancel = useMutation(orpc.messaging.cancelScheduled.mutationOptions({ onError: failed, onSettled }))
  const { delivery, id: messageId } = message
  if (!delivery || message.direction !== 'out') return null
  const reason = can('inbox.reply') ? undefined : t('inbox.read-only')
  if (delivery.state === 'waiting' && delivery.notBefore && delivery.notBefore > new Date())
    return (
      <p className="flex flex-wrap items-center justify-end gap-x-2 text-12 text-text-2">
        <span>
          {t('inbox.delivery.later')} <Time at={delivery.notBefore} />
        </span>
        <Button
          size="sm"
          look="bare"
          reason={reason}
          busy={cancel.isPending}
          onClick={() => cancel.mutate({ messageId })}
        >
          {t('inbox.delivery.cancel')}
        </Button>
      </p>
    )
  if (delivery.state === 'unknown')
    return (
      <div role="note" className="grid justify-items-end gap-1 text-12 text-warn">
        <p className="flex max-w-100 items-start gap-1.5 text-right">
          <Icon of={CircleHelp} size={14} className="mt-0.5" />
          {t('inbox.delivery.unknown')}
        </p>
        <span className="flex flex-wrap justify-end gap-1.5">
          <Button
            size="sm"
            reason={reason}
            busy={settle.isPending}
            onClick={() => settle.mutate({ messageId, verdict: 'arrived' })}
          >
            {t('inbox.delivery.arrived')}
          </Button>
          <Button
            size="sm"
            reason={reason}
            busy={settle.isPending}
            onClick={() => settle.mutate({ messageId, verdict: 'send-again' })}
          >
            {t('inbox.delivery.again')}
          </Button>
        </span>
      </div>
    )
  if (delivery.state !== 'refused' && delivery.state !== 'blocked') return null
  return (
    <p
      className="flex max-w-100 items-start justify-end gap-1.5 justify-self-end text-right text-12 text-bad"
      title={delivery.reason?.detail}
    >
      <Icon of={CircleAlert} size={14} className="mt-0.5" />
      {fateText(delivery.reason?.code ?? '', t)}
    </p>
  )
}

/** Why it did not arrive, as a sentence. */
export const fateText = (code: string, t: Text): string =>
  hasText(`inbox.fate.${code}`) ? t(`inbox.fate.${code}`) : t('inbox.fate.other')
