import type { Bot } from './types.ts'

/** How people call a bot: `@username`, or its name while it has none. */
export const botName = ({ username, name }: Pick<Bot, 'username' | 'name'>): string =>
  username ? `@${username}` : name

/** What @BotFather gives: the bot's number, a colon, 35 signs. https://core.telegram.org/bots/api#authorizing-your-bot */
export const tokenPattern = /^(\d{6,12}):[A-Za-z0-9_-]{35}$/
