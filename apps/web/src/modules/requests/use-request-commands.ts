import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { orpc } from '../../lib/api.ts'
import type { Request, RequestDetail } from './types.ts'

/** What may be done to a request. Its detail shows the answer at once; lists, boards and timelines are asked anew. */
export function useRequestCommands() {
  const queries = useQueryClient()
  const { options, noteOptions } = useMemo(() => {
    const refresh = () => {
      void queries.invalidateQueries({ queryKey: orpc.requests.key() })
      void queries.invalidateQueries({ queryKey: orpc.contacts.listTimeline.key() })
    }
    const onSuccess = (request: Request) => {
      const { queryKey } = orpc.requests.getRequest.queryOptions({ input: { requestId: request.id } })
      queries.setQueryData<RequestDetail>(queryKey, (before) => before && { ...before, ...request })
      refresh()
    }
    return { options: { onSuccess }, noteOptions: { onSuccess: refresh } }
  }, [queries])
  return {
    update: useMutation(orpc.requests.updateRequest.mutationOptions(options)),
    prioritise: useMutation(orpc.requests.setPriority.mutationOptions(options)),
    assign: useMutation(orpc.requests.assignRequest.mutationOptions(options)),
    win: useMutation(orpc.requests.winRequest.mutationOptions(options)),
    lose: useMutation(orpc.requests.loseRequest.mutationOptions(options)),
    reopen: useMutation(orpc.requests.reopenRequest.mutationOptions(options)),
    addNote: useMutation(orpc.requests.addRequestNote.mutationOptions(noteOptions)),
  }
}
