import { Clock, Lock } from 'lucide-react'
import { Button, Icon, cn, useUi } from '@cartie/ui'
import { client } from '../../../lib/api.ts'
import { codeOf } from '../../../lib/errors.ts'
import { useText } from '../../../lib/text.ts'
import { dropPending, sendPending, type Pending } from '../pending.ts'

/** A message that is being sent, or could not be: then it says why and offers what helps. */
export function PendingBubble({ pending }: { pending: Pending }) {
  const t = useText()
  const isHeld = codeOf(pending.error) === 'CONVERSATION_HELD'
  const again = async () => {
    if (isHeld) await client.inbox.takeOverConversation({ conversationId: pending.conversationId })
    await sendPending(pending)
  }
  return (
    <article className="ml-auto grid max-w-[84%] justify-items-end gap-0.5 phone:max-w-[92%]">
      <div
        className={cn(
          'rounded-[12px_12px_4px_12px] px-2.75 py-1.75 text-14 break-words whitespace-pre-wrap',
          pending.isNote ? 'border border-dashed border-note-line bg-note-soft text-note' : 'bg-bubble-out',
          !pending.error && 'opacity-70',
        )}
      >
        {pending.isNote && <Icon of={Lock} size={12} className="mr-1.5 inline" />}
        {pending.uploads.map((upload) => (
          <span key={upload.id} className="block text-12 text-text-2">
            {upload.previewUrl ? (
              <img
                src={upload.previewUrl}
                alt={upload.fileName}
                className="mb-1 aspect-4/3 w-40 rounded-mid object-cover"
              />
            ) : (
              upload.fileName
            )}
          </span>
        ))}
        {pending.text}
      </div>
      {pending.error ? (
        <Failure pending={pending} isHeld={isHeld} onAgain={() => void again()} />
      ) : (
        <p className="flex items-center gap-1 text-11 text-text-3">
          <Icon of={Clock} size={12} />
          {t('inbox.delivery.sending')}
        </p>
      )}
    </article>
  )
}

function Failure({ pending, isHeld, onAgain }: { pending: Pending; isHeld: boolean; onAgain: () => void }) {
  const t = useText()
  const { describeError } = useUi()
  const words = describeError(pending.error)
  return (
    <div role="alert" className="grid justify-items-end gap-1 text-12">
      <p className="text-right text-bad">{[words.title, words.text].filter(Boolean).join('. ')}</p>
      <span className="flex gap-1.5">
        <Button size="sm" onClick={onAgain}>
          {t(isHeld ? 'inbox.pending.take-over' : 'inbox.pending.again')}
        </Button>
        <Button size="sm" look="bare" onClick={() => dropPending(pending.onceKey)}>
          {t('inbox.pending.drop')}
        </Button>
      </span>
    </div>
  )
}
