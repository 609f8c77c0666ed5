import { useCallback, useEffect, useState } from 'react'

export type Draft = { readonly reply: string; readonly note: string }

const empty: Draft = { reply: '', note: '' }
const storageKey = (conversationId: string): string => `cartie.inbox-draft.${conversationId}`

/** What is being written in a conversation, kept in this browser until it is sent. */
export function useDraft(conversationId: string) {
  const [draft, setDraft] = useState<Draft>(() => read(conversationId))
  useEffect(() => {
    const key = storageKey(conversationId)
    if (draft.reply || draft.note) localStorage.setItem(key, JSON.stringify(draft))
    else localStorage.removeItem(key)
  }, [conversationId, draft])
  const write = useCallback((part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })), [])
  return [draft, write] as const
}

function read(conversationId: string): Draft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey(conversationId)) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return empty
    return {
      reply: 'reply' in kept ? String(kept.reply) : '',
      note: 'note' in kept ? String(kept.note) : '',
    }
  } catch {
    return empty
  }
}
