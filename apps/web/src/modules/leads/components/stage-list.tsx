import { ChevronDown, ChevronUp, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Badge, Button, IconButton, Input, Segmented, useToast } from '@cartie/ui'
import { codeOf } from '../../../lib/errors.ts'
import { useText } from '../../../lib/text.ts'
import type { Pipeline, Stage } from '../types.ts'
import { usePipelineCommands } from '../use-pipeline-commands.ts'
import { DeleteStageDialog } from './delete-stage-dialog.tsx'
import { SavedInput } from './saved-input.tsx'

type StageListProps = { pipeline: Pipeline; reason: string | undefined }

/** The stages in their order: names, chances, patience; moved up and down within their kind. */
export function StageList({ pipeline, reason }: StageListProps) {
  const { failed } = useToast()
  const { orderStages, deleteStage } = usePipelineCommands()
  const [emptied, setEmptied] = useState<Stage | null>(null)
  const { stages } = pipeline
  const swap = (index: number, other: number) => {
    const ids = stages.map(({ id }) => id)
    const [moved] = ids.splice(index, 1)
    if (moved) ids.splice(other, 0, moved)
    orderStages.mutate({ pipelineId: pipeline.id, stageIds: ids }, { onError: (error) => failed(error) })
  }
  const remove = (stage: Stage) =>
    deleteStage.mutate(
      { stageId: stage.id },
      { onError: (error) => (codeOf(error) === 'STAGE_HAS_LEADS' ? setEmptied(stage) : failed(error)) },
    )
  return (
    <div className="grid gap-3">
      <ul className="grid gap-2">
        {stages.map((stage, index) => {
          const canGo = (other: number) => stages[other]?.kind === stage.kind
          return (
            <StageRow
              key={stage.id}
              stage={stage}
              reason={reason}
              onUp={canGo(index - 1) ? () => swap(index, index - 1) : undefined}
              onDown={canGo(index + 1) ? () => swap(index, index + 1) : undefined}
              onRemove={
                stages.some((other) => other.id !== stage.id && other.kind === stage.kind)
                  ? () => remove(stage)
                  : undefined
              }
            />
          )
        })}
      </ul>
      {!reason && <NewStage pipelineId={pipeline.id} />}
      {emptied && <DeleteStageDialog pipeline={pipeline} stage={emptied} onClose={() => setEmptied(null)} />}
    </div>
  )
}

type StageRowProps = {
  stage: Stage
  reason: string | undefined
  onUp: (() => void) | undefined
  onDown: (() => void) | undefined
  onRemove: (() => void) | undefined
}

function StageRow({ stage, reason, onUp, onDown, onRemove }: StageRowProps) {
  const t = useText()
  const { updateStage } = usePipelineCommands()
  const stageId = stage.id
  const isOpen = stage.kind === 'open'
  const whole = (text: string): number | null => (text === '' ? null : Math.round(Number(text.replace(',', '.'))))
  return (
    <li className="grid gap-1.5 rounded-box border border-line p-2">
      <div className="flex items-center gap-1">
        <SavedInput
          label={t('leads.stages.name')}
          value={stage.name}
          disabled={Boolean(reason)}
          maxLength={80}
          className="min-w-0 flex-1"
          onSave={(name) => updateStage.mutateAsync({ stageId, name })}
        />
        {!isOpen && <Badge tone={stage.kind === 'won' ? 'ok' : 'bad'}>{t(`leads.outcome.${stage.kind}`)}</Badge>}
        <IconButton
          icon={ChevronUp}
          size="sm"
          label={t('leads.stages.up', { name: stage.name })}
          disabled={!onUp || Boolean(reason)}
          onClick={onUp}
        />
        <IconButton
          icon={ChevronDown}
          size="sm"
          label={t('leads.stages.down', { name: stage.name })}
          disabled={!onDown || Boolean(reason)}
          onClick={onDown}
        />
        <IconButton
          icon={Trash2}
          size="sm"
          label={t('leads.stages.delete', { name: stage.name })}
          reason={reason ?? (onRemove ? undefined : t('leads.stages.last'))}
          onClick={onRemove}
        />
      </div>
      {isOpen && (
        <div className="grid grid-cols-2 gap-2">
          <SavedInput
            label={t('leads.stages.probability')}
            placeholder={t('leads.stages.probability')}
            value={stage.probability === null ? '' : `${stage.probability} %`}
            disabled={Boolean(reason)}
            mayBeEmpty
            onSave={(text) => updateStage.mutateAsync({ stageId, probability: whole(text.replace('%', '').trim()) })}
          />
          <SavedInput
            label={t('leads.stages.rotting')}
            placeholder={t('leads.stages.rotting')}
            value={stage.rottingDays === null ? '' : t('leads.stages.days', { days: stage.rottingDays })}
            disabled={Boolean(reason)}
            mayBeEmpty
            onSave={(text) => updateStage.mutateAsync({ stageId, rottingDays: whole(text.replace(/\D+/g, '')) })}
          />
        </div>
      )}
    </li>
  )
}

function NewStage({ pipelineId }: { pipelineId: string }) {
  const t = useText()
  const { failed } = useToast()
  const { addStage } = usePipelineCommands()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Stage['kind']>('open')
  const add = () =>
    addStage.mutate(
      { pipelineId, name: name.trim(), kind },
      { onSuccess: () => setName(''), onError: (error) => failed(error) },
    )
  return (
    <form
      className="flex flex-wrap gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim()) add()
      }}
    >
      <Input
        label={t('leads.stages.new')}
        placeholder={t('leads.stages.new')}
        value={name}
        onChange={setName}
        maxLength={80}
        className="min-w-40 flex-1"
      />
      <Segmented<Stage['kind']>
        label={t('leads.stages.kind')}
        value={kind}
        onChange={setKind}
        options={(['open', 'won', 'lost'] as const).map((value) => ({ value, label: t(`leads.stages.kind.${value}`) }))}
      />
      <Button type="submit" icon={Plus} busy={addStage.isPending} disabled={!name.trim()}>
        {t('leads.stages.add')}
      </Button>
    </form>
  )
}
