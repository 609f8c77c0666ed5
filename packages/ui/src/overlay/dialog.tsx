import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../controls/button.tsx'
import { cn } from '../cn.ts'
import { useLabels } from '../ui-provider.tsx'

export type DialogProps = {
  open: boolean
  onClose: () => void
  title: ReactNode
  /** One sentence under the title. */
  text?: ReactNode
  size?: 'sm' | 'md' | 'lg'
  children?: ReactNode
  /** The buttons at the foot, the main one first. */
  actions?: ReactNode
}

const widths = { sm: 'w-[400px]', md: 'w-[560px]', lg: 'w-[860px]' }

/** A question or a small form over the page. Escape and the cross close it; the focus returns where it was. */
export function Dialog(props: DialogProps) {
  const label = useLabels()
  return (
    <Base.Root open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <Base.Portal>
        <Base.Backdrop className={scrimClass} />
        <Base.Popup
          className={cn(
            'fixed top-[12vh] left-1/2 z-40 flex max-h-[76vh] max-w-[calc(100vw-24px)] -translate-x-1/2 flex-col rounded-box bg-overlay shadow-pop transition-[opacity,translate] duration-(--t) outline-none data-ending-style:opacity-0 data-starting-style:-translate-y-1 data-starting-style:opacity-0 phone:top-auto phone:bottom-3 phone:max-h-[86dvh]',
            widths[props.size ?? 'md'],
          )}
        >
          <header className="flex items-start gap-2 pt-4 pr-3 pl-5">
            <div className="min-w-0 flex-1 pt-1">
              <Base.Title className="text-16">{props.title}</Base.Title>
              {props.text && <Base.Description className="mt-1 text-text-2">{props.text}</Base.Description>}
            </div>
            <Base.Close render={<IconButton icon={X} size="sm" label={label('close')} />} />
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-3 pb-5">{props.children}</div>
          {props.actions && (
            <footer className="flex flex-wrap gap-2 border-t border-line px-5 py-3">{props.actions}</footer>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

export const scrimClass =
  'fixed inset-0 z-40 bg-scrim transition-opacity duration-(--t) data-ending-style:opacity-0 data-starting-style:opacity-0'
