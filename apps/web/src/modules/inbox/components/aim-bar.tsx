import { CornerUpLeft, Pencil, X } from 'lucide-react'
import { Icon, IconButton } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import type { Aim } from './composer.tsx'
import { plainNameOf } from './message-parts.tsx'

/** What is being answered or changed, above the box. */
export function AimBar({ aim, onDrop }: { aim: NonNullable<Aim>; onDrop: () => void }) {
  const t = useText()
  return (
    <p className="flex items-center gap-2 border-b border-line py-1 pr-1 pl-3 text-12 text-text-2">
      <Icon of={aim.kind === 'edit' ? Pencil : CornerUpLeft} size={14} className="text-accent-strong" />
      <span className="min-w-0 flex-1 truncate">{aim.message.body.text || plainNameOf(aim.message, t)}</span>
      <IconButton size="sm" icon={X} label={t('inbox.aim.drop')} onClick={onDrop} />
    </p>
  )
}
