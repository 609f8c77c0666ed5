import { cn } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import type { Canned } from '../use-canned.ts'

type Props = { replies: readonly Canned[]; chosen: number; onChoose: (index: number) => void }

/** Canned replies over the box: walked with the arrows, taken with Enter. */
export function CannedList({ replies, chosen, onChoose }: Props) {
  const t = useText()
  return (
    <ul
      aria-label={t('inbox.canned')}
      className="pop absolute inset-x-2 bottom-full z-10 mb-1 max-h-72 overflow-y-auto p-1"
    >
      {replies.map((reply, index) => (
        <li key={reply.id}>
          <button
            type="button"
            aria-current={index === chosen || undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(index)}
            className={cn(
              'grid w-full grid-cols-[110px_minmax(0,1fr)] gap-3 rounded-in px-2 py-1.5 text-left hover:bg-hover',
              index === chosen && 'bg-hover',
            )}
          >
            <b className="truncate font-medium">/{reply.shortcut}</b>
            <span className="truncate text-text-3">{reply.text}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
