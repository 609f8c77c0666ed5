import { useCallback, useEffect, useRef, useState } from 'react'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'

/** Keeps what is typed in sessionStorage under `key` until it is sent or discarded. Without a key it does nothing. */
export function useFormDraft<T extends FieldValues>(
  form: UseFormReturn<T>,
  key: string | undefined,
  omit: readonly FieldPath<T>[] = [],
) {
  const [isRestored, setIsRestored] = useState(false)
  const isSent = useRef(false)
  const omitted = useRef(omit)
  omitted.current = omit
  useEffect(() => {
    if (!key) return
    const kept = readDraft(key)
    if (kept) {
      // @NOTE written below from this very form's values; a field that has gone since is ignored by react-hook-form.
      for (const [name, value] of Object.entries(kept))
        form.setValue(name as FieldPath<T>, value, { shouldDirty: true })
      setIsRestored(true)
    }
    return form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        if (isSent.current || !isDirty) return
        const shown = Object.fromEntries(
          Object.entries(values).filter(([name]) => !omitted.current.some((each) => each === name)),
        )
        sessionStorage.setItem(storageKey(key), JSON.stringify(shown))
      },
    })
  }, [form, key])
  const clear = useCallback(() => {
    isSent.current = true
    if (key) sessionStorage.removeItem(storageKey(key))
    setIsRestored(false)
    setTimeout(() => (isSent.current = false))
  }, [key])
  const discard = useCallback(() => {
    clear()
    form.reset()
  }, [clear, form])
  return { isRestored, clear, discard }
}

const storageKey = (key: string): string => `cartie.draft.${key}`

function readDraft(key: string): Record<string, never> | null {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey(key)) ?? 'null')
  } catch {
    return null
  }
}
