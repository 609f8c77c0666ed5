import { useQuery } from '@tanstack/react-query'
import { ArrowRightLeft, Link2 } from 'lucide-react'
import { listingMoves } from '@cartie/contract/inventory'
import { Button, IconButton, Menu, Notice, Section, toast, useToast, useUi, type DetailView } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { carName } from '../car-words.ts'
import { statuses } from '../listing-filter.ts'
import type { ListingDetail } from '../types.ts'
import { useListingCommands } from '../use-listing-commands.ts'
import { ListingFacts } from './listing-facts.tsx'
import { ListingPhotos } from './listing-photos.tsx'
import { ListingStory } from './listing-story.tsx'
import { PriceHistory } from './price-history.tsx'
import { StatusMark, statusIcon } from './status-mark.tsx'

/** A car described once, for the sheet and for its page. */
export function useListingView(listingId: string): DetailView<ListingDetail> {
  const t = useText()
  return {
    query: useQuery(orpc.inventory.getListing.queryOptions({ input: { listingId } })),
    title: (listing) => [carName(listing), listing.year].filter(Boolean).join(', '),
    badge: (listing) => <StatusMark status={listing.status} />,
    actions: (listing) => <ListingActions listing={listing} />,
    facts: (listing) => (
      <>
        <Duplicates listing={listing} />
        <ListingPhotos listing={listing} />
        <ListingFacts listing={listing} />
      </>
    ),
    story: (listing) => (
      <>
        <PriceHistory listing={listing} />
        <Section title={t('inventory.story')}>
          <ListingStory listingId={listing.id} />
        </Section>
      </>
    ),
  }
}

/** The same car already in stock: one VIN, several listings. */
function Duplicates({ listing }: { listing: ListingDetail }) {
  const t = useText()
  const { Link } = useUi()
  if (listing.duplicates.length === 0) return null
  return (
    <Notice tone="warn">
      {t('inventory.duplicates', { count: listing.duplicates.length })}{' '}
      {listing.duplicates.map(({ id, title, status }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link href={`/inventory/${id}`} className="link">
            {title} · {t(`inventory.status.${status}`)}
          </Link>
        </span>
      ))}
    </Notice>
  )
}

function ListingActions({ listing }: { listing: ListingDetail }) {
  const t = useText()
  const reason = useCan()('inventory.edit') ? undefined : t('inventory.read-only')
  const { setStatus } = useListingCommands()
  const { failed } = useToast()
  const copyLink = async () => {
    await navigator.clipboard.writeText(`${location.origin}/inventory/${listing.id}`)
    toast.ok(t('inventory.link-copied'))
  }
  const set = (status: ListingDetail['status'], before: ListingDetail['status'] | null) =>
    setStatus.mutate(
      { listingId: listing.id, status },
      {
        onError: (error) => failed(error),
        onSuccess: () =>
          toast.ok(
            t(`inventory.status.done.${status}`),
            before && listingMoves[status].includes(before) ? { undo: () => set(before, null) } : {},
          ),
      },
    )
  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button icon={ArrowRightLeft} reason={reason} busy={setStatus.isPending}>
            {t('inventory.status.change')}
          </Button>
        }
        items={statuses
          .filter((status) => listingMoves[listing.status].includes(status))
          .map((status) => ({
            label: t(`inventory.status.to.${status}`),
            icon: statusIcon(status),
            onPress: () => set(status, listing.status),
          }))}
      />
      <IconButton icon={Link2} label={t('inventory.copy-link')} onClick={() => void copyLink()} />
    </>
  )
}
