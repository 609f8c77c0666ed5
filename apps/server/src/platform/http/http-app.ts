import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteGenericInterface } from 'fastify'

/** The HTTP server, for modules with routes of their own; the vendor stays in this folder. */
export type HttpApp = FastifyInstance
export type HttpReply = FastifyReply
export type HttpRequest<Route extends RouteGenericInterface = RouteGenericInterface> = FastifyRequest<Route>

export type ReceivedFile = { readonly body: Buffer; readonly fileName: string; readonly mime: string }

/** A route that takes one file as multipart/form-data, at most `maxBytes`. `before` may refuse by answering. */
export function receiveFile(
  app: HttpApp,
  path: string,
  options: {
    readonly maxBytes: number
    readonly before: (request: HttpRequest, reply: HttpReply) => Promise<boolean>
    readonly receive: (request: HttpRequest, reply: HttpReply, file: ReceivedFile) => Promise<unknown>
  },
): void {
  void app.register(async (scope) => {
    await scope.register(multipart, { limits: { fileSize: options.maxBytes, files: 1 } })
    scope.post(path, async (request, reply) => {
      if (!(await options.before(request, reply))) return reply
      const part = await request.file()
      if (!part) return reply.status(400).send({ error: 'Send one file as multipart/form-data.' })
      const body = await part.toBuffer()
      return options.receive(request, reply, { body, fileName: part.filename, mime: part.mimetype })
    })
  })
}
