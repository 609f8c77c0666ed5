import multipart from '@fastify/multipart'
import { newId, ok } from '@cartie/kernel'
import type { FastifyInstance } from 'fastify'
import type { Authenticate } from '../../platform/http/api-context.ts'
import { toHeaders } from '../../platform/http/rpc.ts'
import type { Platform } from '../../platform/platform.ts'
import { mayAct } from '../identity/index.ts'
import type { OutgoingFile } from './domain/message.ts'
import { insertUpload, type UploadId } from './store/uploads.ts'

const maxUploadBytes = 50 * 1024 * 1024
/** Shown in the page; anything else is offered as a download, so that a file can never act as one of our pages. */
const shownInline = /^(image\/(jpeg|png|webp|gif|avif)|video\/(mp4|webm)|audio\/)/

/** Files: signed addresses out (`GET /media/*`), a member's uploads in (`POST /uploads`, one file, answers its id). */
export function serveFiles(
  app: FastifyInstance,
  parts: Pick<Platform, 'storage' | 'addresses' | 'clock' | 'transact'> & { authenticate: () => Authenticate },
): void {
  app.get<{ Params: { '*': string }; Querystring: { until?: string; sign?: string } }>(
    '/media/*',
    async (request, reply) => {
      const key = request.params['*']
      const { until = '', sign = '' } = request.query
      if (!parts.addresses.isGenuine(key, until, sign, parts.clock.now()))
        return reply.status(403).send({ error: 'This address has run out. Reload the page.' })
      const file = await parts.storage.get(key)
      if (!file) return reply.status(404).send({ error: 'This file is no longer stored.' })
      const isInline = shownInline.test(file.contentType)
      return reply
        .header('content-type', file.contentType)
        .header('content-length', file.size)
        .header('x-content-type-options', 'nosniff')
        .header('content-disposition', isInline ? 'inline' : 'attachment')
        .header('cache-control', 'private, max-age=3600')
        .send(file.body)
    },
  )
  void app.register(async (scope) => {
    await scope.register(multipart, { limits: { fileSize: maxUploadBytes, files: 1 } })
    scope.post('/uploads', async (request, reply) => {
      const { as } = await parts.authenticate()(toHeaders(request))
      if (!as) return reply.status(401).send({ error: 'Sign in first.' })
      if (!mayAct(as.actor, 'inbox.reply')) return reply.status(403).send({ error: 'Your role does not send files.' })
      const part = await request.file()
      if (!part) return reply.status(400).send({ error: 'Send one file as multipart/form-data.' })
      const body = await part.toBuffer()
      const id: UploadId = newId()
      const file: OutgoingFile = {
        storageKey: `${as.workspaceId}/uploads/${id}`,
        kind: kindOfMime(part.mimetype),
        fileName: part.filename.slice(-120) || 'file',
        mime: part.mimetype,
        sizeBytes: body.length,
      }
      await parts.storage.put(file.storageKey, body, file.mime)
      await parts.transact(as, async (ctx) => ok(await insertUpload(ctx, id, file)))
      return reply.send({ id, kind: file.kind, fileName: file.fileName, sizeBytes: file.sizeBytes })
    })
  })
}

function kindOfMime(mime: string): OutgoingFile['kind'] {
  if (/^image\/(jpeg|png|webp)$/.test(mime)) return 'photo'
  if (mime === 'image/gif') return 'animation'
  if (mime === 'video/mp4') return 'video'
  if (mime === 'audio/ogg') return 'voice'
  return mime.startsWith('audio/') ? 'audio' : 'document'
}
