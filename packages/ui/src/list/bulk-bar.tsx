import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../controls/button.tsx'
import { useLabels } from '../ui-provider.tsx'
import type { Selection } from './use-selection.ts'

/** What may be done to the chosen rows; floats over the list while there are any. */
export function BulkBar({ selection, children }: { selection: Selection; children: ReactNode }) {
  const label = useLabels()
  if (selection.ids.size === 0) return null
  return (
    <div
      role="toolbar"
      aria-label={label('selected', { count: selection.ids.size })}
      className="fixed bottom-4 left-1/2 z-30 flex max-w-[calc(100vw-24px)] -translate-x-1/2 items-center gap-2 overflow-x-auto rounded-box bg-overlay p-1.5 pl-4 shadow-pop phone:bottom-17"
    >
      <b className="mr-2 whitespace-nowrap" aria-live="polite">
        {label('selected', { count: selection.ids.size })}
      </b>
      {children}
      <IconButton icon={X} label={label('clear-selection')} shortcut="escape" onClick={selection.clear} />
    </div>
  )
}
