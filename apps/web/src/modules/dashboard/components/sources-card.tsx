import { Bar, Card, useFormat } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { sourceName } from '../source-name.ts'
import type { Dashboard, Period } from '../types.ts'

/** Where leads came from. */
export function SourcesCard({ sources, period }: { sources: Dashboard['sources']; period: Period }) {
  const t = useText()
  const format = useFormat()
  const most = Math.max(1, ...sources.map(({ count }) => count))
  return (
    <Card title={t('dashboard.sources')} aside={t(`dashboard.during.${period}`)}>
      {sources.length === 0 && <p className="text-text-3">{t('dashboard.sources.none')}</p>}
      <ol className="grid gap-2.5">
        {sources.map(({ source, count }) => (
          <li key={source} className="grid grid-cols-[112px_minmax(0,1fr)_36px] items-center gap-2.5">
            <span className="truncate">{sourceName(source, t)}</span>
            <span className="*:h-2">
              <Bar share={count / most} />
            </span>
            <b className="num text-right">{format.number(count)}</b>
          </li>
        ))}
      </ol>
    </Card>
  )
}
