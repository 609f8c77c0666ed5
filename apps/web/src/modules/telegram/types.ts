import type { z } from 'zod'
import type { BotCommand, BotHealth, BotMenu, BotSettings, botChatSchema, botSchema } from '@cartie/contract/telegram'

export type Bot = z.infer<typeof botSchema>
export type BotChat = z.infer<typeof botChatSchema>
export type BotState = BotHealth['state']
export type { BotCommand, BotMenu, BotSettings }
export type MenuRow = BotMenu['rows'][number]
export type MenuButton = MenuRow[number]
export type MenuAction = MenuButton['action']
