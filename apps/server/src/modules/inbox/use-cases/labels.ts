import { err, newId, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { forbid, type Forbidden } from '../../identity/index.ts'
import { dropLabel } from '../../messaging/index.ts'
import type { LabelNameTaken, LabelNotFound } from '../domain/errors.ts'
import { deskChanged } from '../events.ts'
import {
  findLabels,
  isLabelNameTaken,
  listLabelRows,
  removeLabel,
  saveLabel,
  type Label,
  type LabelId,
} from '../store/labels.ts'

export async function listLabels(ctx: Ctx): Promise<Result<Label[], Forbidden>> {
  return forbid(ctx, 'inbox.view') ?? ok(await listLabelRows(ctx))
}

export async function createLabel(
  ctx: Ctx,
  facts: Omit<Label, 'id'>,
): Promise<Result<Label, Forbidden | LabelNameTaken>> {
  return forbid(ctx, 'inbox.configure') ?? keep(ctx, { ...facts, id: newId(ctx.now.getTime()) })
}

export async function updateLabel(
  ctx: Ctx,
  { labelId, name, color }: Partial<Omit<Label, 'id'>> & { labelId: LabelId },
): Promise<Result<Label, Forbidden | LabelNotFound | LabelNameTaken>> {
  const refused = forbid(ctx, 'inbox.configure')
  if (refused) return refused
  const [label] = await findLabels(ctx, [labelId])
  if (!label) return err({ code: 'LABEL_NOT_FOUND' })
  return keep(ctx, { ...label, ...(name && { name }), ...(color && { color }) })
}

async function keep(ctx: Ctx, label: Label): Promise<Result<Label, LabelNameTaken>> {
  if (await isLabelNameTaken(ctx, label.name, label.id)) return err({ code: 'LABEL_NAME_TAKEN' })
  await saveLabel(ctx, label)
  ctx.emit(deskChanged, { what: 'labels' })
  return ok(label)
}

/** Deletes a label and takes it off every conversation. */
export async function deleteLabel(
  ctx: Ctx,
  { labelId }: { labelId: LabelId },
): Promise<Result<Record<string, never>, Forbidden | LabelNotFound>> {
  const refused = forbid(ctx, 'inbox.configure')
  if (refused) return refused
  if (!(await removeLabel(ctx, labelId))) return err({ code: 'LABEL_NOT_FOUND' })
  await dropLabel(ctx, labelId)
  ctx.emit(deskChanged, { what: 'labels' })
  return ok({})
}
