import type { FlowDocument, FlowEdge } from '../document/document.ts'
import { isRecord } from '../engine/value.ts'

/** What became of things that have an id or a name. `changed` names the fields that are others now. */
export type ThingsDiff = {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly { readonly id: string; readonly paths: readonly string[] }[]
}

/** What differs between two documents; `moved` are nodes that stand elsewhere. */
export type DocumentDiff = {
  readonly isSame: boolean
  readonly nodes: ThingsDiff & { readonly moved: readonly string[] }
  readonly edges: { readonly added: readonly FlowEdge[]; readonly removed: readonly FlowEdge[] }
  readonly triggers: {
    readonly added: readonly FlowDocument['triggers'][number][]
    readonly removed: readonly FlowDocument['triggers'][number][]
  }
  readonly variables: ThingsDiff
  readonly settings: readonly string[]
  readonly groups: ThingsDiff
  readonly notes: ThingsDiff
}

/** How a document became another one. */
export function diffDocuments(before: FlowDocument, after: FlowDocument): DocumentDiff {
  const nodes = diffThings(before.nodes, after.nodes)
  const moved = nodes.changed.filter(({ paths }) => paths.some(isPosition)).map(({ id }) => id)
  const changed = nodes.changed.flatMap(({ id, paths }) => {
    const others = paths.filter((path) => !isPosition(path))
    return others.length > 0 ? [{ id, paths: others }] : []
  })
  const edges = diffList(before.edges, after.edges, ({ from, exit, to }) => `${from} ${exit} ${to}`)
  const triggers = diffList(before.triggers, after.triggers, (trigger) => JSON.stringify(trigger))
  const diff = {
    nodes: { ...nodes, changed, moved },
    edges,
    triggers,
    variables: diffThings(
      byKey(before.variables, ({ name }) => name),
      byKey(after.variables, ({ name }) => name),
    ),
    settings: pathsBetween(before.settings, after.settings, ''),
    groups: diffThings(byKey(before.groups, idOf), byKey(after.groups, idOf)),
    notes: diffThings(byKey(before.notes, idOf), byKey(after.notes, idOf)),
  }
  const isSame =
    diff.settings.length === 0 &&
    moved.length === 0 &&
    [nodes, diff.variables, diff.groups, diff.notes].every(isNone) &&
    [edges, triggers].every(({ added, removed }) => added.length + removed.length === 0)
  return { isSame, ...diff }
}

const isPosition = (path: string): boolean => path === 'position.x' || path === 'position.y'
const idOf = ({ id }: { readonly id: string }): string => id
const isNone = ({ added, removed, changed }: ThingsDiff): boolean =>
  added.length + removed.length + changed.length === 0

const byKey = <T>(items: readonly T[], key: (item: T) => string): Readonly<Record<string, T>> =>
  Object.fromEntries(items.map((item) => [key(item), item]))

function diffThings(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): ThingsDiff {
  const changed = Object.keys(after).flatMap((id) => {
    if (!Object.hasOwn(before, id)) return []
    const paths = pathsBetween(before[id], after[id], '')
    return paths.length > 0 ? [{ id, paths }] : []
  })
  return {
    added: Object.keys(after).filter((id) => !Object.hasOwn(before, id)),
    removed: Object.keys(before).filter((id) => !Object.hasOwn(after, id)),
    changed,
  }
}

/** What is more in one list than in the other; two alike are two. */
function diffList<T>(before: readonly T[], after: readonly T[], key: (item: T) => string) {
  const minus = (list: readonly T[], others: readonly T[]): T[] => {
    const counts = new Map<string, number>()
    for (const other of others) counts.set(key(other), (counts.get(key(other)) ?? 0) + 1)
    return list.filter((item) => {
      const left = counts.get(key(item)) ?? 0
      counts.set(key(item), left - 1)
      return left <= 0
    })
  }
  return { added: minus(after, before), removed: minus(before, after) }
}

/** The fields by which two values differ. What is shared is the very same object, and is not looked into. */
function pathsBetween(before: unknown, after: unknown, path: string): string[] {
  if (before === after) return []
  const join = (step: string): string => (path === '' ? step : `${path}.${step}`)
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return before.flatMap((item, index) => pathsBetween(item, after[index], join(String(index))))
  if (!isRecord(before) || !isRecord(after)) return [path]
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].flatMap((name) => pathsBetween(before[name], after[name], join(name)))
}
