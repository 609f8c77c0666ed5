import { useCallback, useState } from 'react'

/**
 * What is being changed, apart from what is saved: it outlives a reload of this tab, and shows whatever is saved while nothing
 * differs. `key` names what is changed.
 */
export function useKeptDraft<V>(key: string, saved: V) {
  const storageKey = `cartie.draft.${key}`
  // @NOTE only `change` below writes under this key, and only a V.
  const [draft, setDraft] = useState<V | null>(() => readDraft(storageKey) as V | null)
  const change = useCallback(
    (next: V) => {
      const isSame = JSON.stringify(next) === JSON.stringify(saved)
      setDraft(isSame ? null : next)
      if (isSame) sessionStorage.removeItem(storageKey)
      else sessionStorage.setItem(storageKey, JSON.stringify(next))
    },
    [saved, storageKey],
  )
  const discard = useCallback(() => {
    setDraft(null)
    sessionStorage.removeItem(storageKey)
  }, [storageKey])
  return { value: draft ?? saved, change, discard, isChanged: draft !== null }
}

function readDraft(storageKey: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? 'null')
  } catch {
    return null
  }
}
