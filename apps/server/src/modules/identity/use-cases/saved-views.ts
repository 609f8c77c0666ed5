import { listPermissions, type ListName } from '@cartie/contract/views'
import { err, newId, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { ViewNameTaken, ViewNotFound, ViewsFull } from '../domain/errors.ts'
import { forbid, mayAct, type Forbidden } from '../domain/forbid.ts'
import { viewChanged } from '../events.ts'
import {
  countViews,
  isDefaultView,
  isViewNameTaken,
  listViewRows,
  lockView,
  saveDefaultView,
  saveView,
  type ViewId,
  type ViewRow,
} from '../store/saved-views.ts'

export type SavedView = Pick<ViewRow, 'id' | 'list' | 'name' | 'search' | 'isShared' | 'ownerId'> & {
  readonly isDefault: boolean
  readonly mayChange: boolean
}
type MemberId = ViewRow['ownerId']
type Found = { readonly view: ViewRow; readonly memberId: MemberId }

/** Enough for anybody; more is a loop in somebody's program. */
const limit = 100

/** The views of a list: one's own and the shared ones. */
export async function listViews(ctx: Ctx, { list }: { list: ListName }): Promise<Result<SavedView[], Forbidden>> {
  const reader = readerOf(ctx, list)
  if (!reader.ok) return reader
  const rows = await listViewRows(ctx, { list, memberId: reader.value })
  return ok(rows.map((row) => shown(ctx, row, { memberId: reader.value, isDefault: row.isDefault })))
}

export type CreateView = Pick<ViewRow, 'list' | 'name' | 'search' | 'isShared'>

/** Saves what a list shows under a name. */
export async function createView(
  ctx: Ctx,
  input: CreateView,
): Promise<Result<SavedView, Forbidden | ViewNameTaken | ViewsFull>> {
  const reader = readerOf(ctx, input.list)
  if (!reader.ok) return reader
  const memberId = reader.value
  const refused = input.isShared ? forbid(ctx, 'views.share') : null
  if (refused) return refused
  const id: ViewId = newId(ctx.now.getTime())
  const view = { ...input, id, ownerId: memberId, createdAt: ctx.now, updatedAt: ctx.now, deletedAt: null }
  if (await isViewNameTaken(ctx, view)) return err({ code: 'VIEW_NAME_TAKEN' })
  if ((await countViews(ctx, { list: input.list, memberId })) >= limit)
    return err({ code: 'VIEWS_FULL', data: { limit } })
  return keep(ctx, view, memberId)
}

export type UpdateView = Partial<Pick<ViewRow, 'name' | 'search' | 'isShared'>> & { readonly viewId: ViewId }

/** Renames a view, shares it or keeps it to oneself again, or has it show something else. */
export async function updateView(
  ctx: Ctx,
  { viewId, ...change }: UpdateView,
): Promise<Result<SavedView, Forbidden | ViewNotFound | ViewNameTaken>> {
  const found = await findChangeable(ctx, viewId)
  if (!found.ok) return found
  const refused = change.isShared && !found.value.view.isShared ? forbid(ctx, 'views.share') : null
  if (refused) return refused
  const view = { ...found.value.view, ...change, updatedAt: ctx.now }
  if (change.name && (await isViewNameTaken(ctx, view))) return err({ code: 'VIEW_NAME_TAKEN' })
  return keep(ctx, view, found.value.memberId)
}

/** Opens one's own list with this view from now on; null: with none. */
export async function setDefaultView(
  ctx: Ctx,
  { list, viewId }: { list: ListName; viewId: ViewId | null },
): Promise<Result<Record<string, never>, Forbidden | ViewNotFound>> {
  const reader = readerOf(ctx, list)
  if (!reader.ok) return reader
  const view = viewId && (await lockView(ctx, viewId))
  if (viewId && !(view && view.list === list && isSeen(view, reader.value))) return err({ code: 'VIEW_NOT_FOUND' })
  await saveDefaultView(ctx, { memberId: reader.value, list, viewId })
  return ok({})
}

/** Deletes a view; `restoreView` brings it back. */
export async function deleteView(
  ctx: Ctx,
  { viewId }: { viewId: ViewId },
): Promise<Result<Record<string, never>, Forbidden | ViewNotFound>> {
  const found = await findChangeable(ctx, viewId)
  if (!found.ok) return found
  await keep(ctx, { ...found.value.view, deletedAt: ctx.now }, found.value.memberId)
  return ok({})
}

/** Takes a deletion back; refused when another view bears the name by now. */
export async function restoreView(
  ctx: Ctx,
  { viewId }: { viewId: ViewId },
): Promise<Result<SavedView, Forbidden | ViewNotFound | ViewNameTaken>> {
  const found = await findChangeable(ctx, viewId, { isDeleted: true })
  if (!found.ok) return found
  const view = { ...found.value.view, deletedAt: null }
  if (await isViewNameTaken(ctx, view)) return err({ code: 'VIEW_NAME_TAKEN' })
  return keep(ctx, view, found.value.memberId)
}

/** Only a member has views, of lists they may see: a superadmin who looks in has none. */
function readerOf(ctx: Ctx, list: ListName): Result<MemberId, Forbidden> {
  const permission = listPermissions[list]
  const refused = forbid(ctx, permission)
  if (refused) return refused
  return ctx.actor.kind === 'member' ? ok(ctx.actor.memberId) : err({ code: 'FORBIDDEN', data: { permission } })
}

const isSeen = (view: ViewRow, memberId: MemberId): boolean =>
  view.deletedAt === null && (view.isShared || view.ownerId === memberId)

/** A view that the actor may change; what they do not even see is not found. */
async function findChangeable(
  ctx: Ctx,
  id: ViewId,
  { isDeleted = false } = {},
): Promise<Result<Found, Forbidden | ViewNotFound>> {
  const refused = forbid(ctx, 'settings.view')
  if (refused) return refused
  const view = await lockView(ctx, id)
  if (!view || (view.deletedAt !== null) !== isDeleted) return err({ code: 'VIEW_NOT_FOUND' })
  const reader = readerOf(ctx, view.list)
  if (!reader.ok) return reader
  if (!view.isShared && view.ownerId !== reader.value) return err({ code: 'VIEW_NOT_FOUND' })
  return mayChange(ctx, view, reader.value)
    ? ok({ view, memberId: reader.value })
    : err({ code: 'FORBIDDEN', data: { permission: 'company.edit' } })
}

/** One's own, always; a colleague's shared one, whoever runs the company. */
const mayChange = (ctx: Ctx, view: ViewRow, memberId: MemberId): boolean =>
  view.ownerId === memberId || mayAct(ctx.actor, 'company.edit')

async function keep(ctx: Ctx, view: ViewRow, memberId: MemberId): Promise<Result<SavedView, never>> {
  await saveView(ctx, view)
  ctx.emit(viewChanged, { viewId: view.id, list: view.list })
  return ok(shown(ctx, view, { memberId, isDefault: await isDefaultView(ctx, memberId, view.id) }))
}

function shown(ctx: Ctx, view: ViewRow, reader: { memberId: MemberId; isDefault: boolean }): SavedView {
  const { id, list, name, search, isShared, ownerId } = view
  return {
    id,
    list,
    name,
    search,
    isShared,
    ownerId,
    isDefault: reader.isDefault,
    mayChange: mayChange(ctx, view, reader.memberId),
  }
}
