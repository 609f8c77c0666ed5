import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { IconButton } from '../controls/button.tsx'
import { cn } from '../cn.ts'
import { useLabels } from '../ui-provider.tsx'
import { scrimClass } from './dialog.tsx'

export type SheetProps = {
  open: boolean
  onClose: () => void
  title: ReactNode
  badge?: ReactNode
  actions?: ReactNode
  /** The page behind stays usable (a list walked with j and k); on a phone it covers everything all the same. */
  beside?: boolean
  wide?: boolean
  children: ReactNode
  footer?: ReactNode
}

/** A panel from the right: an item beside its list, or a form that belongs to the page. */
export function Sheet(props: SheetProps) {
  const label = useLabels()
  const body = useRef<HTMLDivElement>(null)
  // a form is ready to be typed into; under a finger the keyboard would hide it
  const firstField = (by: string) =>
    by === 'touch' ? true : (body.current?.querySelector<HTMLElement>(fields) ?? true)
  return (
    <Base.Root
      open={props.open}
      onOpenChange={(open, details) => {
        if (open) return
        if (props.beside && (details.reason === 'focus-out' || details.reason === 'outside-press'))
          return details.cancel()
        props.onClose()
      }}
      modal={!props.beside}
      disablePointerDismissal={props.beside ?? false}
    >
      <Base.Portal>
        {!props.beside && <Base.Backdrop className={scrimClass} />}
        <Base.Popup
          {...(props.beside ? { 'data-beside': '' } : {})}
          initialFocus={props.beside ? false : firstField}
          className={cn(
            'fixed inset-y-0 right-0 z-40 flex max-w-full flex-col rounded-l-box bg-overlay shadow-pop transition-[opacity,translate] duration-(--t) outline-none data-ending-style:translate-x-4 data-ending-style:opacity-0 data-starting-style:translate-x-4 data-starting-style:opacity-0 phone:w-full phone:rounded-none',
            props.wide ? 'w-[860px]' : 'w-[560px]',
          )}
        >
          <header className="flex min-h-bar shrink-0 items-center gap-2 border-b border-line px-3">
            <Base.Close render={<IconButton icon={X} label={label('close')} />} />
            <Base.Title className="min-w-0 truncate text-14">{props.title}</Base.Title>
            {props.badge}
            {props.actions && <div className="ml-auto flex shrink-0 items-center gap-1.5">{props.actions}</div>}
          </header>
          <div ref={body} className="min-h-0 flex-1 overflow-y-auto">
            {props.children}
          </div>
          {props.footer && (
            <footer className="flex shrink-0 flex-wrap gap-2 border-t border-line p-3">{props.footer}</footer>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

const fields = 'form input:not([type=hidden]), form textarea'
