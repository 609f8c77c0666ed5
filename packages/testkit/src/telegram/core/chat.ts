import type { Entry, MessageEntry } from './entry.ts'
import type { Person, World } from './world.ts'
import type { WireChat, WireMarkup } from './wire.ts'

/**
 * A chat as one side sees it. Private and business chats belong to a bot and a person (a person's chats with two bots
 * share an id and nothing else); groups and channels are one for everybody.
 */
export type Chat = {
  readonly key: string
  wire: WireChat
  readonly botId: number | null
  readonly personId: number | null
  readonly connectionId: string | null
  readonly members: Map<number, Member>
  readonly entries: Entry[]
  readonly messages: Map<number, MessageEntry>
  readonly threads: Set<number>
  readonly pinned: number[]
  /** People who asked to join and wait for an answer. */
  readonly joinRequests: Set<number>
  readonly watchers: Set<() => void>
  lastMessageId: number
  /** Grows with every change of anything above. */
  revision: number
  isStarted: boolean
  isBlocked: boolean
  migratedTo: number | null
  /** The reply keyboard the person sees now. */
  keyboard: WireMarkup | null
}

export type MemberStatus = 'creator' | 'administrator' | 'member' | 'restricted' | 'left' | 'kicked'
export type Member = { status: MemberStatus; rights: Readonly<Record<string, boolean>> }

export const privateKey = (botId: number, personId: number): string => `private/${botId}/${personId}`
export const publicKey = (chatId: number): string => `chat/${chatId}`
export const businessKey = (connectionId: string, personId: number): string => `business/${connectionId}/${personId}`

export function addChat(world: World, chat: Pick<Chat, 'key' | 'wire'> & Partial<Chat>): Chat {
  const added: Chat = {
    botId: null,
    personId: null,
    connectionId: null,
    members: new Map(),
    entries: [],
    messages: new Map(),
    threads: new Set(),
    pinned: [],
    joinRequests: new Set(),
    watchers: new Set(),
    lastMessageId: 0,
    revision: 0,
    isStarted: false,
    isBlocked: false,
    migratedTo: null,
    keyboard: null,
    ...chat,
  }
  world.chats.set(added.key, added)
  return added
}

/** The chat between a bot and a person, made when it is not there; the person has not necessarily written yet. */
export function privateChat(world: World, botId: number, person: Person): Chat {
  const key = privateKey(botId, person.id)
  return world.chats.get(key) ?? addChat(world, { key, wire: wireOf(person), botId, personId: person.id })
}

export function businessChat(world: World, connectionId: string, botId: number, person: Person): Chat {
  const key = businessKey(connectionId, person.id)
  const known = world.chats.get(key)
  if (known) return known
  return addChat(world, { key, wire: wireOf(person), botId, personId: person.id, connectionId, isStarted: true })
}

export function chatChanged(chat: Chat): void {
  chat.revision++
  if (chat.watchers.size === 0) return
  const watchers = [...chat.watchers]
  chat.watchers.clear()
  for (const watcher of watchers) watcher()
}

/** "group", "supergroup", "channel" as Telegram names a chat in its refusals. */
export const chatNoun = (chat: Chat): string => `${chat.wire.type} chat`

export const isAdmin = (member: Member | undefined): boolean =>
  member?.status === 'creator' || member?.status === 'administrator'

export const hasRight = (member: Member | undefined, right: string): boolean =>
  member?.status === 'creator' || (member?.status === 'administrator' && member.rights[right] === true)

function wireOf(person: Person): WireChat {
  const { id, first_name, last_name, username } = person
  return { id, type: 'private', first_name, ...(last_name && { last_name }), ...(username && { username }) }
}
