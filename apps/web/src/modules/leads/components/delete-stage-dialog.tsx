import { useState } from 'react'
import { Button, Dialog, FieldFrame, Select, toast, useLabels, useToast } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import type { Pipeline, Stage } from '../types.ts'
import { usePipelineCommands } from '../use-pipeline-commands.ts'

/** A stage that still holds leads goes only once they have somewhere to go. */
export function DeleteStageDialog(props: { pipeline: Pipeline; stage: Stage; onClose: () => void }) {
  const t = useText()
  const label = useLabels()
  const { failed } = useToast()
  const { deleteStage } = usePipelineCommands()
  const { stage, onClose } = props
  const others = props.pipeline.stages.filter(({ id, kind }) => kind === stage.kind && id !== stage.id)
  const [target, setTarget] = useState<string | null>(others[0]?.id ?? null)
  const remove = () =>
    target &&
    deleteStage.mutate(
      { stageId: stage.id, moveLeadsTo: target },
      {
        onError: (error) => failed(error),
        onSuccess: () => {
          toast.ok(t('leads.stages.deleted', { name: stage.name }))
          onClose()
        },
      },
    )
  return (
    <Dialog
      open
      onClose={onClose}
      size="sm"
      title={t('leads.stages.delete-title', { name: stage.name })}
      text={t('leads.stages.delete-text')}
      actions={
        <>
          <Button look="bad" busy={deleteStage.isPending} onClick={remove}>
            {t('leads.stages.delete-verb')}
          </Button>
          <Button look="bare" onClick={onClose}>
            {label('cancel')}
          </Button>
        </>
      }
    >
      <FieldFrame id="leads-go-to" label={t('leads.stages.target')}>
        <Select
          id="leads-go-to"
          value={target}
          onChange={setTarget}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FieldFrame>
    </Dialog>
  )
}
