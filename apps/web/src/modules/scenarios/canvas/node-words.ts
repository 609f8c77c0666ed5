import { describeKinds, exitsOf, textsOf, type Exit, type FlowDocument, type FlowNode } from '@cartie/flow'
import { textIn, type Locale } from '@cartie/kernel'
import type { Text } from '../../../lib/text.ts'

const cards = new Map(describeKinds().map((card) => [card.kind, card]))

/** The reader, and the document words refer into. */
export type Reader = { readonly t: Text; readonly locale: Locale; readonly document: FlowDocument }

/** What a kind of node is called. */
export function kindTitle(kind: string, locale: Locale): string {
  const card = cards.get(kind)
  return card ? textIn(card.title, locale) : kind
}

/** What a node is called: the name people gave it, else its kind. */
export const nodeTitle = (node: FlowNode, locale: Locale): string =>
  node.name?.trim() || shortTitle(kindTitle(node.kind, locale))

/** «Питання: вибір» is «Вибір» on a card: its icon and its words say that it is a question. */
function shortTitle(title: string): string {
  const after = title.split(': ')[1]
  return after ? after.charAt(0).toUpperCase() + after.slice(1) : title
}

/** A node in one line, to be told from others in lists: its title and the beginning of its text. */
export function nodeLine(node: FlowNode, reader: Reader): string {
  const words = nodeWords(node, reader)
  return words ? `${nodeTitle(node, reader.locale)}: ${words}` : nodeTitle(node, reader.locale)
}

/** The first line of what a node says, or what it does. */
export function nodeWords(node: FlowNode, reader: Reader): string {
  const said = textsOf(node)[0]?.texts
  const text = said ? textIn(said, reader.locale) : ''
  return plain(text) || actWords(node, reader)
}

/** Markup and its signs are for the client; on a card stand the words. */
const plain = (text: string): string =>
  (text.trim().split('\n')[0] ?? '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)/g, '')
    .replace(/\{\{\s*([A-Za-z0-9.]+)[^}]*\}\}/g, '{$1}')

function actWords(node: FlowNode, { t, locale, document }: Reader): string {
  if (node.kind === 'start') return t('scenarios.words.start', { count: document.triggers.length })
  if (node.kind === 'wait') return waitWords(node.until, t)
  if (node.kind === 'set') return node.assignments.map(({ variable }) => variable).join(', ')
  if (node.kind === 'condition') return t('scenarios.words.condition', { count: node.branches.length })
  if (node.kind === 'save-lead') return t(`scenarios.words.intent.${node.intent}`)
  if (node.kind === 'create-request') return t(`scenarios.words.intent.${node.type}`)
  if (node.kind === 'hand-off') return t('scenarios.words.hand-off')
  if (node.kind === 'event') return node.event
  if (node.kind !== 'jump') return ''
  if (node.target.to === 'scenario') return t('scenarios.words.jump', { name: node.target.key })
  const target = document.nodes[node.target.nodeId]
  return t('scenarios.words.jump', { name: target ? nodeTitle(target, locale) : node.target.nodeId })
}

type Until = Extract<FlowNode, { kind: 'wait' }>['until']

function waitWords(until: Until, t: Text): string {
  if (until.is === 'duration') return durationWords(until.minutes, t)
  if (until.is === 'reply') {
    if (until.timeoutMinutes === null) return t('scenarios.words.wait.reply')
    return t('scenarios.words.wait.reply-until', { time: durationWords(until.timeoutMinutes, t) })
  }
  return t('scenarios.words.wait.until', {
    moment: until.is === 'moment' ? until.at : until.is === 'variable' ? until.variable : '',
  })
}

/** Minutes in the largest unit that they fill: «24 години», «3 дні». */
export function durationWords(minutes: number, t: Text): string {
  if (minutes % 1440 === 0) return t('scenarios.days', { count: minutes / 1440 })
  if (minutes % 60 === 0) return t('scenarios.hours', { count: minutes / 60 })
  return t('scenarios.minutes', { count: minutes })
}

const fixedExits = ['next', 'skipped', 'failed', 'timeout', 'else', 'other']

/** What stands beside a port. */
export function exitWords(exit: Exit, node: FlowNode, { t, locale }: Omit<Reader, 'document'>): string {
  const label = exit.label ? textIn(exit.label, locale) : ''
  if (label) return label
  if (exit.id.startsWith('branch.') && node.kind === 'condition') return branchWords(exit.id.slice(7), node, t)
  if (fixedExits.includes(exit.id)) return t(`scenarios.exit.${exit.id}`)
  const [what = '', ...name] = exit.id.split('.')
  if (what === 'option') return t('scenarios.exit.option', { id: name.join('.') })
  return name.length > 0 ? name.join('.') : exit.id
}

function branchWords(id: string, node: Extract<FlowNode, { kind: 'condition' }>, t: Text): string {
  const index = node.branches.findIndex((branch) => branch.id === id)
  const first = node.branches[index]?.when.items[0]
  if (first && !('join' in first) && !('operator' in first)) return Object.values(first).map(String).join(' ')
  if (!first || 'join' in first) return t('scenarios.exit.branch', { number: index + 1 })
  const sign = t(`scenarios.operator.${first.operator}`)
  const value = first.value === null ? '' : typeof first.value === 'object' ? '…' : String(first.value)
  const more = (node.branches[index]?.when.items.length ?? 1) > 1 ? ' …' : ''
  return `${first.variable} ${sign} ${value}`.trim() + more
}

/** The way out of a node that another step is put behind: the first that leads nowhere, else the first. */
export function freeExit(document: FlowDocument, id: string): string | null {
  const node = document.nodes[id]
  if (!node) return null
  const exits = exitsOf(node)
  const taken = new Set(document.edges.filter(({ from }) => from === id).map(({ exit }) => exit))
  return (
    (
      exits.find((exit) => exit.isRequired && !taken.has(exit.id)) ??
      exits.find((exit) => !taken.has(exit.id)) ??
      exits[0]
    )?.id ?? null
  )
}
