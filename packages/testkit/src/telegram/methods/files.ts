import { ok } from '@cartie/kernel'
import { mediaContent, storeFile } from '../core/files.ts'
import { numberIn, textIn } from '../core/params.ts'
import { badRequest, type Answer } from '../core/refusal.ts'
import { samplePhoto } from '../chat/sample-photo.ts'
import type { Call, Method } from './call.ts'

export const fileMethods: Readonly<Record<string, Method>> = { getFile, getUserProfilePhotos }

/** Bots download files up to 20 MB: https://core.telegram.org/bots/api#getfile */
const maximumDownload = 20 * 1024 * 1024

function getFile({ world, bot, params }: Call): Answer {
  const file = world.files.get(textIn(params, 'file_id') ?? '')
  if (!file || !file.botIds.has(bot.id)) return badRequest('invalid file_id')
  if (file.size > maximumDownload) return badRequest('file is too big')
  return ok({ file_id: file.id, file_unique_id: file.uniqueId, file_size: file.size, file_path: file.path })
}

function getUserProfilePhotos({ world, bot, params }: Call): Answer {
  const person = world.users.get(numberIn(params, 'user_id') ?? 0)
  if (!person) return badRequest('user not found')
  const key = `portrait/${person.id}`
  const known = bot.profile.get(key)
  const photo = known ?? mediaContent(world, storeFile(world, { kind: 'photo', bytes: samplePhoto }, [bot.id])).photo
  bot.profile.set(key, photo)
  return ok({ total_count: 1, photos: [photo] })
}
