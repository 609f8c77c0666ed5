import { textIn, type Texts } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { getCompany, linkTelegram, telegramLinkPrefix } from '../../identity/index.ts'
import { priorities, type Turn } from '../../messaging/index.ts'
import { wording } from '../domain/wording.ts'

/** `/start link_…` in a private chat: a member links their Telegram. True: it was that, nobody else need look. */
export async function handleLinkStart(ctx: Ctx, turn: Turn): Promise<boolean> {
  const { cause, account } = turn
  if (cause.kind !== 'item' || cause.event.type !== 'message' || account.kind !== 'telegram') return false
  const payload = cause.event.body.startPayload
  if (!payload?.startsWith(telegramLinkPrefix)) return false
  const { sender } = cause.item
  if (!sender) return false
  const linked = await linkTelegram(ctx, {
    token: payload.slice(telegramLinkPrefix.length),
    telegramUserId: Number(sender.externalId),
    username: sender.username,
  })
  const { locale } = await getCompany(ctx)
  turn.say({
    body: { text: textIn(answerTo(linked), turn.thread.contactLocale ?? locale) },
    author: { kind: 'system' },
    priority: priorities.person,
  })
  return true
}

function answerTo(linked: Awaited<ReturnType<typeof linkTelegram>>): Texts {
  if (linked.ok) return wording.linked
  return linked.error.code === 'TELEGRAM_TAKEN' ? wording.linkTaken : wording.linkInvalid
}
