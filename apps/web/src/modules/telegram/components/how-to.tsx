import type { ReactNode } from 'react'

/** What to do, one thing after another. */
export function HowTo({ steps }: { steps: readonly ReactNode[] }) {
  return (
    <ol className="grid gap-2.5">
      {steps.map((step, index) => (
        <li key={index} className="flex gap-3">
          <span
            aria-hidden="true"
            className="num grid size-5.5 shrink-0 place-items-center rounded-full border border-line-3 text-11 font-semibold text-text-2"
          >
            {index + 1}
          </span>
          <div className="min-w-0 flex-1 pt-px">{step}</div>
        </li>
      ))}
    </ol>
  )
}
