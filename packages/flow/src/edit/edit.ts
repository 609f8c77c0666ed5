import type { FlowDocument } from '../document/document.ts'
import { duplicate, paste } from './clip.ts'
import { addGroup, addNote, patchGroup, patchNote, removeGroup, removeNote } from './edit-canvas.ts'
import { addNode, connect, disconnect, move, patchNode, removeNodes } from './edit-nodes.ts'
import { addTrigger, patchTrigger, removeTrigger, setSettings, setText } from './edit-texts.ts'
import { declareVariable, patchVariable, removeVariable, renameVariable } from './edit-variables.ts'
import type { Operation } from './operation.ts'
import type { EditResult } from './outcome.ts'

type Doers = {
  readonly [Do in Operation['do']]: (document: FlowDocument, operation: Extract<Operation, { do: Do }>) => EditResult
}

const doers: Doers = {
  'add-node': addNode,
  'remove-nodes': removeNodes,
  move,
  connect,
  disconnect,
  'patch-node': patchNode,
  duplicate,
  paste,
  'add-group': addGroup,
  'patch-group': patchGroup,
  'remove-group': removeGroup,
  'add-note': addNote,
  'patch-note': patchNote,
  'remove-note': removeNote,
  'declare-variable': declareVariable,
  'patch-variable': patchVariable,
  'rename-variable': renameVariable,
  'remove-variable': removeVariable,
  'set-text': setText,
  'add-trigger': addTrigger,
  'patch-trigger': patchTrigger,
  'remove-trigger': removeTrigger,
  'set-settings': setSettings,
}

/**
 * The document after an edit: a new one that shares what did not change with the old, so keeping the old one is undo. Refused with
 * a reason when it cannot be; a document that could be read can still be read after any edit.
 */
export function edit<Do extends Operation['do']>(
  document: FlowDocument,
  operation: Extract<Operation, { do: Do }>,
): EditResult {
  const doer: Doers[Do] = doers[operation.do]
  return doer(document, operation)
}
