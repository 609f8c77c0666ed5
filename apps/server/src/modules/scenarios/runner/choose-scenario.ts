import { isOpenAt, matchTrigger, type WorkingHours } from '@cartie/flow'
import { textIn, type Locale, type Texts } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { priorities, type Turn } from '../../messaging/index.ts'
import type { PublishedScenario } from '../store/published.ts'
import { loadLastStarts } from '../store/last-starts.ts'
import type { Reading } from './reading.ts'

type Published = readonly PublishedScenario[]
export type Chosen = { readonly scenarios: Published; readonly payload: string }

export type ChooseUse = {
  readonly published: Published
  readonly isRunning: boolean
  /** The workspace's hours; asked only when a scenario goes by them. */
  readonly hoursOf: (ctx: Ctx) => Promise<WorkingHours | null>
}

/** The scenarios that what came in starts: one, or several for the contact to choose from; null when it starts none. */
export async function chooseScenario(
  ctx: Ctx,
  turn: Turn,
  { trigger }: Reading,
  { published, isRunning, hoursOf }: ChooseUse,
): Promise<Chosen | null> {
  if (!trigger) return null
  const goesByHours = published.some(({ document }) => document.settings.hours !== 'always')
  const rests = trigger.on === 'text' ? published.filter(({ document }) => document.settings.cooldownMinutes) : []
  const hours = goesByHours ? await hoursOf(ctx) : null
  const lastStarts =
    rests.length > 0
      ? await loadLastStarts(
          ctx,
          turn.contactId,
          rests.map(({ key }) => key),
        )
      : null
  const { matches, interrupts } = matchTrigger(published, trigger, {
    accountId: turn.account.id,
    ...(goesByHours && { isOpen: isOpenAt(hours, ctx.now.getTime()) }),
    ...(lastStarts && { nowMs: ctx.now.getTime(), lastStartMs: (key) => lastStarts.get(key) ?? null }),
  })
  if (matches.length === 0 || (isRunning && !interrupts)) return null
  const scenarios = published.filter(({ key }) => matches.some((match) => match.key === key))
  return { scenarios, payload: trigger.on === 'start' ? trigger.payload : '' }
}

const pickPrefix = 'pick.'
/** A button's token is at most 64 bytes. */
const tokenOf = (key: string): string => `${pickPrefix}${key}`.slice(0, 64)
const question: Texts = {
  uk: 'Що саме вас цікавить?',
  en: 'Which of these do you mean?',
  ru: 'Что именно вас интересует?',
}

/** Lets the contact choose where several scenarios answer the same words. */
export function offerChoice(turn: Turn, scenarios: Published, locale: Locale): void {
  turn.say({
    body: {
      text: textIn(question, locale),
      buttons: scenarios
        .slice(0, 8)
        .map(({ key, name }) => [{ kind: 'press', label: textIn(name, locale), token: tokenOf(key) }]),
    },
    author: { kind: 'bot' },
    priority: priorities.scenario,
  })
}

/** The scenario a choice's button means; null when the press is none, or the scenario is gone. */
export function pickedScenario(published: Published, { reply }: Reading): PublishedScenario | null {
  if (reply.kind !== 'press' || !reply.token.startsWith(pickPrefix)) return null
  return published.find(({ key }) => tokenOf(key) === reply.token) ?? null
}
