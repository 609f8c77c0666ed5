import { newId, ok } from '@cartie/kernel'
import type { ActFor } from '../../platform/context/transact.ts'
import type { Authenticate } from '../../platform/http/api-context.ts'
import { receiveFile, type HttpApp, type ReceivedFile } from '../../platform/http/http-app.ts'
import { toHeaders } from '../../platform/http/rpc.ts'
import type { Platform } from '../../platform/platform.ts'
import { mayAct } from '../identity/index.ts'
import type { OutgoingFile } from './domain/message.ts'
import { insertUpload, type UploadId } from './store/uploads.ts'

const maxUploadBytes = 50 * 1024 * 1024
/** Shown in the page; anything else is offered as a download, so that a file can never act as one of our pages. */
const shownInline = /^(image\/(jpeg|png|webp|gif|avif)|video\/(mp4|webm)|audio\/)/

type FilesParts = Pick<Platform, 'storage' | 'addresses' | 'clock' | 'transact'> & { authenticate: () => Authenticate }

/** Files: signed addresses out (`GET /media/*`), a member's uploads in (`POST /uploads`, one file, answers its id). */
export function serveFiles(app: HttpApp, parts: FilesParts): void {
  app.get<{ Params: { '*': string }; Querystring: { until?: string; sign?: string } }>(
    '/media/*',
    async (request, reply) => {
      const key = request.params['*']
      const { until = '', sign = '' } = request.query
      if (!parts.addresses.isGenuine(key, until, sign, parts.clock.now()))
        return reply.status(403).send({ error: 'This address has run out. Reload the page.' })
      const file = await parts.storage.get(key)
      if (!file) return reply.status(404).send({ error: 'This file is no longer stored.' })
      return reply
        .header('content-type', file.contentType)
        .header('content-length', file.size)
        .header('x-content-type-options', 'nosniff')
        .header('content-disposition', shownInline.test(file.contentType) ? 'inline' : 'attachment')
        .header('cache-control', 'private, max-age=3600')
        .send(file.body)
    },
  )
  const whoUploads = async (headers: Headers): Promise<ActFor | null> => (await parts.authenticate()(headers)).as
  receiveFile(app, '/uploads', {
    maxBytes: maxUploadBytes,
    before: async (request, reply) => {
      const as = await whoUploads(toHeaders(request))
      if (as && mayAct(as.actor, 'inbox.reply')) return true
      await reply.status(as ? 403 : 401).send({ error: as ? 'Your role does not send files.' : 'Sign in first.' })
      return false
    },
    receive: async (request, reply, received) => {
      const as = await whoUploads(toHeaders(request))
      return reply.send(as ? await keepUpload(as, received, parts) : null)
    },
  })
}

async function keepUpload(as: ActFor, { body, fileName, mime }: ReceivedFile, parts: FilesParts) {
  const id: UploadId = newId()
  const file: OutgoingFile = {
    storageKey: `${as.workspaceId}/uploads/${id}`,
    kind: kindOfMime(mime),
    fileName: fileName.slice(-120) || 'file',
    mime,
    sizeBytes: body.length,
  }
  await parts.storage.put(file.storageKey, body, mime)
  await parts.transact(as, async (ctx) => ok(await insertUpload(ctx, id, file)))
  return { id, kind: file.kind, fileName: file.fileName, sizeBytes: file.sizeBytes }
}

function kindOfMime(mime: string): OutgoingFile['kind'] {
  if (/^image\/(jpeg|png|webp)$/.test(mime)) return 'photo'
  if (mime === 'image/gif') return 'animation'
  if (mime === 'video/mp4') return 'video'
  if (mime === 'audio/ogg') return 'voice'
  return mime.startsWith('audio/') ? 'audio' : 'document'
}
