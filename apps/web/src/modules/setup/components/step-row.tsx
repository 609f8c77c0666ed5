import { Check } from 'lucide-react'
import { buttonClass, cn, Icon, useUi } from '@cartie/ui'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { stepPlaces, type SetupStep } from '../steps.ts'
import { StepBody } from './step-body.tsx'

type StepRowProps = { step: SetupStep; number: number; isOpen: boolean; onOpen: () => void }

/** One step: what stands now, or what to do. Only the open one shows how. */
export function StepRow({ step, number, isOpen, onOpen }: StepRowProps) {
  const t = useText()
  return (
    <li className="border-b border-line last:border-b-0" aria-current={isOpen ? 'step' : undefined}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={`step-${step.step}`}
        onClick={onOpen}
        className="flex min-h-13 w-full items-center gap-3 px-4 py-1.5 text-left -outline-offset-2 hover:bg-hover"
      >
        <StepMark isDone={step.isDone} isOpen={isOpen} number={number} />
        <span className="min-w-0 flex-1">
          <b className="font-semibold">{t(`setup.step.${step.step}`)}</b>{' '}
          <span className="text-text-3">
            · {t(`setup.step.${step.step}.${step.isDone ? 'done' : 'todo'}`, valuesOf(step))}
          </span>
        </span>
        {step.isDone ? (
          <span className="flex shrink-0 items-center gap-1 text-12 text-ok">
            <Icon of={Check} size={14} />
            {t('setup.done')}
          </span>
        ) : (
          <span className="shrink-0 text-12 text-text-3 phone:hidden">
            {t('setup.minutes', { minutes: stepPlaces[step.step].minutes })}
          </span>
        )}
      </button>
      <div id={`step-${step.step}`} hidden={!isOpen} className="grid gap-4 pr-4 pb-5 pl-12.5 phone:pl-4">
        {isOpen && <StepBody step={step} act={<StepLink step={step} />} />}
      </div>
    </li>
  )
}

function StepMark({ isDone, isOpen, number }: { isDone: boolean; isOpen: boolean; number: number }) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        'num grid size-5.5 shrink-0 place-items-center rounded-full border text-11 font-semibold',
        isDone
          ? 'border-ok-fill bg-ok-fill text-white'
          : isOpen
            ? 'border-accent bg-accent text-on-accent'
            : 'border-line-3 text-text-2',
      )}
    >
      {isDone ? <Icon of={Check} size={12} /> : number}
    </span>
  )
}

/** The way to where the step is done; without the right, why not. */
function StepLink({ step }: { step: SetupStep }) {
  const t = useText()
  const can = useCan()
  const { Link } = useUi()
  const { href, permission } = stepPlaces[step.step]
  if (permission && !can(permission)) return <p className="text-text-3">{t('setup.read-only')}</p>
  return (
    <Link href={href} className={cn(buttonClass({ look: step.isDone ? 'plain' : 'main' }), 'justify-self-start')}>
      {t(`setup.step.${step.step}.${step.isDone ? 'again' : 'do'}`)}
    </Link>
  )
}

const valuesOf = ({ names, count }: SetupStep) => ({ names: names.slice(0, 3).join(', '), count })
