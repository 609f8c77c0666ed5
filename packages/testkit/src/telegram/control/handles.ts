import { Buffer } from 'node:buffer'
import type { Entry, MessageEntry } from '../core/entry.ts'
import type { NewFault } from '../core/faults.ts'
import type { Limits } from '../core/limits.ts'
import type { WireMessage, WireUpdate } from '../core/wire.ts'
import type { PressRequest, Pressed } from '../chat/press.ts'
import type { Order } from '../chat/queue.ts'
import type { Said, SaidFile, SaidMedia } from '../chat/said.ts'
import type { Target } from '../chat/target.ts'
import type { NewBot, NewGroup, NewUser, Verbs } from './verbs.ts'

/** Performs a verb here or in another process; the handles do not know which. */
export type CallVerb = <N extends keyof Verbs>(
  name: N,
  args: Parameters<Verbs[N]>[0],
) => Promise<Awaited<ReturnType<Verbs[N]>>>

/** Somewhere a person can write. */
export type Place = { readonly target: Target }
export type BotHandle = Awaited<ReturnType<ReturnType<typeof handlesOf>['addBot']>>
export type UserHandle = Awaited<ReturnType<ReturnType<typeof handlesOf>['user']>>
export type GroupHandle = Awaited<ReturnType<ReturnType<typeof handlesOf>['group']>>
export type ChatHandle = ReturnType<typeof chatHandle>

/** The whole driver: who is there, what goes wrong, what was seen. */
export function handlesOf(call: CallVerb) {
  return {
    call,
    addBot: async (bot: NewBot) => botHandle(call, await call('addBot', bot)),
    user: async (user: NewUser) => userHandle(call, (await call('addUser', user)).id),
    group: async (group: NewGroup) => groupHandle(call, (await call('addGroup', group)).id),
    /** Everything that happened in a chat so far. */
    transcript: (chat: ChatHandle) => chat.transcript(),
    waitFor: (chat: ChatHandle, fits: (entry: Entry) => boolean, timeoutMs?: number) => chat.waitFor(fits, timeoutMs),
    fault: (fault: NewFault) => call('fault', fault),
    clearFaults: (id?: string) => call('removeFaults', id === undefined ? {} : { id }),
    /** Milliseconds added to every call from now on; 0 takes it away together with all faults. */
    latency: async (ms: number) => {
      await call('removeFaults', {})
      if (ms > 0) await call('fault', { kind: 'delay', ms, times: 'always' })
    },
    /** Off until a test turns them on; `telegram` for the published ones. */
    limits: (limits: Limits | 'telegram' | null) => call('setLimits', { limits }),
    down: (ms?: number) => call('down', ms === undefined ? {} : { ms }),
    violations: () => call('violations', undefined),
    /** How often each method was called. */
    calls: () => call('calls', undefined),
    converse: (load: Parameters<Verbs['converse']>[0]) => call('converse', load),
  }
}

function botHandle(call: CallVerb, { id, token, username }: { id: number; token: string; username: string }) {
  const botId = id
  const handle = {
    id,
    token,
    username,
    target: { botId } as const,
    /** The new token; the old one is refused from now on. */
    revokeToken: async () => (handle.token = await call('revokeToken', { botId })),
    hold: () => call('hold', { botId }),
    release: (order: Order = 'same') => call('release', { botId, order }),
    repeat: (updateId: number) => call('repeat', { botId, updateId }),
    inject: (update: Partial<WireUpdate>) => call('inject', { botId, update }),
    updates: () => call('updates', { botId }),
    commands: (where: { scope?: Record<string, unknown>; language_code?: string } = {}) =>
      call('commands', { botId, ...where }),
    menuButton: (chatId?: number) => call('menuButton', chatId === undefined ? { botId } : { botId, chatId }),
  }
  return handle
}

type Media = Omit<SaidMedia, 'base64'> & { readonly bytes?: Uint8Array }
type About = Pick<Said, 'caption' | 'entities' | 'replyTo' | 'forwardOrigin' | 'date' | 'threadId'>

function userHandle(call: CallVerb, personId: number) {
  const say = (place: Place, said: Said) => call('say', { personId, target: place.target, said })
  const sendFile =
    (name: SaidFile) =>
    (place: Place, media: Media = {}, about: About = {}): Promise<WireMessage> =>
      say(place, { ...about, [name]: saidMedia(media) })
  return {
    id: personId,
    say,
    send: (place: Place, text: string, about: About = {}) => say(place, { ...about, text }),
    sendPhoto: sendFile('photo'),
    sendVideo: sendFile('video'),
    sendAnimation: sendFile('animation'),
    sendAudio: sendFile('audio'),
    sendVoice: sendFile('voice'),
    sendVideoNote: sendFile('videoNote'),
    sendDocument: sendFile('document'),
    sendSticker: sendFile('sticker'),
    sendAlbum: (place: Place, photos: readonly Media[], about: About = {}) => {
      const items = photos.map((photo, index) => ({ photo: saidMedia(photo), ...(index === 0 && about) }))
      return call('sayAlbum', { personId, target: place.target, items })
    },
    sendLocation: (place: Place, latitude: number, longitude: number) =>
      say(place, { location: { latitude, longitude } }),
    sendContact: (place: Place, contact: NonNullable<Said['contact']> = 'own') => say(place, { contact }),
    press: (place: Place, button: string, request: Omit<PressRequest, 'button'> = {}): Promise<Pressed> =>
      call('press', { personId, target: place.target, button, ...request }),
    edit: (place: Place, messageId: number, text: string) =>
      call('edit', { personId, target: place.target, messageId, text }),
    remove: (place: Place, messageIds: readonly number[]) =>
      call('remove', { personId, target: place.target, messageIds }),
    react: (place: Place, messageId: number, ...emoji: string[]) =>
      call('react', { personId, target: place.target, messageId, emoji }),
    block: (bot: BotHandle) => call('block', { personId, botId: bot.id, isBlocked: true }),
    unblock: (bot: BotHandle) => call('block', { personId, botId: bot.id, isBlocked: false }),
    deactivate: () => call('deactivate', { personId }),
    requestToJoin: (group: { id: number }) => call('requestToJoin', { personId, chatId: group.id }),
    /** Connects a bot to this person's business account; customers write to the answered place. */
    connectBusiness: async (bot: BotHandle, rights?: Record<string, true>) => {
      const id = await call('connectBusiness', { personId, botId: bot.id, ...(rights && { rights }) })
      const change = (isEnabled: boolean) => call('changeBusiness', { id, isEnabled })
      return { id, target: { connectionId: id }, disable: () => change(false), enable: () => change(true) }
    },
    chat: (place: Place) => chatHandle(call, { personId, target: place.target }),
  }
}

function groupHandle(call: CallVerb, chatId: number) {
  const member = (
    userId: number,
    status: Parameters<Verbs['setMember']>[0]['status'],
    rights?: Record<string, boolean>,
  ) => call('setMember', { chatId, userId, status, ...(rights && { rights }) })
  return {
    id: chatId,
    target: { chatId } as const,
    add: (who: { id: number }) => member(who.id, 'member'),
    addAdmin: (who: { id: number }, rights?: Record<string, boolean>) => member(who.id, 'administrator', rights),
    remove: (who: { id: number }) => member(who.id, 'left'),
    kick: (who: { id: number }) => member(who.id, 'kicked'),
    setMember: member,
    post: (text: string) => call('post', { chatId, said: { text } }),
    postSaid: (said: Said) => call('post', { chatId, said }),
    postAlbum: (photos: readonly Media[], caption?: string) => {
      const items = photos.map((photo, index) => ({
        photo: saidMedia(photo),
        ...(index === 0 && caption && { caption }),
      }))
      return call('postAlbum', { chatId, items })
    },
    editPost: (messageId: number, text: string) => call('editPost', { chatId, messageId, text }),
    migrate: async () => groupHandle(call, (await call('migrate', { chatId })).id),
    chat: () => chatHandle(call, { target: { chatId } }),
  }
}

type InChat = { readonly personId?: number; readonly target: Target }

function chatHandle(call: CallVerb, of: InChat) {
  const transcript = async (): Promise<readonly Entry[]> => (await call('transcript', of)).entries
  /** The first entry that fits, from the beginning; waits for it. On a time-out the failure shows the chat. */
  const waitFor = async (fits: (entry: Entry) => boolean, timeoutMs = 5000, after = 0): Promise<Entry> => {
    const deadline = Date.now() + timeoutMs
    for (;;) {
      const { revision, entries } = await call('transcript', of)
      const found = entries.find((entry) => entry.sequence > after && fits(entry))
      if (found) return found
      const left = deadline - Date.now()
      if (left <= 0)
        throw new Error(`nothing that fits in ${timeoutMs} ms; the chat:\n${entries.map(lineOf).join('\n')}`)
      await call('changed', { ...of, revision, timeoutMs: left })
    }
  }
  return {
    transcript,
    waitFor,
    /** The bot's first message with this text (or the first at all) after the last thing somebody else did. */
    waitForReply: async (text?: string | RegExp, timeoutMs?: number): Promise<MessageEntry> => {
      const last = (await transcript()).findLast((entry) => entry.by.kind !== 'bot')
      const fits = (entry: Entry): boolean =>
        entry.kind === 'message' && entry.by.kind === 'bot' && !entry.isDeleted && matches(entry.text, text)
      const found = await waitFor(fits, timeoutMs, last?.sequence ?? 0)
      if (found.kind !== 'message') throw new Error('not a message')
      return found
    },
    /** The transcript as lines to read: `bot: Hello [Yes | No]`. */
    read: async () => (await transcript()).map(lineOf),
  }
}

const matches = (text: string, wanted: string | RegExp | undefined): boolean =>
  wanted === undefined || (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text))

function lineOf(entry: Entry): string {
  if (entry.kind !== 'message') return `${entry.by.kind} ${entry.kind}: ${entry.text}`
  const buttons = entry.buttons.map((row) => `[${row.join(' | ')}]`).join(' ')
  const what = entry.content === 'text' ? entry.text : `<${entry.content}> ${entry.text}`.trim()
  return [`${entry.by.kind}: ${what}`, buttons, entry.isDeleted ? '(deleted)' : '']
    .filter((part) => part !== '')
    .join(' ')
}

const saidMedia = ({ bytes, ...media }: Media): SaidMedia =>
  bytes ? { ...media, base64: Buffer.from(bytes).toString('base64') } : media
