import type { Module } from '../../platform/module.ts'
import type { InventoryParts } from './ports.ts'
import { inventoryRouter } from './routes.ts'
import { removeFilesWith } from './workers/remove-files.ts'

export const inventoryModule = (parts: InventoryParts): Module => ({
  name: 'inventory',
  router: inventoryRouter(parts),
  jobs: [removeFilesWith(parts.storage)],
})
