import { breakOff } from './hand-over.ts'
import { canGoBack, rememberQuestion } from './history.ts'
import type { Answer, Reply, ResultInput } from './input.ts'
import { navigationIds, navigationOf, navigationOfButton, type Navigation } from './navigation.ts'
import { phrases } from './phrases.ts'
import { decodePress, sessionKeyOf } from './press.ts'
import { notice } from './say.ts'
import { wait, type Step } from './step.ts'
import type { Turn } from './turn.ts'

/** What the contact sent, met by the node that waits for it. */
export function handleReply(turn: Turn, reply: Reply): Step {
  const answer = reply.kind === 'press' ? currentPress(turn, reply.token) : storable(reply)
  const { waiting, status } = turn.state
  if (!answer || !waiting || status === 'stopped') return wait
  if (waiting.for === 'call') {
    notice(turn, phrases.busy)
    return wait
  }
  const navigation = navigationIn(answer)
  if (navigation === 'cancel') return leaveByPress(turn, answer, { to: 'cancel' })
  if (waiting.for === 'timer') return wait
  if (navigation === 'back') return goBack(turn, answer)
  return answerNode(turn, navigation === 'skip' ? { kind: 'press', id: navigationIds.skip } : answer)
}

/** The result of the call the session stands still for; any other is of a call that no longer counts. */
export function handleResult(turn: Turn, { callId, outcome }: ResultInput): Step {
  if (turn.state.waiting?.for !== 'call' || turn.state.waiting.callId !== callId) return wait
  const node = currentNode(turn)
  if (!node) return wait
  turn.state = { ...turn.state, waiting: null }
  return turn.kindOf(node).result?.(turn, node, outcome) ?? wait
}

/** A timer: the session's one timer by its key, and not before its time. */
export function handleDue(turn: Turn, key: string): Step {
  const { waiting } = turn.state
  if (!waiting || waiting.key !== key || waiting.until === null) return wait
  if (Date.parse(waiting.until) > turn.nowMs) {
    turn.effects.push({ type: 'wait', until: waiting.until, key })
    return wait
  }
  const node = currentNode(turn)
  return (node && turn.kindOf(node).elapsed?.(turn, node)) ?? wait
}

/** The same reply without what a database's text cannot hold: zero characters and halves of surrogate pairs. */
function storable(reply: Exclude<Reply, { kind: 'press' }>): Answer {
  const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed()
  if (reply.kind === 'text') return { kind: 'text', text: clean(reply.text) }
  if (reply.kind === 'media')
    return { kind: 'media', items: reply.items.map(({ kind, ref }) => ({ kind, ref: clean(ref) })) }
  if (reply.kind !== 'contact') return reply
  const { phone, firstName, lastName, isOwn } = reply
  return {
    kind: 'contact',
    phone,
    firstName: clean(firstName),
    isOwn,
    ...(lastName !== undefined && { lastName: clean(lastName) }),
  }
}

/** The press of a button of the open question; null, with a word to the contact, when it is of anything else. */
function currentPress(turn: Turn, token: string): Answer | null {
  const press = decodePress(token)
  const { sessionId, visit, lastPress, status, waiting } = turn.state
  const isOurs = press?.sessionKey === sessionKeyOf(sessionId)
  if (press && isOurs && press.visit === visit && status === 'running' && waiting)
    return { kind: 'press', id: press.buttonId }
  if (press && isOurs && lastPress?.visit === press.visit && lastPress.buttonId === press.buttonId) {
    notice(turn, phrases.already)
    return null
  }
  notice(turn, phrases.expired)
  askAgain(turn)
  return null
}

function askAgain(turn: Turn): void {
  const node = turn.state.waiting?.for === 'reply' ? currentNode(turn) : null
  if (node) turn.kindOf(node).ask?.(turn, node)
}

function navigationIn(answer: Answer): Navigation | null {
  if (answer.kind === 'press') return navigationOfButton(answer.id)
  return answer.kind === 'text' ? navigationOf(answer.text) : null
}

function goBack(turn: Turn, answer: Answer): Step {
  const node = currentNode(turn)
  const isAllowed = !node || !('allowBack' in node) || node.allowBack
  if (isAllowed && canGoBack(turn)) return leaveByPress(turn, answer, { to: 'back' })
  notice(turn, phrases.nowhereBack)
  askAgain(turn)
  return wait
}

function answerNode(turn: Turn, answer: Answer): Step {
  const node = currentNode(turn)
  if (!node) return wait
  const kind = turn.kindOf(node)
  if (!kind.reply) return wait
  const before = turn.state
  const step = kind.reply(turn, node, answer)
  if (step.to === 'wait') return step
  if (!turn.state.detour) rememberQuestion(turn, before)
  return leaveByPress(turn, answer, step)
}

/** Remembers the press that moved the session on, to know its double. */
function leaveByPress(turn: Turn, answer: Answer, step: Step): Step {
  const { visit } = turn.state
  turn.state = { ...turn.state, lastPress: answer.kind === 'press' ? { visit, buttonId: answer.id } : null }
  return step
}

function currentNode(turn: Turn): Turn['document']['nodes'][string] | null {
  const { nodes } = turn.document
  const { nodeId } = turn.state
  const node = Object.hasOwn(nodes, nodeId) ? nodes[nodeId] : undefined
  if (node) return node
  breakOff(turn, 'broken', `no node ${nodeId}`)
  return null
}
