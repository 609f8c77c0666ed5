import type { ReactElement } from 'react'
import { Tooltip } from '@base-ui/react/tooltip'
import { Kbd } from '../controls/kbd.tsx'

/** A hint over one focusable element: its name when it has only an icon, or the reason why it is not available. */
export function Tip({
  text,
  shortcut,
  children,
}: {
  text: string
  shortcut?: string | undefined
  children: ReactElement
}) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} className="z-50">
          <Tooltip.Popup className="pop flex max-w-72 items-center gap-2 px-2 py-1 text-12">
            {text}
            {shortcut && <Kbd keys={shortcut} />}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
