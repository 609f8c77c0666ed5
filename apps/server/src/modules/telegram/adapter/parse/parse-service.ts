import type { MessageBody } from '@cartie/contract/messaging'
import { integerIn, listIn, objectIn, textIn, type Json } from '../wire/read-json.ts'
import { senderOf } from './chat-of.ts'

type Service = NonNullable<MessageBody['service']>
type Data = Record<string, unknown>

/** Messages Telegram itself writes: field → what happened, and the few facts of it worth showing. */
const services: Readonly<Record<string, readonly [what: string, data?: (message: Json) => Data]>> = {
  new_chat_members: ['members-joined', (m) => ({ people: people(listIn(m, 'new_chat_members')) })],
  left_chat_member: ['member-left', (m) => ({ people: people([objectIn(m, 'left_chat_member')]) })],
  new_chat_title: ['title-changed', (m) => ({ title: textIn(m, 'new_chat_title')?.slice(0, 255) })],
  new_chat_photo: ['photo-changed'],
  delete_chat_photo: ['photo-removed'],
  group_chat_created: ['group-created'],
  supergroup_chat_created: ['group-created'],
  channel_chat_created: ['channel-created'],
  message_auto_delete_timer_changed: ['timer-changed'],
  migrate_to_chat_id: ['moved-to', (m) => ({ chatId: idText(m, 'migrate_to_chat_id') })],
  migrate_from_chat_id: ['moved-from', (m) => ({ chatId: idText(m, 'migrate_from_chat_id') })],
  pinned_message: ['message-pinned', (m) => ({ messageId: idText(objectIn(m, 'pinned_message'), 'message_id') })],
  web_app_data: ['app-data', (m) => appData(objectIn(m, 'web_app_data'))],
  write_access_allowed: ['writing-allowed'],
  connected_website: ['website-connected', (m) => ({ site: textIn(m, 'connected_website')?.slice(0, 255) })],
  users_shared: ['people-shared'],
  chat_shared: ['chat-shared'],
  boost_added: ['boosted'],
  chat_background_set: ['background-changed'],
  forum_topic_created: ['topic-created'],
  forum_topic_edited: ['topic-edited'],
  forum_topic_closed: ['topic-closed'],
  forum_topic_reopened: ['topic-reopened'],
  general_forum_topic_hidden: ['topic-hidden'],
  general_forum_topic_unhidden: ['topic-shown'],
  video_chat_scheduled: ['call-planned'],
  video_chat_started: ['call-started'],
  video_chat_ended: ['call-ended'],
  video_chat_participants_invited: ['call-invited'],
  proximity_alert_triggered: ['proximity'],
  successful_payment: ['paid'],
  refunded_payment: ['refunded'],
  gift: ['gift'],
  unique_gift: ['gift'],
  giveaway: ['giveaway'],
  giveaway_winners: ['giveaway-ended'],
  paid_message_price_changed: ['price-changed'],
  direct_message_price_changed: ['price-changed'],
  suggested_post_approved: ['post-approved'],
  suggested_post_approval_failed: ['post-not-approved'],
  suggested_post_declined: ['post-declined'],
  suggested_post_paid: ['post-paid'],
  suggested_post_refunded: ['post-refunded'],
  checklist_tasks_done: ['tasks-done'],
  checklist_tasks_added: ['tasks-added'],
  poll_option_added: ['poll-changed'],
  poll_option_deleted: ['poll-changed'],
  chat_owner_left: ['owner-left'],
  chat_owner_changed: ['owner-changed'],
  giveaway_created: ['giveaway'],
  giveaway_completed: ['giveaway-ended'],
}

/** What happened by a service message, or null when it is none we know. */
export function parseService(message: Json): Service | null {
  const field = Object.keys(message).find((name) => Object.hasOwn(services, name))
  const found = field === undefined ? undefined : services[field]
  if (!found) return null
  const [what, data] = found
  return { what, ...(data && { data: data(message) }) }
}

/** Everything of a message that is not its content: what is left names what we do not know. */
const frame = new Set(
  (
    'message_id message_thread_id direct_messages_topic from sender_chat sender_boost_count sender_business_bot sender_tag date ' +
    'business_connection_id chat forward_origin is_topic_message is_automatic_forward reply_to_message external_reply quote ' +
    'reply_to_story reply_to_checklist_task_id reply_to_poll_option_id via_bot edit_date has_protected_content is_from_offline is_paid_post ' +
    'media_group_id author_signature paid_star_count link_preview_options effect_id show_caption_above_media has_media_spoiler ' +
    'caption caption_entities entities reply_markup guest_query_id'
  ).split(' '),
)

/** The name Telegram has for a content we do not know yet. */
export const unknownContentOf = (message: Json): string =>
  Object.keys(message)
    .find((name) => !frame.has(name))
    ?.slice(0, 60) ?? 'nothing'

const idText = (from: Json | null, name: string): string | null => integerIn(from, name)?.toString() ?? null

const people = (users: readonly (Json | null)[]): Data[] =>
  users.slice(0, 20).flatMap((user) => {
    const person = senderOf(user)
    return person ? [{ id: person.externalId, name: person.displayName }] : []
  })

const appData = (from: Json | null): Data => ({
  data: textIn(from, 'data')?.slice(0, 4_096),
  label: textIn(from, 'button_text')?.slice(0, 255),
})
