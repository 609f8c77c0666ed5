import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'

/** Nothing here yet: what belongs here, why it is empty, and the one button that fills it. */
export function Empty({
  icon,
  title,
  children,
  action,
}: {
  icon: LucideIcon
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="m-auto grid max-w-95 justify-items-center gap-2 px-4 py-10 text-center text-text-3">
      <span className="mb-1 grid size-10 place-items-center rounded-box bg-sunken text-text-2">
        <Icon of={icon} size={20} />
      </span>
      <h3 className="text-14 text-text">{title}</h3>
      {children && <p>{children}</p>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  )
}
