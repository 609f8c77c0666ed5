import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import { cn } from '../cn.ts'

export type Tab<V extends string = string> = {
  readonly id: V
  readonly label: string
  readonly count?: number | undefined
  /** What the tab shows; leave out when the page itself changes with the tab. */
  readonly panel?: ReactNode
}

/** Faces of one thing. Keep `value` in the URL. */
export function Tabs<V extends string>(props: {
  tabs: readonly Tab<V>[]
  value: V
  onChange: (id: V) => void
  label: string
  end?: ReactNode
  className?: string
}) {
  return (
    <Base.Root value={props.value} onValueChange={props.onChange} className="flex min-h-0 flex-col">
      <div className={cn('flex shrink-0 items-center border-b border-line px-4 phone:px-3', props.className)}>
        <Base.List
          aria-label={props.label}
          activateOnFocus
          className="no-bar flex min-w-0 flex-1 gap-4 overflow-x-auto"
        >
          {props.tabs.map((tab) => (
            <Base.Tab
              key={tab.id}
              value={tab.id}
              className="relative inline-flex h-tab shrink-0 items-center gap-1.5 font-medium whitespace-nowrap text-text-3 -outline-offset-2 hover:text-text aria-selected:text-text aria-selected:after:absolute aria-selected:after:inset-x-0 aria-selected:after:bottom-0 aria-selected:after:h-0.5 aria-selected:after:bg-accent"
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="text-12 font-normal text-text-3 tabular-nums">{tab.count}</span>
              )}
            </Base.Tab>
          ))}
        </Base.List>
        {props.end}
      </div>
      {props.tabs.map(
        (tab) =>
          tab.panel !== undefined && (
            <Base.Panel key={tab.id} value={tab.id} className="min-h-0 flex-1 outline-offset-[-2px]">
              {tab.panel}
            </Base.Panel>
          ),
      )}
    </Base.Root>
  )
}
