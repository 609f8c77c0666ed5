import { useCallback } from 'react'
import { useToast } from '@cartie/ui'
import { codeOf } from '../../lib/errors.ts'
import { useText } from '../../lib/text.ts'
import type { Actor } from './types.ts'
import { useActorName } from './use-members.ts'

/** Says why a command failed; when a colleague was faster, who it was and what is shown now. */
export function useChangeRefusal(): (error: unknown) => void {
  const t = useText()
  const toast = useToast()
  const actorName = useActorName()
  return useCallback(
    (error: unknown) => {
      if (!codeOf(error)?.endsWith('_CHANGED')) return toast.failed(error)
      const who = changedBy(error)
      toast.bad(t('leads.changed', { who: who ? actorName(who) : t('leads.actor.member') }))
    },
    [t, toast, actorName],
  )
}

function changedBy(error: unknown): Actor | null {
  const data = isRecord(error) && isRecord(error.data) ? error.data : null
  const actor = data?.changedBy
  return isRecord(actor) && typeof actor.kind === 'string' ? { ...actor, kind: actor.kind } : null
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
