import type { Locale, Texts } from '@cartie/kernel'
import { textsOf } from '../document/describe.ts'
import type { FlowDocument } from '../document/document.ts'
import type { NamedText } from '../engine/node-kind.ts'
import type { TextPlace } from './operation.ts'

/** A text of a document and where it stands, as `set-text` takes it. */
export type PlacedText = NamedText & { readonly at: TextPlace }
export type MissingText = PlacedText & { readonly missing: readonly Locale[] }

/** Every text a client may read, in the order of the nodes, then of the triggers. */
export function allTexts(document: FlowDocument): PlacedText[] {
  const ofNodes = Object.entries(document.nodes).flatMap(([nodeId, node]) =>
    textsOf(node).map((text) => ({ ...text, at: { nodeId } })),
  )
  const ofTriggers = document.triggers.flatMap((trigger, index): PlacedText[] => {
    const at = { trigger: index }
    if (trigger.on === 'menu-button') return [{ at, path: 'label', texts: trigger.label, isRequired: true }]
    return trigger.on === 'command' ? [{ at, path: 'description', texts: trigger.description, isRequired: false }] : []
  })
  return [...ofNodes, ...ofTriggers]
}

/** Texts that are wanted in a language and have none: required ones, and those that stand in another language. */
export function missingTexts(document: FlowDocument, languages: readonly Locale[]): MissingText[] {
  return allTexts(document).flatMap((text) => {
    const missing = isWanted(text) ? languages.filter((language) => !text.texts[language]?.trim()) : []
    return missing.length > 0 ? [{ ...text, missing }] : []
  })
}

const isWanted = ({ isRequired, texts }: { isRequired: boolean; texts: Texts }): boolean =>
  isRequired || Object.values(texts).some((text) => text?.trim())
