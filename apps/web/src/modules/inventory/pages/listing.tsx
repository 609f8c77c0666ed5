import { useParams } from '@tanstack/react-router'
import { DetailPage } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import '../live.ts'
import { useListingView } from '../components/listing-view.tsx'

/** `/inventory/$listingId`: a car on its own page. */
export function ListingPage() {
  const t = useText()
  const { listingId = '' } = useParams({ strict: false })
  return (
    <DetailPage {...useListingView(listingId)} crumbs={[{ label: t('inventory.list.title'), href: '/inventory' }]} />
  )
}
