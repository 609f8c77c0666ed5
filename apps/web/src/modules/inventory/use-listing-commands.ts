import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { orpc } from '../../lib/api.ts'
import type { Listing, ListingDetail } from './types.ts'

/** What may be done to a car. Its detail shows the answer at once; lists, counts and timelines are asked anew. */
export function useListingCommands() {
  const queries = useQueryClient()
  const options = useMemo(() => {
    const refresh = () => {
      void queries.invalidateQueries({ queryKey: orpc.inventory.key() })
      void queries.invalidateQueries({ queryKey: orpc.contacts.listTimeline.key() })
    }
    const show = (listing: Listing) => {
      const { queryKey } = orpc.inventory.getListing.queryOptions({ input: { listingId: listing.id } })
      queries.setQueryData<ListingDetail>(queryKey, (before) => before && { ...before, ...listing })
      refresh()
    }
    return { one: { onSuccess: show }, many: { onSuccess: refresh } }
  }, [queries])
  return {
    update: useMutation(orpc.inventory.updateListing.mutationOptions(options.one)),
    setStatus: useMutation(orpc.inventory.setListingStatus.mutationOptions(options.one)),
    bulk: useMutation(orpc.inventory.bulkEdit.mutationOptions(options.many)),
    addPhoto: useMutation(orpc.inventory.addPhoto.mutationOptions(options.many)),
    orderPhotos: useMutation(orpc.inventory.orderPhotos.mutationOptions(options.many)),
    removePhoto: useMutation(orpc.inventory.removePhoto.mutationOptions(options.many)),
  }
}
