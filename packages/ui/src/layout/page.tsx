import { ChevronRight } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { cn } from '../cn.ts'
import { Icon } from '../icon.tsx'
import { useUi } from '../ui-provider.tsx'

export type Crumb = { readonly label: string; readonly href: string }

export type PageProps = {
  title: ReactNode
  crumbs?: readonly Crumb[]
  /** The number of things, or a status, beside the title. */
  aside?: ReactNode
  actions?: ReactNode
  /** Between the bar and the content, not scrolled: tabs, filters. */
  head?: ReactNode
  scroller?: RefObject<HTMLDivElement | null>
  /** `none` for pages that divide their own space; `narrow` for settings and forms. */
  width?: 'full' | 'narrow' | 'none'
  children: ReactNode
}

/** A page of the app: its bar with the title and actions, and what scrolls under it. */
export function Page(props: PageProps) {
  const width = props.width ?? 'full'
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <header className="flex min-h-bar shrink-0 flex-wrap items-center gap-2 border-b border-line px-4 phone:px-3 phone:py-1">
        <PageTitle title={props.title} crumbs={props.crumbs ?? []} />
        {props.aside && <div className="flex min-w-0 items-center gap-2 text-text-3">{props.aside}</div>}
        {props.actions && <div className="ml-auto flex items-center gap-2">{props.actions}</div>}
      </header>
      {props.head}
      {width === 'none' ? (
        <div className="flex min-h-0 min-w-0 flex-1">{props.children}</div>
      ) : (
        <div ref={props.scroller} className="min-h-0 flex-1 overflow-y-auto">
          <div
            className={cn(
              width === 'narrow' ? 'mx-auto grid max-w-180 gap-5 px-6 py-6 phone:px-3 phone:py-4' : 'p-6 phone:p-3',
            )}
          >
            {props.children}
          </div>
        </div>
      )}
    </div>
  )
}

export function PageTitle({ title, crumbs }: { title: ReactNode; crumbs: readonly Crumb[] }) {
  const { Link } = useUi()
  return (
    <>
      {crumbs.map((crumb) => (
        <span key={crumb.href} className="flex items-center gap-2 text-text-3 phone:gap-1">
          <Link href={crumb.href} className="font-medium hover:text-text">
            {crumb.label}
          </Link>
          <Icon of={ChevronRight} size={14} />
        </span>
      ))}
      <h1 className="min-w-0 truncate text-16">{title}</h1>
    </>
  )
}
