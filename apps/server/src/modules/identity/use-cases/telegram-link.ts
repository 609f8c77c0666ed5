import { err, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import type { TelegramLinkError } from '../domain/errors.ts'
import { forbid, type Forbidden } from '../domain/forbid.ts'
import { hashToken, newToken } from '../domain/token.ts'
import { telegramLinked, telegramUnlinked } from '../events.ts'
import { saveTelegramLink, useTelegramLink } from '../store/links.ts'
import { findMemberRow, lockMember, saveMember } from '../store/members.ts'
import type { Member } from './list-members.ts'
import { findMember } from './list-members.ts'

const goodForMs = 15 * 60_000
/** What a `/start` payload that links an account begins with; the token follows. */
export const telegramLinkPrefix = 'link_'

/** A payload for the deep link `https://t.me/<bot>?start=<payload>` of any bot of this workspace: 48 characters, 15 minutes, once. */
export async function createTelegramLink(
  ctx: Ctx,
): Promise<Result<{ startPayload: string; expiresAt: Date }, Forbidden>> {
  const refused = forbid(ctx, 'settings.view')
  if (refused) return refused
  if (ctx.actor.kind !== 'member') return err({ code: 'FORBIDDEN', data: { permission: 'settings.view' } })
  const token = newToken()
  const expiresAt = new Date(ctx.now.getTime() + goodForMs)
  await saveTelegramLink(ctx, { memberId: ctx.actor.memberId, tokenHash: hashToken(token), expiresAt })
  return ok({ startPayload: `${telegramLinkPrefix}${token}`, expiresAt })
}

export type LinkTelegram = { readonly token: string; readonly telegramUserId: number; readonly username: string | null }

/** For the telegram module: somebody pressed the link. `token` is the payload without its prefix. */
export async function linkTelegram(
  ctx: Ctx,
  { token, telegramUserId, username }: LinkTelegram,
): Promise<Result<Member, TelegramLinkError>> {
  const memberId = await useTelegramLink(ctx, hashToken(token))
  if (!memberId || !(await lockMember(ctx, memberId))) return err({ code: 'LINK_INVALID' })
  const holder = await findMemberRow(ctx, { telegramUserId })
  if (holder && holder.member.id !== memberId) return err({ code: 'TELEGRAM_TAKEN' })
  await saveMember(ctx, memberId, { telegramUserId, telegramUsername: username })
  ctx.emit(telegramLinked, { memberId, username })
  const member = await findMember(ctx, memberId)
  return member ? ok(member) : err({ code: 'LINK_INVALID' })
}

/** Parts one's own Telegram account from the workspace; its buttons stop obeying at once. */
export async function unlinkTelegram(ctx: Ctx): Promise<Result<Record<string, never>, Forbidden>> {
  const refused = forbid(ctx, 'settings.view')
  if (refused || ctx.actor.kind !== 'member') return refused ?? ok({})
  await saveMember(ctx, ctx.actor.memberId, { telegramUserId: null, telegramUsername: null })
  ctx.emit(telegramUnlinked, { memberId: ctx.actor.memberId })
  return ok({})
}
