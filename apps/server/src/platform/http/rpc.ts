import { SmartCoercionPlugin } from '@orpc/json-schema'
import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/fastify'
import { onError, ORPCError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fastify'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import apiReference from '@scalar/fastify-api-reference'
import type { AnyRouter } from '@orpc/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Transact } from '../context/transact.ts'
import type { Log } from '../log/log.ts'
import type { ApiContext, Authenticate } from './api-context.ts'

export type RpcParts = {
  readonly router: AnyRouter
  readonly authenticate: Authenticate
  readonly transact: Transact
  readonly log: Log
  readonly version: string
}

/** Serves the contract twice: `/rpc` for our own client, `/api` as plain HTTP with its OpenAPI document. */
export async function serveRpc(app: FastifyInstance, parts: RpcParts): Promise<void> {
  // @NOTE every procedure of the router was implemented for ApiContext.
  const rpc = new RPCHandler<ApiContext>(parts.router, {
    interceptors: [onError((error) => reportBug(error, parts.log))],
  })
  const rest = new OpenAPIHandler<ApiContext>(parts.router, {
    interceptors: [onError((error) => reportBug(error, parts.log))],
    // Plain HTTP knows only text: what a query says is read as the contract's types.
    plugins: [new SmartCoercionPlugin({ schemaConverters: [new ZodToJsonSchemaConverter()] })],
  })
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })

  let document: Promise<unknown> | null = null
  app.get('/api/openapi.json', async () => {
    document ??= generator.generate(parts.router, {
      info: {
        title: 'Cartie',
        version: parts.version,
        description: 'Every act a member can do, over HTTP. Sign in with an API key: `x-api-key`.',
      },
      servers: [{ url: '/api' }],
      components: { securitySchemes: { apiKey: { type: 'apiKey', in: 'header', name: 'x-api-key' } } },
      security: [{ apiKey: [] }],
    })
    return document
  })
  await app.register(apiReference, {
    routePrefix: '/api/docs',
    configuration: { url: '/api/openapi.json', title: 'Cartie API' },
  })
  await app.register(async (scope) => {
    // oRPC reads the body itself.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null, undefined))
    scope.all('/rpc/*', async (request, reply) => {
      const { matched } = await rpc.handle(request, reply, {
        prefix: '/rpc',
        context: await contextOf(request, reply, parts),
      })
      if (!matched) await reply.status(404).send({ error: 'There is no such procedure.' })
    })
    scope.all('/api/*', async (request, reply) => {
      const { matched } = await rest.handle(request, reply, {
        prefix: '/api',
        context: await contextOf(request, reply, parts),
      })
      if (!matched) await reply.status(404).send({ error: 'There is no such address. See /api/openapi.json.' })
    })
  })
}

async function contextOf(
  request: FastifyRequest,
  reply: FastifyReply,
  { authenticate, transact }: RpcParts,
): Promise<ApiContext> {
  const headers = toHeaders(request)
  return {
    ...(await authenticate(headers)),
    headers,
    ip: request.ip,
    transact,
    setCookies: (cookies) => void reply.header('set-cookie', [...cookies]),
  }
}

export function toHeaders(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}

/** What is not in the contract is a bug: logged whole, told to nobody outside. */
function reportBug(error: unknown, log: Log): void {
  if (error instanceof ORPCError && (error.defined || error.status < 500)) return
  if (error instanceof Error && error.name === 'AbortError') return
  log.error({ err: error }, 'a request failed for a reason the contract does not know')
}
