import type { Finding, FlowDocument, Trigger } from '@cartie/flow'
import { defaultLocale, textIn, type Texts } from '@cartie/kernel'

/** Something a server finds that the engine's lint cannot know. */
export type ServerFinding = Omit<Finding, 'code'> & { readonly code: string }
type Other = { readonly key: string; readonly name: Texts; readonly document: FlowDocument }

const plain = (text: string): string => text.trim().toLocaleLowerCase().replaceAll(/\s+/g, ' ')

/** What would start a scenario by this trigger, as words that are equal when two triggers would answer the same thing. */
function marksOf(trigger: Trigger): string[] {
  switch (trigger.on) {
    case 'start':
      return [`start ${trigger.payload ?? ''}${trigger.isPrefix ? '…' : ''}`]
    case 'command':
      return [`command /${trigger.command}`]
    case 'menu-button':
      return Object.values(trigger.label).flatMap((label) => (label ? [`words ${plain(label)}`] : []))
    case 'keyword':
      return trigger.words.map((word) =>
        trigger.match === 'pattern'
          ? `pattern ${word}`
          : `${trigger.match === 'exact' ? 'words' : 'part'} ${plain(word)}`,
      )
    case 'first-message':
      return ['first-message ']
    case 'mini-app':
      return [`mini-app ${trigger.action}`]
    case 'event':
      return [`event ${trigger.event}`]
    case 'schedule':
      return []
  }
}

/** Whether both ever answer at the same place and hour. */
function canMeet(one: FlowDocument['settings'], two: FlowDocument['settings']): boolean {
  if (one.hours !== 'always' && two.hours !== 'always' && one.hours !== two.hours) return false
  if (one.accounts === 'all' || two.accounts === 'all') return true
  return one.accounts.some((account) => two.accounts.includes(account))
}

/** Triggers that another published scenario has too: a client would have to choose between the two. */
export function findClashes(document: FlowDocument, others: readonly Other[]): ServerFinding[] {
  const mine = new Set(document.triggers.flatMap(marksOf))
  return others
    .filter((other) => canMeet(document.settings, other.document.settings))
    .flatMap((other) => {
      const shared = new Set(other.document.triggers.flatMap(marksOf).filter((mark) => mine.has(mark)))
      return [...shared].map((mark): ServerFinding => {
        const [on = '', ...what] = mark.split(' ')
        const data = { on, what: what.join(' '), key: other.key, scenario: textIn(other.name, defaultLocale) }
        return { code: 'TRIGGER_CLASH', severity: 'warning', nodeId: null, data }
      })
    })
}
