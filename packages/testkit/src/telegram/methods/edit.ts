import { isDeepStrictEqual } from 'node:util'
import { ok } from '@cartie/kernel'
import type { Chat } from '../core/chat.ts'
import { replaceMessage, type MessageEntry } from '../core/entry.ts'
import { spend } from '../core/limits.ts'
import { numberIn, objectIn, type Params } from '../core/params.ts'
import { badRequest, type Answer } from '../core/refusal.ts'
import { unixSeconds } from '../core/world.ts'
import type { WireContent, WireMarkup, WireMessage } from '../core/wire.ts'
import { checkMarkup } from '../text/markup.ts'
import type { Call, Method } from './call.ts'
import { readCaption, readText } from './caption.ts'
import { findTarget, maySend } from './destination.ts'
import { contentOf } from './forward.ts'
import { readMedia } from './send-album.ts'

/** Methods that change a message where it stands. Buttons not given again are gone, as in Telegram. */
export const editMethods: Readonly<Record<string, Method>> = {
  editMessageText,
  editMessageCaption,
  editMessageReplyMarkup: (call) => {
    const found = findOwn(call)
    return found.ok ? change(call, found.value, contentOf(found.value.entry.message)) : found
  },
  editMessageMedia,
}

type Found = { readonly chat: Chat; readonly entry: MessageEntry }

function editMessageText(call: Call) {
  const content = readText(call.world, call.params)
  if (!content.ok) return content
  const found = findOwn(call)
  if (!found.ok) return found
  if (found.value.entry.message.text === undefined) return badRequest('there is no text in the message to edit')
  return change(call, found.value, content.value)
}

function editMessageCaption(call: Call) {
  const caption = readCaption(call.world, call.params)
  if (!caption.ok) return caption
  const found = findOwn(call)
  if (!found.ok) return found
  const { message } = found.value.entry
  if (message.text !== undefined || message['sticker'] !== undefined || message['contact'] !== undefined)
    return badRequest('there is no caption in the message to edit')
  const { caption: _, caption_entities: __, ...media } = contentOf(message)
  return change(call, found.value, { ...media, ...caption.value })
}

async function editMessageMedia(call: Call) {
  const found = findOwn(call)
  if (!found.ok) return found
  const media = await readMedia(call, objectIn<Params>(call.params, 'media') ?? {})
  if (!media.ok) return media
  const { media_group_id } = found.value.entry.message
  return change(call, found.value, { ...(media_group_id && { media_group_id }), ...media.value })
}

function findOwn(call: Call): Answer<Found> {
  if (call.params['inline_message_id'] !== undefined) return badRequest('MESSAGE_ID_INVALID')
  if (call.params['chat_id'] === undefined) return badRequest('chat_id is empty')
  const chat = findTarget(call, 'chat_id')
  if (!chat.ok) return chat
  const allowed = maySend(call, chat.value)
  if (!allowed.ok) return allowed
  const entry = chat.value.messages.get(numberIn(call.params, 'message_id') ?? 0)
  if (!entry || entry.isDeleted) return badRequest('message to edit not found')
  if (entry.by.kind !== 'bot' || entry.by.id !== call.bot.id) return badRequest("message can't be edited")
  return ok({ chat: chat.value, entry })
}

function change(call: Call, { chat, entry }: Found, content: WireContent): Answer<WireMessage> {
  const markup = checkMarkup(objectIn<WireMarkup>(call.params, 'reply_markup'), chat)
  if (!markup.ok) return markup
  if (markup.value && !markup.value.inline_keyboard) return badRequest('inline keyboard expected')
  const old = entry.message
  if (isDeepStrictEqual(contentOf(old), content) && isDeepStrictEqual(old.reply_markup, markup.value))
    return badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    )
  const paid = spend(call.world, call.bot.id, chat, 1)
  if (!paid.ok) return paid
  const { reply_markup: _, ...kept } = Object.fromEntries(
    Object.entries(old).filter(([name]) => !(name in contentOf(old))),
  )
  const changed = {
    ...content,
    edit_date: unixSeconds(call.world),
    ...(markup.value && { reply_markup: markup.value }),
  }
  // @NOTE everything a message must have was kept from the message that stood here.
  const message = { ...kept, ...changed } as WireMessage
  replaceMessage(chat, entry, message)
  return ok(message)
}
