import { useEffect, useRef } from 'react'
import { cn } from '@cartie/ui'

export type Step = { readonly id: string; readonly label: string; readonly reason?: string | undefined }

type StepsProps = {
  label: string
  steps: readonly Step[]
  /** Where it stands. */
  current: string
  tone?: 'open' | 'won' | 'lost'
  /** A step that can be pressed moves there; without it they are only read. */
  onStep?: ((id: string) => void) | undefined
}

/** The stages of a life as a line: passed, the present one, and what is ahead. */
export function Steps({ label, steps, current, tone = 'open', onStep }: StepsProps) {
  const at = steps.findIndex((step) => step.id === current)
  const line = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const present = line.current?.children[at]
    if (line.current && present instanceof HTMLElement)
      line.current.scrollLeft = present.offsetLeft - line.current.offsetLeft
  }, [at])
  return (
    <ol ref={line} aria-label={label} className="no-bar flex gap-1 overflow-x-auto">
      {steps.map((step, index) => {
        const look = cn(
          'block w-full min-w-20 border-t-4 pt-1.5 pr-2 pb-0.5 text-left text-12 whitespace-nowrap phone:min-h-11',
          index === at
            ? `font-semibold ${present[tone]}`
            : index < at
              ? 'border-line-3 text-text-2'
              : 'border-line-2 text-text-3',
        )
        return (
          <li key={step.id} aria-current={index === at ? 'step' : undefined} className="min-w-max flex-1">
            {onStep ? (
              <button
                type="button"
                onClick={() => index !== at && onStep(step.id)}
                className={cn(look, 'rounded-t-[2px] hover:text-text')}
              >
                {step.label}
              </button>
            ) : (
              <span className={look}>{step.label}</span>
            )}
          </li>
        )
      })}
    </ol>
  )
}

const present = { open: 'border-accent text-text', won: 'border-ok-fill text-ok', lost: 'border-bad-fill text-bad' }
