import type { DeliveryResult, FateReason, OutgoingAct } from '../../../messaging/index.ts'
import type { BotAnswer } from '../wire/bot-api.ts'
import type { FloodSense } from './flood-sense.ts'

type Failed = Exclude<BotAnswer, { kind: 'done' }>
type About = {
  readonly type: OutgoingAct['type']
  readonly token: string
  readonly chat: string
  readonly flood: FloodSense
}

/**
 * What a call that was not done means for its delivery. What may have reached Telegram is unknown for a send, and tried
 * again for acts that may be done twice without harm.
 */
export function fateOf(answer: Failed, about: About): DeliveryResult {
  if (answer.kind === 'not-sent')
    return { fate: 'retry', afterMs: 0, scope: 'call', reason: { code: 'not-reached', detail: answer.code } }
  if (answer.kind === 'lost') {
    const reason = { code: 'no-answer', detail: answer.code }
    return about.type === 'send' ? { fate: 'unknown', reason } : { fate: 'retry', afterMs: 0, scope: 'call', reason }
  }
  const detail = answer.description
  if (answer.status === 429 || answer.retryAfterMs !== null) {
    const afterMs = Math.max(1_000, answer.retryAfterMs ?? 5_000)
    return { fate: 'retry', afterMs, scope: about.flood.scopeOf(about, afterMs), reason: { code: 'too-many', detail } }
  }
  if (answer.status === 401 || answer.status === 404)
    return { fate: 'revoked', reason: { code: 'token-revoked', detail } }
  if (answer.status === 403) return forbidden(detail)
  if (isDoneAlready(detail, about.type)) return { fate: 'sent', externalIds: [] }
  return { fate: 'refused', reason: reasonFor(detail) }
}

function forbidden(detail: string): DeliveryResult {
  const found = forbidding.find(([pattern]) => pattern.test(detail))
  const reason = { code: found?.[1] ?? 'forbidden', detail }
  return found?.[2] === 'refused' ? { fate: 'refused', reason } : { fate: 'blocked', reason }
}

const forbidding: readonly (readonly [RegExp, string, 'blocked' | 'refused'])[] = [
  [/blocked by the user/i, 'blocked-by-contact', 'blocked'],
  [/deactivated/i, 'contact-deactivated', 'blocked'],
  [/kicked|not a member|not in the chat/i, 'removed-from-chat', 'blocked'],
  [/initiate conversation/i, 'never-started', 'blocked'],
  [/bots can't send messages to bots/i, 'is-a-bot', 'refused'],
  [/rights/i, 'no-rights', 'refused'],
]

/** What the act wanted is so: repeating it changed nothing. */
const isDoneAlready = (detail: string, type: OutgoingAct['type']): boolean =>
  (type === 'edit' && /not modified/i.test(detail)) || (type === 'delete' && /to delete not found/i.test(detail))

/** Telegram's sentences are no contract: the first pattern that fits gives our code, the sentence goes along as detail. */
export function reasonFor(detail: string): FateReason {
  return { code: sentences.find(([pattern]) => pattern.test(detail))?.[1] ?? 'refused-by-telegram', detail }
}

const sentences: readonly (readonly [RegExp, string])[] = [
  [/can't parse entities|ENTITY_|unsupported parse_mode/i, 'bad-markup'],
  [/(message|caption) is too long|MESSAGE_TOO_LONG|CAPTION_TOO_LONG/i, 'too-long'],
  [/text is empty|message must be non-empty/i, 'empty'],
  [/chat not found|CHAT_ID_INVALID|PEER_ID_INVALID|user not found/i, 'chat-not-found'],
  [/upgraded to a supergroup/i, 'chat-moved'],
  [/query is too old|query ID is invalid|QUERY_ID_INVALID/i, 'press-expired'],
  [/message to \w+ not found|message not found|MESSAGE_ID_INVALID|there is no (text|caption)/i, 'message-not-found'],
  [/can't be edited|can't be deleted/i, 'too-late-to-change'],
  [/REACTION_|reactions? /i, 'bad-reaction'],
  [/BUSINESS_/i, 'business-ended'],
  [/rights|CHAT_WRITE_FORBIDDEN|CHAT_ADMIN_REQUIRED|TOPIC_CLOSED/i, 'no-rights'],
  [/BUTTON_|keyboard|REPLY_MARKUP|Web App URL|can be requested in private/i, 'bad-buttons'],
  [/too big|too large|Request Entity Too Large/i, 'file-too-big'],
  [
    /IMAGE_PROCESS_FAILED|PHOTO_|wrong file|file must be non-empty|wrong type of the web page|failed to get HTTP URL|VIDEO_|AUDIO_/i,
    'bad-file',
  ],
  [/VOICE_MESSAGES_FORBIDDEN|receive voice/i, 'voice-forbidden'],
]
