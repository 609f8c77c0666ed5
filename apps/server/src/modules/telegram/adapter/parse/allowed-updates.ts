/** Every kind of update we understand: https://core.telegram.org/bots/api#update. Those Telegram sends only when asked are among them. */
export const allowedUpdates = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'business_connection',
  'business_message',
  'edited_business_message',
  'deleted_business_messages',
  'message_reaction',
  'callback_query',
  'my_chat_member',
  'chat_member',
] as const
export type UpdateKind = (typeof allowedUpdates)[number]
