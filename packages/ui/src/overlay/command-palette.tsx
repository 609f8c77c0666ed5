import { Dialog as Base } from '@base-ui/react/dialog'
import { Search, type LucideIcon } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { cn } from '../cn.ts'
import { Kbd } from '../controls/kbd.tsx'
import { Icon } from '../icon.tsx'
import { useLabels } from '../ui-provider.tsx'
import { scrimClass } from './dialog.tsx'

export type Command = {
  readonly id: string
  readonly label: string
  readonly group: string
  readonly icon?: LucideIcon
  readonly hint?: string | undefined
  readonly shortcut?: string | undefined
  /** Other words it answers to. */
  readonly words?: string
  readonly run: () => void
}

export type CommandPaletteProps = {
  open: boolean
  onClose: () => void
  /** Pages and actions: filtered here. */
  commands: readonly Command[]
  /** What the server found for the text: shown as it comes, after the commands. */
  found?: readonly Command[]
  isSearching?: boolean
  onSearch?: (text: string) => void
}

/** One line to go anywhere and do anything: ⌘K. */
export function CommandPalette(props: CommandPaletteProps) {
  const label = useLabels()
  return (
    <Base.Root open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <Base.Portal>
        <Base.Backdrop className={scrimClass} />
        <Base.Popup className="fixed top-[12vh] left-1/2 z-40 flex max-h-[70vh] w-[620px] max-w-[calc(100vw-24px)] -translate-x-1/2 flex-col overflow-hidden rounded-box bg-overlay shadow-pop transition-opacity duration-(--t-fast) outline-none data-ending-style:opacity-0 data-starting-style:opacity-0 phone:top-3">
          <Base.Title className="sr-only">{label('palette')}</Base.Title>
          <PaletteBody {...props} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

function PaletteBody({ commands, found = [], isSearching, onSearch, onClose }: CommandPaletteProps) {
  const label = useLabels()
  const listId = useId()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const rows = useMemo(() => [...matching(commands, text), ...found], [commands, found, text])
  const current = Math.min(at, rows.length - 1)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [current, rows])
  const run = (command: Command | undefined) => {
    if (!command) return
    onClose()
    command.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(rows.length - 1, current + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, current - 1))
    else if (event.key === 'Enter') run(rows[current])
    else return
    event.preventDefault()
  }
  return (
    <>
      <label className="flex h-12 shrink-0 items-center gap-2.5 border-b border-line px-4">
        <Icon of={Search} className="text-text-3" />
        <input
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={rows[current] ? `${listId}-${current}` : undefined}
          aria-label={label('palette')}
          placeholder={label('palette-hint')}
          value={text}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setText(event.target.value)
            setAt(0)
            onSearch?.(event.target.value.trim())
          }}
          className="min-w-0 flex-1 bg-transparent text-14 outline-none"
        />
      </label>
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={label('palette')}
        aria-busy={isSearching || undefined}
        className="min-h-0 flex-1 overflow-y-auto p-1"
      >
        {rows.map((command, index) => (
          <PaletteRow
            key={command.id}
            id={`${listId}-${index}`}
            command={command}
            isCurrent={index === current}
            head={rows[index - 1]?.group === command.group ? null : command.group}
            onPoint={() => setAt(index)}
            onPress={() => run(command)}
          />
        ))}
        {rows.length === 0 && (
          <p className="px-3 py-6 text-center text-text-3">{isSearching ? label('loading') : label('palette-empty')}</p>
        )}
      </div>
    </>
  )
}

type PaletteRowProps = {
  id: string
  command: Command
  isCurrent: boolean
  head: string | null
  onPoint: () => void
  onPress: () => void
}

function PaletteRow({ id, command, isCurrent, head, onPoint, onPress }: PaletteRowProps) {
  return (
    <>
      {head !== null && (
        <div role="presentation" className="px-2.5 pt-2 pb-1 text-11 font-medium text-text-3">
          {head}
        </div>
      )}
      <div
        id={id}
        role="option"
        aria-selected={isCurrent}
        onPointerMove={onPoint}
        onClick={onPress}
        className={cn(
          'flex min-h-8.5 cursor-pointer items-center gap-2.5 rounded-in px-2.5 phone:min-h-11',
          isCurrent && 'bg-hover',
        )}
      >
        {command.icon && <Icon of={command.icon} className="text-text-3" />}
        <span className="min-w-0 truncate">{command.label}</span>
        {command.hint && <span className="min-w-0 truncate text-12 text-text-3">{command.hint}</span>}
        {command.shortcut && <Kbd keys={command.shortcut} />}
      </div>
    </>
  )
}

/** The commands all of whose words begin somewhere in the label, the best first; all of them for no text. */
export function matching(commands: readonly Command[], text: string): readonly Command[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return commands
  return commands.filter((command) => {
    const said = ` ${command.label} ${command.words ?? ''}`.toLocaleLowerCase()
    return words.every((word) => said.includes(` ${word}`) || (word.length > 2 && said.includes(word)))
  })
}
