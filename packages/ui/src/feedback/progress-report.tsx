import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../icon.tsx'
import { Bar } from '../layout/stat.tsx'
import { useLabels } from '../ui-provider.tsx'

export type ProgressReportProps = {
  /** What is being done, as a sentence. */
  title: string
  state: 'running' | 'done' | 'failed' | 'cancelled'
  done: number
  total?: number | undefined
  /** What has come of it so far, by outcome: «Додано 214», «Пропущено 3». */
  outcomes?: readonly { label: string; value: ReactNode }[]
  actions?: ReactNode
}

/** Long work: how far it is, that it may be left, its cancel button, and the report at its end. */
export function ProgressReport({ title, state, done, total, outcomes, actions }: ProgressReportProps) {
  const label = useLabels()
  const isRunning = state === 'running'
  return (
    <section className="grid gap-3 rounded-box border border-line p-4" aria-live="polite">
      <div className="flex items-center gap-2">
        <Icon
          of={isRunning ? LoaderCircle : state === 'done' ? CircleCheck : CircleAlert}
          className={isRunning ? 'animate-spin text-text-3' : state === 'done' ? 'text-ok' : 'text-bad'}
        />
        <b className="min-w-0 flex-1 font-medium">{title}</b>
        <span className="num text-text-3">{total ? `${done} / ${total}` : done}</span>
      </div>
      {isRunning && total ? <Bar share={done / total} tone="gold" label={title} /> : null}
      {outcomes && outcomes.length > 0 && (
        <dl className="flex flex-wrap gap-x-5 gap-y-1">
          {outcomes.map((outcome) => (
            <div key={outcome.label} className="flex gap-1.5">
              <dt className="text-text-3">{outcome.label}</dt>
              <dd className="num font-medium">{outcome.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {isRunning && <p className="text-12 text-text-3">{label('progress-leave')}</p>}
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </section>
  )
}
