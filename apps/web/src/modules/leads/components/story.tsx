import { useInfiniteQuery } from '@tanstack/react-query'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, ErrorState, SkeletonFacts, Timeline, type Tone } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'
import type { TimelineEntry } from '../types.ts'
import { useActorName } from '../use-members.ts'

/** How one fact is told. */
export type Telling = {
  readonly icon: LucideIcon
  readonly tone?: Tone
  readonly text: ReactNode
  readonly detail?: ReactNode
}

type StoryProps = {
  /** What it is the story of: the id of a lead, a request, a contact. */
  subjectId: string
  label: string
  /** The words for a fact; null leaves it out. */
  tell: (entry: TimelineEntry) => Telling | null
}

/** What happened to a thing, newest first, and who did it. */
export function Story({ subjectId, label, tell }: StoryProps) {
  const t = useText()
  const actorName = useActorName()
  const query = useInfiniteQuery(
    orpc.contacts.listTimeline.infiniteOptions({
      input: (cursor: string | undefined) => ({ subjectId, limit: 25, ...(cursor ? { cursor } : {}) }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  )
  if (query.isPending) return <SkeletonFacts rows={4} />
  if (query.error && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const events = query.data.pages
    .flatMap((page) => page.items)
    .flatMap((entry) => {
      const telling = tell(entry)
      if (!telling) return []
      const who = actorName(entry.actor)
      return [
        {
          id: entry.id,
          at: entry.at,
          icon: telling.icon,
          ...(telling.tone ? { tone: telling.tone } : {}),
          text: telling.text,
          detail: telling.detail ? (
            <>
              {telling.detail}
              <br />
              {who}
            </>
          ) : (
            who
          ),
        },
      ]
    })
  if (events.length === 0) return <p className="text-text-3">{t('leads.story.empty')}</p>
  return (
    <>
      <Timeline label={label} events={events} />
      {query.hasNextPage && (
        <Button size="sm" look="bare" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('leads.story.more')}
        </Button>
      )}
    </>
  )
}
