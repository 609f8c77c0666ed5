import { randomInt, randomUUID } from 'node:crypto'
import { z } from 'zod'

/** A client in the web chat, as a page of it speaks to the server. */
export type Visitor = {
  send(what: Readonly<Record<string, unknown>>): Promise<void>
  /** Presses the newest button whose label contains the text. */
  press(label: string): Promise<void>
}

const visitSchema = z.object({ visitor: z.string() })
const threadSchema = z.object({
  messages: z.array(
    z.object({
      id: z.string(),
      from: z.string(),
      body: z.object({
        text: z.string(),
        buttons: z.array(z.array(z.object({ label: z.string(), token: z.string().optional() }))).optional(),
      }),
    }),
  ),
})

type Self = { readonly name: string; readonly language: string }

export async function openVisitor(url: string, accountId: string, { name, language }: Self): Promise<Visitor> {
  const chat = `${url}/webchat/${accountId}`
  const { visitor } = visitSchema.parse(await ask(`${chat}/visits`, { method: 'POST', headers: fromElsewhere() }))
  const messages = `${chat}/messages?visitor=${visitor}`
  const send: Visitor['send'] = async (what) => {
    const body = JSON.stringify({ id: randomUUID(), name, language, what })
    await ask(messages, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  }
  return {
    send,
    async press(label) {
      const thread = threadSchema.parse(await ask(messages, {})).messages
      for (const { id, body } of thread.toReversed()) {
        const token = body.buttons?.flat().find((button) => button.label.includes(label))?.token
        if (token) return send({ type: 'press', token, messageId: id })
      }
      const last = thread.at(-1)
      throw new Error(`${name} sees no button “${label}”; the last words are: ${last?.body.text ?? 'none'}`)
    },
  }
}

/** Each client comes from an address of their own: the web chat counts visits by address. */
const fromElsewhere = () => ({ 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}` })

async function ask(address: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(address, init)
  if (!response.ok) throw new Error(`the web chat answered ${response.status}: ${await response.text()}`)
  return response.json()
}
