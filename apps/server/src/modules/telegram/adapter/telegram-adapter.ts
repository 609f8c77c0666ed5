import type { ChannelAdapter } from '../../messaging/index.ts'
import { fetchMedia } from './fetch-media.ts'
import { parseUpdate, routeUpdate } from './parse/parse-update.ts'
import { createFloodSense } from './send/flood-sense.ts'
import { createPerform } from './send/perform.ts'
import { maxCaption, maxText } from './send/plan-send.ts'
import type { BotApi } from './wire/bot-api.ts'

/** As published: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
export const publishedPerSecond = 30

export type TelegramAdapterParts = { readonly api: BotApi; readonly nowMs: () => number; readonly perSecond?: number }

/** Telegram bots as a channel. */
export function createTelegramAdapter({
  api,
  nowMs,
  perSecond = publishedPerSecond,
}: TelegramAdapterParts): ChannelAdapter {
  return {
    kind: 'telegram',
    abilities: {
      pressButtons: true,
      shareButtons: true,
      edits: true,
      deletes: true,
      reactions: true,
      albums: true,
      maxText,
      maxCaption,
      perSecond,
      perGroupMinute: 20,
    },
    route: routeUpdate,
    parse: (raw) => parseUpdate(raw),
    perform: createPerform({ api, flood: createFloodSense(nowMs) }),
    fetchMedia: (source, account) => fetchMedia(api, source, account.token),
  }
}
