import type { ChannelAdapter } from '../../messaging/index.ts'
import type { BotApi } from './wire/bot-api.ts'
import { asObject, textIn } from './wire/read-json.ts'

/** A file that came in, by its id: https://core.telegram.org/bots/api#getfile. Rejects when it is worth trying again. */
export async function fetchMedia(
  api: BotApi,
  source: unknown,
  token: string | null,
): Promise<Awaited<ReturnType<ChannelAdapter['fetchMedia']>>> {
  const fileId = textIn(asObject(source), 'fileId')
  if (!fileId) return { refused: 'file-unknown' }
  if (token === null) return { refused: 'account-removed' }
  const answer = await api.call(token, { method: 'getFile', params: { file_id: fileId } })
  if (answer.kind === 'refused') {
    if (answer.status === 429) throw new Error('Telegram asks to wait before this file is fetched')
    if (answer.status === 401 || answer.status === 404) return { refused: 'token-revoked' }
    return { refused: /too big/i.test(answer.description) ? 'too-big' : 'file-gone' }
  }
  if (answer.kind !== 'done') throw new Error(`Telegram could not be asked for a file: ${answer.code}`)
  const path = textIn(asObject(answer.result), 'file_path')
  // A local Bot API server in --local mode names a path on its own disk, which is not ours to read.
  if (!path || path.startsWith('/')) return { refused: 'file-gone' }
  const file = await api.download(token, path)
  if ('body' in file) return { body: file.body, mime: null }
  if (file.status >= 500 || file.status === 429) throw new Error(`Telegram did not give a file: ${file.status}`)
  return { refused: 'file-gone' }
}
