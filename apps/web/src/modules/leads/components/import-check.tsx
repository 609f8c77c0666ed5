import { Badge, Card } from '@cartie/ui'
import type { client } from '../../../lib/api.ts'
import { hasText, useText } from '../../../lib/text.ts'

type Checked = Awaited<ReturnType<typeof client.leads.checkLeadImport>>
const tones = { create: 'ok', update: 'info', skip: 'warn' } as const

/** What the dry run found: the counts, and row by row what becomes of each, what is left out first. */
export function ImportCheck({ checked }: { checked: Checked }) {
  const t = useText()
  const { rows, create, update, skip } = checked
  const reasonOf = ({ problem }: Checked['rows'][number]): string => {
    if (!problem) return ''
    const { code, value = '' } = problem
    return hasText(`leads.import.problem.${code}`) ? t(`leads.import.problem.${code}`, { value }) : code
  }
  return (
    <Card title={t('leads.import.checked')}>
      <p className="mb-3 flex flex-wrap gap-2" aria-live="polite">
        <Badge tone="ok">{t('leads.import.will-create', { count: create })}</Badge>
        <Badge tone="info">{t('leads.import.will-update', { count: update })}</Badge>
        <Badge tone={skip > 0 ? 'warn' : 'mute'}>{t('leads.import.will-skip', { count: skip })}</Badge>
      </p>
      <div
        className="max-h-96 overflow-auto rounded-mid border border-line"
        tabIndex={0}
        role="region"
        aria-label={t('leads.import.checked')}
      >
        <table className="w-full text-left">
          <thead className="sticky top-0 bg-surface-2 text-11 text-text-3">
            <tr>
              <th className="px-3 py-1.5 font-medium">{t('leads.import.row')}</th>
              <th className="px-3 py-1.5 font-medium">{t('leads.import.outcome')}</th>
              <th className="px-3 py-1.5 font-medium">{t('leads.import.said')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.row} className="border-t border-line align-top">
                <td className="num px-3 py-1.5 text-text-3">{row.row}</td>
                <td className="px-3 py-1.5">
                  <Badge tone={tones[row.outcome]}>{t(`leads.import.plan.${row.outcome}`)}</Badge>
                </td>
                <td className="px-3 py-1.5">
                  {row.problem && <p className="text-warn">{reasonOf(row)}</p>}
                  <p className="break-words text-text-2">{Object.values(row.said).join(' · ')}</p>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {create + update + skip > rows.length && (
        <p className="mt-2 text-12 text-text-3">{t('leads.import.shown', { count: rows.length })}</p>
      )}
    </Card>
  )
}
