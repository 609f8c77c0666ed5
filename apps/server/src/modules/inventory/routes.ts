import { inventoryContract } from '@cartie/contract/inventory'
import { implement, ORPCError } from '@orpc/server'
import { answer, toApiError } from '../../platform/http/answer.ts'
import type { ApiContext } from '../../platform/http/api-context.ts'
import type { InventoryParts } from './ports.ts'
import { bulkEdit } from './use-cases/bulk-edit.ts'
import { addPhoto, orderPhotos, removePhoto } from './use-cases/change-photos.ts'
import { createListing } from './use-cases/create-listing.ts'
import { countListings, findDuplicates, getListing, listListings } from './use-cases/read-listings.ts'
import { setListingStatus } from './use-cases/set-listing-status.ts'
import { updateListing } from './use-cases/update-listing.ts'

const os = implement(inventoryContract).$context<ApiContext>()

export const inventoryRouter = (parts: InventoryParts) =>
  os.router({
    listListings: os.listListings.handler(({ context, input, errors }) =>
      answer(context, listListings(parts), input, errors),
    ),
    countListings: os.countListings.handler(({ context, input, errors }) =>
      answer(context, countListings, input, errors),
    ),
    getListing: os.getListing.handler(({ context, input, errors }) =>
      answer(context, getListing(parts), input, errors),
    ),
    findDuplicates: os.findDuplicates.handler(({ context, input, errors }) =>
      answer(context, findDuplicates, input, errors),
    ),
    createListing: os.createListing.handler(({ context, input, errors }) =>
      answer(context, createListing(parts), input, errors),
    ),
    updateListing: os.updateListing.handler(({ context, input, errors }) =>
      answer(context, updateListing(parts), input, errors),
    ),
    setListingStatus: os.setListingStatus.handler(({ context, input, errors }) =>
      answer(context, setListingStatus, input, errors),
    ),
    bulkEdit: os.bulkEdit.handler(({ context, input, errors }) => answer(context, bulkEdit, input, errors)),
    addPhoto: os.addPhoto.handler(async ({ context, input, errors }) => {
      if (!context.as) throw new ORPCError('UNAUTHORIZED')
      const added = await addPhoto(parts, context.as, input)
      if (added.ok) return added.value
      throw toApiError(added.error, errors)
    }),
    orderPhotos: os.orderPhotos.handler(({ context, input, errors }) => answer(context, orderPhotos, input, errors)),
    removePhoto: os.removePhoto.handler(({ context, input, errors }) => answer(context, removePhoto, input, errors)),
  })
