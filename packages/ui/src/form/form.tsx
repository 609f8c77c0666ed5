import { useState, type ReactNode } from 'react'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import { Button } from '../controls/button.tsx'
import { Notice } from '../layout/notice.tsx'
import { useUi } from '../ui-provider.tsx'
import { useFormDraft } from './use-form-draft.ts'

/** What the server refused: the fields with their sentences, and what belongs to no field. */
export type FormRefusal<T extends FieldValues> = {
  readonly fields?: Partial<Record<FieldPath<T>, string>>
  readonly message?: string
}

export type FormProps<T extends FieldValues> = {
  form: UseFormReturn<T>
  /** Answers nothing when it went well, a refusal to show, or throws what nobody expected. */
  onSubmit: (values: T) => Promise<FormRefusal<T> | void>
  /** The verb and the object: «Створити лід». */
  submit: string
  cancel?: { label: string; onPress: () => void } | undefined
  /** Names the draft in this browser's session, so that a reload loses nothing typed. Leave out where there are secrets. */
  draft?: string
  draftOmit?: readonly FieldPath<T>[]
  /** Why this person may not send it. */
  reason?: string | undefined
  wide?: boolean
  children: ReactNode
}

/** A form of one column. Errors stand by their fields, and the first of them takes the focus. */
export function Form<T extends FieldValues>(props: FormProps<T>) {
  const { form } = props
  const { label, describeError } = useUi()
  const [failure, setFailure] = useState<string | null>(null)
  const draft = useFormDraft(form, props.draft, props.draftOmit)
  const send = form.handleSubmit(async (values) => {
    setFailure(null)
    try {
      const refusal = await props.onSubmit(values)
      if (!refusal) return draft.clear()
      showRefusal(form, refusal)
      if (refusal.message) setFailure(refusal.message)
    } catch (error) {
      const words = describeError(error)
      setFailure([words.title, words.text, words.id].filter(Boolean).join(' · '))
    }
  })
  return (
    <form noValidate onSubmit={send} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {draft.isRestored && (
        <Notice action={<Button size="sm" look="bare" onClick={draft.discard} children={label('draft-discard')} />}>
          {label('draft-restored')}
        </Notice>
      )}
      {props.children}
      {failure && <Notice tone="bad">{failure}</Notice>}
      <div className="flex flex-wrap gap-2 pt-1">
        <Button type="submit" look="main" busy={form.formState.isSubmitting} reason={props.reason} wide={props.wide}>
          {props.submit}
        </Button>
        {props.cancel && (
          <Button look="bare" onClick={props.cancel.onPress}>
            {props.cancel.label}
          </Button>
        )}
      </div>
    </form>
  )
}

function showRefusal<T extends FieldValues>(form: UseFormReturn<T>, refusal: FormRefusal<T>): void {
  // @NOTE the keys of `fields` are field paths by its type; Object.entries widens them to strings.
  const entries = Object.entries(refusal.fields ?? {}) as [FieldPath<T>, string][]
  entries.forEach(([name, message], index) => form.setError(name, { message }, { shouldFocus: index === 0 }))
}
