import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'

export type PopoverProps = {
  trigger: ReactElement
  /** The name of the panel for screen readers, shown when `heading` is set. */
  title: string
  heading?: boolean
  align?: 'start' | 'center' | 'end'
  open?: boolean
  startsOpen?: boolean | undefined
  onOpenChange?: (open: boolean) => void
  children: ReactNode
}

/** A small panel at the control that opens it: a filter, a choice, details. */
export function Popover(props: PopoverProps) {
  const control = props.open === undefined ? {} : { open: props.open }
  return (
    <Base.Root
      defaultOpen={props.startsOpen ?? false}
      {...control}
      {...(props.onOpenChange ? { onOpenChange: props.onOpenChange } : {})}
    >
      <Base.Trigger render={props.trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={props.align ?? 'start'} collisionPadding={8} className="z-50">
          <Base.Popup className="pop max-h-(--available-height) max-w-[calc(100vw-16px)] min-w-50 overflow-y-auto p-1 outline-none">
            <Base.Title className={props.heading ? 'px-2 pt-1.5 pb-2 text-13' : 'sr-only'}>{props.title}</Base.Title>
            {props.children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
