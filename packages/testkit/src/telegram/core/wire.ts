/** The Bot API's objects as far as the emulator looks inside them: https://core.telegram.org/bots/api#available-types */
export type WireUser = {
  readonly id: number
  readonly is_bot: boolean
  readonly first_name: string
  readonly last_name?: string
  readonly username?: string
  readonly language_code?: string
  readonly is_premium?: true
}

export type WireChat = {
  readonly id: number
  readonly type: 'private' | 'group' | 'supergroup' | 'channel'
  readonly title?: string
  readonly username?: string
  readonly first_name?: string
  readonly last_name?: string
}

/** `offset` and `length` in UTF-16 code units. */
export type WireEntity = {
  readonly type: string
  readonly offset: number
  readonly length: number
  readonly url?: string
  readonly user?: WireUser
  readonly language?: string
  readonly custom_emoji_id?: string
}

export type WireButton = {
  readonly text: string
  readonly callback_data?: string
  readonly url?: string
  readonly web_app?: { readonly url: string }
  readonly request_contact?: boolean
  readonly request_location?: boolean
  readonly [other: string]: unknown
}

export type WireMarkup = {
  readonly inline_keyboard?: readonly (readonly WireButton[])[]
  readonly keyboard?: readonly (readonly (WireButton | string)[])[]
  readonly one_time_keyboard?: boolean
  readonly remove_keyboard?: true
  readonly force_reply?: true
  readonly [other: string]: unknown
}

export type WireFile = {
  readonly file_id: string
  readonly file_unique_id: string
  readonly file_size?: number
  readonly [other: string]: unknown
}

/** What a message carries; the emulator fills it from a user's action or from a bot's call. */
export type WireContent = {
  readonly text?: string
  readonly entities?: readonly WireEntity[]
  readonly caption?: string
  readonly caption_entities?: readonly WireEntity[]
  readonly photo?: readonly WireFile[]
  readonly media_group_id?: string
  readonly [other: string]: unknown
}

export type WireMessage = WireContent & {
  readonly message_id: number
  readonly date: number
  readonly chat: WireChat
  readonly from?: WireUser
  readonly sender_chat?: WireChat
  readonly edit_date?: number
  readonly reply_to_message?: WireMessage
  readonly reply_markup?: WireMarkup
  readonly business_connection_id?: string
}

export type WireUpdate = { readonly update_id: number; readonly [kind: string]: unknown }

export type ApiAnswer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false
      readonly error_code: number
      readonly description: string
      readonly parameters?: RefusalParameters
    }

export type RefusalParameters = { readonly retry_after?: number; readonly migrate_to_chat_id?: number }
