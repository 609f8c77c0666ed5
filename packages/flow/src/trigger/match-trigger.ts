import type { FlowDocument } from '../document/document.ts'
import type { Trigger } from '../document/triggers.ts'
import { compilePattern, type Pattern } from '../pattern/pattern.ts'
import { normal } from '../text/normal.ts'
import { isStartable, type TriggerContext } from './startable.ts'

/** What may start a scenario, as a channel or the clock tells it. */
export type TriggerInput =
  | { readonly on: 'start'; readonly payload: string }
  | { readonly on: 'command'; readonly command: string; readonly rest: string }
  | { readonly on: 'menu-button'; readonly id: string }
  | { readonly on: 'text'; readonly text: string; readonly isFirst: boolean }
  | { readonly on: 'mini-app'; readonly action: string }
  | { readonly on: 'event'; readonly event: string }

export type Published = { readonly key: string; readonly document: FlowDocument }
export type TriggerMatch = { readonly key: string; readonly trigger: Trigger }

/**
 * The scenarios a message starts: those of the strongest kind of match (start payload, then its beginning, bare start, command,
 * menu button, mini app, event, exact keyword, contained keyword, pattern, first message). More than one is for the contact to
 * choose from; they come ordered by key. `interrupts`: it starts even while another scenario is asking something.
 */
export type TriggerResult = { readonly matches: readonly TriggerMatch[]; readonly interrupts: boolean }

/** `context` tells where, when and for whom; without it scenarios answer on every account, at every hour, every time. */
export function matchTrigger(
  published: readonly Published[],
  input: TriggerInput,
  context: TriggerContext = {},
): TriggerResult {
  let best = Number.POSITIVE_INFINITY
  let matches: TriggerMatch[] = []
  for (const { key, document } of published) {
    if (!isStartable({ key, document }, context, input.on === 'text')) continue
    const ranked = document.triggers.map((trigger) => ({ trigger, rank: rankOf(trigger, input) }))
    for (const { trigger, rank } of ranked.toSorted((a, b) => a.rank - b.rank).slice(0, 1)) {
      if (rank > best || rank === Number.POSITIVE_INFINITY) continue
      if (rank < best) matches = []
      best = rank
      matches.push({ key, trigger })
    }
  }
  return { matches: matches.toSorted((a, b) => (a.key < b.key ? -1 : 1)), interrupts: best < ranks.keywordExact }
}

/** Reads a text as a channel sends it: `/start payload`, `/command rest`, or plain words. */
export function triggerInputOf(text: string, isFirst: boolean): TriggerInput {
  const found = /^\/([A-Za-z0-9_]{1,32})(?:@[A-Za-z0-9_]+)?(?:\s+([^]*))?$/.exec(text.trim())
  if (!found) return { on: 'text', text, isFirst }
  const [, command = '', rest = ''] = found
  return command.toLowerCase() === 'start'
    ? { on: 'start', payload: rest.trim() }
    : { on: 'command', command: command.toLowerCase(), rest }
}

const ranks = {
  startPayload: 0,
  startPrefix: 1,
  start: 2,
  command: 3,
  menuButton: 4,
  miniApp: 5,
  event: 6,
  keywordExact: 7,
  keywordContains: 8,
  keywordPattern: 9,
  firstMessage: 10,
}
const none = Number.POSITIVE_INFINITY

function rankOf(trigger: Trigger, input: TriggerInput): number {
  if (input.on === 'start') return rankOfStart(trigger, input.payload)
  if (input.on === 'command')
    return trigger.on === 'command' && trigger.command === input.command ? ranks.command : none
  if (input.on === 'menu-button')
    return trigger.on === 'menu-button' && trigger.id === input.id ? ranks.menuButton : none
  if (input.on === 'mini-app')
    return trigger.on === 'mini-app' && trigger.action === input.action ? ranks.miniApp : none
  if (input.on === 'event') return trigger.on === 'event' && trigger.event === input.event ? ranks.event : none
  return rankOfText(trigger, input.text, input.isFirst)
}

/** A payload nobody asked for still starts what the bare start does: a client with an old link is not left alone. */
function rankOfStart(trigger: Trigger, payload: string): number {
  if (trigger.on !== 'start') return none
  if (trigger.payload === undefined) return ranks.start
  if (trigger.payload === payload) return ranks.startPayload
  return trigger.isPrefix && payload.startsWith(trigger.payload) ? ranks.startPrefix : none
}

function rankOfText(trigger: Trigger, text: string, isFirst: boolean): number {
  const said = normal(text)
  if (trigger.on === 'menu-button')
    return Object.values(trigger.label).some((label) => label !== undefined && normal(label) === said)
      ? ranks.menuButton
      : none
  if (trigger.on === 'first-message') return isFirst ? ranks.firstMessage : none
  return trigger.on === 'keyword' ? rankOfKeyword(trigger, text, said) : none
}

type Keyword = Extract<Trigger, { on: 'keyword' }>

function rankOfKeyword(trigger: Keyword, text: string, said: string): number {
  if (trigger.match === 'pattern')
    return patternsOf(trigger).some((pattern) => pattern.test(text)) ? ranks.keywordPattern : none
  const words = trigger.words.map(normal)
  if (words.includes(said)) return ranks.keywordExact
  return trigger.match === 'contains' && words.some((word) => ` ${said} `.includes(` ${word} `))
    ? ranks.keywordContains
    : none
}

const compiled = new WeakMap<Keyword, readonly Pattern[]>()

/** A trigger's patterns, compiled once; one that does not compile matches nothing (the lint has told of it). */
function patternsOf(trigger: Keyword): readonly Pattern[] {
  let patterns = compiled.get(trigger)
  if (!patterns) {
    patterns = trigger.words.flatMap((word) => {
      const pattern = compilePattern(word)
      return pattern.ok ? [pattern.value] : []
    })
    compiled.set(trigger, patterns)
  }
  return patterns
}
