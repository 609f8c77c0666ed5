import { ok } from '@cartie/kernel'
import { getMe } from '../core/bot.ts'
import { privateKey } from '../core/chat.ts'
import { numberIn, objectIn, textIn, type Params } from '../core/params.ts'
import { badRequest, type Answer } from '../core/refusal.ts'
import { isHttpsUrl } from '../text/urls.ts'
import type { Call, Method } from './call.ts'

/** What a bot says about itself: commands, menu buttons, name and descriptions. */
export const profileMethods: Readonly<Record<string, Method>> = {
  getMe: ({ bot }) => ok(getMe(bot)),
  setMyCommands,
  getMyCommands: ({ bot, params }) => ok(bot.profile.get(commandsKey(params)) ?? []),
  deleteMyCommands: ({ bot, params }) => {
    bot.profile.delete(commandsKey(params))
    return ok(true)
  },
  setChatMenuButton,
  getChatMenuButton,
  ...textStore('Name', 'name', 64),
  ...textStore('Description', 'description', 512),
  ...textStore('ShortDescription', 'short_description', 120),
}

/** Where a bot's commands for a scope and a language are kept. */
export function commandsKey(params: Params): string {
  const scope = objectIn<CommandScope>(params, 'scope') ?? { type: 'default' }
  const { type, chat_id, user_id } = scope
  return `commands/${[type, chat_id, user_id].filter((part) => part !== undefined).join(':')}/${textIn(params, 'language_code') ?? ''}`
}

/** https://core.telegram.org/bots/api#botcommandscope */
type CommandScope = { readonly type: string; readonly chat_id?: number | string; readonly user_id?: number }
type Command = { readonly command: string; readonly description: string }

function setMyCommands({ bot, params }: Call): Answer {
  const commands = objectIn<Command[]>(params, 'commands') ?? []
  if (commands.length > 100) return badRequest('BOT_COMMANDS_TOO_MUCH')
  for (const { command, description } of commands) {
    if (!/^\/?[a-z0-9_]{1,32}$/.test(command)) return badRequest('BOT_COMMAND_INVALID')
    if (description.length < 1 || description.length > 256) return badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
  }
  const language = textIn(params, 'language_code') ?? ''
  if (language !== '' && !/^[a-z]{2}$/.test(language)) return badRequest('LANG_CODE_INVALID')
  const stored = commands.map(({ command, description }) => ({ command: command.replace('/', ''), description }))
  bot.profile.set(commandsKey(params), stored)
  return ok(true)
}

type MenuButton = { readonly type: string; readonly text?: string; readonly web_app?: { readonly url: string } }

function setChatMenuButton({ world, bot, params }: Call): Answer {
  const chatId = numberIn(params, 'chat_id')
  if (chatId !== undefined && !world.chats.has(privateKey(bot.id, chatId))) return badRequest('chat not found')
  const button = objectIn<MenuButton>(params, 'menu_button') ?? { type: 'default' }
  const url = button.web_app?.url
  if (url !== undefined && !isHttpsUrl(url))
    return badRequest(`menu button Web App URL '${url}' is invalid: Only HTTPS links are allowed`)
  bot.profile.set(`menu/${chatId ?? ''}`, button)
  return ok(true)
}

function getChatMenuButton({ bot, params }: Call): Answer {
  const chatId = numberIn(params, 'chat_id')
  return ok(bot.profile.get(`menu/${chatId ?? ''}`) ?? bot.profile.get('menu/') ?? { type: 'commands' })
}

/** A text per language, set and read by a pair of methods. */
function textStore(name: string, field: string, maximum: number): Record<string, Method> {
  const keyOf = (params: Params): string => `${field}/${textIn(params, 'language_code') ?? ''}`
  return {
    [`setMy${name}`]: ({ bot, params }) => {
      const text = textIn(params, field) ?? ''
      if (text.length > maximum) return badRequest(`bot ${field.replace('_', ' ')} is too long`)
      bot.profile.set(keyOf(params), text)
      return ok(true)
    },
    [`getMy${name}`]: ({ bot, params }) => {
      const own = bot.profile.get(keyOf(params)) ?? bot.profile.get(`${field}/`)
      return ok({ [field]: own ?? (field === 'name' ? bot.user.first_name : '') })
    },
  }
}
