import type { FlowInput } from '@cartie/flow'
import { defaultLocale, textIn } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { together } from '../../../platform/db/together.ts'
import type { ScenarioCalls } from '../../contacts/index.ts'
import { isBotsTurn, priorities, type Responder, type Turn } from '../../messaging/index.ts'
import { homeScenario } from '../domain/scenario.ts'
import { callIdOf } from '../jobs.ts'
import type { HoursOf, Interceptor, MenuOf, WorkspaceFacts } from '../ports.ts'
import type { Library, PublishedScenario } from '../store/published.ts'
import { loadSessions, saveSessions, type Session } from '../store/sessions.ts'
import { takeCallResult } from '../store/call-results.ts'
import { giveToPerson } from './give-to-person.ts'
import { isMenuToken, menuButtonNamed, menuButtonOf, showMenu } from './bot-menu.ts'
import { chooseScenario, offerChoice, pickedScenario } from './choose-scenario.ts'
import { readTurn, type Reading } from './reading.ts'
import { acknowledge, continueSession, startSession, type TurnParts } from './run-turn.ts'
import { openTryOut } from './try-out.ts'

export type ResponderParts = {
  readonly library: Library
  readonly calls: ScenarioCalls
  readonly workspaceFacts: WorkspaceFacts
  readonly interceptors: readonly Interceptor[]
  readonly menuOf: MenuOf
  readonly hoursOf: HoursOf
}

/** Scenarios answer: sessions of a whole batch are loaded and saved in one statement each; in between all is memory. */
export function createResponder(parts: ResponderParts): Responder {
  return {
    prepare(ctx, chats) {
      const loading = together([loadSessions(ctx, chats), parts.library.load(ctx)])
      loading.catch(() => undefined)
      return { respond: (turns) => respond(ctx, turns, { ...parts, loading }) }
    },
  }
}

type Loading = Promise<[Awaited<ReturnType<typeof loadSessions>>, readonly PublishedScenario[]]>

async function respond(
  ctx: Ctx,
  turns: readonly Turn[],
  { loading, ...parts }: ResponderParts & { readonly loading: Loading },
): Promise<{ saved: Promise<void> }> {
  const [sessions, published] = await loading
  await parts.library.loadVersions(
    ctx,
    [...sessions.values()].flatMap(({ state }) => [
      state.scenario.versionId,
      ...state.frames.map((f) => f.scenario.versionId),
    ]),
  )
  const turnParts: TurnParts = { ...parts, resolve: parts.library.resolver(published) }
  const touched = new Map<string, Session>()
  for (const turn of turns) {
    // What the same batch said before may have called a person: the rest is theirs.
    if (!isBotsTurn(turn.thread, ctx.now)) continue
    if (await isTaken(ctx, turn, parts.interceptors)) continue
    const before = touched.get(turn.thread.id) ?? sessions.get(turn.thread.id) ?? null
    const after = await respondTo(ctx, turn, {
      before,
      published,
      parts: turnParts,
      library: parts.library,
      menuOf: parts.menuOf,
      hoursOf: parts.hoursOf,
    })
    if (after && after !== before) touched.set(turn.thread.id, after)
  }
  return { saved: saveSessions(ctx, [...touched.values()]) }
}

async function isTaken(ctx: Ctx, turn: Turn, interceptors: readonly Interceptor[]): Promise<boolean> {
  for (const intercept of interceptors) if (await intercept(ctx, turn)) return true
  return false
}

type Use = {
  menuOf: MenuOf
  hoursOf: HoursOf
  before: Session | null
  published: readonly PublishedScenario[]
  parts: TurnParts
  library: Library
}

async function respondTo(ctx: Ctx, turn: Turn, use: Use): Promise<Session | null> {
  const { before, library, parts } = use
  if (turn.cause.kind === 'due') {
    if (before?.id !== turn.cause.sessionId) return null
    const input = await inputOfDue(ctx, before, turn.cause.key)
    if (!input) return null
    return proceed(ctx, turn, {
      session: before,
      input,
      library,
      parts,
    })
  }
  const reading = readTurn(turn)
  if (!reading) return null
  if (reading.reply.kind === 'press' && isMenuToken(reading.reply.token)) return atHome(ctx, turn, reading, use)
  const isRunning = before?.state.status === 'running'
  const started = await startByTrigger(ctx, turn, reading, use)
  if (started) return started.session
  if (isRunning && (await giveToPerson(ctx, turn, { reading, use }))) return before
  if (before && (isRunning || reading.reply.kind === 'press')) {
    return proceed(ctx, turn, {
      session: before,
      input: { type: 'reply', now: ctx.now, reply: reading.reply },
      library,
      parts,
    })
  }
  return atHome(ctx, turn, reading, use)
}

/** A timer that ran out, or the result of a call outside; null when that was taken already. */
async function inputOfDue(ctx: Ctx, session: Session, key: string): Promise<FlowInput | null> {
  const callId = callIdOf(key)
  if (callId === null) return { type: 'due', now: ctx.now, key }
  const outcome = await takeCallResult(ctx, session.id, callId)
  return outcome && { type: 'result', now: ctx.now, callId, outcome }
}

/** What came in starts a scenario: by a member's own trial of a draft, a choice between two, or a trigger. */
async function startByTrigger(
  ctx: Ctx,
  turn: Turn,
  reading: Reading,
  use: Use,
): Promise<{ readonly session: Session | null } | null> {
  const { before, parts, published } = use
  const { trigger } = reading
  const locale = before?.chosenLanguage ?? turn.thread.contactLocale ?? defaultLocale
  const start = async (scenario: PublishedScenario, payload: string, isTryOut = false) => ({
    session: await startSession(ctx, turn, { scenario, payload, before, parts, isTryOut }),
  })
  const tried = trigger?.on === 'start' ? await openTryOut(ctx, turn, { payload: trigger.payload, locale }) : null
  if (tried) return start(tried, '', true)
  const picked = pickedScenario(published, reading)
  if (picked) {
    acknowledge(turn)
    return start(picked, '')
  }
  const isRunning = before?.state.status === 'running'
  const chosen = await chooseScenario(ctx, turn, reading, { published, isRunning, hoursOf: use.hoursOf })
  const [first, ...others] = chosen?.scenarios ?? []
  if (!chosen || !first) return null
  if (others.length === 0) return start(first, chosen.payload)
  offerChoice(turn, chosen.scenarios, locale)
  return { session: null }
}

/** Nobody is being asked anything: the bot's own menu if it has one, else the home scenario. */
async function atHome(ctx: Ctx, turn: Turn, reading: Reading, use: Use): Promise<Session | null> {
  const { reply } = reading
  acknowledge(turn)
  const menu = await use.menuOf(ctx, turn.account.id)
  const button =
    menu &&
    (reply.kind === 'press'
      ? menuButtonOf(menu, reply.token)
      : reply.kind === 'text'
        ? menuButtonNamed(menu, reply.text)
        : null)
  if (!button && (await giveToPerson(ctx, turn, { reading, use }))) return use.before
  const locale = use.before?.chosenLanguage ?? turn.thread.contactLocale ?? defaultLocale
  if (button?.action.kind === 'text') {
    turn.say({
      body: { text: textIn(button.action.text, locale) },
      author: { kind: 'bot' },
      priority: priorities.scenario,
    })
    return null
  }
  const asked = button?.action.kind === 'scenario' ? button.action.scenario : null
  if (!asked && menu && showMenu(turn, menu, { locale, isFirst: turn.thread.isNew })) return null
  const scenario = use.published.find(({ key }) => key === (asked ?? homeScenario))
  return scenario ? startSession(ctx, turn, { scenario, payload: '', before: use.before, parts: use.parts }) : null
}

function proceed(
  ctx: Ctx,
  turn: Turn,
  { session, input, library, parts }: { session: Session; input: FlowInput; library: Library; parts: TurnParts },
) {
  const document = library.version(session.state.scenario.versionId)
  return document ? continueSession(ctx, turn, { session, document, input, parts }) : Promise.resolve(session)
}
