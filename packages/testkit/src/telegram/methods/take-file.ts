import { Buffer } from 'node:buffer'
import { ok } from '@cartie/kernel'
import { storeFile, type FileKind, type StoredFile } from '../core/files.ts'
import { imageSize } from '../core/image-size.ts'
import { badRequest, type Answer } from '../core/refusal.ts'
import type { Call } from './call.ts'

const maximumPhoto = 10 * 1024 * 1024
const maximumFile = 50 * 1024 * 1024
const maximumByUrl = 20 * 1024 * 1024

/** The file a bot means: one it attaches, one Telegram has (by id), or one at an address. */
export async function takeFile(call: Call, kind: FileKind, value: string): Promise<Answer<StoredFile>> {
  if (value.startsWith('attach://')) return takeUpload(call, kind, value.slice('attach://'.length))
  if (/^https?:\/\//i.test(value)) return await takeFromAddress(call, kind, value)
  const known = call.world.files.get(value)
  if (!known || !known.botIds.has(call.bot.id)) return badRequest('wrong file identifier/HTTP URL specified')
  if (known.kind !== kind && !(known.kind === 'thumbnail' && kind === 'photo'))
    return badRequest(`can't use file of type ${nameOf(known.kind)} as ${nameOf(kind)}`)
  return ok(known)
}

function takeUpload(call: Call, kind: FileKind, name: string): Answer<StoredFile> {
  const upload = call.uploads.get(name)
  if (!upload) return badRequest(`attached file "${name}" not found`)
  const { bytes } = upload
  if (bytes.length === 0) return badRequest('file must be non-empty')
  const maximum = kind === 'photo' ? maximumPhoto : maximumFile
  if (bytes.length > maximum)
    return badRequest(
      `file of size ${bytes.length} bytes is too big for a ${kind === 'photo' ? 'photo' : 'file'}; the maximum size is ${maximum} bytes`,
    )
  const problem = kind === 'photo' ? photoProblem(bytes) : null
  if (problem !== null) return badRequest(problem)
  return ok(storeFile(call.world, { kind, bytes, name: upload.fileName, mime: upload.mime }, [call.bot.id]))
}

function photoProblem(bytes: Buffer): string | null {
  const size = imageSize(bytes)
  if (!size) return 'IMAGE_PROCESS_FAILED'
  const { width, height } = size
  const isOdd = width + height > 10_000 || Math.max(width, height) > 20 * Math.min(width, height)
  return isOdd ? 'PHOTO_INVALID_DIMENSIONS' : null
}

/** Only this machine's own addresses are visited; the rest of the network does not exist for the emulator. */
async function takeFromAddress(call: Call, kind: FileKind, address: string): Promise<Answer<StoredFile>> {
  if (!URL.canParse(address)) return badRequest('wrong HTTP URL specified')
  const { hostname, pathname } = new URL(address)
  if (hostname !== '127.0.0.1' && hostname !== 'localhost') return badRequest('failed to get HTTP URL content')
  const response = await fetch(address).catch(() => null)
  if (!response?.ok) return badRequest('failed to get HTTP URL content')
  const bytes = Buffer.from(await response.arrayBuffer())
  const mime = response.headers.get('content-type')?.split(';')[0]
  if (bytes.length === 0 || bytes.length > maximumByUrl || mime === 'text/html')
    return badRequest('wrong type of the web page content')
  if (kind === 'photo' && !imageSize(bytes)) return badRequest('wrong type of the web page content')
  return ok(storeFile(call.world, { kind, bytes, name: pathname.split('/').at(-1), mime }, [call.bot.id]))
}

const nameOf = (kind: FileKind): string =>
  kind
    .split('_')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
