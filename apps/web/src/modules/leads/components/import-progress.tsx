import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Download, Undo2 } from 'lucide-react'
import { Button, Notice, ProgressReport, buttonClass, useUi } from '@cartie/ui'
import { client, orpc } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'
import { useFailed } from '../../../lib/use-failed.ts'
import { saveFile } from '../save-file.ts'
import type { LeadImport } from '../types.ts'

const looks = {
  mapping: 'running',
  running: 'running',
  undoing: 'running',
  done: 'done',
  undone: 'done',
  cancelled: 'cancelled',
  failed: 'failed',
} as const satisfies Record<LeadImport['state'], string>

/** An import on its way and at its end: how far it is, its report, and how to take it back. */
export function ImportProgress({ leadImport, onClose }: { leadImport: LeadImport; onClose: () => void }) {
  const t = useText()
  const { Link } = useUi()
  const failed = useFailed()
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: orpc.leads.getLeadImport.key() })
  const cancel = useMutation(orpc.leads.cancelLeadImport.mutationOptions({ onSuccess, onError: failed }))
  const undo = useMutation(orpc.leads.undoLeadImport.mutationOptions({ onSuccess, onError: failed }))
  const { id: importId, state, done, rowCount, created, updated, skipped, kept } = leadImport
  const isOver = state === 'done' || state === 'cancelled' || state === 'failed'
  const isMade = created + updated > 0
  const report = () => void client.leads.reportLeadImport({ importId }).then(saveFile, failed)
  return (
    <>
      <ProgressReport
        title={t(`leads.import.progress.${state}`, { name: leadImport.fileName })}
        state={looks[state]}
        done={done}
        total={rowCount}
        outcomes={[
          { label: t('leads.import.outcome.create'), value: created },
          { label: t('leads.import.outcome.update'), value: updated },
          { label: t('leads.import.outcome.skip'), value: skipped },
          ...(kept > 0 ? [{ label: t('leads.import.kept'), value: kept }] : []),
        ]}
        actions={
          <>
            {state === 'running' && (
              <Button busy={cancel.isPending} onClick={() => cancel.mutate({ importId })}>
                {t('leads.import.stop')}
              </Button>
            )}
            {(isOver || state === 'undone') && (
              <>
                <Link href="/leads?layout=table&sort=-createdAt" className={buttonClass({ look: 'main' })}>
                  {t('leads.import.to-leads')}
                </Link>
                <Button icon={Download} onClick={report}>
                  {t('leads.import.report')}
                </Button>
              </>
            )}
            {isOver && isMade && (
              <Button icon={Undo2} busy={undo.isPending} onClick={() => undo.mutate({ importId })}>
                {t('leads.import.undo')}
              </Button>
            )}
            {(isOver || state === 'undone') && (
              <Button look="bare" onClick={onClose}>
                {t('leads.import.another')}
              </Button>
            )}
          </>
        }
      />
      {isOver && isMade && <Notice>{t('leads.import.undo.help')}</Notice>}
      {kept > 0 && <Notice tone="warn">{t('leads.import.kept.help', { count: kept })}</Notice>}
    </>
  )
}
