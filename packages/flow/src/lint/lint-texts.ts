import { locales, type Locale, type Texts } from '@cartie/kernel'
import { channelLimits, type Channel, type ChannelLimits } from '../channels/channel-limits.ts'
import { textsOf } from '../document/describe.ts'
import type { FlowDocument, FlowNode } from '../document/document.ts'
import { missingTexts } from '../edit/missing-texts.ts'
import { renderPlain } from '../text/markup.ts'
import { error, type Finding } from './finding.ts'

/** Texts that lack a language, and required ones that say nothing in any. */
export function lintTexts(document: FlowDocument, languages: readonly Locale[]): Finding[] {
  return missingTexts(document, languages).flatMap(({ at, path, texts, missing }) => {
    const where = 'nodeId' in at ? { nodeId: at.nodeId, path } : { path: `triggers.${at.trigger}.${path}` }
    if (!Object.values(texts).some((text) => text?.trim())) return [error('TEXT_EMPTY', where)]
    return missing.map((language) => error('TEXT_MISSING', { ...where, data: { language } }))
  })
}

/** Texts, captions and buttons past what a messenger takes, counted without what variables will add. */
export function lintMessages({ nodes }: FlowDocument, on: readonly Channel[]): Finding[] {
  return Object.entries(nodes).flatMap(([nodeId, node]) =>
    speaks(node) ? on.flatMap((channel) => lintMessage(nodeId, node, channel)) : [],
  )
}

/** What is told to members or posted by the product has limits of its own. */
const speaks = ({ kind }: FlowNode): boolean => kind !== 'notify' && kind !== 'channel-post'

function lintMessage(nodeId: string, node: FlowNode, channel: Channel): Finding[] {
  const limits = channelLimits[channel]
  const buttons = buttonsOf(node)
  const findings = textsOf(node).flatMap(({ path, texts }) => {
    const limit = limitOf({ path, node, limits, hasButtons: buttons > 0 })
    if (!limit) return []
    return tooLong(texts, limit.most).map(({ language, length }) =>
      error(limit.code, { nodeId, path, data: { channel, language, length, most: limit.most } }),
    )
  })
  if (buttons > limits.maxButtons)
    findings.push(error('BUTTONS_TOO_MANY', { nodeId, data: { channel, count: buttons, most: limits.maxButtons } }))
  return findings
}

const isLabel = (path: string): boolean => /label$/i.test(path)

type Asked = { path: string; node: FlowNode; limits: ChannelLimits; hasButtons: boolean }

function limitOf({ path, node, limits, hasButtons }: Asked) {
  if (isLabel(path)) return limits.maxLabel === null ? null : { code: 'LABEL_TOO_LONG' as const, most: limits.maxLabel }
  const isBody = path === 'text' || path === 'prompt'
  const pictures = isBody && 'media' in node ? node.media.length : 0
  // One picture carries the words; several go before them when there are buttons (`say`).
  const isCaption = pictures === 1 || (pictures > 1 && !hasButtons)
  if (isCaption) return { code: 'CAPTION_TOO_LONG' as const, most: limits.maxCaption }
  return { code: 'TEXT_TOO_LONG' as const, most: hasButtons ? limits.maxTextWithButtons : limits.maxText }
}

function tooLong(texts: Texts, most: number): { language: Locale; length: number }[] {
  return locales.flatMap((language) => {
    const text = texts[language] ?? ''
    // Rendering only makes a text shorter, so one that fits as written needs no rendering.
    if (text.length <= most) return []
    const { length } = renderPlain(text, () => '')
    return length > most ? [{ language, length }] : []
  })
}

function buttonsOf(node: FlowNode): number {
  if ('options' in node) return node.options.length
  if ('buttons' in node) return node.buttons.length
  if (node.kind === 'summary') return 2
  return node.kind === 'ask-car' ? node.suggestions.length : 0
}
