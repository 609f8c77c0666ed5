import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { orpc } from '../../lib/api.ts'

/** What may be done to pipelines, stages and lost reasons; everything of leads is asked anew after each. */
export function usePipelineCommands() {
  const queries = useQueryClient()
  const options = useMemo(
    () => ({ onSuccess: () => void queries.invalidateQueries({ queryKey: orpc.leads.key() }) }),
    [queries],
  )
  return {
    createPipeline: useMutation(orpc.leads.createPipeline.mutationOptions(options)),
    updatePipeline: useMutation(orpc.leads.updatePipeline.mutationOptions(options)),
    deletePipeline: useMutation(orpc.leads.deletePipeline.mutationOptions(options)),
    addStage: useMutation(orpc.leads.addStage.mutationOptions(options)),
    updateStage: useMutation(orpc.leads.updateStage.mutationOptions(options)),
    orderStages: useMutation(orpc.leads.orderStages.mutationOptions(options)),
    deleteStage: useMutation(orpc.leads.deleteStage.mutationOptions(options)),
    addLostReason: useMutation(orpc.leads.addLostReason.mutationOptions(options)),
    updateLostReason: useMutation(orpc.leads.updateLostReason.mutationOptions(options)),
  }
}
