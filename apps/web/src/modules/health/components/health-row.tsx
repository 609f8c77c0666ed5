import type { ReactNode } from 'react'
import { cn, Icon, textTone } from '@cartie/ui'
import { stateLooks } from '../looks.ts'
import type { State } from '../types.ts'

/** One part: how it is, in a sentence with its consequence, and the repair. */
export function HealthRow(props: {
  state: State
  name: string
  children: ReactNode
  more?: ReactNode
  action?: ReactNode
}) {
  const { tone, icon } = stateLooks[props.state]
  return (
    <li className="flex min-h-12 items-center gap-3 border-b border-line px-4 py-2 last:border-b-0 phone:flex-wrap">
      <Icon of={icon} className={textTone[tone]} />
      <div className="min-w-0 flex-1">
        <b className="font-medium">{props.name}</b> <span className="text-text-2">· {props.children}</span>
        {props.more && <div className={cn('mt-0.5 text-12 text-text-3')}>{props.more}</div>}
      </div>
      {props.action && (
        <div className="flex shrink-0 flex-wrap items-center gap-2 phone:w-full phone:pl-7">{props.action}</div>
      )}
    </li>
  )
}
