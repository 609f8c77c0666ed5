import type { Locale } from '@cartie/kernel'
import type { FlowDocument, NodeKindName } from '../document/document.ts'
import type { DocumentIssue } from '../document/parse-document.ts'

export type Position = { readonly x: number; readonly y: number }
/** A port of a node: one of its exits. */
export type Port = { readonly from: string; readonly exit: string }
type Fields = { readonly [name: string]: unknown }

/**
 * One edit of a document, as plain JSON: it can be sent, kept, and given as a fix. A field set to `undefined`, or named in `unset`,
 * is taken away.
 */
export type Operation =
  /** A new node; `data` overrides what a blank one of its kind has. `after` connects it behind a port, in between if that led on. */
  | {
      readonly do: 'add-node'
      readonly kind: NodeKindName
      readonly position: Position
      readonly id?: string
      readonly data?: Fields
      readonly after?: Port
    }
  /** Takes nodes away with their edges. `heals` joins their neighbours where there is one way on. The start node stays. */
  | { readonly do: 'remove-nodes'; readonly ids: readonly string[]; readonly heals?: boolean }
  /** Moves nodes, groups and notes: positions by id. */
  | { readonly do: 'move'; readonly to: Readonly<Record<string, Position>> }
  /** Leads an exit to a node; it leads nowhere else any more. */
  | { readonly do: 'connect'; readonly from: string; readonly exit: string; readonly to: string }
  | { readonly do: 'disconnect'; readonly from: string; readonly exit: string }
  | { readonly do: 'patch-node'; readonly id: string; readonly patch: Fields; readonly unset?: readonly string[] }
  | { readonly do: 'duplicate'; readonly ids: readonly string[] }
  /** `clip` is what `copyNodes` gave, perhaps in another scenario or by another version; `at` is where its top left corner comes. */
  | { readonly do: 'paste'; readonly clip: unknown; readonly at?: Position }
  | { readonly do: 'add-group'; readonly id?: string; readonly data: Fields }
  | { readonly do: 'patch-group'; readonly id: string; readonly patch: Fields }
  /** A group goes without its nodes. */
  | { readonly do: 'remove-group'; readonly id: string }
  | { readonly do: 'add-note'; readonly id?: string; readonly data: Fields }
  | { readonly do: 'patch-note'; readonly id: string; readonly patch: Fields }
  | { readonly do: 'remove-note'; readonly id: string }
  | { readonly do: 'declare-variable'; readonly variable: Fields }
  | { readonly do: 'patch-variable'; readonly name: string; readonly patch: Fields }
  | { readonly do: 'rename-variable'; readonly name: string; readonly to: string }
  /** Refused while something uses it, unless `anyway`. */
  | { readonly do: 'remove-variable'; readonly name: string; readonly anyway?: boolean }
  | {
      readonly do: 'set-text'
      readonly at: TextPlace
      readonly path: string
      readonly language: Locale
      readonly text: string
    }
  | { readonly do: 'add-trigger'; readonly trigger: Fields }
  | { readonly do: 'patch-trigger'; readonly index: number; readonly patch: Fields }
  | { readonly do: 'remove-trigger'; readonly index: number }
  | { readonly do: 'set-settings'; readonly patch: Fields; readonly unset?: readonly string[] }

/** Whose text it is. */
export type TextPlace = { readonly nodeId: string } | { readonly trigger: number }

/** The document after an edit, and what came into it. */
export type Edited = { readonly document: FlowDocument; readonly added: Added }
export type Added = {
  readonly nodes: readonly string[]
  readonly groups: readonly string[]
  readonly notes: readonly string[]
}
export const nothingAdded: Added = { nodes: [], groups: [], notes: [] }

export type EditError =
  | {
      readonly code: 'INVALID' | 'CLIP_INVALID'
      readonly data: { readonly issues: readonly DocumentIssue[] }
    }
  | {
      readonly code:
        | 'NODE_UNKNOWN'
        | 'EXIT_UNKNOWN'
        | 'GROUP_UNKNOWN'
        | 'NOTE_UNKNOWN'
        | 'TRIGGER_UNKNOWN'
        | 'TEXT_UNKNOWN'
        | 'VARIABLE_UNKNOWN'
        | 'VARIABLE_TAKEN'
        | 'VARIABLE_GIVEN'
        | 'ID_TAKEN'
        | 'KIND_FIXED'
        | 'DOCUMENT_FULL'
        | 'FIX_UNKNOWN'
      readonly data: { readonly what: string }
    }
  | { readonly code: 'VARIABLE_IN_USE'; readonly data: { readonly what: string; readonly nodeIds: readonly string[] } }
  | { readonly code: 'CLIP_TOO_NEW'; readonly data: { readonly schema: number } }
