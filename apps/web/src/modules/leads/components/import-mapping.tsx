import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { leadImportFields } from '@cartie/contract/lead-imports'
import { Button, Card, FieldFrame, Input, Notice, Select } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'
import { useFailed } from '../../../lib/use-failed.ts'
import type { LeadImport } from '../types.ts'
import { useCurrencies } from '../use-currencies.ts'
import { ImportCheck } from './import-check.tsx'

type Field = (typeof leadImportFields)[number]
type Plan = Pick<LeadImport, 'mapping' | 'options'>
const nowhere = ''

/** How the columns of a file are read, what its first rows then say, and the dry run. */
export function ImportMapping({ leadImport, onClose }: { leadImport: LeadImport; onClose: () => void }) {
  const t = useText()
  const failed = useFailed()
  const queries = useQueryClient()
  const [plan, setPlan] = useState<Plan>({ mapping: leadImport.mapping, options: leadImport.options })
  const [checked, setChecked] = useState<Plan | null>(null)
  const onSuccess = () => queries.invalidateQueries({ queryKey: orpc.leads.getLeadImport.key() })
  const check = useMutation(
    orpc.leads.checkLeadImport.mutationOptions({ onSuccess: () => setChecked(plan), onError: failed }),
  )
  const start = useMutation(orpc.leads.startLeadImport.mutationOptions({ onSuccess, onError: failed }))
  const cancel = useMutation(orpc.leads.cancelLeadImport.mutationOptions({ onSuccess: onClose, onError: failed }))
  const isSomebody = typeof plan.mapping.name === 'number' || typeof plan.mapping.phone === 'number'
  const importId = leadImport.id
  const isFresh = checked === plan && check.data !== undefined
  const reason = isSomebody ? undefined : t('leads.import.nobody')
  return (
    <>
      <p className="text-text-2">{t('leads.import.file', { name: leadImport.fileName, count: leadImport.rowCount })}</p>
      <Columns leadImport={leadImport} plan={plan} onPlan={setPlan} />
      <Options plan={plan} onPlan={setPlan} />
      {isFresh && <ImportCheck checked={check.data} />}
      <div className="flex flex-wrap gap-2">
        {isFresh ? (
          <Button
            look="main"
            busy={start.isPending}
            reason={check.data.create + check.data.update === 0 ? t('leads.import.nothing') : undefined}
            onClick={() => start.mutate({ importId, ...plan })}
          >
            {t('leads.import.start', { count: check.data.create + check.data.update })}
          </Button>
        ) : (
          <Button
            look="main"
            busy={check.isPending}
            reason={reason}
            onClick={() => check.mutate({ importId, ...plan })}
          >
            {t('leads.import.check')}
          </Button>
        )}
        <Button onClick={() => cancel.mutate({ importId })}>{t('leads.import.drop-it')}</Button>
      </div>
      {!isFresh && <Notice>{t('leads.import.check.help')}</Notice>}
    </>
  )
}

type PlanProps = { plan: Plan; onPlan: (plan: Plan) => void }

/** For each thing a lead has: the column it is read from, and what the first rows say there. */
function Columns({ leadImport, plan, onPlan }: PlanProps & { leadImport: LeadImport }) {
  const t = useText()
  const options = [
    { value: nowhere, label: t('leads.import.no-column') },
    ...leadImport.columns.map((name, index) => ({
      value: String(index),
      label: name || t('leads.import.unnamed', { number: index + 1 }),
    })),
  ]
  const sampleOf = (field: Field): string => {
    const column = plan.mapping[field]
    if (typeof column !== 'number') return ''
    return leadImport.sample
      .map((row) => row[column] ?? '')
      .filter(Boolean)
      .slice(0, 3)
      .join(' · ')
  }
  return (
    <Card title={t('leads.import.columns')}>
      <div className="grid gap-3">
        {leadImportFields.map((field) => (
          <div
            key={field}
            className="grid grid-cols-[9rem_minmax(0,1fr)_minmax(0,1fr)] items-center gap-3 phone:grid-cols-1 phone:gap-1"
          >
            <span id={`import-${field}`} className="text-text-2">
              {t(`leads.import.field.${field}`)}
            </span>
            <Select
              label={t('leads.import.column-of', { field: t(`leads.import.field.${field}`) })}
              value={String(plan.mapping[field] ?? nowhere)}
              options={options}
              onChange={(value) =>
                onPlan({ ...plan, mapping: { ...plan.mapping, [field]: value === nowhere ? null : Number(value) } })
              }
            />
            <span className="truncate text-12 text-text-3" title={sampleOf(field)}>
              {sampleOf(field)}
            </span>
          </div>
        ))}
      </div>
    </Card>
  )
}

/** What holds for rows that say nothing about it themselves. */
function Options({ plan, onPlan }: PlanProps) {
  const t = useText()
  const { currencies } = useCurrencies()
  const { options } = plan
  const change = (part: Partial<Plan['options']>) => onPlan({ ...plan, options: { ...options, ...part } })
  return (
    <Card title={t('leads.import.otherwise')}>
      <div className="grid grid-cols-3 gap-3 phone:grid-cols-1">
        <FieldFrame id="import-kind" label={t('leads.kind')}>
          <Select
            id="import-kind"
            value={options.kind}
            options={(['BUY', 'SELL'] as const).map((kind) => ({ value: kind, label: t(`leads.kind.${kind}`) }))}
            onChange={(kind) => change({ kind })}
          />
        </FieldFrame>
        <FieldFrame id="import-currency" label={t('leads.import.currency')}>
          <Select
            id="import-currency"
            value={options.currency}
            options={currencies.map((currency) => ({ value: currency, label: currency }))}
            onChange={(currency) => change({ currency })}
          />
        </FieldFrame>
        <FieldFrame id="import-source" label={t('leads.import.field.source')}>
          <Input
            id="import-source"
            value={options.source ?? ''}
            maxLength={100}
            placeholder={t('leads.import.source.hint')}
            onChange={(source) => change({ source: source.trim() === '' ? null : source })}
          />
        </FieldFrame>
      </div>
    </Card>
  )
}
