import type { FastifyInstance } from 'fastify'
import type { LiveHub } from '../realtime/live.ts'
import type { Authenticate } from './api-context.ts'
import { toHeaders } from './rpc.ts'

const heartbeatMs = 20_000

/** `GET /events?workspace=<id>`: server-sent events for a member of that workspace, each `{ name, ids }`. */
export function serveLive(app: FastifyInstance, parts: { hub: LiveHub; authenticate: Authenticate }): void {
  const open = new Set<() => void>()
  app.get<{ Querystring: { workspace?: string } }>('/events', async (request, reply) => {
    const headers = toHeaders(request)
    headers.set('x-workspace', request.query.workspace ?? '')
    const { as } = await parts.authenticate(headers)
    if (!as) return reply.status(401).send({ error: 'Sign in first.' })
    reply.hijack()
    const response = reply.raw
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    })
    response.write('retry: 1000\n\nevent: ready\ndata: {}\n\n')
    const stopWatching = parts.hub.watch(as.workspaceId, ({ name, ids }) => {
      response.write(`data: ${JSON.stringify({ name, ids })}\n\n`)
    })
    const heartbeat = setInterval(() => response.write(': here\n\n'), heartbeatMs)
    const close = (): void => {
      stopWatching()
      clearInterval(heartbeat)
      open.delete(close)
      response.end()
    }
    open.add(close)
    request.raw.on('close', close)
  })
  app.addHook('preClose', async () => {
    for (const close of open) close()
  })
}
