import type { LucideIcon } from 'lucide-react'

export type { LucideIcon }

/** An icon of the one set, decorative: the name is said by the control or the word beside it. Size in px. */
export function Icon({ of: Drawing, size = 16, className }: { of: LucideIcon; size?: number; className?: string }) {
  return (
    <Drawing
      aria-hidden="true"
      width={size}
      height={size}
      strokeWidth={size <= 12 ? 2 : 1.75}
      className={`shrink-0 ${className ?? ''}`}
    />
  )
}
