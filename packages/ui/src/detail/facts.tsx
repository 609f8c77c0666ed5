import { Pencil } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { cn } from '../cn.ts'
import type { ControlProps } from '../form/control.ts'
import { Icon } from '../icon.tsx'
import { useToast } from '../feedback/toast.tsx'
import { useLabels } from '../ui-provider.tsx'

/** Facts about a thing: names left, values right. */
export function Facts({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <dl className={cn('grid grid-cols-[minmax(84px,auto)_minmax(0,1fr)] items-center gap-x-3 gap-y-1', className)}>
      {children}
    </dl>
  )
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  const labels = useLabels()
  const isEmpty = children === null || children === undefined || children === ''
  return (
    <>
      <dt className="self-start py-1 text-text-3">{label}</dt>
      <dd className="min-h-6.5 min-w-0 px-1.5 py-1 break-words">
        {isEmpty ? <span className="text-text-3">{labels('empty-value')}</span> : children}
      </dd>
    </>
  )
}

export type EditableFactProps<V> = {
  label: string
  value: V
  /** How the value is shown while it is not edited; null shows a dash. */
  shown: ReactNode
  /** The control: `(field) => <MoneyInput {...field} />`. */
  children: (field: ControlProps<V>) => ReactNode
  /** Saves at once. A throw is said in a toast, and the value stays in the box. */
  onSave: (value: V) => Promise<unknown>
  /** What the toast says when saved; it offers to take the change back. */
  saved: string
  /** Why this person may not change it; then it is only read. */
  reason?: string | undefined
}

/** A fact changed in place: press, edit, Enter. Escape leaves it as it was; leaving the box saves. */
export function EditableFact<V>(props: EditableFactProps<V>) {
  const [isEdited, setIsEdited] = useState(false)
  const labels = useLabels()
  if (props.reason)
    return (
      <Fact label={props.label}>
        <span title={props.reason}>{props.shown ?? <span className="text-text-3">{labels('empty-value')}</span>}</span>
      </Fact>
    )
  return (
    <>
      <dt className="self-start py-1 text-text-3 phone:py-3">{props.label}</dt>
      <dd className="min-w-0">
        {isEdited ? (
          <FactEditor {...props} onDone={() => setIsEdited(false)} />
        ) : (
          <button
            type="button"
            aria-description={labels('edit')}
            onClick={() => setIsEdited(true)}
            className="group flex min-h-6.5 w-full min-w-0 items-center gap-1.5 rounded-in px-1.5 py-0.5 text-left hover:bg-hover phone:min-h-11"
          >
            <span className="sr-only">{props.label}: </span>
            <span className="min-w-0 break-words">
              {props.shown ?? <span className="text-text-3">{labels('empty-value')}</span>}
            </span>
            <Icon
              of={Pencil}
              size={12}
              className="text-text-3 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"
            />
          </button>
        )}
      </dd>
    </>
  )
}

function FactEditor<V>({
  value,
  label,
  children,
  onSave,
  saved,
  onDone,
}: EditableFactProps<V> & { onDone: () => void }) {
  const [draft, setDraft] = useState(value)
  const [isBusy, setIsBusy] = useState(false)
  const toast = useToast()
  const save = async () => {
    if (isBusy) return
    if (isSame(draft, value)) return onDone()
    setIsBusy(true)
    try {
      await onSave(draft)
      toast.ok(saved, { undo: () => void onSave(value).catch(toast.failed) })
      onDone()
    } catch (error) {
      toast.failed(error)
      setIsBusy(false)
    }
  }
  return (
    <div
      ref={(box) => {
        if (box && !box.contains(document.activeElement))
          box.querySelector<HTMLElement>('input, textarea, button')?.focus()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          onDone()
        }
        if (event.key === 'Enter' && !event.shiftKey && isPlainField(event.target)) void save()
      }}
      onBlur={(event) => {
        const next = event.relatedTarget
        const isInside =
          event.currentTarget.contains(next) ||
          (next instanceof Element && next.closest('[role=listbox], [role=dialog] .pop'))
        if (!isInside && next !== null) void save()
        if (next === null)
          setTimeout(() => document.hasFocus() && !document.activeElement?.closest('.pop') && void save())
      }}
    >
      {children({ value: draft, onChange: setDraft, label, disabled: isBusy })}
    </div>
  )
}

/** In a box with an open list Enter chooses from the list. */
const isPlainField = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && target.getAttribute('aria-expanded') !== 'true'

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
