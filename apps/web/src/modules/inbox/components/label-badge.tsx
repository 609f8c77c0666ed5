import type { labelSchema } from '@cartie/contract/inbox-desk'
import type { z } from 'zod'
import { cn } from '@cartie/ui'

export type Label = z.infer<typeof labelSchema>

/** A label of a conversation: its colour is a dot, its meaning the word. */
export function LabelBadge({ label }: { label: Pick<Label, 'name' | 'color'> }) {
  return (
    <span className="inline-flex h-5 min-w-0 items-center gap-1.25 rounded-in bg-mute-soft px-1.5 text-11 font-medium text-mute">
      <LabelDot color={label.color} />
      <span className="truncate">{label.name}</span>
    </span>
  )
}

export const LabelDot = ({ color }: { color: Label['color'] }) => (
  <span aria-hidden="true" className={cn('size-2 shrink-0 rounded-full', dots[color])} />
)

const dots: Record<Label['color'], string> = {
  gray: 'bg-mute-fill',
  red: 'bg-bad-fill',
  orange: 'bg-warn-fill',
  yellow: 'bg-accent',
  green: 'bg-ok-fill',
  teal: 'bg-[light-dark(#1f8f8a,#3fb0a9)]',
  blue: 'bg-info-fill',
  violet: 'bg-note',
  pink: 'bg-[light-dark(#c2508f,#d977ad)]',
}
