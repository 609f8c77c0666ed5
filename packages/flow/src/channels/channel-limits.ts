export const channels = ['telegram', 'viber', 'whatsapp', 'web'] as const
export type Channel = (typeof channels)[number]

/** What a messenger takes and shows. Lengths are UTF-16 units of the plain text; null: no limit is known. */
export type ChannelLimits = {
  readonly maxText: number
  readonly maxTextWithButtons: number
  readonly maxCaption: number
  readonly maxLabel: number | null
  readonly maxButtons: number
  readonly albums: boolean
  readonly edits: boolean
  readonly shareButtons: boolean
}

export const channelLimits: Readonly<Record<Channel, ChannelLimits>> = {
  /** https://core.telegram.org/bots/api#sendmessage, #sendphoto; 100 buttons: https://core.telegram.org/api/bots/buttons */
  telegram: {
    maxText: 4096,
    maxTextWithButtons: 4096,
    maxCaption: 1024,
    maxLabel: null,
    maxButtons: 100,
    albums: true,
    edits: true,
    shareButtons: true,
  },
  /** https://creators.viber.com/docs/bots-api; a keyboard has 24 rows of 6 columns, a label up to 250 signs. */
  viber: {
    maxText: 7000,
    maxTextWithButtons: 7000,
    maxCaption: 512,
    maxLabel: 250,
    maxButtons: 24,
    albums: false,
    edits: false,
    shareButtons: true,
  },
  /** https://developers.facebook.com/docs/whatsapp/cloud-api/guides/send-messages: three buttons, then a list of ten rows. */
  whatsapp: {
    maxText: 4096,
    maxTextWithButtons: 1024,
    maxCaption: 1024,
    maxLabel: 24,
    maxButtons: 10,
    albums: false,
    edits: false,
    shareButtons: false,
  },
  /** The chat on the company's own pages. */
  web: {
    maxText: 4096,
    maxTextWithButtons: 4096,
    maxCaption: 1024,
    maxLabel: null,
    maxButtons: 100,
    albums: true,
    edits: true,
    shareButtons: true,
  },
}
