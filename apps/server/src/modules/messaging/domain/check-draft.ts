import type { MessageBody } from '@cartie/contract/messaging'
import { err, ok, type Result } from '@cartie/kernel'
import type { ChannelAbilities } from '../ports.ts'
import type { SendMessageError } from './errors.ts'

type Limits = Pick<ChannelAbilities, 'maxText' | 'maxCaption'>

/** Whether a text fits its messenger, counted in UTF-16 units as Telegram counts; a caption has a limit of its own. */
export function checkDraft(
  body: MessageBody,
  fileCount: number,
  limits: Limits,
): Result<MessageBody, SendMessageError> {
  const text = body.text.trim()
  if (text === '' && fileCount === 0) return err({ code: 'MESSAGE_EMPTY' })
  const limit = fileCount > 0 ? limits.maxCaption : limits.maxText
  if (text.length > limit) return err({ code: 'MESSAGE_TOO_LONG', data: { limit, length: text.length } })
  return ok(body.text === text ? body : { ...body, text, spans: shiftSpans(body, text) })
}

/** Styles over a text that lost its outer white space. */
function shiftSpans(body: MessageBody, text: string): NonNullable<MessageBody['spans']> {
  const lead = body.text.length - body.text.trimStart().length
  return (body.spans ?? []).flatMap((span) => {
    const start = Math.max(0, span.offset - lead)
    const end = Math.min(text.length, span.offset - lead + span.length)
    return end > start ? [{ ...span, offset: start, length: end - start }] : []
  })
}
