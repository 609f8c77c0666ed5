import { oc } from '@orpc/contract'
import { z } from 'zod'
import { forbidden, idSchema } from './common.ts'
import { done } from './people.ts'
import type { Permission } from './permissions.ts'

const tags = ['identity']

/** The lists whose views can be saved, each with what one must be allowed to see it. */
export const listPermissions = {
  leads: 'leads.view',
  requests: 'requests.view',
  inbox: 'inbox.view',
  contacts: 'contacts.view',
  inventory: 'inventory.view',
  partners: 'partners.view',
  content: 'content.view',
  campaigns: 'campaigns.view',
  entities: 'entities.view',
  audit: 'audit.view',
} as const satisfies Readonly<Record<string, Permission>>
export const listNameSchema = z.literal([
  'leads',
  'requests',
  'inbox',
  'contacts',
  'inventory',
  'partners',
  'content',
  'campaigns',
  'entities',
  'audit',
] satisfies (keyof typeof listPermissions)[])
export type ListName = z.infer<typeof listNameSchema>

/** What the address of the list says in this view: filters, search, sort, columns, layout. */
const viewSearch = z
  .record(z.string().min(1).max(64), z.string().max(2_000))
  .refine((search) => Object.keys(search).length <= 40, { error: 'A view holds at most 40 parameters.' })
const viewName = z.string().trim().min(1).max(60)
const viewId = idSchema<'saved-view'>()

export const savedViewSchema = z.object({
  id: viewId,
  list: listNameSchema,
  name: viewName,
  search: viewSearch,
  /** Everybody of the workspace sees it. */
  isShared: z.boolean(),
  ownerId: idSchema<'member'>(),
  /** The reader's own list opens with it. */
  isDefault: z.boolean(),
  /** Whether the reader may rename, change or delete it. */
  mayChange: z.boolean(),
})

const found = { ...forbidden, VIEW_NOT_FOUND: { status: 404 } } as const
const named = { VIEW_NAME_TAKEN: { status: 409 } } as const

export const viewsContract = {
  listViews: oc
    .route({ method: 'GET', path: '/views', tags })
    .input(z.object({ list: listNameSchema }))
    .output(z.array(savedViewSchema))
    .errors({ ...forbidden }),
  createView: oc
    .route({ method: 'POST', path: '/views', tags })
    .input(z.object({ list: listNameSchema, name: viewName, search: viewSearch, isShared: z.boolean().default(false) }))
    .output(savedViewSchema)
    .errors({ ...forbidden, ...named, VIEWS_FULL: { status: 422, data: z.object({ limit: z.number() }) } }),
  updateView: oc
    .route({ method: 'PATCH', path: '/views/{viewId}', tags })
    .input(
      z.object({
        viewId,
        name: viewName.optional(),
        search: viewSearch.optional(),
        isShared: z.boolean().optional(),
      }),
    )
    .output(savedViewSchema)
    .errors({ ...found, ...named }),
  /** Opens the reader's list with this view from now on; null: with none. */
  setDefaultView: oc
    .route({ method: 'PUT', path: '/views/default', tags })
    .input(z.object({ list: listNameSchema, viewId: viewId.nullable() }))
    .output(done)
    .errors({ ...found }),
  deleteView: oc
    .route({ method: 'DELETE', path: '/views/{viewId}', tags })
    .input(z.object({ viewId }))
    .output(done)
    .errors({ ...found }),
  /** Takes a deletion back. */
  restoreView: oc
    .route({ method: 'POST', path: '/views/{viewId}/restore', tags })
    .input(z.object({ viewId }))
    .output(savedViewSchema)
    .errors({ ...found, ...named }),
}
