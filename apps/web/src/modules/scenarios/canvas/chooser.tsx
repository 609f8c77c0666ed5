import { cn, Icon, Kbd, type LucideIcon } from '@cartie/ui'
import { Search } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useText } from '../../../lib/text.ts'

export type Choice = {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly icon?: LucideIcon | undefined
  readonly group?: string | undefined
}

type Props = {
  title: string
  placeholder: string
  choices: readonly Choice[]
  /** Between the title and the list: which port it is about. */
  head?: ReactNode
  onChoose: (id: string) => void
  onClose: () => void
  /** Where its corner is, in pixels of the canvas; in the middle when it is opened by a key. */
  at?: { readonly left: number; readonly top: number } | undefined
}

const fits = (choice: Choice, words: readonly string[]): boolean => {
  const text = `${choice.label} ${choice.hint ?? ''} ${choice.group ?? ''}`.toLocaleLowerCase()
  return words.every((word) => text.includes(word))
}

/** A list over the canvas to choose one thing from, found by typing; arrows, Enter and Escape as everywhere. */
export function Chooser({ title, placeholder, choices, head, onChoose, onClose, at }: Props) {
  const t = useText()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const [index, setIndex] = useState(0)
  const shown = useMemo(() => {
    const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
    return choices.filter((choice) => fits(choice, words))
  }, [choices, text])
  const current = shown[Math.min(index, shown.length - 1)]
  useEffect(() => {
    box.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current?.id])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'ArrowDown') setIndex((index + 1) % Math.max(1, shown.length))
    else if (event.key === 'ArrowUp') setIndex((index - 1 + shown.length) % Math.max(1, shown.length))
    else if (event.key === 'Enter' && current) onChoose(current.id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={title}
      data-own-keys=""
      className={cn(
        'pop absolute z-20 flex max-h-[min(420px,80%)] w-72 flex-col',
        !at && 'top-[12%] left-1/2 -translate-x-1/2',
      )}
      style={at}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) onClose()
      }}
    >
      {head && <div className="border-b border-line px-3 py-2">{head}</div>}
      <div className="flex items-center gap-2 border-b border-line px-3">
        <Icon of={Search} size={14} className="text-text-3" />
        <input
          autoFocus
          role="combobox"
          aria-expanded
          aria-label={title}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={current ? `${id}-${current.id}` : undefined}
          placeholder={placeholder}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setIndex(0)
          }}
          onKeyDown={onKeyDown}
          className="h-9 min-w-0 flex-1 bg-transparent outline-none"
        />
        <Kbd keys="escape" />
      </div>
      {shown.length === 0 && <p className="px-3 py-3 text-text-3">{t('scenarios.nothing-found')}</p>}
      <ul role="listbox" id={id} aria-label={title} className="min-h-0 overflow-y-auto p-1" tabIndex={-1}>
        {shown.map((choice, place) => (
          <ChoiceRow
            key={choice.id}
            id={`${id}-${choice.id}`}
            choice={choice}
            isCurrent={choice === current}
            hasHead={choice.group !== undefined && choice.group !== shown[place - 1]?.group}
            onChoose={() => onChoose(choice.id)}
          />
        ))}
      </ul>
    </div>
  )
}

type RowProps = { id: string; choice: Choice; isCurrent: boolean; hasHead: boolean; onChoose: () => void }

function ChoiceRow({ id, choice, isCurrent, hasHead, onChoose }: RowProps) {
  return (
    <>
      {hasHead && (
        <li role="presentation" className="px-2 pt-2 pb-1 text-11 font-medium text-text-3">
          {choice.group}
        </li>
      )}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the box's above */}
      <li
        role="option"
        id={id}
        aria-selected={isCurrent}
        data-current={isCurrent || undefined}
        className={cn(
          'flex min-h-7.5 cursor-pointer items-center gap-2 rounded-in px-2 hover:bg-hover',
          isCurrent && 'bg-hover',
        )}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onChoose}
      >
        {choice.icon && <Icon of={choice.icon} size={15} className="text-text-3" />}
        <span className="min-w-0 flex-1 truncate">{choice.label}</span>
        {choice.hint && <span className="max-w-32 truncate text-12 text-text-3">{choice.hint}</span>}
      </li>
    </>
  )
}
