import type { ReactNode } from 'react'
import { cn } from '../cn.ts'

/** A framed part of a page, with its title and what may be done to it. `flush` lets a table reach the edges. */
export function Card(props: {
  title?: ReactNode
  aside?: ReactNode
  flush?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <section className={cn('min-w-0 overflow-clip rounded-box border border-line bg-surface', props.className)}>
      {props.title && (
        <header className="flex min-h-10 items-center gap-2 border-b border-line px-4">
          <h2 className="text-14">{props.title}</h2>
          {props.aside && <div className="ml-auto flex items-center gap-2 text-12 text-text-3">{props.aside}</div>}
        </header>
      )}
      <div className={props.flush ? '' : 'p-4'}>{props.children}</div>
    </section>
  )
}

/** A titled part of a side panel. */
export function Section(props: { title?: ReactNode; aside?: ReactNode; children: ReactNode; className?: string }) {
  return (
    <section className={cn('border-b border-line p-4 last:border-b-0', props.className)}>
      {props.title && (
        <header className="mb-3 flex min-h-5 items-center gap-2">
          <h3 className="text-12 text-text-2">{props.title}</h3>
          {props.aside && <div className="ml-auto flex items-center gap-1">{props.aside}</div>}
        </header>
      )}
      {props.children}
    </section>
  )
}
