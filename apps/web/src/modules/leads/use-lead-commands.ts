import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { orpc } from '../../lib/api.ts'
import type { Lead, LeadDetail } from './types.ts'

/** What may be done to a lead. Its detail shows the answer at once; lists, boards and timelines are asked anew. */
export function useLeadCommands() {
  const queries = useQueryClient()
  const options = useMemo(
    () => ({
      onSuccess: (lead: Lead) => {
        const { queryKey } = orpc.leads.getLead.queryOptions({ input: { leadId: lead.id } })
        queries.setQueryData<LeadDetail>(queryKey, (before) => before && { ...before, ...lead })
        void queries.invalidateQueries({ queryKey: orpc.leads.key() })
        void queries.invalidateQueries({ queryKey: orpc.contacts.listTimeline.key() })
      },
    }),
    [queries],
  )
  return {
    update: useMutation(orpc.leads.updateLead.mutationOptions(options)),
    move: useMutation(orpc.leads.moveLead.mutationOptions(options)),
    assign: useMutation(orpc.leads.assignLead.mutationOptions(options)),
    close: useMutation(orpc.leads.closeLead.mutationOptions(options)),
    reopen: useMutation(orpc.leads.reopenLead.mutationOptions(options)),
  }
}

/** The tasks and appointments of leads; their lists and the timelines are asked anew after each. */
export function usePlanCommands() {
  const queries = useQueryClient()
  const options = useMemo(
    () => ({
      onSuccess: () => {
        void queries.invalidateQueries({ queryKey: orpc.leads.key() })
        void queries.invalidateQueries({ queryKey: orpc.contacts.listTimeline.key() })
      },
    }),
    [queries],
  )
  return {
    addTask: useMutation(orpc.leads.addTask.mutationOptions(options)),
    updateTask: useMutation(orpc.leads.updateTask.mutationOptions(options)),
    completeTask: useMutation(orpc.leads.completeTask.mutationOptions(options)),
    removeTask: useMutation(orpc.leads.removeTask.mutationOptions(options)),
    planAppointment: useMutation(orpc.leads.planAppointment.mutationOptions(options)),
    changeAppointment: useMutation(orpc.leads.changeAppointment.mutationOptions(options)),
    endAppointment: useMutation(orpc.leads.endAppointment.mutationOptions(options)),
  }
}
