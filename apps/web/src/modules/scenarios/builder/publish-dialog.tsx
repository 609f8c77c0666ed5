import { safe } from '@orpc/client'
import { Button, Dialog, Notice, Segmented, Textarea, toast, useToast } from '@cartie/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client, orpc } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'
import { useView } from './builder-context.ts'
import type { Saving } from './use-autosave.ts'

type Failure = { readonly testId: string; readonly name: string }

/** Publishes the draft: a note, what running conversations do, what is in the way. */
export function PublishDialog({
  scenarioId,
  saving,
  onClose,
}: {
  scenarioId: string
  saving: Saving
  onClose: () => void
}) {
  const t = useText()
  const queries = useQueryClient()
  const { failed } = useToast()
  const errors = useView((view) => view.findings).filter(({ severity }) => severity === 'error').length
  const [note, setNote] = useState('')
  const [sessions, setSessions] = useState<'finish' | 'move'>('finish')
  const [isBusy, setIsBusy] = useState(false)
  const [failures, setFailures] = useState<readonly Failure[]>([])
  const [waiveReason, setWaiveReason] = useState('')
  const publish = async () => {
    setIsBusy(true)
    const baseRevision = await saving.flush()
    if (baseRevision === null) return setIsBusy(false)
    const waived = waiveReason.trim() === '' ? [] : failures.map(({ testId }) => testId)
    const { error, data, isDefined } = await safe(
      client.scenarios.publishScenario({ scenarioId, baseRevision, note, sessions, waived, waiveReason }),
    )
    setIsBusy(false)
    if (error) {
      if (isDefined && error.code === 'TESTS_FAILED') setFailures(error.data.failures)
      else failed(error)
      return
    }
    toast.ok(t('scenarios.publish.done', { number: data.number }))
    void queries.invalidateQueries({ queryKey: orpc.scenarios.key() })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('scenarios.publish.title')}
      text={t('scenarios.publish.text')}
      actions={
        <>
          <Button
            look="main"
            busy={isBusy}
            reason={errors > 0 ? t('scenarios.publish.errors', { count: errors }) : undefined}
            onClick={() => void publish()}
          >
            {t('scenarios.publish')}
          </Button>
          <Button onClick={onClose}>{t('scenarios.cancel')}</Button>
        </>
      }
    >
      <div className="grid gap-3">
        {errors > 0 && <Notice tone="bad">{t('scenarios.publish.errors', { count: errors })}</Notice>}
        <Textarea
          label={t('scenarios.publish.note')}
          placeholder={t('scenarios.publish.note')}
          maxLength={500}
          value={note}
          onChange={setNote}
        />
        <Segmented
          label={t('scenarios.publish.sessions')}
          value={sessions}
          onChange={setSessions}
          options={[
            { value: 'finish', label: t('scenarios.publish.finish') },
            { value: 'move', label: t('scenarios.publish.move') },
          ]}
        />
        <p className="text-12 text-text-3">{t(`scenarios.publish.${sessions}.text`)}</p>
        {failures.length > 0 && (
          <Notice tone="bad">
            <p>{t('scenarios.publish.tests', { names: failures.map(({ name }) => name).join(', ') })}</p>
            <Textarea
              label={t('scenarios.publish.waive')}
              placeholder={t('scenarios.publish.waive')}
              minRows={1}
              value={waiveReason}
              onChange={setWaiveReason}
            />
          </Notice>
        )}
      </div>
    </Dialog>
  )
}
