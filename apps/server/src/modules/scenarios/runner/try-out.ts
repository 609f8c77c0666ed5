import type { CallEffect, CallOutcome } from '@cartie/flow'
import type { Locale } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { findMemberByTelegram } from '../../identity/index.ts'
import { priorities, type Turn } from '../../messaging/index.ts'
import { findTryOut } from '../store/try-out-store.ts'
import type { PublishedScenario } from '../store/published.ts'
import { hashTryOut, tryOutPrefix } from '../use-cases/try-in-telegram.ts'

const opening: Readonly<Record<Locale, string>> = {
  uk: 'Це проба чернетки: ліди, заявки й повідомлення колегам не створюються.',
  en: 'This is a trial of the draft: no leads, requests or messages to colleagues are made.',
  ru: 'Это проба черновика: лиды, заявки и сообщения коллегам не создаются.',
}

/**
 * The draft that a `/start` payload tries, if it is of this very member: the sender's Telegram account is the one they linked.
 * Anybody else with the link gets the ordinary start.
 */
export async function openTryOut(
  ctx: Ctx,
  turn: Turn,
  { payload, locale }: { payload: string; locale: Locale },
): Promise<PublishedScenario | null> {
  if (!payload.startsWith(tryOutPrefix) || turn.cause.kind !== 'item' || turn.account.kind !== 'telegram') return null
  const { sender } = turn.cause.item
  const found = await findTryOut(ctx, hashTryOut(payload.slice(tryOutPrefix.length)))
  const member = found && sender ? await findMemberByTelegram(ctx, Number(sender.externalId)) : null
  if (!found || member?.id !== found.memberId) return null
  turn.say({ body: { text: opening[locale] }, author: { kind: 'system' }, priority: priorities.scenario })
  return found.scenario
}

const lookups: readonly CallEffect['name'][] = ['inventory.search']

/** Whether a try-out really does this call: only what changes nothing. */
export const isDoneInTryOut = ({ name }: CallEffect): boolean => lookups.includes(name)

/** What a try-out's call answers without being done: the chat has said so at its beginning. */
export const tryOutOutcome = ({ callId }: CallEffect): CallOutcome => ({
  ok: true,
  value: { id: callId, number: 'REQ-0', isTryOut: true, status: 200, body: null },
})
