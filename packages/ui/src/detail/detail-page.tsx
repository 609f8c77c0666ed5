import { Maximize2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { ErrorState } from '../feedback/error-state.tsx'
import { SkeletonFacts } from '../feedback/skeleton.tsx'
import { buttonClass } from '../controls/button.tsx'
import { Icon } from '../icon.tsx'
import { Page, type Crumb } from '../layout/page.tsx'
import { Sheet } from '../overlay/sheet.tsx'
import { useHotkeys } from '../keyboard/hotkeys.ts'
import { useLabels, useUi } from '../ui-provider.tsx'

/** What a detail needs of a query; `useQuery` of TanStack answers exactly this. */
export type DetailQuery<T> = {
  readonly data: T | undefined
  readonly error: unknown
  readonly isPending: boolean
  readonly refetch: () => unknown
}

/** One thing described once and shown twice: beside its list, and on its own page. */
export type DetailView<T> = {
  query: DetailQuery<T>
  title: (value: T) => ReactNode
  badge?: (value: T) => ReactNode
  actions?: (value: T) => ReactNode
  /** Facts, on the left; in the sheet first. */
  facts: (value: T) => ReactNode
  /** The timeline and what else tells its story, on the right; in the sheet after the facts. */
  story?: (value: T) => ReactNode
}

/** A thing on its own page: actions on top, facts left, timeline right; below 1280 px one under the other. */
export function DetailPage<T>({ crumbs, ...view }: DetailView<T> & { crumbs: readonly Crumb[] }) {
  const { data } = view.query
  return (
    <Page
      title={data === undefined ? '' : view.title(data)}
      crumbs={crumbs}
      aside={data !== undefined && view.badge?.(data)}
      actions={data !== undefined && view.actions?.(data)}
      width="none"
    >
      <div className="grid min-h-0 min-w-0 flex-1 grid-cols-1 overflow-y-auto lg:grid-cols-[minmax(0,1fr)_minmax(300px,380px)] lg:overflow-hidden">
        <DetailBody
          {...view}
          facts={(value) => <div className="min-w-0 lg:overflow-y-auto">{view.facts(value)}</div>}
          {...(view.story
            ? {
                story: (value: T) => (
                  <aside className="min-w-0 border-line phone:border-t lg:overflow-y-auto lg:border-l">
                    {view.story?.(value)}
                  </aside>
                ),
              }
            : {})}
        />
      </div>
    </Page>
  )
}

/** The same thing beside its list; `o` opens its page. */
export function DetailSheet<T>({ href, onClose, ...view }: DetailView<T> & { href: string; onClose: () => void }) {
  const { data } = view.query
  const { Link } = useUi()
  const label = useLabels()
  useHotkeys([{ keys: 'escape', run: onClose }])
  return (
    <Sheet
      open
      beside
      onClose={onClose}
      title={data === undefined ? label('loading') : view.title(data)}
      badge={data !== undefined && view.badge?.(data)}
      actions={
        <>
          {data !== undefined && view.actions?.(data)}
          <Link href={href} className={buttonClass({ look: 'bare' })} aria-label={label('open-full')}>
            <Icon of={Maximize2} className="text-text-2" />
          </Link>
        </>
      }
    >
      <DetailBody {...view} />
    </Sheet>
  )
}

function DetailBody<T>({ query, facts, story }: DetailView<T>) {
  if (query.data !== undefined)
    return (
      <>
        {facts(query.data)}
        {story?.(query.data)}
      </>
    )
  return query.error ? <ErrorState error={query.error} onRetry={() => query.refetch()} /> : <SkeletonFacts rows={8} />
}
