import { useQuery } from '@tanstack/react-query'
import { ArrowRightLeft, Car, Images, Pencil, Tag } from 'lucide-react'
import { currencies } from '@cartie/kernel'
import { ErrorState, SkeletonFacts, Timeline, useFormat } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { hasText, useText } from '../../../lib/text.ts'

/** What happened to a car, newest first, and who did it. */
export function ListingStory({ listingId }: { listingId: string }) {
  const t = useText()
  const tell = useTelling()
  const query = useQuery(orpc.contacts.listTimeline.queryOptions({ input: { subjectId: listingId, limit: 50 } }))
  const members = useQuery(orpc.identity.listMembers.queryOptions({ staleTime: 300_000 })).data
  if (query.isPending) return <SkeletonFacts rows={3} />
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const events = query.data.items.map((entry) => ({
    id: entry.id,
    at: entry.at,
    ...tell(entry.name, entry.data),
    detail: entry.actor.kind === 'member' ? members?.find(({ id }) => id === entry.actor['memberId'])?.name : undefined,
  }))
  if (events.length === 0) return <p className="text-text-3">{t('inventory.story.empty')}</p>
  return <Timeline label={t('inventory.story')} events={events} />
}

type Data = Readonly<Record<string, unknown>>

function useTelling() {
  const t = useText()
  const format = useFormat()
  const price = (amount: unknown, currency: unknown): string => {
    const known = currencies.find((each) => each === currency)
    return typeof amount === 'number' && known
      ? format.money({ amountMinor: amount, currency: known })
      : t('inventory.price.none')
  }
  return (name: string, data: Data) => {
    switch (name) {
      case 'inventory.listing-created':
        return { icon: Car, text: t('inventory.told.created') }
      case 'inventory.listing-price-changed':
        return {
          icon: Tag,
          text: t('inventory.told.price', {
            from: price(data['fromMinor'], data['fromCurrency']),
            to: price(data['amountMinor'], data['currency']),
          }),
        }
      case 'inventory.listing-status-changed':
        return {
          icon: ArrowRightLeft,
          text: t('inventory.told.status', { status: t(`inventory.status.${String(data['to'])}`) }),
        }
      case 'inventory.listing-photos-changed':
        return { icon: Images, text: t('inventory.told.photos') }
      default: {
        const facts = Array.isArray(data['changed']) ? data['changed'].map(String) : []
        const known = facts.filter((fact) => hasText(`inventory.${fact}`)).map((fact) => t(`inventory.${fact}`))
        return { icon: Pencil, text: t('inventory.told.changed', { facts: known.join(', ') }) }
      }
    }
  }
}
