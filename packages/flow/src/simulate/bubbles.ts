import { channelLimits, type Channel, type ChannelLimits } from '../channels/channel-limits.ts'
import type { Button, SendEffect, TextRun } from '../engine/effect.ts'
import type { MediaRef } from '../engine/value.ts'
import type { Act, Simulation } from './simulation.ts'

/** What a channel could not show as meant: each has a sentence in the catalogue of whoever shows it. */
export type Lost = 'album-split' | 'buttons-as-words' | 'share-by-hand' | 'text-split' | 'caption-apart' | 'label-cut'

/** A thing seen in the chat. */
export type Bubble =
  | { readonly from: 'client'; readonly act: Act; readonly atMs: number }
  | { readonly from: 'bot-notice'; readonly text: string; readonly atMs: number }
  | {
      readonly from: 'bot'
      readonly text: readonly TextRun[]
      readonly rows: readonly (readonly Button[])[]
      readonly media: readonly MediaRef[]
      readonly nodeId: string
      readonly lost: readonly Lost[]
      readonly atMs: number
    }
type Said = Extract<Bubble, { from: 'bot' }>

/** The chat as a messenger shows it. The same conversation can be looked at in another channel at any time. */
export function bubblesOf(simulation: Simulation, channel: Channel = simulation.setup.channel ?? 'telegram'): Bubble[] {
  const bubbles: Bubble[] = []
  for (const item of simulation.log) {
    const { atMs } = item
    if (item.is === 'act' && !('answer' in item.act)) bubbles.push({ from: 'client', act: item.act, atMs })
    if (item.is !== 'effect') continue
    const { effect } = item
    if (effect.type === 'notice') bubbles.push({ from: 'bot-notice', text: effect.text, atMs })
    if (effect.type !== 'send') continue
    if (effect.editsPrevious && channelLimits[channel].edits) dropEdited(bubbles)
    bubbles.push(...showOn(channel, effect).map((said): Said => ({ ...said, atMs })))
  }
  return bubbles
}

/** Takes the last message with buttons away: the one that comes is that message, changed. */
function dropEdited(bubbles: Bubble[]): void {
  const index = bubbles.findLastIndex((bubble) => bubble.from === 'bot' && bubble.rows.length > 0)
  if (index >= 0) bubbles.splice(index, 1)
}

/** A message as a channel shows it: one bubble, or several where it does not take so much at once. */
export function showOn(channel: Channel, { text, buttons, media, nodeId }: SendEffect): Omit<Said, 'atMs'>[] {
  const limits = channelLimits[channel]
  const lost = new Set<Lost>()
  const { rows, words } = rowsOn(limits, buttons, lost)
  const body = words.length > 0 ? [...text, { text: `\n\n${words.join('\n')}` }] : text
  const length = body.reduce((sum, run) => sum + run.text.length, 0)
  const isSplit = media.length > 1 && !limits.albums
  if (isSplit) lost.add('album-split')
  const isApart = media.length > 0 && (isSplit || length > limits.maxCaption) && length > 0
  if (isApart && !isSplit) lost.add('caption-apart')
  const most = rows.length > 0 ? limits.maxTextWithButtons : limits.maxText
  const parts = length > most ? splitRuns(body, most) : [body]
  if (parts.length > 1) lost.add('text-split')
  const said = (of: Partial<Said>): Omit<Said, 'atMs'> => ({
    from: 'bot',
    text: [],
    rows: [],
    media: [],
    nodeId,
    lost: [...lost],
    ...of,
  })
  const albums = isSplit ? media.map((each) => [each]) : media.length > 0 ? [media] : []
  if (!isApart && media.length > 0 && parts.length === 1) {
    const before = albums.slice(0, -1).map((album) => said({ media: album }))
    return [...before, said({ media: albums.at(-1) ?? [], text: body, rows })]
  }
  const last = parts.length - 1
  return [
    ...albums.map((album) => said({ media: album })),
    ...parts.map((part, index) => said({ text: part, rows: index === last ? rows : [] })),
  ]
}

/** Buttons a channel can show; when there are too many they become words to answer with. */
function rowsOn(limits: ChannelLimits, buttons: SendEffect['buttons'], lost: Set<Lost>) {
  const shareable = buttons.map((row) =>
    row.filter(({ kind }) => limits.shareButtons || kind === 'reply' || kind === 'url'),
  )
  if (shareable.flat().length < buttons.flat().length) lost.add('share-by-hand')
  const rows = shareable.filter((row) => row.length > 0)
  if (rows.flat().length > limits.maxButtons) {
    lost.add('buttons-as-words')
    return { rows: [], words: rows.flat().map((button) => `• ${button.label}`) }
  }
  const { maxLabel } = limits
  if (maxLabel === null || rows.flat().every(({ label }) => label.length <= maxLabel)) return { rows, words: [] }
  lost.add('label-cut')
  const cut = rows.map((row) => row.map((button) => ({ ...button, label: button.label.slice(0, maxLabel) })))
  return { rows: cut, words: [] }
}

function splitRuns(runs: readonly TextRun[], most: number): TextRun[][] {
  const parts: TextRun[][] = [[]]
  let room = most
  for (const run of runs) {
    for (let from = 0; from < run.text.length;) {
      if (room === 0) {
        parts.push([])
        room = most
      }
      const piece = run.text.slice(from, from + room)
      parts.at(-1)?.push({ ...run, text: piece })
      from += piece.length
      room -= piece.length
    }
  }
  return parts
}
