import { advance, type Reply, type Resolve } from '@cartie/flow'
import { defaultLocale, textIn, type Texts } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { findLastSaid, priorities, type Turn } from '../../messaging/index.ts'
import type { Library } from '../store/published.ts'
import type { Session } from '../store/sessions.ts'
import type { Reading } from './reading.ts'

/** How long a talk with a person goes on in the client's mind: what they write within it is meant for that person. */
const talkMs = 7 * 86_400_000
/** How long the bot keeps quiet for a person to answer; buttons and menu work again after that. */
const quietMs = 86_400_000
/** Marks the bot's own word that a person has been called; no scenario can have this key. */
const calledMark = '@person-called'

const called: Texts = {
  uk: 'Передали ваше повідомлення менеджеру, він відповість вам у цьому чаті.',
  en: 'A manager has your message and will answer you in this chat.',
  ru: 'Передали ваше сообщение менеджеру, он ответит вам в этом чате.',
}

type Use = {
  readonly before: Session | null
  readonly parts: { readonly resolve: Resolve }
  readonly library: Library
}

/**
 * What a client says to a bot that asked for nothing like it, within a week of talking to one of our people, is meant for
 * people: the conversation is given to them. The client is told so once; as long as nobody has answered, more of the same
 * is passed on without a word, and a sticker never draws one. Answers whether it was given.
 */
export async function giveToPerson(
  ctx: Ctx,
  turn: Turn,
  { reading: { reply, trigger }, use }: { reading: Reading; use: Use },
): Promise<boolean> {
  const isForBot = reply.kind === 'press' || trigger?.on === 'command' || trigger?.on === 'start'
  if (isForBot || isExpected(ctx, reply, use)) return false
  const { isByPerson, scenario } = await findLastSaid(ctx, turn.thread.id, new Date(ctx.now.getTime() - talkMs))
  if (!isByPerson) return false
  if (scenario !== calledMark && reply.kind !== 'other') {
    const locale = use.before?.chosenLanguage ?? turn.thread.contactLocale ?? defaultLocale
    turn.say({
      body: { text: textIn(called, locale) },
      author: { kind: 'bot', scenario: calledMark },
      priority: priorities.scenario,
    })
  }
  turn.handOff(new Date(ctx.now.getTime() + quietMs))
  return true
}

/**
 * Whether the session waits for such a thing. A question takes what comes and helps with what does not fit; a menu is an
 * offer that stands for days, so only what it can follow counts. The engine is pure: it is asked, and its answer dropped.
 */
function isExpected({ now }: Ctx, reply: Reply, { before, parts, library }: Use): boolean {
  if (before?.state.status !== 'running') return false
  const { state } = before
  const document = library.version(state.scenario.versionId)
  if (document?.nodes[state.nodeId]?.kind !== 'menu') return true
  const { state: after, effects } = advance(document, state, { type: 'reply', now, reply }, { resolve: parts.resolve })
  const isGivenUp = effects.some((effect) => effect.type === 'call' && effect.args['reason'] === 'not-understood')
  return !isGivenUp && !(after.status === 'running' && after.visit === state.visit)
}
