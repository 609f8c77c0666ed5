import { z } from 'zod'
import { variableNameSchema } from '../../document/schemas.ts'
import type { SharedContact } from '../../engine/input.ts'
import { phrases } from '../../engine/phrases.ts'
import { defineQuestion, questionFields, wrong, type Reading } from '../../engine/question.ts'
import type { ButtonSpec } from '../../engine/say.ts'
import { readVariable, type Turn } from '../../engine/turn.ts'
import { isRecord, type Value } from '../../engine/value.ts'
import { readPhone } from '../../reading/read-phone.ts'

export const askPhoneSchema = z.strictObject({
  kind: z.literal('ask-phone'),
  ...questionFields,
  /** A contact of somebody else: ask whether to call there, or refuse it. */
  foreign: z.enum(['ask', 'refuse']).default('ask'),
  /** A number already known, offered as a button: `contact.phone`. */
  knownVariable: variableNameSchema.optional(),
  /** Where it is kept how the number came: `own` (vouched for by the messenger), `typed`, `other` (somebody else's). */
  originVariable: variableNameSchema.optional(),
})
type AskPhoneNode = z.infer<typeof askPhoneSchema>

/** Asks for a phone: the messenger's own "share contact", or a number typed in any usual spelling. Stores E.164. */
export const askPhone = defineQuestion<AskPhoneNode>({
  card: { kind: 'ask-phone', title: { uk: 'Питання: телефон', en: 'Question: phone', ru: 'Вопрос: телефон' } },
  schema: askPhoneSchema,
  reads: (node) => (node.knownVariable === undefined ? [] : [node.knownVariable]),
  writes: (node) => (node.originVariable === undefined ? [] : [node.originVariable]),
  prompt: (_turn, _node, scratch) =>
    isRecord(scratch)
      ? { text: phrases.foreignContact, extra: { name: scratch.name ?? '', phone: scratch.phone ?? '' } }
      : null,
  buttons: (turn, node, scratch) => (scratch === null ? shareRows(turn, node) : [foreignRow]),
  read: (turn, node, answer, scratch) => {
    if (answer.kind === 'contact') return readContact(node, answer)
    if (answer.kind === 'press' && isRecord(scratch)) return readForeign(node, answer.id, scratch)
    if (answer.kind === 'press' && answer.id === 'known') {
      const known = knownPhone(turn, node)
      return known === null ? wrong(phrases.wrongPhone) : found(node, known, 'typed')
    }
    const phone = answer.kind === 'text' ? readPhone(answer.text) : null
    return phone === null ? wrong(phrases.wrongPhone) : found(node, phone, 'typed')
  },
})

const foreignRow: ButtonSpec[] = [
  { id: 'yes', label: phrases.foreignYes },
  { id: 'no', label: phrases.foreignNo },
]

function shareRows(turn: Turn, node: AskPhoneNode): ButtonSpec[][] {
  const known = knownPhone(turn, node)
  const share: ButtonSpec = { id: 'share', label: phrases.shareContact, kind: 'shareContact' }
  return [...(known === null ? [] : [[{ id: 'known', label: known }]]), [share]]
}

function knownPhone(turn: Turn, node: AskPhoneNode): string | null {
  const known = node.knownVariable === undefined ? null : readVariable(turn, node.knownVariable)
  return typeof known === 'string' ? readPhone(known) : null
}

function readContact(node: AskPhoneNode, contact: SharedContact): Reading {
  const phone =
    readPhone(contact.phone.startsWith('+') ? contact.phone : `+${contact.phone}`) ?? readPhone(contact.phone)
  if (phone === null) return wrong(phrases.wrongPhone)
  if (contact.isOwn) return found(node, phone, 'own')
  if (node.foreign === 'refuse') return wrong(phrases.foreignRefused)
  const name = [contact.firstName, contact.lastName].filter(Boolean).join(' ').slice(0, 100).toWellFormed()
  return { is: 'more', scratch: { phone, name } }
}

function readForeign(node: AskPhoneNode, pressed: string, scratch: { [name: string]: Value }): Reading {
  if (pressed === 'yes' && typeof scratch.phone === 'string') return found(node, scratch.phone, 'other')
  return pressed === 'no' ? { is: 'more', scratch: null } : wrong(phrases.wrongChoice)
}

const found = (node: AskPhoneNode, phone: string, origin: 'own' | 'typed' | 'other'): Reading => ({
  is: 'value',
  value: phone,
  isOfContact: origin !== 'other',
  ...(node.originVariable !== undefined && { also: { [node.originVariable]: origin } }),
})
