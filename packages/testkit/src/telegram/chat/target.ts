import { businessChat, privateChat, publicKey, type Chat } from '../core/chat.ts'
import type { Bot } from '../core/bot.ts'
import type { Person, World } from '../core/world.ts'

/** Where a person writes: to a bot, into a group or channel, or to the owner of a business account. */
export type Target = { readonly botId: number } | { readonly chatId: number } | { readonly connectionId: string }

export function chatOf(world: World, personId: number, target: Target): Chat {
  if ('botId' in target) return privateChat(world, getBot(world, target.botId).id, getPerson(world, personId))
  if ('chatId' in target) return getChat(world, target.chatId)
  const connection = world.connections.get(target.connectionId)
  if (!connection) throw new Error(`there is no business connection ${target.connectionId}`)
  return businessChat(world, connection.id, connection.botId, getPerson(world, personId))
}

export function getPerson(world: World, id: number): Person {
  const person = world.users.get(id)
  if (!person) throw new Error(`there is no user ${id}`)
  return person
}

export function getBot(world: World, id: number): Bot {
  const bot = world.bots.get(id)
  if (!bot) throw new Error(`there is no bot ${id}`)
  return bot
}

export function getChat(world: World, id: number): Chat {
  const chat = world.chats.get(publicKey(id))
  if (!chat) throw new Error(`there is no group or channel ${id}`)
  return chat
}
