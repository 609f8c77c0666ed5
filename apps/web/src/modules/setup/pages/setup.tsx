import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { Badge, ErrorState, Page, SkeletonRows } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'
import { ReadinessCard } from '../components/readiness-card.tsx'
import { StepRow } from '../components/step-row.tsx'
import { TryCard } from '../components/try-card.tsx'
import '../live.ts'
import { nextStep, type SetupStep } from '../steps.ts'

/** What a check may notice that announces nothing is looked at this often. */
const refreshMs = 15_000

/** From nothing to a living platform: one step open, each checked by itself. */
export function SetupPage() {
  const t = useText()
  const query = useQuery(orpc.setup.getSetup.queryOptions({ refetchInterval: refreshMs }))
  const steps = query.data?.steps
  const done = steps?.filter(({ isDone }) => isDone).length ?? 0
  return (
    <Page
      title={t('nav.setup')}
      aside={
        steps && (
          <Badge tone={done === steps.length ? 'ok' : 'mute'} icon={Check}>
            {t('setup.progress', { done, total: steps.length })}
          </Badge>
        )
      }
      actions={<span className="text-12 text-text-3 phone:hidden">{t('setup.live')}</span>}
    >
      {steps ? (
        <Checklist steps={steps} left={steps.length - done} />
      ) : query.error ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <SkeletonRows rows={8} rowHeight={52} />
      )}
    </Page>
  )
}

function Checklist({ steps, left }: { steps: readonly SetupStep[]; left: number }) {
  const t = useText()
  const [openStep, open] = useOpenStep(steps)
  const bot = steps.find(({ step }) => step === 'bot')?.names[0]
  return (
    <div className="mx-auto grid max-w-254 grid-cols-[minmax(0,1fr)_272px] items-start gap-8 py-2 max-lg:grid-cols-1 max-lg:gap-4 phone:py-1">
      <div className="grid gap-4">
        <div>
          <h2 className="text-20">{t('setup.headline', { count: left })}</h2>
          <p className="mt-1.5 max-w-140 text-text-2">{t(left === 0 ? 'setup.text.ready' : 'setup.text')}</p>
        </div>
        <ol className="overflow-clip rounded-box border border-line">
          {steps.map((step, index) => (
            <StepRow
              key={step.step}
              step={step}
              number={index + 1}
              isOpen={openStep === step.step}
              onOpen={() => open(openStep === step.step ? 'none' : step.step)}
            />
          ))}
        </ol>
      </div>
      <aside className="grid gap-4">
        <ReadinessCard steps={steps} />
        <TryCard bot={bot} />
      </aside>
    </div>
  )
}

/** The open step stands in the address; without one it is the next to do, and moves on as steps are done. */
function useOpenStep(steps: readonly SetupStep[]): [string | null, (step: string) => void] {
  const search: { open?: string } = useSearch({ strict: false })
  const navigate = useNavigate()
  return [search.open ?? nextStep(steps), (step) => void navigate({ to: '.', search: { open: step }, replace: true })]
}
