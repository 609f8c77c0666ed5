// Written by tooling/generate-telegram-facts.ts from Bot API 10.1. Do not edit: run the generator.

/**
 * What the Bot API accepts and answers. A line reads `name!:Types`: `!` is required, `|` separates alternatives,
 * `[` is an array of, quotes are a constant, and a type that begins with `=` is one of the named ones.
 */
export const telegramFacts = {
  version: 'Bot API 10.1',
  methods: {
    getUpdates: { params: 'offset:Integer limit:Integer timeout:Integer allowed_updates:[String', returns: '[Update' },
    setWebhook: {
      params:
        'url!:String certificate:InputFile ip_address:String max_connections:Integer allowed_updates:[String drop_pending_updates:Boolean secret_token:String',
      returns: 'Boolean',
    },
    deleteWebhook: { params: 'drop_pending_updates:Boolean', returns: 'Boolean' },
    getWebhookInfo: { params: '', returns: 'WebhookInfo' },
    getMe: { params: '', returns: 'User' },
    logOut: { params: '', returns: 'Boolean' },
    close: { params: '', returns: 'Boolean' },
    sendMessage: {
      params:
        'business_connection_id:String chat_id!:Integer|String message_thread_id:Integer direct_messages_topic_id:Integer text!:String parse_mode:String entities:[MessageEntity link_preview_options:LinkPreviewOptions disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean message_effect_id:String suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply',
      returns: 'Message',
    },
    forwardMessage: {
      params:
        'chat_id!:Integer|String message_thread_id:Integer direct_messages_topic_id:Integer from_chat_id!:Integer|String video_start_timestamp:Integer disable_notification:Boolean protect_content:Boolean message_effect_id:String suggested_post_parameters:SuggestedPostParameters message_id!:Integer',
      returns: 'Message',
    },
    forwardMessages: {
      params:
        'chat_id!:Integer|String message_thread_id:Integer direct_messages_topic_id:Integer from_chat_id!:Integer|String message_ids!:[Integer disable_notification:Boolean protect_content:Boolean',
      returns: '[MessageId',
    },
    copyMessage: {
      params:
        'chat_id!:Integer|String message_thread_id:Integer direct_messages_topic_id:Integer from_chat_id!:Integer|String message_id!:Integer video_start_timestamp:Integer caption:String parse_mode:String caption_entities:[MessageEntity show_caption_above_media:Boolean disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean message_effect_id:String suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply',
      returns: 'MessageId',
    },
    copyMessages: {
      params:
        'chat_id!:Integer|String message_thread_id:Integer direct_messages_topic_id:Integer from_chat_id!:Integer|String message_ids!:[Integer disable_notification:Boolean protect_content:Boolean remove_caption:Boolean',
      returns: '[MessageId',
    },
    sendPhoto: {
      params:
        'business_connection_id:String chat_id!:Integer|String message_thread_id:Integer direct_messages_topic_id:Integer photo!:InputFile|String caption:String parse_mode:String caption_entities:[MessageEntity show_caption_above_media:Boolean has_spoiler:Boolean disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean message_effect_id:String suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply',
      returns: 'Message',
    },
    sendLivePhoto: {
      params:
        'business_connection_id:String chat_id!:Integer|String message_thread_id:Integer direct_messages_topic_id:Integer live_photo!:InputFile|String photo!:InputFile|String caption:String parse_mode:String caption_entities:[MessageEntity show_caption_above_media:Boolean has_spoiler:Boolean disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean message_effect_id:String suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply',
      returns: 'Message',
    },
    sendAudio: {
      params:
        'business_connection_id:String chat_id!:Integer|String message_thread_id:Integer direct_messages_topic_id:Integer audio!:InputFile|String caption:String parse_mode:String caption_entities:[MessageEntity duration:Integer performer:String title:String thumbnail:InputFile|String disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean message_effect_id:String suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply',
      returns: 'Message',
    },
    sendDocument: {
      params:
        'business_connection_id:String chat_id!:Integer|String message_thread_id:Integer direct_messages_topic_id:Integer document!:InputFile|String thumbnail:InputFile|String caption:String parse_mode:String caption_entities:[MessageEntity disable_content_type_detection:Boolean disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean message_effect_id:String suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply',
      returns: 'Message',
    },
    sendVideo: {
      params:
        'business_connection_id:String chat_id!:Integer|String message_thread_id:Integer direct_messages_topic_id:Integer video!:InputFile|String duration:Integer width:Integer height:Integer thumbnail:InputFile|String cover:InputFile|String start_timestamp:Integer caption:String parse_mode:String caption_entities:[MessageEntity show_caption_above_media:Boolean has_spoiler:Boolean supports_streaming:Boolean disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean message_effect_id:String suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply',
      returns: 'Message',
    },
    sendAnimation: {
      params:
        'business_connection_id:String chat_id!:Integer|String message_thread_id:Integer direct_messages_topic_id:Integer animation!:InputFile|String duration:Integer width:Integer height:Integer thumbnail:InputFile|String caption:String parse_mode:String caption_entities:[MessageEntity show_caption_above_media:Boolean has_spoiler:Boolean disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean message_effect_id:String suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply',
      returns: 'Message',
    },
    sendVoice: {
      params:
        'business_connection_id:String chat_id!:Integer|String message_thread_id:Integer direct_messages_topic_id:Integer voice!:InputFile|String caption:String parse_mode:String caption_entities:[MessageEntity duration:Integer disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean message_effect_id:String suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply',
      returns: 'Message',
    },
    sendVideoNote: {
      params:
        'business_connection_id:String chat_id!:Integer|String message_thread_id:Integer direct_messages_topic_id:Integer video_note!:InputFile|String duration:Integer length:Integer thumbnail:InputFile|String disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean message_effect_id:String suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply',
      returns: 'Message',
    },
    sendPaidMedia: {
      params:
        'business_connection_id:String chat_id!:Integer|String message_thread_id:Integer direct_messages_topic_id:Integer star_count!:Integer media!:[InputPaidMedia payload:String caption:String parse_mode:String caption_entities:[MessageEntity show_caption_above_media:Boolean disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply',
      returns: 'Message',
    },
    sendMediaGroup: {
      params:
        'business_connection_id:String chat_id!:Integer|String message_thread_id:Integer direct_messages_topic_id:Integer media!:[InputMediaAudio|[InputMediaDocument|[InputMediaLivePhoto|[InputMediaPhoto|[InputMediaVideo disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean message_effect_id:String reply_parameters:ReplyParameters',
      returns: '[Message',
    },
    sendLocation: {
      params:
        'business_connection_id:String chat_id!:Integer|String message_thread_id:Integer direct_messages_topic_id:Integer latitude!:Float longitude!:Float horizontal_accuracy:Float live_period:Integer heading:Integer proximity_alert_radius:Integer disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean message_effect_id:String suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply',
      returns: 'Message',
    },
    sendVenue: {
      params:
        'business_connection_id:String chat_id!:Integer|String message_thread_id:Integer direct_messages_topic_id:Integer latitude!:Float longitude!:Float title!:String address!:String foursquare_id:String foursquare_type:String google_place_id:String google_place_type:String disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean message_effect_id:String suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply',
      returns: 'Message',
    },
    sendContact: {
      params:
        'business_connection_id:String chat_id!:Integer|String message_thread_id:Integer direct_messages_topic_id:Integer phone_number!:String first_name!:String last_name:String vcard:String disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean message_effect_id:String suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply',
      returns: 'Message',
    },
    sendPoll: {
      params:
        'business_connection_id:String chat_id!:Integer|String message_thread_id:Integer question!:String question_parse_mode:String question_entities:[MessageEntity options!:[InputPollOption is_anonymous:Boolean type:String allows_multiple_answers:Boolean allows_revoting:Boolean shuffle_options:Boolean allow_adding_options:Boolean hide_results_until_closes:Boolean members_only:Boolean country_codes:[String correct_option_ids:[Integer explanation:String explanation_parse_mode:String explanation_entities:[MessageEntity explanation_media:InputPollMedia open_period:Integer close_date:Integer is_closed:Boolean description:String description_parse_mode:String description_entities:[MessageEntity media:InputPollMedia disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean message_effect_id:String reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply',
      returns: 'Message',
    },
    sendChecklist: {
      params:
        'business_connection_id!:String chat_id!:Integer|String checklist!:InputChecklist disable_notification:Boolean protect_content:Boolean message_effect_id:String reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup',
      returns: 'Message',
    },
    sendDice: {
      params:
        'business_connection_id:String chat_id!:Integer|String message_thread_id:Integer direct_messages_topic_id:Integer emoji:String disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean message_effect_id:String suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply',
      returns: 'Message',
    },
    sendMessageDraft: {
      params:
        'chat_id!:Integer message_thread_id:Integer draft_id!:Integer text:String parse_mode:String entities:[MessageEntity',
      returns: 'Boolean',
    },
    sendChatAction: {
      params: 'business_connection_id:String chat_id!:Integer|String message_thread_id:Integer action!:String',
      returns: 'Boolean',
    },
    setMessageReaction: {
      params: 'chat_id!:Integer|String message_id!:Integer reaction:[ReactionType is_big:Boolean',
      returns: 'Boolean',
    },
    getUserProfilePhotos: { params: 'user_id!:Integer offset:Integer limit:Integer', returns: 'UserProfilePhotos' },
    getUserProfileAudios: { params: 'user_id!:Integer offset:Integer limit:Integer', returns: 'UserProfileAudios' },
    setUserEmojiStatus: {
      params: 'user_id!:Integer emoji_status_custom_emoji_id:String emoji_status_expiration_date:Integer',
      returns: 'Boolean',
    },
    getFile: { params: 'file_id!:String', returns: 'File' },
    banChatMember: {
      params: 'chat_id!:Integer|String user_id!:Integer until_date:Integer revoke_messages:Boolean',
      returns: 'Boolean',
    },
    unbanChatMember: { params: 'chat_id!:Integer|String user_id!:Integer only_if_banned:Boolean', returns: 'Boolean' },
    restrictChatMember: {
      params:
        'chat_id!:Integer|String user_id!:Integer permissions!:ChatPermissions use_independent_chat_permissions:Boolean until_date:Integer',
      returns: 'Boolean',
    },
    promoteChatMember: {
      params:
        'chat_id!:Integer|String user_id!:Integer is_anonymous:Boolean can_manage_chat:Boolean can_delete_messages:Boolean can_manage_video_chats:Boolean can_restrict_members:Boolean can_promote_members:Boolean can_change_info:Boolean can_invite_users:Boolean can_post_stories:Boolean can_edit_stories:Boolean can_delete_stories:Boolean can_post_messages:Boolean can_edit_messages:Boolean can_pin_messages:Boolean can_manage_topics:Boolean can_manage_direct_messages:Boolean can_manage_tags:Boolean',
      returns: 'Boolean',
    },
    setChatAdministratorCustomTitle: {
      params: 'chat_id!:Integer|String user_id!:Integer custom_title!:String',
      returns: 'Boolean',
    },
    setChatMemberTag: { params: 'chat_id!:Integer|String user_id!:Integer tag:String', returns: 'Boolean' },
    banChatSenderChat: { params: 'chat_id!:Integer|String sender_chat_id!:Integer', returns: 'Boolean' },
    unbanChatSenderChat: { params: 'chat_id!:Integer|String sender_chat_id!:Integer', returns: 'Boolean' },
    setChatPermissions: {
      params: 'chat_id!:Integer|String permissions!:ChatPermissions use_independent_chat_permissions:Boolean',
      returns: 'Boolean',
    },
    exportChatInviteLink: { params: 'chat_id!:Integer|String', returns: 'String' },
    createChatInviteLink: {
      params:
        'chat_id!:Integer|String name:String expire_date:Integer member_limit:Integer creates_join_request:Boolean',
      returns: 'ChatInviteLink',
    },
    editChatInviteLink: {
      params:
        'chat_id!:Integer|String invite_link!:String name:String expire_date:Integer member_limit:Integer creates_join_request:Boolean',
      returns: 'ChatInviteLink',
    },
    createChatSubscriptionInviteLink: {
      params: 'chat_id!:Integer|String name:String subscription_period!:Integer subscription_price!:Integer',
      returns: 'ChatInviteLink',
    },
    editChatSubscriptionInviteLink: {
      params: 'chat_id!:Integer|String invite_link!:String name:String',
      returns: 'ChatInviteLink',
    },
    revokeChatInviteLink: { params: 'chat_id!:Integer|String invite_link!:String', returns: 'ChatInviteLink' },
    approveChatJoinRequest: { params: 'chat_id!:Integer|String user_id!:Integer', returns: 'Boolean' },
    declineChatJoinRequest: { params: 'chat_id!:Integer|String user_id!:Integer', returns: 'Boolean' },
    answerChatJoinRequestQuery: { params: 'chat_join_request_query_id!:String result!:String', returns: 'Boolean' },
    sendChatJoinRequestWebApp: { params: 'chat_join_request_query_id!:String web_app_url!:String', returns: 'Boolean' },
    setChatPhoto: { params: 'chat_id!:Integer|String photo!:InputFile', returns: 'Boolean' },
    deleteChatPhoto: { params: 'chat_id!:Integer|String', returns: 'Boolean' },
    setChatTitle: { params: 'chat_id!:Integer|String title!:String', returns: 'Boolean' },
    setChatDescription: { params: 'chat_id!:Integer|String description:String', returns: 'Boolean' },
    pinChatMessage: {
      params: 'business_connection_id:String chat_id!:Integer|String message_id!:Integer disable_notification:Boolean',
      returns: 'Boolean',
    },
    unpinChatMessage: {
      params: 'business_connection_id:String chat_id!:Integer|String message_id:Integer',
      returns: 'Boolean',
    },
    unpinAllChatMessages: { params: 'chat_id!:Integer|String', returns: 'Boolean' },
    leaveChat: { params: 'chat_id!:Integer|String', returns: 'Boolean' },
    getChat: { params: 'chat_id!:Integer|String', returns: 'ChatFullInfo' },
    getChatAdministrators: { params: 'chat_id!:Integer|String return_bots:Boolean', returns: '[ChatMember' },
    getChatMemberCount: { params: 'chat_id!:Integer|String', returns: 'Integer' },
    getChatMember: { params: 'chat_id!:Integer|String user_id!:Integer', returns: 'ChatMember' },
    getUserPersonalChatMessages: { params: 'user_id!:Integer limit!:Integer', returns: '[Message' },
    setChatStickerSet: { params: 'chat_id!:Integer|String sticker_set_name!:String', returns: 'Boolean' },
    deleteChatStickerSet: { params: 'chat_id!:Integer|String', returns: 'Boolean' },
    getForumTopicIconStickers: { params: '', returns: '[Sticker' },
    createForumTopic: {
      params: 'chat_id!:Integer|String name!:String icon_color:Integer icon_custom_emoji_id:String',
      returns: 'ForumTopic',
    },
    editForumTopic: {
      params: 'chat_id!:Integer|String message_thread_id!:Integer name:String icon_custom_emoji_id:String',
      returns: 'Boolean',
    },
    closeForumTopic: { params: 'chat_id!:Integer|String message_thread_id!:Integer', returns: 'Boolean' },
    reopenForumTopic: { params: 'chat_id!:Integer|String message_thread_id!:Integer', returns: 'Boolean' },
    deleteForumTopic: { params: 'chat_id!:Integer|String message_thread_id!:Integer', returns: 'Boolean' },
    unpinAllForumTopicMessages: { params: 'chat_id!:Integer|String message_thread_id!:Integer', returns: 'Boolean' },
    editGeneralForumTopic: { params: 'chat_id!:Integer|String name!:String', returns: 'Boolean' },
    closeGeneralForumTopic: { params: 'chat_id!:Integer|String', returns: 'Boolean' },
    reopenGeneralForumTopic: { params: 'chat_id!:Integer|String', returns: 'Boolean' },
    hideGeneralForumTopic: { params: 'chat_id!:Integer|String', returns: 'Boolean' },
    unhideGeneralForumTopic: { params: 'chat_id!:Integer|String', returns: 'Boolean' },
    unpinAllGeneralForumTopicMessages: { params: 'chat_id!:Integer|String', returns: 'Boolean' },
    answerCallbackQuery: {
      params: 'callback_query_id!:String text:String show_alert:Boolean url:String cache_time:Integer',
      returns: 'Boolean',
    },
    answerGuestQuery: { params: 'guest_query_id!:String result!:InlineQueryResult', returns: 'SentGuestMessage' },
    getUserChatBoosts: { params: 'chat_id!:Integer|String user_id!:Integer', returns: 'UserChatBoosts' },
    getBusinessConnection: { params: 'business_connection_id!:String', returns: 'BusinessConnection' },
    getManagedBotToken: { params: 'user_id!:Integer', returns: 'String' },
    replaceManagedBotToken: { params: 'user_id!:Integer', returns: 'String' },
    getManagedBotAccessSettings: { params: 'user_id!:Integer', returns: 'BotAccessSettings' },
    setManagedBotAccessSettings: {
      params: 'user_id!:Integer is_access_restricted!:Boolean added_user_ids:[Integer',
      returns: 'Boolean',
    },
    setMyCommands: { params: 'commands!:[BotCommand scope:BotCommandScope language_code:String', returns: 'Boolean' },
    deleteMyCommands: { params: 'scope:BotCommandScope language_code:String', returns: 'Boolean' },
    getMyCommands: { params: 'scope:BotCommandScope language_code:String', returns: '[BotCommand' },
    setMyName: { params: 'name:String language_code:String', returns: 'Boolean' },
    getMyName: { params: 'language_code:String', returns: 'BotName' },
    setMyDescription: { params: 'description:String language_code:String', returns: 'Boolean' },
    getMyDescription: { params: 'language_code:String', returns: 'BotDescription' },
    setMyShortDescription: { params: 'short_description:String language_code:String', returns: 'Boolean' },
    getMyShortDescription: { params: 'language_code:String', returns: 'BotShortDescription' },
    setMyProfilePhoto: { params: 'photo!:InputProfilePhoto', returns: 'Boolean' },
    removeMyProfilePhoto: { params: '', returns: 'Boolean' },
    setChatMenuButton: { params: 'chat_id:Integer menu_button:MenuButton', returns: 'Boolean' },
    getChatMenuButton: { params: 'chat_id:Integer', returns: 'MenuButton' },
    setMyDefaultAdministratorRights: {
      params: 'rights:ChatAdministratorRights for_channels:Boolean',
      returns: 'Boolean',
    },
    getMyDefaultAdministratorRights: { params: 'for_channels:Boolean', returns: 'ChatAdministratorRights' },
    getAvailableGifts: { params: '', returns: 'Gifts' },
    sendGift: {
      params:
        'user_id:Integer chat_id:Integer|String gift_id!:String pay_for_upgrade:Boolean text:String text_parse_mode:String text_entities:[MessageEntity',
      returns: 'Boolean',
    },
    giftPremiumSubscription: {
      params:
        'user_id!:Integer month_count!:Integer star_count!:Integer text:String text_parse_mode:String text_entities:[MessageEntity',
      returns: 'Boolean',
    },
    verifyUser: { params: 'user_id!:Integer custom_description:String', returns: 'Boolean' },
    verifyChat: { params: 'chat_id!:Integer|String custom_description:String', returns: 'Boolean' },
    removeUserVerification: { params: 'user_id!:Integer', returns: 'Boolean' },
    removeChatVerification: { params: 'chat_id!:Integer|String', returns: 'Boolean' },
    readBusinessMessage: {
      params: 'business_connection_id!:String chat_id!:Integer message_id!:Integer',
      returns: 'Boolean',
    },
    deleteBusinessMessages: { params: 'business_connection_id!:String message_ids!:[Integer', returns: 'Boolean' },
    setBusinessAccountName: {
      params: 'business_connection_id!:String first_name!:String last_name:String',
      returns: 'Boolean',
    },
    setBusinessAccountUsername: { params: 'business_connection_id!:String username:String', returns: 'Boolean' },
    setBusinessAccountBio: { params: 'business_connection_id!:String bio:String', returns: 'Boolean' },
    setBusinessAccountProfilePhoto: {
      params: 'business_connection_id!:String photo!:InputProfilePhoto is_public:Boolean',
      returns: 'Boolean',
    },
    removeBusinessAccountProfilePhoto: {
      params: 'business_connection_id!:String is_public:Boolean',
      returns: 'Boolean',
    },
    setBusinessAccountGiftSettings: {
      params: 'business_connection_id!:String show_gift_button!:Boolean accepted_gift_types!:AcceptedGiftTypes',
      returns: 'Boolean',
    },
    getBusinessAccountStarBalance: { params: 'business_connection_id!:String', returns: 'StarAmount' },
    transferBusinessAccountStars: { params: 'business_connection_id!:String star_count!:Integer', returns: 'Boolean' },
    getBusinessAccountGifts: {
      params:
        'business_connection_id!:String exclude_unsaved:Boolean exclude_saved:Boolean exclude_unlimited:Boolean exclude_limited_upgradable:Boolean exclude_limited_non_upgradable:Boolean exclude_unique:Boolean exclude_from_blockchain:Boolean sort_by_price:Boolean offset:String limit:Integer',
      returns: 'OwnedGifts',
    },
    getUserGifts: {
      params:
        'user_id!:Integer exclude_unlimited:Boolean exclude_limited_upgradable:Boolean exclude_limited_non_upgradable:Boolean exclude_from_blockchain:Boolean exclude_unique:Boolean sort_by_price:Boolean offset:String limit:Integer',
      returns: 'OwnedGifts',
    },
    getChatGifts: {
      params:
        'chat_id!:Integer|String exclude_unsaved:Boolean exclude_saved:Boolean exclude_unlimited:Boolean exclude_limited_upgradable:Boolean exclude_limited_non_upgradable:Boolean exclude_from_blockchain:Boolean exclude_unique:Boolean sort_by_price:Boolean offset:String limit:Integer',
      returns: 'OwnedGifts',
    },
    convertGiftToStars: { params: 'business_connection_id!:String owned_gift_id!:String', returns: 'Boolean' },
    upgradeGift: {
      params: 'business_connection_id!:String owned_gift_id!:String keep_original_details:Boolean star_count:Integer',
      returns: 'Boolean',
    },
    transferGift: {
      params: 'business_connection_id!:String owned_gift_id!:String new_owner_chat_id!:Integer star_count:Integer',
      returns: 'Boolean',
    },
    postStory: {
      params:
        'business_connection_id!:String content!:InputStoryContent active_period!:Integer caption:String parse_mode:String caption_entities:[MessageEntity areas:[StoryArea post_to_chat_page:Boolean protect_content:Boolean',
      returns: 'Story',
    },
    repostStory: {
      params:
        'business_connection_id!:String from_chat_id!:Integer from_story_id!:Integer active_period!:Integer post_to_chat_page:Boolean protect_content:Boolean',
      returns: 'Story',
    },
    editStory: {
      params:
        'business_connection_id!:String story_id!:Integer content!:InputStoryContent caption:String parse_mode:String caption_entities:[MessageEntity areas:[StoryArea',
      returns: 'Story',
    },
    deleteStory: { params: 'business_connection_id!:String story_id!:Integer', returns: 'Boolean' },
    answerWebAppQuery: { params: 'web_app_query_id!:String result!:InlineQueryResult', returns: 'SentWebAppMessage' },
    savePreparedInlineMessage: {
      params:
        'user_id!:Integer result!:InlineQueryResult allow_user_chats:Boolean allow_bot_chats:Boolean allow_group_chats:Boolean allow_channel_chats:Boolean',
      returns: 'PreparedInlineMessage',
    },
    savePreparedKeyboardButton: {
      params: 'user_id!:Integer button!:KeyboardButton',
      returns: 'PreparedKeyboardButton',
    },
    editMessageText: {
      params:
        'business_connection_id:String chat_id:Integer|String message_id:Integer inline_message_id:String text:String parse_mode:String entities:[MessageEntity link_preview_options:LinkPreviewOptions rich_message:InputRichMessage reply_markup:InlineKeyboardMarkup',
      returns: 'Message|Boolean',
    },
    editMessageCaption: {
      params:
        'business_connection_id:String chat_id:Integer|String message_id:Integer inline_message_id:String caption:String parse_mode:String caption_entities:[MessageEntity show_caption_above_media:Boolean reply_markup:InlineKeyboardMarkup',
      returns: 'Message|Boolean',
    },
    editMessageMedia: {
      params:
        'business_connection_id:String chat_id:Integer|String message_id:Integer inline_message_id:String media!:InputMedia reply_markup:InlineKeyboardMarkup',
      returns: 'Message|Boolean',
    },
    editMessageLiveLocation: {
      params:
        'business_connection_id:String chat_id:Integer|String message_id:Integer inline_message_id:String latitude!:Float longitude!:Float live_period:Integer horizontal_accuracy:Float heading:Integer proximity_alert_radius:Integer reply_markup:InlineKeyboardMarkup',
      returns: 'Message|Boolean',
    },
    stopMessageLiveLocation: {
      params:
        'business_connection_id:String chat_id:Integer|String message_id:Integer inline_message_id:String reply_markup:InlineKeyboardMarkup',
      returns: 'Message|Boolean',
    },
    editMessageChecklist: {
      params:
        'business_connection_id!:String chat_id!:Integer|String message_id!:Integer checklist!:InputChecklist reply_markup:InlineKeyboardMarkup',
      returns: 'Message',
    },
    editMessageReplyMarkup: {
      params:
        'business_connection_id:String chat_id:Integer|String message_id:Integer inline_message_id:String reply_markup:InlineKeyboardMarkup',
      returns: 'Message|Boolean',
    },
    stopPoll: {
      params:
        'business_connection_id:String chat_id!:Integer|String message_id!:Integer reply_markup:InlineKeyboardMarkup',
      returns: 'Poll',
    },
    approveSuggestedPost: { params: 'chat_id!:Integer message_id!:Integer send_date:Integer', returns: 'Boolean' },
    declineSuggestedPost: { params: 'chat_id!:Integer message_id!:Integer comment:String', returns: 'Boolean' },
    deleteMessage: { params: 'chat_id!:Integer|String message_id!:Integer', returns: 'Boolean' },
    deleteMessages: { params: 'chat_id!:Integer|String message_ids!:[Integer', returns: 'Boolean' },
    deleteMessageReaction: {
      params: 'chat_id!:Integer|String message_id!:Integer user_id:Integer actor_chat_id:Integer',
      returns: 'Boolean',
    },
    deleteAllMessageReactions: {
      params: 'chat_id!:Integer|String user_id:Integer actor_chat_id:Integer',
      returns: 'Boolean',
    },
    sendSticker: {
      params:
        'business_connection_id:String chat_id!:Integer|String message_thread_id:Integer direct_messages_topic_id:Integer sticker!:InputFile|String emoji:String disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean message_effect_id:String suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply',
      returns: 'Message',
    },
    getStickerSet: { params: 'name!:String', returns: 'StickerSet' },
    getCustomEmojiStickers: { params: 'custom_emoji_ids!:[String', returns: '[Sticker' },
    uploadStickerFile: { params: 'user_id!:Integer sticker!:InputFile sticker_format!:String', returns: 'File' },
    createNewStickerSet: {
      params:
        'user_id!:Integer name!:String title!:String stickers!:[InputSticker sticker_type:String needs_repainting:Boolean',
      returns: 'Boolean',
    },
    addStickerToSet: { params: 'user_id!:Integer name!:String sticker!:InputSticker', returns: 'Boolean' },
    setStickerPositionInSet: { params: 'sticker!:String position!:Integer', returns: 'Boolean' },
    deleteStickerFromSet: { params: 'sticker!:String', returns: 'Boolean' },
    replaceStickerInSet: {
      params: 'user_id!:Integer name!:String old_sticker!:String sticker!:InputSticker',
      returns: 'Boolean',
    },
    setStickerEmojiList: { params: 'sticker!:String emoji_list!:[String', returns: 'Boolean' },
    setStickerKeywords: { params: 'sticker!:String keywords:[String', returns: 'Boolean' },
    setStickerMaskPosition: { params: 'sticker!:String mask_position:MaskPosition', returns: 'Boolean' },
    setStickerSetTitle: { params: 'name!:String title!:String', returns: 'Boolean' },
    setStickerSetThumbnail: {
      params: 'name!:String user_id!:Integer thumbnail:InputFile|String format!:String',
      returns: 'Boolean',
    },
    setCustomEmojiStickerSetThumbnail: { params: 'name!:String custom_emoji_id:String', returns: 'Boolean' },
    deleteStickerSet: { params: 'name!:String', returns: 'Boolean' },
    sendRichMessage: {
      params:
        'business_connection_id:String chat_id!:Integer|String message_thread_id:Integer direct_messages_topic_id:Integer rich_message!:InputRichMessage disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean message_effect_id:String suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply',
      returns: 'Message',
    },
    sendRichMessageDraft: {
      params: 'chat_id!:Integer message_thread_id:Integer draft_id!:Integer rich_message!:InputRichMessage',
      returns: 'Boolean',
    },
    answerInlineQuery: {
      params:
        'inline_query_id!:String results!:[InlineQueryResult cache_time:Integer is_personal:Boolean next_offset:String button:InlineQueryResultsButton',
      returns: 'Boolean',
    },
    sendInvoice: {
      params:
        'chat_id!:Integer|String message_thread_id:Integer direct_messages_topic_id:Integer title!:String description!:String payload!:String provider_token:String currency!:String prices!:[LabeledPrice max_tip_amount:Integer suggested_tip_amounts:[Integer start_parameter:String provider_data:String photo_url:String photo_size:Integer photo_width:Integer photo_height:Integer need_name:Boolean need_phone_number:Boolean need_email:Boolean need_shipping_address:Boolean send_phone_number_to_provider:Boolean send_email_to_provider:Boolean is_flexible:Boolean disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean message_effect_id:String suggested_post_parameters:SuggestedPostParameters reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup',
      returns: 'Message',
    },
    createInvoiceLink: {
      params:
        'business_connection_id:String title!:String description!:String payload!:String provider_token:String currency!:String prices!:[LabeledPrice subscription_period:Integer max_tip_amount:Integer suggested_tip_amounts:[Integer provider_data:String photo_url:String photo_size:Integer photo_width:Integer photo_height:Integer need_name:Boolean need_phone_number:Boolean need_email:Boolean need_shipping_address:Boolean send_phone_number_to_provider:Boolean send_email_to_provider:Boolean is_flexible:Boolean',
      returns: 'String',
    },
    answerShippingQuery: {
      params: 'shipping_query_id!:String ok!:Boolean shipping_options:[ShippingOption error_message:String',
      returns: 'Boolean',
    },
    answerPreCheckoutQuery: {
      params: 'pre_checkout_query_id!:String ok!:Boolean error_message:String',
      returns: 'Boolean',
    },
    getMyStarBalance: { params: '', returns: 'StarAmount' },
    getStarTransactions: { params: 'offset:Integer limit:Integer', returns: 'StarTransactions' },
    refundStarPayment: { params: 'user_id!:Integer telegram_payment_charge_id!:String', returns: 'Boolean' },
    editUserStarSubscription: {
      params: 'user_id!:Integer telegram_payment_charge_id!:String is_canceled!:Boolean',
      returns: 'Boolean',
    },
    setPassportDataErrors: { params: 'user_id!:Integer errors!:[PassportElementError', returns: 'Boolean' },
    sendGame: {
      params:
        'business_connection_id:String chat_id!:Integer|String message_thread_id:Integer game_short_name!:String disable_notification:Boolean protect_content:Boolean allow_paid_broadcast:Boolean message_effect_id:String reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup',
      returns: 'Message',
    },
    setGameScore: {
      params:
        'user_id!:Integer score!:Integer force:Boolean disable_edit_message:Boolean chat_id:Integer message_id:Integer inline_message_id:String',
      returns: 'Message|Boolean',
    },
    getGameHighScores: {
      params: 'user_id!:Integer chat_id:Integer message_id:Integer inline_message_id:String',
      returns: '[GameHighScore',
    },
  },
  types: {
    Update:
      'update_id!:Integer message:Message edited_message:Message channel_post:Message edited_channel_post:Message business_connection:BusinessConnection business_message:Message edited_business_message:Message deleted_business_messages:BusinessMessagesDeleted guest_message:Message message_reaction:MessageReactionUpdated message_reaction_count:MessageReactionCountUpdated inline_query:InlineQuery chosen_inline_result:ChosenInlineResult callback_query:CallbackQuery shipping_query:ShippingQuery pre_checkout_query:PreCheckoutQuery purchased_paid_media:PaidMediaPurchased poll:Poll poll_answer:PollAnswer my_chat_member:ChatMemberUpdated chat_member:ChatMemberUpdated chat_join_request:ChatJoinRequest chat_boost:ChatBoostUpdated removed_chat_boost:ChatBoostRemoved managed_bot:ManagedBotUpdated',
    WebhookInfo:
      'url!:String has_custom_certificate!:Boolean pending_update_count!:Integer ip_address:String last_error_date:Integer last_error_message:String last_synchronization_error_date:Integer max_connections:Integer allowed_updates:[String',
    User: 'id!:Integer is_bot!:Boolean first_name!:String last_name:String username:String language_code:String is_premium:Boolean added_to_attachment_menu:Boolean can_join_groups:Boolean can_read_all_group_messages:Boolean supports_guest_queries:Boolean supports_inline_queries:Boolean can_connect_to_business:Boolean has_main_web_app:Boolean has_topics_enabled:Boolean allows_users_to_create_topics:Boolean can_manage_bots:Boolean supports_join_request_queries:Boolean',
    Chat: 'id!:Integer type!:String title:String username:String first_name:String last_name:String is_forum:Boolean is_direct_messages:Boolean',
    ChatFullInfo:
      'id!:Integer type!:String title:String username:String first_name:String last_name:String is_forum:Boolean is_direct_messages:Boolean accent_color_id!:Integer max_reaction_count!:Integer photo:ChatPhoto active_usernames:[String birthdate:Birthdate business_intro:BusinessIntro business_location:BusinessLocation business_opening_hours:BusinessOpeningHours personal_chat:Chat parent_chat:Chat available_reactions:[ReactionType background_custom_emoji_id:String profile_accent_color_id:Integer profile_background_custom_emoji_id:String emoji_status_custom_emoji_id:String emoji_status_expiration_date:Integer bio:String has_private_forwards:Boolean has_restricted_voice_and_video_messages:Boolean join_to_send_messages:Boolean join_by_request:Boolean description:String invite_link:String pinned_message:Message permissions:ChatPermissions accepted_gift_types!:AcceptedGiftTypes can_send_paid_media:Boolean slow_mode_delay:Integer unrestrict_boost_count:Integer message_auto_delete_time:Integer has_aggressive_anti_spam_enabled:Boolean has_hidden_members:Boolean has_protected_content:Boolean has_visible_history:Boolean sticker_set_name:String can_set_sticker_set:Boolean custom_emoji_sticker_set_name:String linked_chat_id:Integer location:ChatLocation rating:UserRating first_profile_audio:Audio unique_gift_colors:UniqueGiftColors paid_message_star_count:Integer guard_bot:User',
    Message:
      'message_id!:Integer message_thread_id:Integer direct_messages_topic:DirectMessagesTopic from:User sender_chat:Chat sender_boost_count:Integer sender_business_bot:User sender_tag:String date!:Integer guest_query_id:String business_connection_id:String chat!:Chat forward_origin:MessageOrigin is_topic_message:Boolean is_automatic_forward:Boolean reply_to_message:Message external_reply:ExternalReplyInfo quote:TextQuote reply_to_story:Story reply_to_checklist_task_id:Integer reply_to_poll_option_id:String via_bot:User guest_bot_caller_user:User guest_bot_caller_chat:Chat edit_date:Integer has_protected_content:Boolean is_from_offline:Boolean is_paid_post:Boolean media_group_id:String author_signature:String paid_star_count:Integer text:String entities:[MessageEntity link_preview_options:LinkPreviewOptions suggested_post_info:SuggestedPostInfo effect_id:String rich_message:RichMessage animation:Animation audio:Audio document:Document live_photo:LivePhoto paid_media:PaidMediaInfo photo:[PhotoSize sticker:Sticker story:Story video:Video video_note:VideoNote voice:Voice caption:String caption_entities:[MessageEntity show_caption_above_media:Boolean has_media_spoiler:Boolean checklist:Checklist contact:Contact dice:Dice game:Game poll:Poll venue:Venue location:Location new_chat_members:[User left_chat_member:User chat_owner_left:ChatOwnerLeft chat_owner_changed:ChatOwnerChanged new_chat_title:String new_chat_photo:[PhotoSize delete_chat_photo:Boolean group_chat_created:Boolean supergroup_chat_created:Boolean channel_chat_created:Boolean message_auto_delete_timer_changed:MessageAutoDeleteTimerChanged migrate_to_chat_id:Integer migrate_from_chat_id:Integer pinned_message:MaybeInaccessibleMessage invoice:Invoice successful_payment:SuccessfulPayment refunded_payment:RefundedPayment users_shared:UsersShared chat_shared:ChatShared gift:GiftInfo unique_gift:UniqueGiftInfo gift_upgrade_sent:GiftInfo connected_website:String write_access_allowed:WriteAccessAllowed passport_data:PassportData proximity_alert_triggered:ProximityAlertTriggered boost_added:ChatBoostAdded chat_background_set:ChatBackground checklist_tasks_done:ChecklistTasksDone checklist_tasks_added:ChecklistTasksAdded direct_message_price_changed:DirectMessagePriceChanged forum_topic_created:ForumTopicCreated forum_topic_edited:ForumTopicEdited forum_topic_closed:ForumTopicClosed forum_topic_reopened:ForumTopicReopened general_forum_topic_hidden:GeneralForumTopicHidden general_forum_topic_unhidden:GeneralForumTopicUnhidden giveaway_created:GiveawayCreated giveaway:Giveaway giveaway_winners:GiveawayWinners giveaway_completed:GiveawayCompleted managed_bot_created:ManagedBotCreated paid_message_price_changed:PaidMessagePriceChanged poll_option_added:PollOptionAdded poll_option_deleted:PollOptionDeleted suggested_post_approved:SuggestedPostApproved suggested_post_approval_failed:SuggestedPostApprovalFailed suggested_post_declined:SuggestedPostDeclined suggested_post_paid:SuggestedPostPaid suggested_post_refunded:SuggestedPostRefunded video_chat_scheduled:VideoChatScheduled video_chat_started:VideoChatStarted video_chat_ended:VideoChatEnded video_chat_participants_invited:VideoChatParticipantsInvited web_app_data:WebAppData reply_markup:InlineKeyboardMarkup',
    MessageId: 'message_id!:Integer',
    InaccessibleMessage: 'chat!:Chat message_id!:Integer date!:Integer',
    MaybeInaccessibleMessage: '= Message|InaccessibleMessage',
    MessageEntity:
      'type!:String offset!:Integer length!:Integer url:String user:User language:String custom_emoji_id:String unix_time:Integer date_time_format:String',
    TextQuote: 'text!:String entities:[MessageEntity position!:Integer is_manual:Boolean',
    ExternalReplyInfo:
      'origin!:MessageOrigin chat:Chat message_id:Integer link_preview_options:LinkPreviewOptions animation:Animation audio:Audio document:Document live_photo:LivePhoto paid_media:PaidMediaInfo photo:[PhotoSize sticker:Sticker story:Story video:Video video_note:VideoNote voice:Voice has_media_spoiler:Boolean checklist:Checklist contact:Contact dice:Dice game:Game giveaway:Giveaway giveaway_winners:GiveawayWinners invoice:Invoice location:Location poll:Poll venue:Venue',
    ReplyParameters:
      'message_id!:Integer chat_id:Integer|String allow_sending_without_reply:Boolean quote:String quote_parse_mode:String quote_entities:[MessageEntity quote_position:Integer checklist_task_id:Integer poll_option_id:String',
    MessageOrigin: '= MessageOriginUser|MessageOriginHiddenUser|MessageOriginChat|MessageOriginChannel',
    MessageOriginUser: "type!:'user' date!:Integer sender_user!:User",
    MessageOriginHiddenUser: "type!:'hidden_user' date!:Integer sender_user_name!:String",
    MessageOriginChat: "type!:'chat' date!:Integer sender_chat!:Chat author_signature:String",
    MessageOriginChannel: "type!:'channel' date!:Integer chat!:Chat message_id!:Integer author_signature:String",
    PhotoSize: 'file_id!:String file_unique_id!:String width!:Integer height!:Integer file_size:Integer',
    Animation:
      'file_id!:String file_unique_id!:String width!:Integer height!:Integer duration!:Integer thumbnail:PhotoSize file_name:String mime_type:String file_size:Integer',
    Audio:
      'file_id!:String file_unique_id!:String duration!:Integer performer:String title:String file_name:String mime_type:String file_size:Integer thumbnail:PhotoSize',
    Document:
      'file_id!:String file_unique_id!:String thumbnail:PhotoSize file_name:String mime_type:String file_size:Integer',
    LivePhoto:
      'photo:[PhotoSize file_id!:String file_unique_id!:String width!:Integer height!:Integer duration!:Integer mime_type:String file_size:Integer',
    Story: 'chat!:Chat id!:Integer',
    VideoQuality:
      'file_id!:String file_unique_id!:String width!:Integer height!:Integer codec!:String file_size:Integer',
    Video:
      'file_id!:String file_unique_id!:String width!:Integer height!:Integer duration!:Integer thumbnail:PhotoSize cover:[PhotoSize start_timestamp:Integer qualities:[VideoQuality file_name:String mime_type:String file_size:Integer',
    VideoNote:
      'file_id!:String file_unique_id!:String length!:Integer duration!:Integer thumbnail:PhotoSize file_size:Integer',
    Voice: 'file_id!:String file_unique_id!:String duration!:Integer mime_type:String file_size:Integer',
    PaidMediaInfo: 'star_count!:Integer paid_media!:[PaidMedia',
    PaidMedia: '= PaidMediaLivePhoto|PaidMediaPhoto|PaidMediaPreview|PaidMediaVideo',
    PaidMediaLivePhoto: "type!:'live_photo' live_photo!:LivePhoto",
    PaidMediaPhoto: "type!:'photo' photo!:[PhotoSize",
    PaidMediaPreview: "type!:'preview' width:Integer height:Integer duration:Integer",
    PaidMediaVideo: "type!:'video' video!:Video",
    Contact: 'phone_number!:String first_name!:String last_name:String user_id:Integer vcard:String',
    Dice: 'emoji!:String value!:Integer',
    Link: 'url!:String',
    PollMedia:
      'animation:Animation audio:Audio document:Document link:Link live_photo:LivePhoto location:Location photo:[PhotoSize sticker:Sticker venue:Venue video:Video',
    InputPollMedia:
      '= InputMediaAnimation|InputMediaAudio|InputMediaDocument|InputMediaLivePhoto|InputMediaLocation|InputMediaPhoto|InputMediaVenue|InputMediaVideo',
    InputPollOptionMedia:
      '= InputMediaAnimation|InputMediaLink|InputMediaLivePhoto|InputMediaLocation|InputMediaPhoto|InputMediaSticker|InputMediaVenue|InputMediaVideo',
    PollOption:
      'persistent_id!:String text!:String text_entities:[MessageEntity media:PollMedia voter_count!:Integer added_by_user:User added_by_chat:Chat addition_date:Integer',
    InputPollOption: 'text!:String text_parse_mode:String text_entities:[MessageEntity media:InputPollOptionMedia',
    PollAnswer: 'poll_id!:String voter_chat:Chat user:User option_ids!:[Integer option_persistent_ids!:[String',
    Poll: 'id!:String question!:String question_entities:[MessageEntity options!:[PollOption total_voter_count!:Integer is_closed!:Boolean is_anonymous!:Boolean type!:String allows_multiple_answers!:Boolean allows_revoting!:Boolean members_only!:Boolean country_codes:[String correct_option_ids:[Integer explanation:String explanation_entities:[MessageEntity explanation_media:PollMedia open_period:Integer close_date:Integer description:String description_entities:[MessageEntity media:PollMedia',
    ChecklistTask:
      'id!:Integer text!:String text_entities:[MessageEntity completed_by_user:User completed_by_chat:Chat completion_date:Integer',
    Checklist:
      'title!:String title_entities:[MessageEntity tasks!:[ChecklistTask others_can_add_tasks:Boolean others_can_mark_tasks_as_done:Boolean',
    InputChecklistTask: 'id!:Integer text!:String parse_mode:String text_entities:[MessageEntity',
    InputChecklist:
      'title!:String parse_mode:String title_entities:[MessageEntity tasks!:[InputChecklistTask others_can_add_tasks:Boolean others_can_mark_tasks_as_done:Boolean',
    ChecklistTasksDone:
      'checklist_message:Message marked_as_done_task_ids:[Integer marked_as_not_done_task_ids:[Integer',
    ChecklistTasksAdded: 'checklist_message:Message tasks!:[ChecklistTask',
    Location:
      'latitude!:Float longitude!:Float horizontal_accuracy:Float live_period:Integer heading:Integer proximity_alert_radius:Integer',
    Venue:
      'location!:Location title!:String address!:String foursquare_id:String foursquare_type:String google_place_id:String google_place_type:String',
    WebAppData: 'data!:String button_text!:String',
    ProximityAlertTriggered: 'traveler!:User watcher!:User distance!:Integer',
    MessageAutoDeleteTimerChanged: 'message_auto_delete_time!:Integer',
    ManagedBotCreated: 'bot!:User',
    ManagedBotUpdated: 'user!:User bot!:User',
    PollOptionAdded:
      'poll_message:MaybeInaccessibleMessage option_persistent_id!:String option_text!:String option_text_entities:[MessageEntity',
    PollOptionDeleted:
      'poll_message:MaybeInaccessibleMessage option_persistent_id!:String option_text!:String option_text_entities:[MessageEntity',
    ChatBoostAdded: 'boost_count!:Integer',
    BackgroundFill: '= BackgroundFillSolid|BackgroundFillGradient|BackgroundFillFreeformGradient',
    BackgroundFillSolid: "type!:'solid' color!:Integer",
    BackgroundFillGradient: "type!:'gradient' top_color!:Integer bottom_color!:Integer rotation_angle!:Integer",
    BackgroundFillFreeformGradient: "type!:'freeform_gradient' colors!:[Integer",
    BackgroundType: '= BackgroundTypeFill|BackgroundTypeWallpaper|BackgroundTypePattern|BackgroundTypeChatTheme',
    BackgroundTypeFill: "type!:'fill' fill!:BackgroundFill dark_theme_dimming!:Integer",
    BackgroundTypeWallpaper:
      "type!:'wallpaper' document!:Document dark_theme_dimming!:Integer is_blurred:Boolean is_moving:Boolean",
    BackgroundTypePattern:
      "type!:'pattern' document!:Document fill!:BackgroundFill intensity!:Integer is_inverted:Boolean is_moving:Boolean",
    BackgroundTypeChatTheme: "type!:'chat_theme' theme_name!:String",
    ChatBackground: 'type!:BackgroundType',
    ForumTopicCreated: 'name!:String icon_color!:Integer icon_custom_emoji_id:String is_name_implicit:Boolean',
    ForumTopicClosed: '',
    ForumTopicEdited: 'name:String icon_custom_emoji_id:String',
    ForumTopicReopened: '',
    GeneralForumTopicHidden: '',
    GeneralForumTopicUnhidden: '',
    SharedUser: 'user_id!:Integer first_name:String last_name:String username:String photo:[PhotoSize',
    UsersShared: 'request_id!:Integer users!:[SharedUser',
    ChatShared: 'request_id!:Integer chat_id!:Integer title:String username:String photo:[PhotoSize',
    WriteAccessAllowed: 'from_request:Boolean web_app_name:String from_attachment_menu:Boolean',
    VideoChatScheduled: 'start_date!:Integer',
    VideoChatStarted: '',
    VideoChatEnded: 'duration!:Integer',
    VideoChatParticipantsInvited: 'users!:[User',
    PaidMessagePriceChanged: 'paid_message_star_count!:Integer',
    DirectMessagePriceChanged: 'are_direct_messages_enabled!:Boolean direct_message_star_count:Integer',
    SuggestedPostApproved: 'suggested_post_message:Message price:SuggestedPostPrice send_date!:Integer',
    SuggestedPostApprovalFailed: 'suggested_post_message:Message price!:SuggestedPostPrice',
    SuggestedPostDeclined: 'suggested_post_message:Message comment:String',
    SuggestedPostPaid: 'suggested_post_message:Message currency!:String amount:Integer star_amount:StarAmount',
    SuggestedPostRefunded: 'suggested_post_message:Message reason!:String',
    GiveawayCreated: 'prize_star_count:Integer',
    Giveaway:
      'chats!:[Chat winners_selection_date!:Integer winner_count!:Integer only_new_members:Boolean has_public_winners:Boolean prize_description:String country_codes:[String prize_star_count:Integer premium_subscription_month_count:Integer',
    GiveawayWinners:
      'chat!:Chat giveaway_message_id!:Integer winners_selection_date!:Integer winner_count!:Integer winners!:[User additional_chat_count:Integer prize_star_count:Integer premium_subscription_month_count:Integer unclaimed_prize_count:Integer only_new_members:Boolean was_refunded:Boolean prize_description:String',
    GiveawayCompleted:
      'winner_count!:Integer unclaimed_prize_count:Integer giveaway_message:Message is_star_giveaway:Boolean',
    LinkPreviewOptions:
      'is_disabled:Boolean url:String prefer_small_media:Boolean prefer_large_media:Boolean show_above_text:Boolean',
    SuggestedPostPrice: 'currency!:String amount!:Integer',
    SuggestedPostInfo: 'state!:String price:SuggestedPostPrice send_date:Integer',
    SuggestedPostParameters: 'price:SuggestedPostPrice send_date:Integer',
    DirectMessagesTopic: 'topic_id!:Integer user:User',
    UserProfilePhotos: 'total_count!:Integer photos!:[[PhotoSize',
    UserProfileAudios: 'total_count!:Integer audios!:[Audio',
    File: 'file_id!:String file_unique_id!:String file_size:Integer file_path:String',
    WebAppInfo: 'url!:String',
    ReplyKeyboardMarkup:
      'keyboard!:[[KeyboardButton is_persistent:Boolean resize_keyboard:Boolean one_time_keyboard:Boolean input_field_placeholder:String selective:Boolean',
    KeyboardButtonObject:
      'text!:String icon_custom_emoji_id:String style:String request_users:KeyboardButtonRequestUsers request_chat:KeyboardButtonRequestChat request_managed_bot:KeyboardButtonRequestManagedBot request_contact:Boolean request_location:Boolean request_poll:KeyboardButtonPollType web_app:WebAppInfo',
    KeyboardButtonRequestUsers:
      'request_id!:Integer user_is_bot:Boolean user_is_premium:Boolean max_quantity:Integer request_name:Boolean request_username:Boolean request_photo:Boolean',
    KeyboardButtonRequestChat:
      'request_id!:Integer chat_is_channel!:Boolean chat_is_forum:Boolean chat_has_username:Boolean chat_is_created:Boolean user_administrator_rights:ChatAdministratorRights bot_administrator_rights:ChatAdministratorRights bot_is_member:Boolean request_title:Boolean request_username:Boolean request_photo:Boolean',
    KeyboardButtonRequestManagedBot: 'request_id!:Integer suggested_name:String suggested_username:String',
    KeyboardButtonPollType: 'type:String',
    ReplyKeyboardRemove: 'remove_keyboard!:Boolean selective:Boolean',
    InlineKeyboardMarkup: 'inline_keyboard!:[[InlineKeyboardButton',
    InlineKeyboardButton:
      'text!:String icon_custom_emoji_id:String style:String url:String callback_data:String web_app:WebAppInfo login_url:LoginUrl switch_inline_query:String switch_inline_query_current_chat:String switch_inline_query_chosen_chat:SwitchInlineQueryChosenChat copy_text:CopyTextButton callback_game:CallbackGame pay:Boolean',
    LoginUrl: 'url!:String forward_text:String bot_username:String request_write_access:Boolean',
    SwitchInlineQueryChosenChat:
      'query:String allow_user_chats:Boolean allow_bot_chats:Boolean allow_group_chats:Boolean allow_channel_chats:Boolean',
    CopyTextButton: 'text!:String',
    CallbackQuery:
      'id!:String from!:User message:MaybeInaccessibleMessage inline_message_id:String chat_instance!:String data:String game_short_name:String',
    ForceReply: 'force_reply!:Boolean input_field_placeholder:String selective:Boolean',
    ChatPhoto: 'small_file_id!:String small_file_unique_id!:String big_file_id!:String big_file_unique_id!:String',
    ChatInviteLink:
      'invite_link!:String creator!:User creates_join_request!:Boolean is_primary!:Boolean is_revoked!:Boolean name:String expire_date:Integer member_limit:Integer pending_join_request_count:Integer subscription_period:Integer subscription_price:Integer',
    ChatAdministratorRights:
      'is_anonymous!:Boolean can_manage_chat!:Boolean can_delete_messages!:Boolean can_manage_video_chats!:Boolean can_restrict_members!:Boolean can_promote_members!:Boolean can_change_info!:Boolean can_invite_users!:Boolean can_post_stories!:Boolean can_edit_stories!:Boolean can_delete_stories!:Boolean can_post_messages:Boolean can_edit_messages:Boolean can_pin_messages:Boolean can_manage_topics:Boolean can_manage_direct_messages:Boolean can_manage_tags:Boolean',
    ChatMemberUpdated:
      'chat!:Chat from!:User date!:Integer old_chat_member!:ChatMember new_chat_member!:ChatMember invite_link:ChatInviteLink via_join_request:Boolean via_chat_folder_invite_link:Boolean',
    ChatMember:
      '= ChatMemberOwner|ChatMemberAdministrator|ChatMemberMember|ChatMemberRestricted|ChatMemberLeft|ChatMemberBanned',
    ChatMemberOwner: "status!:'creator' user!:User is_anonymous!:Boolean custom_title:String",
    ChatMemberAdministrator:
      "status!:'administrator' user!:User can_be_edited!:Boolean is_anonymous!:Boolean can_manage_chat!:Boolean can_delete_messages!:Boolean can_manage_video_chats!:Boolean can_restrict_members!:Boolean can_promote_members!:Boolean can_change_info!:Boolean can_invite_users!:Boolean can_post_stories!:Boolean can_edit_stories!:Boolean can_delete_stories!:Boolean can_post_messages:Boolean can_edit_messages:Boolean can_pin_messages:Boolean can_manage_topics:Boolean can_manage_direct_messages:Boolean can_manage_tags:Boolean custom_title:String",
    ChatMemberMember: "status!:'member' tag:String user!:User until_date:Integer",
    ChatMemberRestricted:
      "status!:'restricted' tag:String user!:User is_member!:Boolean can_send_messages!:Boolean can_send_audios!:Boolean can_send_documents!:Boolean can_send_photos!:Boolean can_send_videos!:Boolean can_send_video_notes!:Boolean can_send_voice_notes!:Boolean can_send_polls!:Boolean can_send_other_messages!:Boolean can_add_web_page_previews!:Boolean can_react_to_messages!:Boolean can_edit_tag!:Boolean can_change_info!:Boolean can_invite_users!:Boolean can_pin_messages!:Boolean can_manage_topics!:Boolean until_date!:Integer",
    ChatMemberLeft: "status!:'left' user!:User",
    ChatMemberBanned: "status!:'kicked' user!:User until_date!:Integer",
    ChatJoinRequest:
      'chat!:Chat from!:User user_chat_id!:Integer date!:Integer bio:String invite_link:ChatInviteLink query_id:String',
    ChatPermissions:
      'can_send_messages:Boolean can_send_audios:Boolean can_send_documents:Boolean can_send_photos:Boolean can_send_videos:Boolean can_send_video_notes:Boolean can_send_voice_notes:Boolean can_send_polls:Boolean can_send_other_messages:Boolean can_add_web_page_previews:Boolean can_react_to_messages:Boolean can_edit_tag:Boolean can_change_info:Boolean can_invite_users:Boolean can_pin_messages:Boolean can_manage_topics:Boolean',
    Birthdate: 'day!:Integer month!:Integer year:Integer',
    BusinessIntro: 'title:String message:String sticker:Sticker',
    BusinessLocation: 'address!:String location:Location',
    BusinessOpeningHoursInterval: 'opening_minute!:Integer closing_minute!:Integer',
    BusinessOpeningHours: 'time_zone_name!:String opening_hours!:[BusinessOpeningHoursInterval',
    UserRating: 'level!:Integer rating!:Integer current_level_rating!:Integer next_level_rating:Integer',
    StoryAreaPosition:
      'x_percentage!:Float y_percentage!:Float width_percentage!:Float height_percentage!:Float rotation_angle!:Float corner_radius_percentage!:Float',
    LocationAddress: 'country_code!:String state:String city:String street:String',
    StoryAreaType:
      '= StoryAreaTypeLocation|StoryAreaTypeSuggestedReaction|StoryAreaTypeLink|StoryAreaTypeWeather|StoryAreaTypeUniqueGift',
    StoryAreaTypeLocation: "type!:'location' latitude!:Float longitude!:Float address:LocationAddress",
    StoryAreaTypeSuggestedReaction:
      "type!:'suggested_reaction' reaction_type!:ReactionType is_dark:Boolean is_flipped:Boolean",
    StoryAreaTypeLink: "type!:'link' url!:String",
    StoryAreaTypeWeather: "type!:'weather' temperature!:Float emoji!:String background_color!:Integer",
    StoryAreaTypeUniqueGift: "type!:'unique_gift' name!:String",
    StoryArea: 'position!:StoryAreaPosition type!:StoryAreaType',
    ChatLocation: 'location!:Location address!:String',
    ReactionType: '= ReactionTypeEmoji|ReactionTypeCustomEmoji|ReactionTypePaid',
    ReactionTypeEmoji: "type!:'emoji' emoji!:String",
    ReactionTypeCustomEmoji: "type!:'custom_emoji' custom_emoji_id!:String",
    ReactionTypePaid: "type!:'paid'",
    ReactionCount: 'type!:ReactionType total_count!:Integer',
    MessageReactionUpdated:
      'chat!:Chat message_id!:Integer user:User actor_chat:Chat date!:Integer old_reaction!:[ReactionType new_reaction!:[ReactionType',
    MessageReactionCountUpdated: 'chat!:Chat message_id!:Integer date!:Integer reactions!:[ReactionCount',
    ForumTopic:
      'message_thread_id!:Integer name!:String icon_color!:Integer icon_custom_emoji_id:String is_name_implicit:Boolean',
    GiftBackground: 'center_color!:Integer edge_color!:Integer text_color!:Integer',
    Gift: 'id!:String sticker!:Sticker star_count!:Integer upgrade_star_count:Integer is_premium:Boolean has_colors:Boolean total_count:Integer remaining_count:Integer personal_total_count:Integer personal_remaining_count:Integer background:GiftBackground unique_gift_variant_count:Integer publisher_chat:Chat',
    Gifts: 'gifts!:[Gift',
    UniqueGiftModel: 'name!:String sticker!:Sticker rarity_per_mille!:Integer rarity:String',
    UniqueGiftSymbol: 'name!:String sticker!:Sticker rarity_per_mille!:Integer',
    UniqueGiftBackdropColors: 'center_color!:Integer edge_color!:Integer symbol_color!:Integer text_color!:Integer',
    UniqueGiftBackdrop: 'name!:String colors!:UniqueGiftBackdropColors rarity_per_mille!:Integer',
    UniqueGiftColors:
      'model_custom_emoji_id!:String symbol_custom_emoji_id!:String light_theme_main_color!:Integer light_theme_other_colors!:[Integer dark_theme_main_color!:Integer dark_theme_other_colors!:[Integer',
    UniqueGift:
      'gift_id!:String base_name!:String name!:String number!:Integer model!:UniqueGiftModel symbol!:UniqueGiftSymbol backdrop!:UniqueGiftBackdrop is_premium:Boolean is_burned:Boolean is_from_blockchain:Boolean colors:UniqueGiftColors publisher_chat:Chat',
    GiftInfo:
      'gift!:Gift owned_gift_id:String convert_star_count:Integer prepaid_upgrade_star_count:Integer is_upgrade_separate:Boolean can_be_upgraded:Boolean text:String entities:[MessageEntity is_private:Boolean unique_gift_number:Integer',
    UniqueGiftInfo:
      'gift!:UniqueGift origin!:String last_resale_currency:String last_resale_amount:Integer owned_gift_id:String transfer_star_count:Integer next_transfer_date:Integer',
    OwnedGift: '= OwnedGiftRegular|OwnedGiftUnique',
    OwnedGiftRegular:
      "type!:'regular' gift!:Gift owned_gift_id:String sender_user:User send_date!:Integer text:String entities:[MessageEntity is_private:Boolean is_saved:Boolean can_be_upgraded:Boolean was_refunded:Boolean convert_star_count:Integer prepaid_upgrade_star_count:Integer is_upgrade_separate:Boolean unique_gift_number:Integer",
    OwnedGiftUnique:
      "type!:'unique' gift!:UniqueGift owned_gift_id:String sender_user:User send_date!:Integer is_saved:Boolean can_be_transferred:Boolean transfer_star_count:Integer next_transfer_date:Integer",
    OwnedGifts: 'total_count!:Integer gifts!:[OwnedGift next_offset:String',
    BotAccessSettings: 'is_access_restricted!:Boolean added_users:[User',
    AcceptedGiftTypes:
      'unlimited_gifts!:Boolean limited_gifts!:Boolean unique_gifts!:Boolean premium_subscription!:Boolean gifts_from_channels!:Boolean',
    StarAmount: 'amount!:Integer nanostar_amount:Integer',
    BotCommand: 'command!:String description!:String',
    BotCommandScope:
      '= BotCommandScopeDefault|BotCommandScopeAllPrivateChats|BotCommandScopeAllGroupChats|BotCommandScopeAllChatAdministrators|BotCommandScopeChat|BotCommandScopeChatAdministrators|BotCommandScopeChatMember',
    BotCommandScopeDefault: "type!:'default'",
    BotCommandScopeAllPrivateChats: "type!:'all_private_chats'",
    BotCommandScopeAllGroupChats: "type!:'all_group_chats'",
    BotCommandScopeAllChatAdministrators: "type!:'all_chat_administrators'",
    BotCommandScopeChat: "type!:'chat' chat_id!:Integer|String",
    BotCommandScopeChatAdministrators: "type!:'chat_administrators' chat_id!:Integer|String",
    BotCommandScopeChatMember: "type!:'chat_member' chat_id!:Integer|String user_id!:Integer",
    BotName: 'name!:String',
    BotDescription: 'description!:String',
    BotShortDescription: 'short_description!:String',
    MenuButton: '= MenuButtonCommands|MenuButtonWebApp|MenuButtonDefault',
    MenuButtonCommands: "type!:'commands'",
    MenuButtonWebApp: "type!:'web_app' text!:String web_app!:WebAppInfo",
    MenuButtonDefault: "type!:'default'",
    ChatBoostSource: '= ChatBoostSourcePremium|ChatBoostSourceGiftCode|ChatBoostSourceGiveaway',
    ChatBoostSourcePremium: "source!:'premium' user!:User",
    ChatBoostSourceGiftCode: "source!:'gift_code' user!:User",
    ChatBoostSourceGiveaway:
      "source!:'giveaway' giveaway_message_id!:Integer user:User prize_star_count:Integer is_unclaimed:Boolean",
    ChatBoost: 'boost_id!:String add_date!:Integer expiration_date!:Integer source!:ChatBoostSource',
    ChatBoostUpdated: 'chat!:Chat boost!:ChatBoost',
    ChatBoostRemoved: 'chat!:Chat boost_id!:String remove_date!:Integer source!:ChatBoostSource',
    ChatOwnerLeft: 'new_owner:User',
    ChatOwnerChanged: 'new_owner!:User',
    UserChatBoosts: 'boosts!:[ChatBoost',
    BusinessBotRights:
      'can_reply:Boolean can_read_messages:Boolean can_delete_sent_messages:Boolean can_delete_all_messages:Boolean can_edit_name:Boolean can_edit_bio:Boolean can_edit_profile_photo:Boolean can_edit_username:Boolean can_change_gift_settings:Boolean can_view_gifts_and_stars:Boolean can_convert_gifts_to_stars:Boolean can_transfer_and_upgrade_gifts:Boolean can_transfer_stars:Boolean can_manage_stories:Boolean',
    BusinessConnection:
      'id!:String user!:User user_chat_id!:Integer date!:Integer rights:BusinessBotRights is_enabled!:Boolean',
    BusinessMessagesDeleted: 'business_connection_id!:String chat!:Chat message_ids!:[Integer',
    SentWebAppMessage: 'inline_message_id:String',
    SentGuestMessage: 'inline_message_id!:String',
    PreparedInlineMessage: 'id!:String expiration_date!:Integer',
    PreparedKeyboardButton: 'id!:String',
    ResponseParameters: 'migrate_to_chat_id:Integer retry_after:Integer',
    InputMedia:
      '= InputMediaAnimation|InputMediaAudio|InputMediaDocument|InputMediaLivePhoto|InputMediaPhoto|InputMediaVideo',
    InputMediaAnimation:
      "type!:'animation' media!:String thumbnail:String caption:String parse_mode:String caption_entities:[MessageEntity show_caption_above_media:Boolean width:Integer height:Integer duration:Integer has_spoiler:Boolean",
    InputMediaAudio:
      "type!:'audio' media!:String thumbnail:String caption:String parse_mode:String caption_entities:[MessageEntity duration:Integer performer:String title:String",
    InputMediaDocument:
      "type!:'document' media!:String thumbnail:String caption:String parse_mode:String caption_entities:[MessageEntity disable_content_type_detection:Boolean",
    InputMediaLink: "type!:'link' url!:String",
    InputMediaLivePhoto:
      "type!:'live_photo' media!:String photo!:String caption:String parse_mode:String caption_entities:[MessageEntity show_caption_above_media:Boolean has_spoiler:Boolean",
    InputMediaLocation: "type!:'location' latitude!:Float longitude!:Float horizontal_accuracy:Float",
    InputMediaPhoto:
      "type!:'photo' media!:String caption:String parse_mode:String caption_entities:[MessageEntity show_caption_above_media:Boolean has_spoiler:Boolean",
    InputMediaSticker: "type!:'sticker' media!:String emoji:String",
    InputMediaVenue:
      "type!:'venue' latitude!:Float longitude!:Float title!:String address!:String foursquare_id:String foursquare_type:String google_place_id:String google_place_type:String",
    InputMediaVideo:
      "type!:'video' media!:String thumbnail:String cover:String start_timestamp:Integer caption:String parse_mode:String caption_entities:[MessageEntity show_caption_above_media:Boolean width:Integer height:Integer duration:Integer supports_streaming:Boolean has_spoiler:Boolean",
    InputFile: '',
    InputPaidMedia: '= InputPaidMediaLivePhoto|InputPaidMediaPhoto|InputPaidMediaVideo',
    InputPaidMediaLivePhoto: "type!:'live_photo' media!:String photo!:String",
    InputPaidMediaPhoto: "type!:'photo' media!:String",
    InputPaidMediaVideo:
      "type!:'video' media!:String thumbnail:String cover:String start_timestamp:Integer width:Integer height:Integer duration:Integer supports_streaming:Boolean",
    InputProfilePhoto: '= InputProfilePhotoStatic|InputProfilePhotoAnimated',
    InputProfilePhotoStatic: "type!:'static' photo!:String",
    InputProfilePhotoAnimated: "type!:'animated' animation!:String main_frame_timestamp:Float",
    InputStoryContent: '= InputStoryContentPhoto|InputStoryContentVideo',
    InputStoryContentPhoto: "type!:'photo' photo!:String",
    InputStoryContentVideo:
      "type!:'video' video!:String duration:Float cover_frame_timestamp:Float is_animation:Boolean",
    Sticker:
      'file_id!:String file_unique_id!:String type!:String width!:Integer height!:Integer is_animated!:Boolean is_video!:Boolean thumbnail:PhotoSize emoji:String set_name:String premium_animation:File mask_position:MaskPosition custom_emoji_id:String needs_repainting:Boolean file_size:Integer',
    StickerSet: 'name!:String title!:String sticker_type!:String stickers!:[Sticker thumbnail:PhotoSize',
    MaskPosition: 'point!:String x_shift!:Float y_shift!:Float scale!:Float',
    InputSticker: 'sticker!:String format!:String emoji_list!:[String mask_position:MaskPosition keywords:[String',
    RichMessage: 'blocks!:[RichBlock is_rtl:Boolean',
    InputRichMessage: 'html:String markdown:String is_rtl:Boolean skip_entity_detection:Boolean',
    RichText:
      '= String|[RichText|RichTextBold|RichTextItalic|RichTextUnderline|RichTextStrikethrough|RichTextSpoiler|RichTextDateTime|RichTextTextMention|RichTextSubscript|RichTextSuperscript|RichTextMarked|RichTextCode|RichTextCustomEmoji|RichTextMathematicalExpression|RichTextUrl|RichTextEmailAddress|RichTextPhoneNumber|RichTextBankCardNumber|RichTextMention|RichTextHashtag|RichTextCashtag|RichTextBotCommand|RichTextAnchor|RichTextAnchorLink|RichTextReference|RichTextReferenceLink',
    RichTextBold: "type!:'bold' text!:RichText",
    RichTextItalic: "type!:'italic' text!:RichText",
    RichTextUnderline: "type!:'underline' text!:RichText",
    RichTextStrikethrough: "type!:'strikethrough' text!:RichText",
    RichTextSpoiler: "type!:'spoiler' text!:RichText",
    RichTextDateTime: "type!:'date_time' text!:RichText unix_time!:Integer date_time_format!:String",
    RichTextTextMention: "type!:'text_mention' text!:RichText user!:User",
    RichTextSubscript: "type!:'subscript' text!:RichText",
    RichTextSuperscript: "type!:'superscript' text!:RichText",
    RichTextMarked: "type!:'marked' text!:RichText",
    RichTextCode: "type!:'code' text!:RichText",
    RichTextCustomEmoji: "type!:'custom_emoji' custom_emoji_id!:String alternative_text!:String",
    RichTextMathematicalExpression: "type!:'mathematical_expression' expression!:String",
    RichTextUrl: "type!:'url' text!:RichText url!:String",
    RichTextEmailAddress: "type!:'email_address' text!:RichText email_address!:String",
    RichTextPhoneNumber: "type!:'phone_number' text!:RichText phone_number!:String",
    RichTextBankCardNumber: "type!:'bank_card_number' text!:RichText bank_card_number!:String",
    RichTextMention: "type!:'mention' text!:RichText username!:String",
    RichTextHashtag: "type!:'hashtag' text!:RichText hashtag!:String",
    RichTextCashtag: "type!:'cashtag' text!:RichText cashtag!:String",
    RichTextBotCommand: "type!:'bot_command' text!:RichText bot_command!:String",
    RichTextAnchor: "type!:'anchor' name!:String",
    RichTextAnchorLink: "type!:'anchor_link' text!:RichText anchor_name!:String",
    RichTextReference: "type!:'reference' text!:RichText name!:String",
    RichTextReferenceLink: "type!:'reference_link' text!:RichText reference_name!:String",
    RichBlockCaption: 'text!:RichText credit:RichText',
    RichBlockTableCell: 'text:RichText is_header:Boolean colspan:Integer rowspan:Integer align!:String valign!:String',
    RichBlockListItem:
      'label!:String blocks!:[RichBlock has_checkbox:Boolean is_checked:Boolean value:Integer type:String',
    RichBlock:
      '= RichBlockParagraph|RichBlockSectionHeading|RichBlockPreformatted|RichBlockFooter|RichBlockDivider|RichBlockMathematicalExpression|RichBlockAnchor|RichBlockList|RichBlockBlockQuotation|RichBlockPullQuotation|RichBlockCollage|RichBlockSlideshow|RichBlockTable|RichBlockDetails|RichBlockMap|RichBlockAnimation|RichBlockAudio|RichBlockPhoto|RichBlockVideo|RichBlockVoiceNote|RichBlockThinking',
    RichBlockParagraph: "type!:'paragraph' text!:RichText",
    RichBlockSectionHeading: "type!:'heading' text!:RichText size!:Integer",
    RichBlockPreformatted: "type!:'pre' text!:RichText language:String",
    RichBlockFooter: "type!:'footer' text!:RichText",
    RichBlockDivider: "type!:'divider'",
    RichBlockMathematicalExpression: "type!:'mathematical_expression' expression!:String",
    RichBlockAnchor: "type!:'anchor' name!:String",
    RichBlockList: "type!:'list' items!:[RichBlockListItem",
    RichBlockBlockQuotation: "type!:'blockquote' blocks!:[RichBlock credit:RichText",
    RichBlockPullQuotation: "type!:'pullquote' text!:RichText credit:RichText",
    RichBlockCollage: "type!:'collage' blocks!:[RichBlock caption:RichBlockCaption",
    RichBlockSlideshow: "type!:'slideshow' blocks!:[RichBlock caption:RichBlockCaption",
    RichBlockTable: "type!:'table' cells!:[[RichBlockTableCell is_bordered:Boolean is_striped:Boolean caption:RichText",
    RichBlockDetails: "type!:'details' summary!:RichText blocks!:[RichBlock is_open:Boolean",
    RichBlockMap:
      "type!:'map' location!:Location zoom!:Integer width!:Integer height!:Integer caption:RichBlockCaption",
    RichBlockAnimation: "type!:'animation' animation!:Animation has_spoiler:Boolean caption:RichBlockCaption",
    RichBlockAudio: "type!:'audio' audio!:Audio caption:RichBlockCaption",
    RichBlockPhoto: "type!:'photo' photo!:[PhotoSize has_spoiler:Boolean caption:RichBlockCaption",
    RichBlockVideo: "type!:'video' video!:Video has_spoiler:Boolean caption:RichBlockCaption",
    RichBlockVoiceNote: "type!:'voice_note' voice_note!:Voice caption:RichBlockCaption",
    RichBlockThinking: "type!:'thinking' text!:RichText",
    InlineQuery: 'id!:String from!:User query!:String offset!:String chat_type:String location:Location',
    InlineQueryResultsButton: 'text!:String web_app:WebAppInfo start_parameter:String',
    InlineQueryResult:
      '= InlineQueryResultCachedAudio|InlineQueryResultCachedDocument|InlineQueryResultCachedGif|InlineQueryResultCachedMpeg4Gif|InlineQueryResultCachedPhoto|InlineQueryResultCachedSticker|InlineQueryResultCachedVideo|InlineQueryResultCachedVoice|InlineQueryResultArticle|InlineQueryResultAudio|InlineQueryResultContact|InlineQueryResultGame|InlineQueryResultDocument|InlineQueryResultGif|InlineQueryResultLocation|InlineQueryResultMpeg4Gif|InlineQueryResultPhoto|InlineQueryResultVenue|InlineQueryResultVideo|InlineQueryResultVoice',
    InlineQueryResultArticle:
      "type!:'article' id!:String title!:String input_message_content!:InputMessageContent reply_markup:InlineKeyboardMarkup url:String description:String thumbnail_url:String thumbnail_width:Integer thumbnail_height:Integer",
    InlineQueryResultPhoto:
      "type!:'photo' id!:String photo_url!:String thumbnail_url!:String photo_width:Integer photo_height:Integer title:String description:String caption:String parse_mode:String caption_entities:[MessageEntity show_caption_above_media:Boolean reply_markup:InlineKeyboardMarkup input_message_content:InputMessageContent",
    InlineQueryResultGif:
      "type!:'gif' id!:String gif_url!:String gif_width:Integer gif_height:Integer gif_duration:Integer thumbnail_url!:String thumbnail_mime_type:String title:String caption:String parse_mode:String caption_entities:[MessageEntity show_caption_above_media:Boolean reply_markup:InlineKeyboardMarkup input_message_content:InputMessageContent",
    InlineQueryResultMpeg4Gif:
      "type!:'mpeg4_gif' id!:String mpeg4_url!:String mpeg4_width:Integer mpeg4_height:Integer mpeg4_duration:Integer thumbnail_url!:String thumbnail_mime_type:String title:String caption:String parse_mode:String caption_entities:[MessageEntity show_caption_above_media:Boolean reply_markup:InlineKeyboardMarkup input_message_content:InputMessageContent",
    InlineQueryResultVideo:
      "type!:'video' id!:String video_url!:String mime_type!:String thumbnail_url!:String title!:String caption:String parse_mode:String caption_entities:[MessageEntity show_caption_above_media:Boolean video_width:Integer video_height:Integer video_duration:Integer description:String reply_markup:InlineKeyboardMarkup input_message_content:InputMessageContent",
    InlineQueryResultAudio:
      "type!:'audio' id!:String audio_url!:String title!:String caption:String parse_mode:String caption_entities:[MessageEntity performer:String audio_duration:Integer reply_markup:InlineKeyboardMarkup input_message_content:InputMessageContent",
    InlineQueryResultVoice:
      "type!:'voice' id!:String voice_url!:String title!:String caption:String parse_mode:String caption_entities:[MessageEntity voice_duration:Integer reply_markup:InlineKeyboardMarkup input_message_content:InputMessageContent",
    InlineQueryResultDocument:
      "type!:'document' id!:String title!:String caption:String parse_mode:String caption_entities:[MessageEntity document_url!:String mime_type!:String description:String reply_markup:InlineKeyboardMarkup input_message_content:InputMessageContent thumbnail_url:String thumbnail_width:Integer thumbnail_height:Integer",
    InlineQueryResultLocation:
      "type!:'location' id!:String latitude!:Float longitude!:Float title!:String horizontal_accuracy:Float live_period:Integer heading:Integer proximity_alert_radius:Integer reply_markup:InlineKeyboardMarkup input_message_content:InputMessageContent thumbnail_url:String thumbnail_width:Integer thumbnail_height:Integer",
    InlineQueryResultVenue:
      "type!:'venue' id!:String latitude!:Float longitude!:Float title!:String address!:String foursquare_id:String foursquare_type:String google_place_id:String google_place_type:String reply_markup:InlineKeyboardMarkup input_message_content:InputMessageContent thumbnail_url:String thumbnail_width:Integer thumbnail_height:Integer",
    InlineQueryResultContact:
      "type!:'contact' id!:String phone_number!:String first_name!:String last_name:String vcard:String reply_markup:InlineKeyboardMarkup input_message_content:InputMessageContent thumbnail_url:String thumbnail_width:Integer thumbnail_height:Integer",
    InlineQueryResultGame: "type!:'game' id!:String game_short_name!:String reply_markup:InlineKeyboardMarkup",
    InlineQueryResultCachedPhoto:
      "type!:'photo' id!:String photo_file_id!:String title:String description:String caption:String parse_mode:String caption_entities:[MessageEntity show_caption_above_media:Boolean reply_markup:InlineKeyboardMarkup input_message_content:InputMessageContent",
    InlineQueryResultCachedGif:
      "type!:'gif' id!:String gif_file_id!:String title:String caption:String parse_mode:String caption_entities:[MessageEntity show_caption_above_media:Boolean reply_markup:InlineKeyboardMarkup input_message_content:InputMessageContent",
    InlineQueryResultCachedMpeg4Gif:
      "type!:'mpeg4_gif' id!:String mpeg4_file_id!:String title:String caption:String parse_mode:String caption_entities:[MessageEntity show_caption_above_media:Boolean reply_markup:InlineKeyboardMarkup input_message_content:InputMessageContent",
    InlineQueryResultCachedSticker:
      "type!:'sticker' id!:String sticker_file_id!:String reply_markup:InlineKeyboardMarkup input_message_content:InputMessageContent",
    InlineQueryResultCachedDocument:
      "type!:'document' id!:String title!:String document_file_id!:String description:String caption:String parse_mode:String caption_entities:[MessageEntity reply_markup:InlineKeyboardMarkup input_message_content:InputMessageContent",
    InlineQueryResultCachedVideo:
      "type!:'video' id!:String video_file_id!:String title!:String description:String caption:String parse_mode:String caption_entities:[MessageEntity show_caption_above_media:Boolean reply_markup:InlineKeyboardMarkup input_message_content:InputMessageContent",
    InlineQueryResultCachedVoice:
      "type!:'voice' id!:String voice_file_id!:String title!:String caption:String parse_mode:String caption_entities:[MessageEntity reply_markup:InlineKeyboardMarkup input_message_content:InputMessageContent",
    InlineQueryResultCachedAudio:
      "type!:'audio' id!:String audio_file_id!:String caption:String parse_mode:String caption_entities:[MessageEntity reply_markup:InlineKeyboardMarkup input_message_content:InputMessageContent",
    InputMessageContent:
      '= InputTextMessageContent|InputRichMessageContent|InputLocationMessageContent|InputVenueMessageContent|InputContactMessageContent|InputInvoiceMessageContent',
    InputTextMessageContent:
      'message_text!:String parse_mode:String entities:[MessageEntity link_preview_options:LinkPreviewOptions',
    InputRichMessageContent: 'rich_message!:InputRichMessage',
    InputLocationMessageContent:
      'latitude!:Float longitude!:Float horizontal_accuracy:Float live_period:Integer heading:Integer proximity_alert_radius:Integer',
    InputVenueMessageContent:
      'latitude!:Float longitude!:Float title!:String address!:String foursquare_id:String foursquare_type:String google_place_id:String google_place_type:String',
    InputContactMessageContent: 'phone_number!:String first_name!:String last_name:String vcard:String',
    InputInvoiceMessageContent:
      'title!:String description!:String payload!:String provider_token:String currency!:String prices!:[LabeledPrice max_tip_amount:Integer suggested_tip_amounts:[Integer provider_data:String photo_url:String photo_size:Integer photo_width:Integer photo_height:Integer need_name:Boolean need_phone_number:Boolean need_email:Boolean need_shipping_address:Boolean send_phone_number_to_provider:Boolean send_email_to_provider:Boolean is_flexible:Boolean',
    ChosenInlineResult: 'result_id!:String from!:User location:Location inline_message_id:String query!:String',
    LabeledPrice: 'label!:String amount!:Integer',
    Invoice: 'title!:String description!:String start_parameter!:String currency!:String total_amount!:Integer',
    ShippingAddress:
      'country_code!:String state!:String city!:String street_line1!:String street_line2!:String post_code!:String',
    OrderInfo: 'name:String phone_number:String email:String shipping_address:ShippingAddress',
    ShippingOption: 'id!:String title!:String prices!:[LabeledPrice',
    SuccessfulPayment:
      'currency!:String total_amount!:Integer invoice_payload!:String subscription_expiration_date:Integer is_recurring:Boolean is_first_recurring:Boolean shipping_option_id:String order_info:OrderInfo telegram_payment_charge_id!:String provider_payment_charge_id!:String',
    RefundedPayment:
      'currency!:String total_amount!:Integer invoice_payload!:String telegram_payment_charge_id!:String provider_payment_charge_id:String',
    ShippingQuery: 'id!:String from!:User invoice_payload!:String shipping_address!:ShippingAddress',
    PreCheckoutQuery:
      'id!:String from!:User currency!:String total_amount!:Integer invoice_payload!:String shipping_option_id:String order_info:OrderInfo',
    PaidMediaPurchased: 'from!:User paid_media_payload!:String',
    RevenueWithdrawalState:
      '= RevenueWithdrawalStatePending|RevenueWithdrawalStateSucceeded|RevenueWithdrawalStateFailed',
    RevenueWithdrawalStatePending: "type!:'pending'",
    RevenueWithdrawalStateSucceeded: "type!:'succeeded' date!:Integer url!:String",
    RevenueWithdrawalStateFailed: "type!:'failed'",
    AffiliateInfo:
      'affiliate_user:User affiliate_chat:Chat commission_per_mille!:Integer amount!:Integer nanostar_amount:Integer',
    TransactionPartner:
      '= TransactionPartnerUser|TransactionPartnerChat|TransactionPartnerAffiliateProgram|TransactionPartnerFragment|TransactionPartnerTelegramAds|TransactionPartnerTelegramApi|TransactionPartnerOther',
    TransactionPartnerUser:
      "type!:'user' transaction_type!:String user!:User affiliate:AffiliateInfo invoice_payload:String subscription_period:Integer paid_media:[PaidMedia paid_media_payload:String gift:Gift premium_subscription_duration:Integer",
    TransactionPartnerChat: "type!:'chat' chat!:Chat gift:Gift",
    TransactionPartnerAffiliateProgram: "type!:'affiliate_program' sponsor_user:User commission_per_mille!:Integer",
    TransactionPartnerFragment: "type!:'fragment' withdrawal_state:RevenueWithdrawalState",
    TransactionPartnerTelegramAds: "type!:'telegram_ads'",
    TransactionPartnerTelegramApi: "type!:'telegram_api' request_count!:Integer",
    TransactionPartnerOther: "type!:'other'",
    StarTransaction:
      'id!:String amount!:Integer nanostar_amount:Integer date!:Integer source:TransactionPartner receiver:TransactionPartner',
    StarTransactions: 'transactions!:[StarTransaction',
    PassportData: 'data!:[EncryptedPassportElement credentials!:EncryptedCredentials',
    PassportFile: 'file_id!:String file_unique_id!:String file_size!:Integer file_date!:Integer',
    EncryptedPassportElement:
      'type!:String data:String phone_number:String email:String files:[PassportFile front_side:PassportFile reverse_side:PassportFile selfie:PassportFile translation:[PassportFile hash!:String',
    EncryptedCredentials: 'data!:String hash!:String secret!:String',
    PassportElementError:
      '= PassportElementErrorDataField|PassportElementErrorFrontSide|PassportElementErrorReverseSide|PassportElementErrorSelfie|PassportElementErrorFile|PassportElementErrorFiles|PassportElementErrorTranslationFile|PassportElementErrorTranslationFiles|PassportElementErrorUnspecified',
    PassportElementErrorDataField: "source!:'data' type!:String field_name!:String data_hash!:String message!:String",
    PassportElementErrorFrontSide: "source!:'front_side' type!:String file_hash!:String message!:String",
    PassportElementErrorReverseSide: "source!:'reverse_side' type!:String file_hash!:String message!:String",
    PassportElementErrorSelfie: "source!:'selfie' type!:String file_hash!:String message!:String",
    PassportElementErrorFile: "source!:'file' type!:String file_hash!:String message!:String",
    PassportElementErrorFiles: "source!:'files' type!:String file_hashes!:[String message!:String",
    PassportElementErrorTranslationFile: "source!:'translation_file' type!:String file_hash!:String message!:String",
    PassportElementErrorTranslationFiles:
      "source!:'translation_files' type!:String file_hashes!:[String message!:String",
    PassportElementErrorUnspecified: "source!:'unspecified' type!:String element_hash!:String message!:String",
    Game: 'title!:String description!:String photo!:[PhotoSize text:String text_entities:[MessageEntity animation:Animation',
    CallbackGame: '',
    GameHighScore: 'position!:Integer user!:User score!:Integer',
    KeyboardButton: '= String|KeyboardButtonObject',
  },
  reactions: [
    '❤',
    '👍',
    '👎',
    '🔥',
    '🥰',
    '👏',
    '😁',
    '🤔',
    '🤯',
    '😱',
    '🤬',
    '😢',
    '🎉',
    '🤩',
    '🤮',
    '💩',
    '🙏',
    '👌',
    '🕊',
    '🤡',
    '🥱',
    '🥴',
    '😍',
    '🐳',
    '❤‍🔥',
    '🌚',
    '🌭',
    '💯',
    '🤣',
    '⚡',
    '🍌',
    '🏆',
    '💔',
    '🤨',
    '😐',
    '🍓',
    '🍾',
    '💋',
    '🖕',
    '😈',
    '😴',
    '😭',
    '🤓',
    '👻',
    '👨‍💻',
    '👀',
    '🎃',
    '🙈',
    '😇',
    '😨',
    '🤝',
    '✍',
    '🤗',
    '🫡',
    '🎅',
    '🎄',
    '☃',
    '💅',
    '🤪',
    '🗿',
    '🆒',
    '💘',
    '🙉',
    '🦄',
    '😘',
    '💊',
    '🙊',
    '😎',
    '👾',
    '🤷‍♂',
    '🤷',
    '🤷‍♀',
    '😡',
  ],
} as const
