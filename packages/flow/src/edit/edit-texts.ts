import { textsSchema } from '../document/schemas.ts'
import { nodeSchema, type FlowDocument } from '../document/document.ts'
import { settingsSchema } from '../document/settings.ts'
import { triggerSchema, type Trigger } from '../document/triggers.ts'
import { isRecord, type Value } from '../engine/value.ts'
import { withNode } from './edit-nodes.ts'
import type { Operation } from './operation.ts'
import { checked, edited, patched, refuse, type EditResult } from './outcome.ts'

type Of<Do extends Operation['do']> = Extract<Operation, { do: Do }>
const mostTriggers = 200

/** Sets a text in one language; the empty text takes the language away. */
export function setText(document: FlowDocument, { at, path, language, text }: Of<'set-text'>): EditResult {
  const steps = path.split('.')
  const texts = (found: unknown): unknown => {
    const before = textsSchema.safeParse(found ?? {})
    return before.success ? patched(before.data, { [language]: text === '' ? undefined : text }) : undefined
  }
  if ('trigger' in at) {
    const before = document.triggers[at.trigger]
    if (!before) return refuse('TRIGGER_UNKNOWN', String(at.trigger))
    const trigger = checked(triggerSchema, changedAt(before, steps, texts))
    return trigger.ok ? edited(withTrigger(document, at.trigger, trigger.value)) : trigger
  }
  const before = Object.hasOwn(document.nodes, at.nodeId) ? document.nodes[at.nodeId] : undefined
  if (!before) return refuse('NODE_UNKNOWN', at.nodeId)
  const changed = changedAt(before, steps, texts)
  if (changed === before) return refuse('TEXT_UNKNOWN', path)
  const node = checked(nodeSchema, changed)
  return node.ok ? edited(withNode(document, at.nodeId, { before, node: node.value })) : node
}

/** Data with what stands at a path changed; the very same data when the path leads nowhere. */
function changedAt(data: unknown, [step, ...rest]: readonly string[], change: (found: unknown) => unknown): unknown {
  if (step === undefined) return change(data) ?? data
  if (Array.isArray(data)) {
    const items: unknown[] = data
    const index = Number(step)
    if (!Number.isInteger(index) || index < 0 || index >= items.length) return data
    const item = changedAt(items[index], rest, change)
    return item === items[index] ? data : items.with(index, item)
  }
  if (!isRecord(data) || step === '__proto__') return data
  const found: Value | undefined = Object.hasOwn(data, step) ? data[step] : undefined
  const item = changedAt(found, rest, change)
  return item === found ? data : { ...data, [step]: item }
}

const withTrigger = (document: FlowDocument, index: number, trigger: Trigger): FlowDocument => ({
  ...document,
  triggers: document.triggers.with(index, trigger),
})

export function addTrigger(document: FlowDocument, { trigger: given }: Of<'add-trigger'>): EditResult {
  if (document.triggers.length >= mostTriggers) return refuse('DOCUMENT_FULL', 'triggers')
  const trigger = checked(triggerSchema, given)
  return trigger.ok ? edited({ ...document, triggers: [...document.triggers, trigger.value] }) : trigger
}

export function patchTrigger(document: FlowDocument, { index, patch }: Of<'patch-trigger'>): EditResult {
  const before = document.triggers[index]
  if (!before) return refuse('TRIGGER_UNKNOWN', String(index))
  const trigger = checked(triggerSchema, patched(before, patch))
  return trigger.ok ? edited(withTrigger(document, index, trigger.value)) : trigger
}

export const removeTrigger = (document: FlowDocument, { index }: Of<'remove-trigger'>): EditResult =>
  document.triggers[index]
    ? edited({ ...document, triggers: document.triggers.toSpliced(index, 1) })
    : refuse('TRIGGER_UNKNOWN', String(index))

export function setSettings(document: FlowDocument, { patch, unset }: Of<'set-settings'>): EditResult {
  const settings = checked(settingsSchema, patched(document.settings, patch, unset))
  return settings.ok ? edited({ ...document, settings: settings.value }) : settings
}
