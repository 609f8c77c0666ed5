import { Car, Plus } from 'lucide-react'
import { Button, DetailSheet, Empty, ListPage, type ListState } from '@cartie/ui'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useListState } from '../../../lib/use-list-state.ts'
import { useSavedViews } from '../../identity/index.ts'
import '../live.ts'
import { ListingBulk } from '../components/listing-bulk.tsx'
import { ListingCard } from '../components/listing-card.tsx'
import { useListingColumns } from '../components/listing-columns.tsx'
import { useListingView } from '../components/listing-view.tsx'
import { NewListingSheet } from '../components/new-listing-sheet.tsx'
import { Understood } from '../components/understood.tsx'
import { withFreshModels } from '../listing-filter.ts'
import { useListingFilters, useListingTabs, useListings } from '../use-listing-list.ts'

/** `/inventory`: the cars in stock as cards or a table. */
export function InventoryPage() {
  const t = useText()
  const reason = useCan()('inventory.edit') ? undefined : t('inventory.read-only')
  const [whole, setWhole] = useListState()
  const { new: isNew, ...filters } = whole.filters
  const state: ListState = { ...whole, filters }
  const setState = (next: ListState) => setWhole(withFreshModels(state, next))
  const { rows, facets } = useListings(state)
  const tabs = useListingTabs(facets)
  const conditions = useListingFilters(facets)
  const columns = useListingColumns()
  const views = useSavedViews('inventory', ['new'])
  const create = (
    <Button
      look="main"
      icon={Plus}
      reason={reason}
      onClick={() => setWhole({ ...state, filters: { ...filters, new: ['1'] } })}
    >
      {t('inventory.create')}
    </Button>
  )
  return (
    <>
      <ListPage
        id="inventory"
        title={t('inventory.list.title')}
        state={state}
        onState={setState}
        query={rows}
        columns={columns}
        rowId={(listing) => listing.id}
        startsAs="cards"
        searchPlaceholder={t('inventory.search')}
        tabs={tabs}
        views={views}
        filters={conditions}
        summary={<Understood facets={facets} />}
        primary={create}
        card={(listing) => <ListingCard listing={listing} />}
        bulk={(ids, clear) => <ListingBulk ids={ids} clear={clear} />}
        empty={
          <Empty icon={Car} title={t('inventory.empty.title')} action={create}>
            {t('inventory.empty.text')}
          </Empty>
        }
        detail={(id, close) => <ListingSheet listingId={id} onClose={close} />}
      />
      {isNew && <NewListingSheet onClose={() => setState(state)} onMade={(id) => setState({ ...state, open: id })} />}
    </>
  )
}

/** A car beside its list. */
function ListingSheet({ listingId, onClose }: { listingId: string; onClose: () => void }) {
  return <DetailSheet {...useListingView(listingId)} href={`/inventory/${listingId}`} onClose={onClose} />
}
