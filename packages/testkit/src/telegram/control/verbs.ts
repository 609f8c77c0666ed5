import { newQueue } from '../core/updates.ts'
import { addFault, removeFaults, type NewFault } from '../core/faults.ts'
import { tokenFor, type Bot } from '../core/bot.ts'
import { addChat, publicKey, type Chat, type MemberStatus } from '../core/chat.ts'
import { telegramLimits, type Limits } from '../core/limits.ts'
import { userOf, type Person, type World } from '../core/world.ts'
import { closeWebhook } from '../core/webhook.ts'
import type { WireChat, WireUpdate } from '../core/wire.ts'
import { deleteSaid, migrate, react, requestToJoin, setBlocked } from '../chat/acts.ts'
import { changeBusiness, connectBusiness } from '../chat/business.ts'
import { changeMember, usualAdminRights } from '../chat/members.ts'
import { press, type PressRequest } from '../chat/press.ts'
import { hold, inject, release, repeat, type Order } from '../chat/queue.ts'
import type { Said } from '../chat/said.ts'
import { editSaid, postToChannel, say, sayAlbum } from '../chat/say.ts'
import { chatOf, getBot, getChat, getPerson, type Target } from '../chat/target.ts'
import { commandsKey } from '../methods/profile.ts'
import { userById } from '../methods/chats.ts'
import { converse, type Load } from './converse.ts'

/** What the world outside the Bot API can do. One JSON object in, one out: a test calls these here or over HTTP. */
export type Verbs = ReturnType<typeof verbsOf>

export type NewBot = {
  readonly username: string
  readonly firstName?: string
  readonly id?: number
  readonly token?: string
  readonly canReadAllGroupMessages?: boolean
  readonly canConnectToBusiness?: boolean
}

export type NewUser = {
  readonly id: number
  readonly firstName: string
  readonly lastName?: string
  readonly username?: string
  readonly languageCode?: string
  readonly isPremium?: boolean
  /** E.164 without the plus, as Telegram gives it. */
  readonly phone?: string
}

export type NewGroup = {
  readonly title: string
  readonly type?: 'group' | 'supergroup' | 'channel'
  readonly username?: string
  readonly id?: number
  /** People in it from the start, the first one as owner. */
  readonly members?: readonly number[]
  /** Ids of forum topics. */
  readonly threads?: readonly number[]
}

type By = { readonly personId: number; readonly target: Target }
type InChat = { readonly personId?: number; readonly target: Target }

export function verbsOf(world: World, server: Server) {
  const at = ({ personId, target }: By): Chat => chatOf(world, personId, target)
  return {
    addBot: (bot: NewBot) => addBot(world, bot),
    addUser: (user: NewUser) => userOf(addUser(world, user)),
    addGroup: (group: NewGroup) => addGroup(world, group).wire,
    say: (by: By & { said: Said }) => say(world, getPerson(world, by.personId), at(by), by.said),
    sayAlbum: (by: By & { items: readonly Said[] }) =>
      sayAlbum(world, by.items, (said) => say(world, getPerson(world, by.personId), at(by), said)),
    press: (by: By & PressRequest) => press(world, getPerson(world, by.personId), at(by), by),
    edit: (by: By & { messageId: number; text: string }) => editSaid(world, at(by), by.messageId, by.text),
    remove: (by: By & { messageIds: readonly number[] }) => deleteSaid(world, at(by), by.messageIds),
    react: (by: By & { messageId: number; emoji: readonly string[] }) =>
      react(world, getPerson(world, by.personId), at(by), by.messageId, by.emoji),
    block: (by: { personId: number; botId: number; isBlocked: boolean }) =>
      setBlocked(world, getPerson(world, by.personId), by.botId, by.isBlocked),
    deactivate: ({ personId }: { personId: number }) => {
      getPerson(world, personId).isDeactivated = true
    },
    post: ({ chatId, said }: { chatId: number; said: Said }) => postToChannel(world, getChat(world, chatId), said),
    postAlbum: ({ chatId, items }: { chatId: number; items: readonly Said[] }) =>
      sayAlbum(world, items, (said) => postToChannel(world, getChat(world, chatId), said)),
    editPost: ({ chatId, messageId, text }: { chatId: number; messageId: number; text: string }) =>
      editSaid(world, getChat(world, chatId), messageId, text),
    setMember: (change: MemberChange) => setMember(world, change),
    migrate: ({ chatId }: { chatId: number }) => migrate(world, getChat(world, chatId)).wire,
    requestToJoin: ({ personId, chatId }: { personId: number; chatId: number }) =>
      requestToJoin(world, getPerson(world, personId), getChat(world, chatId)),
    connectBusiness: ({
      personId,
      botId,
      rights,
    }: {
      personId: number
      botId: number
      rights?: Record<string, true>
    }) => connectBusiness(world, getPerson(world, personId), botId, rights ?? { can_reply: true }).id,
    changeBusiness: ({ id, isEnabled }: { id: string; isEnabled: boolean }) => changeBusiness(world, id, isEnabled),
    revokeToken: ({ botId }: { botId: number }) => revokeToken(world, getBot(world, botId)),
    ...queueVerbs(world),
    ...watchVerbs(world),
    fault: (fault: NewFault) => addFault(world, fault),
    removeFaults: ({ id }: { id?: string }) => removeFaults(world, id),
    setLimits: ({ limits }: { limits: Limits | 'telegram' | null }) => {
      world.limits = limits === 'telegram' ? telegramLimits : limits
      world.spending.clear()
    },
    down: ({ ms }: { ms?: number }) => server.down(ms),
    up: () => server.up(),
    converse: (load: Load) => converse(world, load),
  }
}

/** What the verbs need of the HTTP server. */
export type Server = { readonly down: (ms?: number) => Promise<void>; readonly up: () => Promise<void> }

function queueVerbs(world: World) {
  return {
    hold: ({ botId }: { botId: number }) => hold(getBot(world, botId)),
    release: ({ botId, order }: { botId: number; order?: Order }) =>
      release(world, getBot(world, botId), order ?? 'same'),
    repeat: ({ botId, updateId }: { botId: number; updateId: number }) => repeat(world, getBot(world, botId), updateId),
    inject: ({ botId, update }: { botId: number; update: Partial<WireUpdate> }) =>
      inject(world, getBot(world, botId), update),
    updates: ({ botId }: { botId: number }) => {
      const { recent, pending, webhook } = getBot(world, botId).updates
      const { delivered = 0, attempts = 0, lastError = null } = webhook ?? {}
      return {
        recent,
        pending: [...pending.keys()],
        webhook: webhook && { url: webhook.url.href, delivered, attempts, lastError },
      }
    },
  }
}

function watchVerbs(world: World) {
  const find = ({ personId, target }: InChat): Chat =>
    'chatId' in target ? getChat(world, target.chatId) : chatOf(world, personId ?? 0, target)
  return {
    transcript: (of: InChat) => ({ revision: find(of).revision, entries: find(of).entries }),
    /** Answers when the chat is no longer at `revision`, or after `timeoutMs`. */
    changed: ({ revision, timeoutMs, ...of }: InChat & { revision: number; timeoutMs: number }) => {
      const chat = find(of)
      return chat.revision === revision ? waitForChange(chat, timeoutMs) : Promise.resolve(true)
    },
    violations: () => world.violations,
    calls: () => Object.fromEntries(world.calls),
    commands: ({ botId, ...params }: { botId: number; scope?: Record<string, unknown>; language_code?: string }) =>
      getBot(world, botId).profile.get(commandsKey(params)) ?? [],
    menuButton: ({ botId, chatId }: { botId: number; chatId?: number }) =>
      getBot(world, botId).profile.get(`menu/${chatId ?? ''}`) ?? null,
  }
}

function waitForChange(chat: Chat, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const watcher = (): void => {
      clearTimeout(timer)
      resolve(true)
    }
    const timer = setTimeout(() => {
      chat.watchers.delete(watcher)
      resolve(false)
    }, timeoutMs)
    chat.watchers.add(watcher)
  })
}

function addBot(world: World, { username, firstName, id, token, ...can }: NewBot) {
  const botId = id ?? (token ? Number.parseInt(token, 10) : 700_000_000 + world.bots.size + 1)
  const bot: Bot = {
    id: botId,
    user: { id: botId, is_bot: true, first_name: firstName ?? username, username },
    token: token ?? tokenFor(botId),
    isRevoked: false,
    canJoinGroups: true,
    canReadAllGroupMessages: can.canReadAllGroupMessages ?? false,
    canConnectToBusiness: can.canConnectToBusiness ?? true,
    updates: newQueue(botId),
    lastMessageId: 0,
    profile: new Map(),
  }
  world.bots.set(botId, bot)
  world.botsByToken.set(bot.token, bot)
  return { id: botId, token: bot.token, username }
}

function addUser(world: World, user: NewUser): Person {
  const { id, firstName, lastName, username, languageCode, isPremium, phone } = user
  const person: Person = {
    id,
    is_bot: false,
    first_name: firstName,
    ...(lastName && { last_name: lastName }),
    ...(username && { username }),
    ...(languageCode && { language_code: languageCode }),
    ...(isPremium && { is_premium: true }),
    isDeactivated: false,
    phone: phone ?? `38050${String(id % 10_000_000).padStart(7, '0')}`,
  }
  world.users.set(id, person)
  return person
}

function addGroup(
  world: World,
  { title, type = 'supergroup', username, id, members = [], threads = [] }: NewGroup,
): Chat {
  const number = 1_500_000_000 + world.chats.size + 1
  const chatId = id ?? (type === 'group' ? -number : -1_000_000_000_000 - number)
  const wire: WireChat = {
    id: chatId,
    type,
    title,
    ...(username && { username }),
    ...(threads.length > 0 && { is_forum: true }),
  }
  const chat = addChat(world, { key: publicKey(chatId), wire, threads: new Set(threads) })
  for (const [index, personId] of members.entries())
    chat.members.set(getPerson(world, personId).id, { status: index === 0 ? 'creator' : 'member', rights: {} })
  return chat
}

type MemberChange = {
  readonly chatId: number
  /** A person or a bot. */
  readonly userId: number
  readonly status: MemberStatus
  readonly rights?: Readonly<Record<string, boolean>>
  /** Who does it; the member when left out. */
  readonly byId?: number
}

function setMember(world: World, { chatId, userId, status, rights, byId }: MemberChange): void {
  const chat = getChat(world, chatId)
  const user = userById(world, userId)
  if (!user) throw new Error(`there is no user or bot ${userId}`)
  const usual = status === 'administrator' ? usualAdminRights : {}
  changeMember(world, chat, userById(world, byId ?? userId) ?? user, user, { status, rights: rights ?? usual })
}

/** What BotFather's "revoke token" does; the old token is refused from now on, the new one is answered. */
function revokeToken(world: World, bot: Bot): string {
  world.botsByToken.delete(bot.token)
  bot.token = tokenFor(bot.id, world.sequence + 1)
  world.botsByToken.set(bot.token, bot)
  bot.updates.poll?.stop('terminated by token revocation')
  if (bot.updates.webhook) closeWebhook(bot.updates.webhook)
  bot.updates.webhook = null
  return bot.token
}
