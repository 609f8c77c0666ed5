import { Bar, Card, useFormat } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import type { Dashboard, Period } from '../types.ts'

/** How many come from one step to the next; a share is of the step above. */
export function FunnelCard({ funnel, period }: { funnel: Dashboard['funnel']; period: Period }) {
  const t = useText()
  const format = useFormat()
  const most = Math.max(1, ...funnel.map(({ count }) => count))
  return (
    <Card title={t('dashboard.funnel')} aside={t(`dashboard.during.${period}`)}>
      <ol className="grid gap-2">
        {funnel.map(({ step, count }, index) => (
          <li
            key={step}
            className="grid grid-cols-[112px_minmax(0,1fr)_36px_46px] items-center gap-2.5 phone:grid-cols-[84px_minmax(0,1fr)_32px_42px]"
          >
            <span>{t(`dashboard.funnel.${step}`)}</span>
            <Bar share={count / most} tall tone={step === 'won' ? 'gold' : 'mute'} />
            <b className="num text-right">{format.number(count)}</b>
            <span
              className="num text-right text-12 text-text-3"
              title={index > 0 ? t('dashboard.funnel.share') : undefined}
            >
              {shareOf(count, index === 0 ? count : (funnel[index - 1]?.count ?? 0), format.percent)}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** Nothing to divide by, or more than came in (a lead made by hand): no share. */
const shareOf = (count: number, of: number, percent: (share: number) => string): string =>
  of === 0 || count > of ? '–' : percent(count / of)
