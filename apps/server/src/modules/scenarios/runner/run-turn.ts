import {
  advance,
  type CallEffect,
  type Effect,
  type FlowDocument,
  type FlowInput,
  type FlowState,
  type Resolve,
} from '@cartie/flow'
import { newId, type Locale } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { findContact, setContactLocale, type ScenarioCalls } from '../../contacts/index.ts'
import type { Turn } from '../../messaging/index.ts'
import { scenarioEmitted, sessionEnded, sessionStarted } from '../events.ts'
import { requestOutside } from '../jobs.ts'
import type { HoursOf, WorkspaceFacts } from '../ports.ts'
import type { PublishedScenario } from '../store/published.ts'
import type { Session, SessionId } from '../store/sessions.ts'
import { isDoneInTryOut, tryOutOutcome } from './try-out.ts'
import { toDraft } from './to-draft.ts'
import { usesHours } from './uses-hours.ts'

export type TurnParts = {
  readonly calls: ScenarioCalls
  readonly workspaceFacts: WorkspaceFacts
  readonly resolve: Resolve
  readonly hoursOf: HoursOf
}

/** Starts a scenario for a contact: the conversation's session from now on. */
export async function startSession(
  ctx: Ctx,
  turn: Turn,
  {
    scenario,
    payload,
    before,
    parts,
    isTryOut = false,
  }: { scenario: PublishedScenario; payload: string; before: Session | null; parts: TurnParts; isTryOut?: boolean },
): Promise<Session> {
  const id: SessionId = newId(ctx.now.getTime())
  const chosen = before?.chosenLanguage ?? null
  const language: Locale | null = chosen ?? turn.thread.contactLocale
  const contact = await findContact(ctx, turn.contactId)
  const facts = {
    ...(await parts.workspaceFacts(ctx)),
    'contact.name': contact?.name ?? turn.thread.contactName,
    'contact.firstName': (contact?.name ?? turn.thread.contactName).split(' ')[0] ?? '',
    'contact.phone': contact?.identities.find((identity) => identity.kind === 'phone')?.value ?? null,
    'contact.city': contact?.city ?? null,
    'contact.language': chosen,
  }
  const input: FlowInput = {
    type: 'start',
    now: ctx.now,
    sessionId: id,
    scenario: { key: scenario.key, versionId: scenario.versionId },
    payload,
    ...(language && { language }),
    facts,
  }
  ctx.emit(sessionStarted, {
    conversationId: turn.thread.id,
    contactId: turn.contactId,
    sessionId: id,
    scenario: scenario.key,
  })
  const session = { id, conversationId: turn.thread.id, isNew: true, isTryOut, chosenLanguage: chosen }
  return step(ctx, turn, { session, document: scenario.document, input, state: null, parts })
}

/** Hands an input to a running session. */
export function continueSession(
  ctx: Ctx,
  turn: Turn,
  use: { session: Session; document: FlowDocument; input: FlowInput; parts: TurnParts },
): Promise<Session> {
  return step(ctx, turn, { ...use, state: use.session.state })
}

type StepUse = {
  session: Omit<Session, 'state'>
  document: FlowDocument
  input: FlowInput
  state: FlowState | null
  parts: TurnParts
}

/** Advances, does what came of it, and feeds results of calls back until the session waits or ends. */
async function step(ctx: Ctx, turn: Turn, { session, document, input, state, parts }: StepUse): Promise<Session> {
  const hours = usesHours(document) ? await parts.hoursOf(ctx) : null
  const advanced = advance(document, state, input, { resolve: parts.resolve, ...(hours && { hours }) })
  let current: Session = { ...session, state: advanced.state }
  let answered = false
  for (const effect of advanced.effects) {
    if (effect.type === 'notice') answered = notice(turn, effect.text) || answered
    else if (effect.type === 'set-language')
      current = await setLanguage(ctx, turn, { session: current, language: effect.language })
    else if (effect.type === 'call')
      current = await runCall(ctx, turn, { session: current, document: advanced.document, effect, parts })
    else perform(ctx, turn, { session: current, effect })
  }
  if (!answered && input.type === 'reply' && input.reply.kind === 'press') acknowledge(turn)
  return current
}

function perform(ctx: Ctx, turn: Turn, { session, effect }: { session: Session; effect: Effect }): void {
  const where = { conversationId: turn.thread.id, contactId: turn.contactId, sessionId: session.id }
  const scenario = session.state.scenario.key
  if (effect.type === 'send') {
    const draft = toDraft(effect, scenario)
    const shownIn = effect.editsPrevious ? messageOfPress(turn) : null
    if (shownIn) turn.rewrite(shownIn, draft.body)
    else turn.say(draft)
  } else if (effect.type === 'emit') ctx.emit(scenarioEmitted, { ...where, event: effect.event, data: effect.data })
  else if (effect.type === 'stop') ctx.emit(sessionEnded, { ...where, scenario, reason: effect.reason })
}

/** A call's result goes back into the session at once, in the same transaction: what it did and what is said of it are one. */
async function runCall(
  ctx: Ctx,
  turn: Turn,
  {
    session,
    document,
    effect,
    parts,
  }: { session: Session; document: FlowDocument; effect: CallEffect; parts: TurnParts },
): Promise<Session> {
  const outcome = await outcomeOf(ctx, turn, { session, effect, parts })
  if (!effect.awaitsResult || !outcome) return session
  const input: FlowInput = { type: 'result', now: ctx.now, callId: effect.callId, outcome }
  return step(ctx, turn, { session, document, input, state: session.state, parts })
}

type Outcome = Extract<FlowInput, { type: 'result' }>['outcome']

/** What a call came to; null when its result comes later, through the conversation's lane. */
async function outcomeOf(
  ctx: Ctx,
  turn: Turn,
  { session, effect, parts }: { session: Session; effect: CallEffect; parts: TurnParts },
): Promise<Outcome | null> {
  if (session.isTryOut && !isDoneInTryOut(effect)) return tryOutOutcome(effect)
  if (effect.name === 'conversations.hand-off') {
    turn.handOff(null)
    return { ok: true, value: null }
  }
  if (effect.name === 'http.request') {
    const where = { workspaceId: ctx.workspaceId, accountId: turn.account.id, chat: turn.thread.externalId }
    ctx.enqueue(requestOutside, { ...where, sessionId: session.id, callId: effect.callId, args: effect.args })
    return null
  }
  const call = parts.calls[effect.name]
  if (!call) return { ok: false, code: 'CALL_UNKNOWN' }
  const result = await call(ctx, effect.args, {
    contactId: turn.contactId,
    conversationId: turn.thread.id,
    sessionId: session.id,
    onceKey: `${session.id}:${effect.callId}`,
  })
  if (!result.ok) return { ok: false, code: result.error.code }
  // @NOTE calls answer JSON for the session's variables; the round trip drops what JSON has no word for.
  return { ok: true, value: JSON.parse(JSON.stringify(result.value)) }
}

async function setLanguage(
  ctx: Ctx,
  turn: Turn,
  { session, language }: { session: Session; language: Locale },
): Promise<Session> {
  await setContactLocale(ctx, { contactId: turn.contactId, locale: language })
  return { ...session, chosenLanguage: language }
}

const pressOf = (turn: Turn) =>
  turn.cause.kind === 'item' && turn.cause.event.type === 'press' ? turn.cause.event : null
const messageOfPress = (turn: Turn): string | null => pressOf(turn)?.messageExternalId ?? null

/** A word over the pressed button; without a press, a message. Answers whether it was the press's answer. */
function notice(turn: Turn, text: string): boolean {
  const press = pressOf(turn)
  if (press) turn.act({ type: 'answer-press', pressId: press.pressId, text })
  else turn.say({ body: { text }, author: { kind: 'bot' }, priority: 1 })
  return press !== null
}

export function acknowledge(turn: Turn): void {
  const press = pressOf(turn)
  if (press) turn.act({ type: 'answer-press', pressId: press.pressId, text: null })
}
