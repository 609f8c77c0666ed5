import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, ErrorState, SkeletonFacts, Timeline, rowsOf, type TimelineEvent } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'
import { describeFact } from '../describe-fact.ts'
import { useFactNames } from '../use-fact-names.ts'

/** What happened with a contact, or with anything else by its id, newest first. */
export function ContactTimeline({ subjectId }: { subjectId: string }) {
  const t = useText()
  const names = useFactNames()
  const query = useInfiniteQuery(
    orpc.contacts.listTimeline.infiniteOptions({
      // @NOTE the timeline is asked for by the id of whatever it is about.
      input: (cursor: string | undefined) => ({ subjectId: subjectId as never, limit: 20, ...(cursor && { cursor }) }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  )
  if (query.isPending) return <SkeletonFacts rows={4} />
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const events = rowsOf(query).flatMap((entry): TimelineEvent[] => {
    const fact = describeFact(entry, t, names)
    if (!fact) return []
    const { icon, tone, text, by } = fact
    return [{ id: entry.id, at: entry.at, icon, text, ...(tone && { tone }), ...(by && { detail: by }) }]
  })
  if (events.length === 0) return <p className="text-text-3">{t('contacts.timeline.empty')}</p>
  return (
    <>
      <Timeline events={events} label={t('contacts.timeline')} />
      {query.hasNextPage && (
        <Button
          size="sm"
          look="bare"
          className="mt-3"
          busy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('contacts.timeline.more')}
        </Button>
      )}
    </>
  )
}
