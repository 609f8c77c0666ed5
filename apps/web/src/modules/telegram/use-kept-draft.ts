import { useCallback, useState } from 'react'

/**
 * What is being changed, apart from what is saved: it outlives a reload of this tab, and shows whatever is saved while nothing
 * differs. `key` names what is changed.
 */
export function useKeptDraft<V>(key: string, saved: V) {
  const storageKey = `cartie.draft.${key}`
  const [draft, setDraft] = useState<V | null>(() => readDraft<V>(storageKey))
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

function readDraft<V>(storageKey: string): V | null {
  try {
    // @NOTE only `change` above writes under this key, and only a V.
    return JSON.parse(sessionStorage.getItem(storageKey) ?? 'null') as V | null
  } catch {
    return null
  }
}
