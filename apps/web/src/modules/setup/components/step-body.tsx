import { CircleCheck, LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import type { SetupStep, StepName } from '../steps.ts'

/** How many sentences tell what each step needs and how to get it. */
const hints: Record<StepName, number> = {
  company: 1,
  bot: 3,
  scenario: 1,
  'admin-chat': 3,
  'working-hours': 1,
  member: 2,
  conversation: 2,
  lead: 2,
}

/** What a step needs, how to get it, and what the check sees now. */
export function StepBody({ step, act }: { step: SetupStep; act: ReactNode }) {
  const t = useText()
  const count = hints[step.step]
  return (
    <>
      {count === 1 ? (
        <p className="max-w-140 text-text-2">{t(`setup.step.${step.step}.how-1`)}</p>
      ) : (
        <ol className="grid max-w-140 list-decimal gap-1.5 pl-4 text-text-2 marker:text-text-3">
          {Array.from({ length: count }, (_, index) => (
            <li key={index}>{t(`setup.step.${step.step}.how-${index + 1}`)}</li>
          ))}
        </ol>
      )}
      <p role="status" className="flex min-h-9 items-center gap-2.5 rounded-box border border-line px-3 py-1.5">
        {step.isDone ? (
          <Icon of={CircleCheck} className="text-ok" />
        ) : (
          <Icon of={LoaderCircle} className="animate-spin text-text-3" />
        )}
        {t(`setup.step.${step.step}.${step.isDone ? 'seen' : 'waiting'}`, {
          names: step.names.join(', '),
          count: step.count,
        })}
      </p>
      {act}
    </>
  )
}
