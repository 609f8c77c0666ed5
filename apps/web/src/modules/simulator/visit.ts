import type { MessageBody, MessageKind } from '@cartie/contract/messaging'
import { isId, newId } from '@cartie/kernel'

/** A message as a visitor of the web chat sees it. */
export type ChatMessage = {
  readonly id: string
  readonly seq: number
  readonly kind: MessageKind
  readonly body: MessageBody
  readonly sentAt: string
  readonly editedAt: string | null
  readonly reactions: readonly { readonly emoji: string; readonly by: string }[]
  readonly from: 'visitor' | 'bot' | 'person'
  readonly media: readonly {
    readonly id: string
    readonly kind: string
    readonly state: string
    readonly fileName: string | null
    readonly url: string | null
  }[]
}

/** What a client may do in the chat. */
export type Said =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'start'; readonly payload: string }
  | { readonly type: 'press'; readonly token: string; readonly messageId: string }
  | { readonly type: 'contact'; readonly phone: string; readonly isOwn: boolean }
  | { readonly type: 'location'; readonly latitude: number; readonly longitude: number }
  | {
      readonly type: 'file'
      readonly kind: 'photo' | 'document'
      readonly storageKey: string
      readonly fileName: string
      readonly mime: string
      readonly sizeBytes: number
    }

/** The made-up client: their chat's key, what they are called and which language their phone speaks. */
export type Visitor = { readonly token: string; readonly name: string; readonly language: string }

const at = (accountId: string, path: string): string => `/webchat/${accountId}/${path}`

/** Opens a chat as somebody who was never here. */
export async function openVisit(accountId: string): Promise<string> {
  const { visitor } = await ask<{ visitor: string }>(at(accountId, 'visits'), { method: 'POST' })
  return visitor
}

export async function readChat(accountId: string, { token }: Visitor): Promise<readonly ChatMessage[]> {
  const { messages } = await ask<{ messages: ChatMessage[] }>(
    at(accountId, `messages?visitor=${encodeURIComponent(token)}`),
  )
  return messages
}

/** Says something as the client. `id` is the same for every attempt, so that it is said once. */
export async function say(
  accountId: string,
  { token, name, language }: Visitor,
  { id = newId(), what }: { id?: string; what: Said },
): Promise<void> {
  await ask(at(accountId, `messages?visitor=${encodeURIComponent(token)}`), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id, name, language, what }),
  })
}

/** Calls back whenever there may be something new to read; answers how to stop. */
export function watchChat(accountId: string, { token }: Pick<Visitor, 'token'>, run: () => void): () => void {
  const source = new EventSource(at(accountId, `events?visitor=${encodeURIComponent(token)}`))
  source.onmessage = run
  source.addEventListener('ready', run)
  return () => source.close()
}

/** The id under which the product knows the visitor: the first part of the token. */
export const visitorIdOf = ({ token }: Visitor): string => token.split('.')[0] ?? ''

/** A visitor kept by this tab, so that a reload goes on with the same talk. */
export function keptVisitor(accountId: string): Visitor | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey(accountId)) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('token' in kept) || !('name' in kept) || !('language' in kept))
      return null
    const visitor = { token: String(kept.token), name: String(kept.name), language: String(kept.language) }
    return isId(visitorIdOf(visitor)) || visitorIdOf(visitor).length > 20 ? visitor : null
  } catch {
    return null
  }
}

export const keepVisitor = (accountId: string, visitor: Visitor): void =>
  sessionStorage.setItem(storageKey(accountId), JSON.stringify(visitor))

const storageKey = (accountId: string): string => `cartie.simulator.${accountId}`

/** A refusal in the shape that `describeError` reads. */
async function ask<Answer>(url: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(url, init)
  if (!response.ok) throw Object.assign(new Error(`the chat answered ${response.status}`), { status: response.status })
  // @NOTE our own server's answer, as `apps/server/src/modules/webchat/http.ts` writes it.
  return (await response.json()) as Answer
}
