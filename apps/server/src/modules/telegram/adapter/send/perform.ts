import { setTimeout as wait } from 'node:timers/promises'
import type { ChannelAdapter, DeliveryResult, OutgoingAct, Target } from '../../../messaging/index.ts'
import type { BotAnswer, BotApi } from '../wire/bot-api.ts'
import type { Attachment } from '../wire/multipart.ts'
import { asObject, integerIn } from '../wire/read-json.ts'
import { fateOf } from './fate.ts'
import type { FloodSense } from './flood-sense.ts'
import { placeOf, planEdit, planSend, type Step } from './plan-send.ts'

type Parts = { readonly api: BotApi; readonly flood: FloodSense }
type Use = Parts & { readonly act: OutgoingAct; readonly target: Target; readonly token: string }

/** Does one act towards Telegram and says what became of it. */
export function createPerform(parts: Parts): ChannelAdapter['perform'] {
  return async (act, target) => {
    const { token } = target.account
    if (token === null) return { fate: 'refused', reason: { code: 'account-removed' } }
    return perform({ ...parts, act, target, token })
  }
}

async function perform(use: Use): Promise<DeliveryResult> {
  const { act, target } = use
  switch (act.type) {
    case 'send':
      return send(act, use)
    case 'edit': {
      const { text, caption } = planEdit(act, target)
      const answer = await call(use, text)
      const isFile = answer.kind === 'refused' && /there is no text in the message/i.test(answer.description)
      return verdict(use, isFile ? await call(use, caption) : answer)
    }
    case 'delete':
      return takeBack(act.externalIds, use)
    case 'react': {
      const reaction = act.emoji === null ? [] : [{ type: 'emoji', emoji: act.emoji }]
      const params = { chat_id: placeOf(target).chat_id, message_id: Number(act.externalId), reaction }
      return verdict(use, await call(use, { method: 'setMessageReaction', params, files: [] }))
    }
    case 'answer-press': {
      const params = { callback_query_id: act.pressId, ...(act.text && { text: act.text.slice(0, 200) }) }
      return verdict(use, await call(use, { method: 'answerCallbackQuery', params, files: [] }))
    }
    case 'typing': {
      const params = { ...placeOf(target), action: 'typing' }
      return verdict(use, await call(use, { method: 'sendChatAction', params, files: [] }))
    }
  }
}

function deletion(externalIds: readonly string[], target: Target): Step {
  const ids = externalIds.map(Number)
  const { chat_id, business_connection_id } = placeOf(target)
  if (business_connection_id !== undefined)
    return { method: 'deleteBusinessMessages', params: { business_connection_id, message_ids: ids }, files: [] }
  return { method: 'deleteMessage', params: { chat_id, message_id: ids[0] }, files: [] }
}

/**
 * Takes messages back one by one, for `deleteMessages` passes in silence over those that may not be deleted, and nobody would know. In a
 * business chat one call takes all. Tried again after a pause, what is gone already counts as gone.
 */
async function takeBack(externalIds: readonly string[], use: Use): Promise<DeliveryResult> {
  const isBusiness = placeOf(use.target).business_connection_id !== undefined
  const calls = isBusiness ? [externalIds] : externalIds.map((id) => [id])
  const stayed: DeliveryResult[] = []
  for (const ids of calls) {
    const result = verdict(use, await call(use, deletion(ids, use.target)))
    if (result.fate === 'refused') stayed.push(result)
    else if (result.fate !== 'sent') return result
  }
  const [first] = stayed
  if (!first) return { fate: 'sent', externalIds: [] }
  if (stayed.length === calls.length) return first
  const detail = `${calls.length - stayed.length} / ${calls.length}: ${reasonOf(first)}`
  return { fate: 'refused', reason: { code: 'deleted-in-part', detail } }
}

const verdict = ({ act, token, flood, target }: Use, answer: BotAnswer): DeliveryResult =>
  answer.kind === 'done'
    ? { fate: 'sent', externalIds: [] }
    : fateOf(answer, { type: act.type, token, flood, chat: target.conversationExternalId })

/** How long a send of several calls waits, once its first has arrived, for Telegram to take the next. */
const longestPauseMs = 60_000

async function send(act: Extract<OutgoingAct, { type: 'send' }>, use: Use): Promise<DeliveryResult> {
  const steps = planSend(act, use.target)
  const made: string[] = []
  for (let done = 0; done < steps.length;) {
    const step = steps[done]
    const result = step ? await sendStep(step, use) : null
    if (result?.fate === 'sent') {
      made.push(...result.externalIds)
      done += 1
    } else if (
      result?.fate === 'retry' &&
      done > 0 &&
      result.afterMs <= longestPauseMs &&
      result.reason.code === 'too-many'
    ) {
      await wait(result.afterMs)
    } else if (result) {
      // A part has arrived: trying the whole again would say it twice.
      return done === 0
        ? result
        : {
            fate: 'unknown',
            reason: { code: 'sent-in-part', detail: `${done} / ${steps.length}: ${reasonOf(result)}` },
          }
    }
  }
  return { fate: 'sent', externalIds: made }
}

const reasonOf = (result: DeliveryResult): string => ('reason' in result ? result.reason.code : result.fate)

async function sendStep(step: Step, use: Use): Promise<DeliveryResult> {
  const answer = await call(use, step)
  if (answer.kind !== 'done') return verdict(use, answer)
  const messages = Array.isArray(answer.result) ? answer.result : [answer.result]
  const ids = messages.flatMap((message) => integerIn(asObject(message), 'message_id') ?? [])
  return { fate: 'sent', externalIds: ids.map(String) }
}

/** One call. A group that became a supergroup surely did not get it and is called by its new id. */
async function call(use: Use, step: Step): Promise<BotAnswer> {
  const files = await load(step, use.target)
  if (files === null) return { kind: 'not-sent', code: 'file-not-readable' }
  const answer = await use.api.call(use.token, { ...step, files })
  if (answer.kind !== 'refused' || answer.migratedTo === null || step.params['chat_id'] === undefined) return answer
  return use.api.call(use.token, { ...step, params: { ...step.params, chat_id: Number(answer.migratedTo) }, files })
}

async function load(step: Step, target: Target): Promise<Attachment[] | null> {
  try {
    return await Promise.all(
      step.files.map(async ({ storageKey, fileName, mime }, index) => ({
        name: `f${index}`,
        fileName: fileName || 'file',
        mime: /^[\w.+-]+\/[\w.+-]+$/.test(mime) ? mime : 'application/octet-stream',
        bytes: await target.openFile(storageKey),
      })),
    )
  } catch {
    return null
  }
}
