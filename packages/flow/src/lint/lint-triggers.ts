import type { FlowDocument } from '../document/document.ts'
import type { Trigger } from '../document/triggers.ts'
import { navigationOf } from '../engine/navigation.ts'
import { compilePattern } from '../pattern/pattern.ts'
import { normal } from '../text/normal.ts'
import { readCron } from '../trigger/cron.ts'
import type { Published } from '../trigger/match-trigger.ts'
import { error, warning, type Finding } from './finding.ts'

/** Triggers that can never fire, stand here twice, or are another published scenario's too. */
export function lintTriggers(document: FlowDocument, published: readonly Published[]): Finding[] {
  const mine = document.triggers.map((trigger) => keysOf(trigger))
  const others = rivals(document, published)
  const seen = new Set<string>()
  const findings = document.triggers.flatMap((trigger, index): Finding[] => {
    const path = `triggers.${index}`
    const keys = mine[index] ?? []
    const isTwice = keys.length > 0 && keys.every((key) => seen.has(key))
    for (const key of keys) seen.add(key)
    const twice = isTwice ? [warning('TRIGGER_TWICE', { path, fix: { do: 'remove-trigger', index } })] : []
    const clashes = keys.flatMap((key) =>
      (others.get(key) ?? []).map((scenario) =>
        warning('TRIGGER_COLLIDES', { path, data: { key: scenario, what: key } }),
      ),
    )
    return [...broken(trigger, index), ...twice, ...clashes]
  })
  const { accounts } = document.settings
  return accounts !== 'all' && accounts.length === 0
    ? [
        ...findings,
        error('ACCOUNTS_EMPTY', { path: 'settings.accounts', fix: { do: 'set-settings', patch: { accounts: 'all' } } }),
      ]
    : findings
}

function broken(trigger: Trigger, index: number): Finding[] {
  const path = `triggers.${index}`
  if (trigger.on === 'keyword' && trigger.match === 'pattern')
    return trigger.words.flatMap((word, at) => {
      const pattern = compilePattern(word)
      if (pattern.ok) return []
      const data = { reason: pattern.error.code, at: pattern.error.data.at, pattern: word }
      return [error('PATTERN_BROKEN', { path: `${path}.words.${at}`, data })]
    })
  if (trigger.on === 'schedule' && !readCron(trigger.cron))
    return [error('SCHEDULE_BROKEN', { path: `${path}.cron`, data: { cron: trigger.cron } })]
  const isReserved = trigger.on === 'command' && (trigger.command === 'start' || navigationOf(`/${trigger.command}`))
  return isReserved
    ? [
        error('COMMAND_RESERVED', {
          path: `${path}.command`,
          data: { command: trigger.on === 'command' ? trigger.command : '' },
          fix: { do: 'remove-trigger', index },
        }),
      ]
    : []
}

/** What a trigger listens for, in a form two of them can be compared by. A schedule collides with nothing. */
function keysOf(trigger: Trigger): string[] {
  if (trigger.on === 'start') return [`start ${trigger.payload ?? ''}${trigger.isPrefix ? '*' : ''}`]
  if (trigger.on === 'command') return [`/${trigger.command}`]
  if (trigger.on === 'menu-button') {
    const labels = Object.values(trigger.label).flatMap((label) => (label ? [`label ${normal(label)}`] : []))
    return [`button ${trigger.id}`, ...labels]
  }
  if (trigger.on === 'keyword')
    return trigger.match === 'pattern'
      ? trigger.words.map((word) => `pattern ${word}`)
      : trigger.words.map((word) => `${trigger.match} ${normal(word)}`)
  if (trigger.on === 'first-message') return ['first-message']
  if (trigger.on === 'mini-app') return [`mini-app ${trigger.action}`]
  return trigger.on === 'event' ? [`event ${trigger.event}`] : []
}

/** By what they listen for, the scenarios that listen on the same accounts in the same hours. */
function rivals(document: FlowDocument, published: readonly Published[]): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { key, document: other } of published) {
    if (!meets(document, other)) continue
    for (const what of new Set(other.triggers.flatMap(keysOf))) found.set(what, [...(found.get(what) ?? []), key])
  }
  return found
}

function meets({ settings: a }: FlowDocument, { settings: b }: FlowDocument): boolean {
  const hours = new Set([a.hours, b.hours])
  if (hours.has('inside') && hours.has('outside')) return false
  if (a.accounts === 'all' || b.accounts === 'all') return true
  return a.accounts.some((id) => b.accounts.includes(id))
}
