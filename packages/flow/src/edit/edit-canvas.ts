import { groupSchema, noteSchema, type Group } from '../document/canvas.ts'
import type { FlowDocument } from '../document/document.ts'
import type { Operation } from './operation.ts'
import { checked, edited, freshId, patched, refuse, type EditResult } from './outcome.ts'

type Of<Do extends Operation['do']> = Extract<Operation, { do: Do }>
const most = 1000

export function addGroup(document: FlowDocument, { id, data }: Of<'add-group'>): EditResult {
  if (document.groups.length >= most) return refuse('DOCUMENT_FULL', 'groups')
  const isTaken = (wanted: string): boolean => document.groups.some((group) => group.id === wanted)
  if (id !== undefined && isTaken(id)) return refuse('ID_TAKEN', id)
  const group = checked(groupSchema, { ...data, id: id ?? freshId(isTaken, 'group') })
  if (!group.ok) return group
  return edited(withGroup(document, group.value), { groups: [group.value.id] })
}

export function patchGroup(document: FlowDocument, { id, patch }: Of<'patch-group'>): EditResult {
  const before = document.groups.find((group) => group.id === id)
  if (!before) return refuse('GROUP_UNKNOWN', id)
  const group = checked(groupSchema, { ...patched(before, patch), id })
  return group.ok ? edited(withGroup(document, group.value)) : group
}

/** A node stands in one group: the one it was last put into. */
function withGroup(document: FlowDocument, given: Group): FlowDocument {
  const nodeIds = [...new Set(given.nodeIds)].filter((id) => Object.hasOwn(document.nodes, id))
  const group = { ...given, nodeIds }
  const mine = new Set(nodeIds)
  const others = document.groups.map((other) =>
    other.id !== group.id && other.nodeIds.some((id) => mine.has(id))
      ? { ...other, nodeIds: other.nodeIds.filter((id) => !mine.has(id)) }
      : other,
  )
  const isNew = !others.some(({ id }) => id === group.id)
  const groups = isNew ? [...others, group] : others.map((other) => (other.id === group.id ? group : other))
  return { ...document, groups }
}

export const removeGroup = (document: FlowDocument, { id }: Of<'remove-group'>): EditResult =>
  document.groups.some((group) => group.id === id)
    ? edited({ ...document, groups: document.groups.filter((group) => group.id !== id) })
    : refuse('GROUP_UNKNOWN', id)

export function addNote(document: FlowDocument, { id, data }: Of<'add-note'>): EditResult {
  if (document.notes.length >= most) return refuse('DOCUMENT_FULL', 'notes')
  const isTaken = (wanted: string): boolean => document.notes.some((note) => note.id === wanted)
  if (id !== undefined && isTaken(id)) return refuse('ID_TAKEN', id)
  const note = checked(noteSchema, { ...data, id: id ?? freshId(isTaken, 'note') })
  if (!note.ok) return note
  return edited({ ...document, notes: [...document.notes, note.value] }, { notes: [note.value.id] })
}

export function patchNote(document: FlowDocument, { id, patch }: Of<'patch-note'>): EditResult {
  const before = document.notes.find((note) => note.id === id)
  if (!before) return refuse('NOTE_UNKNOWN', id)
  const after = checked(noteSchema, { ...patched(before, patch), id })
  if (!after.ok) return after
  return edited({ ...document, notes: document.notes.map((note) => (note.id === id ? after.value : note)) })
}

export const removeNote = (document: FlowDocument, { id }: Of<'remove-note'>): EditResult =>
  document.notes.some((note) => note.id === id)
    ? edited({ ...document, notes: document.notes.filter((note) => note.id !== id) })
    : refuse('NOTE_UNKNOWN', id)
