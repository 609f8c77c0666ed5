import { Empty } from '@cartie/ui'
import { CircleCheck } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { useView } from '../builder/builder-context.ts'
import { FindingRow } from './finding-row.tsx'

/** Everything found wrong in the draft, errors first. */
export function FindingsPanel() {
  const t = useText()
  const findings = useView((view) => view.findings)
  if (findings.length === 0)
    return (
      <Empty icon={CircleCheck} title={t('scenarios.findings.none')}>
        {t('scenarios.findings.none.text')}
      </Empty>
    )
  const sorted = findings.toSorted((a, b) => a.severity.localeCompare(b.severity))
  return (
    <ul className="grid gap-2 p-4">
      {sorted.slice(0, 200).map((finding, index) => (
        <FindingRow key={index} finding={finding} />
      ))}
    </ul>
  )
}
