import type { SendEffect, TextRun } from '@cartie/flow'
import type { MessageBody } from '@cartie/contract/messaging'
import { priorities, type Draft } from '../../messaging/index.ts'

/** A scenario's message as a draft: runs become text with spans, buttons keep their rows. */
export function toDraft(effect: SendEffect, scenario: string): Draft {
  return {
    body: { ...spansOf(effect.text), buttons: effect.buttons.map((row) => row.map(toButton)) },
    files: effect.media.map(({ kind, ref }) => ({
      kind,
      storageKey: ref,
      fileName: kind,
      mime: 'application/octet-stream',
      sizeBytes: 0,
    })),
    author: { kind: 'bot', scenario },
    priority: priorities.scenario,
  }
}

function spansOf(runs: readonly TextRun[]): Pick<MessageBody, 'text' | 'spans'> {
  const spans: NonNullable<MessageBody['spans']> = []
  let text = ''
  for (const run of runs) {
    const place = { offset: text.length, length: run.text.length }
    if (run.bold) spans.push({ type: 'bold', ...place })
    if (run.italic) spans.push({ type: 'italic', ...place })
    if (run.link) spans.push({ type: 'link', url: run.link, ...place })
    text += run.text
  }
  return { text, spans }
}

type ShownButton = NonNullable<MessageBody['buttons']>[number][number]

function toButton(button: SendEffect['buttons'][number][number]): ShownButton {
  if (button.kind === 'reply') return { kind: 'press', label: button.label, token: button.token }
  if (button.kind === 'url') return { kind: 'url', label: button.label, url: button.url }
  return { kind: button.kind === 'shareContact' ? 'share-contact' : 'share-location', label: button.label }
}
