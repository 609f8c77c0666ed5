import { chatChanged, type Chat } from './chat.ts'
import { nextNumber, type World } from './world.ts'
import type { WireMarkup, WireMessage } from './wire.ts'

/** A line of a chat's transcript, in the order things happened. `at` in milliseconds since 1970. */
export type Entry = MessageEntry | EventEntry

/** A message as it stands now. */
export type MessageEntry = {
  readonly kind: 'message'
  readonly sequence: number
  readonly at: number
  readonly by: Author
  readonly messageId: number
  /** What it is: `text`, `photo`, `contact`, `new_chat_members`… */
  readonly content: string
  /** Text or caption; empty when there is none. */
  text: string
  /** Labels of inline or keyboard buttons, by row. */
  buttons: readonly (readonly string[])[]
  message: WireMessage
  /** What `text` was before each edit, oldest first. */
  readonly earlierTexts: string[]
  edits: number
  isDeleted: boolean
  /** Emoji by the id of whoever put them. */
  readonly reactions: Record<number, readonly string[]>
}

/** Something that is not a message: a press, its answer, "typing", a reaction, blocking. */
export type EventEntry = {
  readonly kind: 'press' | 'answer' | 'action' | 'reaction' | 'block' | 'unblock' | 'pin' | 'read'
  readonly sequence: number
  readonly at: number
  readonly by: Author
  readonly messageId: number | null
  /** The data pressed, the answer's text, the action's name, the emoji. */
  readonly text: string
  readonly isAlert?: boolean
}

export type Author = { readonly kind: 'bot' | 'person' | 'chat'; readonly id: number }

export function addMessage(world: World, chat: Chat, by: Author, message: WireMessage): MessageEntry {
  const entry: MessageEntry = {
    kind: 'message',
    sequence: nextNumber(world),
    at: world.settings.now(),
    by,
    messageId: message.message_id,
    content: contentOf(message),
    text: message.text ?? message.caption ?? '',
    buttons: labelsOf(message.reply_markup),
    message,
    earlierTexts: [],
    edits: 0,
    isDeleted: false,
    reactions: {},
  }
  chat.messages.set(entry.messageId, entry)
  append(world, chat, entry)
  return entry
}

export function addEvent(
  world: World,
  chat: Chat,
  event: Pick<EventEntry, 'kind' | 'by' | 'text'> & Partial<EventEntry>,
): EventEntry {
  const entry = { messageId: null, sequence: nextNumber(world), at: world.settings.now(), ...event }
  append(world, chat, entry)
  return entry
}

/** Puts a message's new version in its place; its number and its line in the transcript stay. */
export function replaceMessage(chat: Chat, entry: MessageEntry, message: WireMessage): void {
  const text = message.text ?? message.caption ?? ''
  entry.earlierTexts.push(entry.text)
  entry.edits++
  entry.text = text
  entry.buttons = labelsOf(message.reply_markup)
  entry.message = message
  chatChanged(chat)
}

export function removeMessage(chat: Chat, entry: MessageEntry): void {
  entry.isDeleted = true
  chatChanged(chat)
}

export const labelsOf = (markup: WireMarkup | undefined): readonly (readonly string[])[] =>
  (markup?.inline_keyboard ?? markup?.keyboard ?? []).map((row) =>
    row.map((button) => (typeof button === 'string' ? button : button.text)),
  )

const contents = ['text', 'photo', 'video', 'animation', 'audio', 'voice', 'video_note', 'document', 'sticker']
const quiet = new Set(['message_id', 'date', 'chat', 'from', 'sender_chat', 'reply_markup', 'reply_to_message'])

function contentOf(message: WireMessage): string {
  // An animation also carries a document, a venue a location: the first of these that is there names it.
  const named = ['animation', 'venue', ...contents].find((name) => message[name] !== undefined)
  return named ?? Object.keys(message).find((name) => !quiet.has(name)) ?? 'nothing'
}

function append(world: World, chat: Chat, entry: Entry): void {
  chat.entries.push(entry)
  const surplus = chat.entries.length - world.settings.entriesPerChat
  // Dropped by halves, for a shift per message would cost as much as the message.
  if (surplus > world.settings.entriesPerChat) {
    for (const old of chat.entries.splice(0, surplus)) if (old.kind === 'message') chat.messages.delete(old.messageId)
  }
  chatChanged(chat)
}
