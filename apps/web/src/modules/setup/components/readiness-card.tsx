import { Bar, Card, cn, useFormat } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { readiness, type SetupStep } from '../steps.ts'

/** How far the platform is, side by side of the work. */
export function ReadinessCard({ steps }: { steps: readonly SetupStep[] }) {
  const t = useText()
  const format = useFormat()
  const share = steps.filter(({ isDone }) => isDone).length / Math.max(1, steps.length)
  return (
    <Card>
      <div className="flex items-baseline">
        <h2 className="text-14">{t('setup.readiness')}</h2>
        <span className="num ml-auto text-text-3">{format.percent(share)}</span>
      </div>
      <div className="mt-2.5 mb-3">
        <Bar share={share} tone="gold" label={t('setup.readiness')} />
      </div>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-12">
        {readiness(steps).map(({ side, isReady }) => (
          <div key={side} className="contents">
            <dt className="text-text-3">{t(`setup.side.${side}`)}</dt>
            <dd className={cn(!isReady && 'text-warn')}>{t(`setup.side.${side}.${isReady ? 'ready' : 'missing'}`)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
