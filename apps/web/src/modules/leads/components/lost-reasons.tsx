import { Archive, ArchiveRestore, Plus } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton, Input, cn, useToast } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { usePipelineCommands } from '../use-pipeline-commands.ts'
import { useLostReasons } from '../use-pipelines.ts'
import { SavedInput } from './saved-input.tsx'

/** Why leads are lost: offered when one is closed. One in use is put away rather than deleted. */
export function LostReasons({ reason }: { reason: string | undefined }) {
  const t = useText()
  const { failed } = useToast()
  const reasons = useLostReasons()
  const { addLostReason, updateLostReason } = usePipelineCommands()
  const [name, setName] = useState('')
  return (
    <div className="grid gap-2">
      <ul className="grid gap-1.5">
        {reasons
          .toSorted((a, b) => Number(a.isArchived) - Number(b.isArchived) || a.position - b.position)
          .map(({ id, name: current, isArchived }) => (
            <li key={id} className="flex items-center gap-1">
              <SavedInput
                label={t('leads.lost-reasons.name')}
                value={current}
                disabled={Boolean(reason) || isArchived}
                maxLength={80}
                className={cn('min-w-0 flex-1', isArchived && 'line-through')}
                onSave={(next) => updateLostReason.mutateAsync({ lostReasonId: id, name: next })}
              />
              <IconButton
                icon={isArchived ? ArchiveRestore : Archive}
                size="sm"
                label={t(isArchived ? 'leads.lost-reasons.restore' : 'leads.lost-reasons.archive', { name: current })}
                reason={reason}
                onClick={() =>
                  updateLostReason.mutate(
                    { lostReasonId: id, isArchived: !isArchived },
                    { onError: (error) => failed(error) },
                  )
                }
              />
            </li>
          ))}
      </ul>
      {!reason && (
        <form
          className="flex gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            if (!name.trim()) return
            addLostReason.mutate(
              { name: name.trim() },
              { onSuccess: () => setName(''), onError: (error) => failed(error) },
            )
          }}
        >
          <Input
            label={t('leads.lost-reasons.new')}
            placeholder={t('leads.lost-reasons.new')}
            value={name}
            onChange={setName}
            maxLength={80}
            className="min-w-0 flex-1"
          />
          <Button type="submit" icon={Plus} busy={addLostReason.isPending} disabled={!name.trim()}>
            {t('leads.lost-reasons.add')}
          </Button>
        </form>
      )}
    </div>
  )
}
