import { Icon, Input } from '@cartie/ui'
import { Search } from 'lucide-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useText } from '../../../lib/text.ts'
import { useBuilder } from '../builder/builder-context.ts'
import type { Choice } from './chooser.tsx'
import { isKind, useKindChoices } from './choosing-lists.tsx'
import { dragType } from './drag-type.ts'
import { freeExit } from './node-words.ts'
import { useAddStep } from './use-add-step.ts'

/** Every kind of step, found by typing; dragged onto the canvas, or pressed to follow what is picked. */
export function Palette() {
  const t = useText()
  const { store } = useBuilder()
  const add = useAddStep()
  const list = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const words = text.toLocaleLowerCase().trim()
  const choices = useKindChoices().filter(({ label, group }) => `${label} ${group}`.toLocaleLowerCase().includes(words))
  const groups = [...new Set(choices.map(({ group }) => group))]
  const addAfterPicked = (kind: string) => {
    const { document: edited, picked } = store.get()
    const from = picked.nodes.at(-1)
    const exit = from === undefined ? null : freeExit(edited, from)
    const after = picked.edge ?? (from !== undefined && exit !== null ? { from, exit } : null)
    if (isKind(kind)) add(kind, { at: null, after })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const to = event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? at - 1 : null
    if (to === null) return
    event.preventDefault()
    if (to < 0) event.currentTarget.querySelector('input')?.focus()
    else buttons[Math.min(to, buttons.length - 1)]?.focus()
  }
  return (
    <aside
      aria-label={t('scenarios.palette')}
      onKeyDown={onKeyDown}
      data-own-keys=""
      className="flex w-46 shrink-0 flex-col border-r border-line bg-surface"
    >
      <div className="p-2">
        <Input
          label={t('scenarios.palette.search')}
          placeholder={t('scenarios.palette.search')}
          icon={Search}
          value={text}
          onChange={setText}
          onKeyDown={(event) => {
            const first = choices[0]
            if (event.key === 'Enter' && first) addAfterPicked(first.id)
            if (event.key === 'Escape') setText('')
          }}
        />
      </div>
      <div ref={list} className="min-h-0 flex-1 overflow-y-auto px-2 pb-3">
        {choices.length === 0 && <p className="px-2 py-1 text-text-3">{t('scenarios.nothing-found')}</p>}
        {groups.map((group) => (
          <section key={group}>
            <h2 className="px-2 pt-2 pb-1 text-11 font-medium text-text-3">{group}</h2>
            {choices
              .filter((choice) => choice.group === group)
              .map((choice) => (
                <PaletteRow key={choice.id} choice={choice} onAdd={() => addAfterPicked(choice.id)} />
              ))}
          </section>
        ))}
      </div>
    </aside>
  )
}

function PaletteRow({ choice, onAdd }: { choice: Choice; onAdd: () => void }) {
  return (
    <button
      type="button"
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(dragType, choice.id)
        event.dataTransfer.effectAllowed = 'copy'
      }}
      onClick={onAdd}
      className="flex h-7 w-full cursor-grab items-center gap-2 rounded-mid px-2 text-left text-text-2 hover:bg-hover hover:text-text active:cursor-grabbing"
    >
      {choice.icon && <Icon of={choice.icon} size={15} className="text-text-3" />}
      <span className="truncate">{choice.label}</span>
    </button>
  )
}
