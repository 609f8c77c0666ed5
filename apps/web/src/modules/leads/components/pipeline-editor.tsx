import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Badge, Button, ConfirmByName, Notice, Section, Select, Sheet, toast, useToast } from '@cartie/ui'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import type { Pipeline } from '../types.ts'
import { usePipelineCommands } from '../use-pipeline-commands.ts'
import { pipelineOf, usePipelines } from '../use-pipelines.ts'
import { LostReasons } from './lost-reasons.tsx'
import { NewPipelineDialog } from './new-pipeline-dialog.tsx'
import { SavedInput } from './saved-input.tsx'
import { StageList } from './stage-list.tsx'

type PipelineEditorProps = { pipelineId: string; onChoose: (pipelineId: string) => void; onClose: () => void }

/** The pipelines, their stages and the reasons for losing. Whoever may not change them reads them here. */
export function PipelineEditor({ pipelineId, onChoose, onClose }: PipelineEditorProps) {
  const t = useText()
  const can = useCan()
  const pipelines = usePipelines()
  const pipeline = pipelineOf(pipelines, pipelineId)
  const [isNew, setIsNew] = useState(false)
  const reason = can('pipelines.edit') ? undefined : t('leads.pipelines.read-only')
  if (!pipeline) return null
  return (
    <Sheet open onClose={onClose} title={t('leads.pipelines.edit')}>
      {reason && <Notice className="m-4 mb-0">{reason}</Notice>}
      <Section
        title={t('leads.pipelines.one')}
        aside={
          <Button size="sm" look="bare" icon={Plus} reason={reason} onClick={() => setIsNew(true)}>
            {t('leads.pipelines.add')}
          </Button>
        }
      >
        <div className="grid gap-3">
          {pipelines.length > 1 && (
            <Select
              label={t('leads.pipelines.one')}
              value={pipeline.id}
              onChange={(id) => id && onChoose(id)}
              options={pipelines.map(({ id, name, isDefault }) => ({
                value: id,
                label: name,
                ...(isDefault ? { hint: t('leads.pipelines.default') } : {}),
              }))}
            />
          )}
          <PipelineFacts key={pipeline.id} pipeline={pipeline} reason={reason} />
        </div>
      </Section>
      <Section title={t('leads.stages')}>
        <StageList key={pipeline.id} pipeline={pipeline} reason={reason} />
      </Section>
      <Section title={t('leads.lost-reasons')}>
        <LostReasons reason={reason} />
      </Section>
      {isNew && <NewPipelineDialog onClose={() => setIsNew(false)} onMade={onChoose} />}
    </Sheet>
  )
}

function PipelineFacts({ pipeline, reason }: { pipeline: Pipeline; reason: string | undefined }) {
  const t = useText()
  const { failed } = useToast()
  const [isAsked, setIsAsked] = useState(false)
  const { updatePipeline, deletePipeline } = usePipelineCommands()
  const pipelineId = pipeline.id
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SavedInput
        label={t('leads.pipelines.name')}
        value={pipeline.name}
        disabled={Boolean(reason)}
        maxLength={80}
        className="min-w-48 flex-1"
        onSave={(name) => updatePipeline.mutateAsync({ pipelineId, name })}
      />
      {pipeline.isDefault ? (
        <Badge tone="info">{t('leads.pipelines.default')}</Badge>
      ) : (
        <>
          <Button
            reason={reason}
            busy={updatePipeline.isPending}
            onClick={() =>
              updatePipeline.mutate({ pipelineId, isDefault: true }, { onError: (error) => failed(error) })
            }
          >
            {t('leads.pipelines.make-default')}
          </Button>
          <Button look="bad" icon={Trash2} reason={reason} onClick={() => setIsAsked(true)}>
            {t('leads.pipelines.delete')}
          </Button>
        </>
      )}
      <ConfirmByName
        open={isAsked}
        onClose={() => setIsAsked(false)}
        title={t('leads.pipelines.delete-title')}
        consequence={t('leads.pipelines.delete-text')}
        name={pipeline.name}
        verb={t('leads.pipelines.delete')}
        onConfirm={async () => {
          await deletePipeline.mutateAsync({ pipelineId })
          toast.ok(t('leads.pipelines.deleted', { name: pipeline.name }))
        }}
      />
    </div>
  )
}
