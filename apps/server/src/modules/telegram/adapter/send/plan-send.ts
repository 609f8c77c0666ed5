import type { OutgoingAct, Target } from '../../../messaging/index.ts'
import { toHtml } from './html.ts'
import { inlineMarkup, replyMarkup } from './reply-markup.ts'
import { splitText } from './split-text.ts'

type SendAct = Extract<OutgoingAct, { type: 'send' }>
type File = SendAct['files'][number]

/** One call of the Bot API; its files go along as attachments `f0`, `f1`…, in order. */
export type Step = {
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
  readonly files: readonly File[]
}

export const maxText = 4_096
export const maxCaption = 1_024
const maxAlbum = 10

/**
 * What to call to say a message, in order. Mostly one call; more when a text or a caption is too long, when kinds of
 * files do not go into one album, or when an album has buttons, which Telegram does not show.
 */
export function planSend(act: SendAct, target: Where): Step[] {
  const place = placeOf(target)
  const markup = replyMarkup(act.body, { kind: target.conversationKind, dropsKeyboard: act.dropsKeyboard === true })
  const files = groupFiles(act.files).map((group) => fileStep(group, place))
  const media = [...files, ...aboutPlaces(act.body, place)]
  const isAlbumLast = media.at(-1)?.method === 'sendMediaGroup'
  const [only] = files
  const isCaption = only && media.length === 1 && fits(act.body.text, maxCaption) && !(markup && isAlbumLast)
  if (isCaption) return withEnds([captioned(only, act.body)], { act, markup })
  const texts = splitText(act.body, maxText)
  const buttonsHang = markup !== undefined && (media.length === 0 || isAlbumLast)
  if (texts.length === 0 && buttonsHang) texts.push({ text: '👇', spans: [] })
  return withEnds([...media, ...texts.map((part) => textStep(part, place))], { act, markup })
}

type Where = Pick<Target, 'conversationExternalId' | 'conversationKind' | 'context'>
const fits = (text: string, limit: number): boolean => text.trim().length <= limit

/** The first answers what was asked, the last carries the buttons. */
const withEnds = (steps: readonly Step[], { act, markup }: { act: SendAct; markup: object | undefined }): Step[] =>
  steps.map((step, index) => ({
    ...step,
    params: {
      ...step.params,
      ...(index === 0 && replyTo(act)),
      ...(index === steps.length - 1 && markup && { reply_markup: markup }),
    },
  }))

/** A message that is gone meanwhile is no reason not to answer. */
const replyTo = ({ replyToExternalId }: SendAct): object =>
  replyToExternalId === null
    ? {}
    : { reply_parameters: { message_id: Number(replyToExternalId), allow_sending_without_reply: true } }

/** Where it goes; a business conversation is named by its connection as well. */
export function placeOf({ conversationExternalId, context }: Pick<Where, 'conversationExternalId' | 'context'>) {
  const chatId = Number(conversationExternalId.split(':').at(-1))
  const connection = context['businessConnectionId']
  return { chat_id: chatId, ...(typeof connection === 'string' && { business_connection_id: connection }) }
}

/** Photos and videos share an album, documents and audio have their own, the rest go one by one. */
function groupFiles(files: readonly File[]): File[][] {
  const groups: File[][] = []
  for (const file of files) {
    const last = groups.at(-1)
    const family = familyOf(file)
    const before = last?.[0]
    if (last && before && family !== null && familyOf(before) === family && last.length < maxAlbum) last.push(file)
    else groups.push([file])
  }
  return groups
}

const families: Readonly<Record<File['kind'], string | null>> = {
  photo: 'seen',
  video: 'seen',
  document: 'document',
  audio: 'audio',
  voice: null,
  animation: null,
}
const familyOf = (file: File): string | null => families[file.kind]

const methods: Readonly<Record<File['kind'], string>> = {
  photo: 'sendPhoto',
  video: 'sendVideo',
  document: 'sendDocument',
  audio: 'sendAudio',
  voice: 'sendVoice',
  animation: 'sendAnimation',
}

function fileStep(group: readonly File[], place: object): Step {
  const [only] = group
  if (only && group.length === 1)
    return { method: methods[only.kind], params: { ...place, [only.kind]: 'attach://f0' }, files: group }
  const media = group.map((file, index) => ({ type: file.kind, media: `attach://f${index}` }))
  return { method: 'sendMediaGroup', params: { ...place, media }, files: group }
}

const textStep = (part: Pick<SendAct['body'], 'text' | 'spans'>, place: object): Step => ({
  method: 'sendMessage',
  params: { ...place, text: toHtml(part), parse_mode: 'HTML' },
  files: [],
})

/** The text under a file; of an album, under its first. */
function captioned(step: Step, body: SendAct['body']): Step {
  if (body.text.trim() === '') return step
  const words = { caption: toHtml(body), parse_mode: 'HTML' }
  const media = step.params['media']
  if (!Array.isArray(media)) return { ...step, params: { ...step.params, ...words } }
  const named = media.map((item: object, index) => (index === 0 ? { ...item, ...words } : item))
  return { ...step, params: { ...step.params, media: named } }
}

const aboutPlaces = ({ location, contact }: SendAct['body'], place: object): Step[] => [
  ...(location ? [locationStep(location, place)] : []),
  ...(contact ? [contactStep(contact, place)] : []),
]

function locationStep(
  { latitude, longitude, title, address }: NonNullable<SendAct['body']['location']>,
  place: object,
): Step {
  const at = { ...place, latitude, longitude }
  return title
    ? { method: 'sendVenue', params: { ...at, title, address: address ?? title }, files: [] }
    : { method: 'sendLocation', params: at, files: [] }
}

function contactStep({ phone, firstName, lastName }: NonNullable<SendAct['body']['contact']>, place: object): Step {
  const params = {
    ...place,
    phone_number: phone,
    first_name: firstName || phone,
    ...(lastName && { last_name: lastName }),
  }
  return { method: 'sendContact', params, files: [] }
}

/** What an edit calls: the text, and should the message turn out to be a file, its caption. */
export function planEdit(act: Extract<OutgoingAct, { type: 'edit' }>, target: Target): { text: Step; caption: Step } {
  const markup = inlineMarkup(act.body, target.conversationKind)
  const common = {
    ...placeOf(target),
    message_id: Number(act.externalId),
    parse_mode: 'HTML',
    ...(markup && { reply_markup: markup }),
  }
  const words = toHtml(act.body)
  return {
    text: { method: 'editMessageText', params: { ...common, text: words }, files: [] },
    caption: { method: 'editMessageCaption', params: { ...common, caption: words }, files: [] },
  }
}
