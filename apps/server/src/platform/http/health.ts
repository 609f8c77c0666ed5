import type { FastifyInstance } from 'fastify'
import type { HealthFinding, HealthProbe } from '../module.ts'

export type HealthReport = {
  readonly status: 'ok' | 'warning' | 'failing'
  readonly version: string
  readonly build: string
  readonly uptimeSeconds: number
  readonly parts: readonly (HealthFinding & { readonly part: string })[]
}

const rank = { ok: 0, warning: 1, failing: 2 } as const
const probeMs = 3_000

/** Asks every part, each at most three seconds: a part that does not answer is failing. */
export async function checkHealth(
  probes: readonly HealthProbe[],
  about: { version: string; build: string },
): Promise<HealthReport> {
  const parts = await Promise.all(probes.map(async ({ part, check }) => ({ part, ...(await inTime(check)) })))
  const status = parts.reduce<HealthReport['status']>(
    (worst, { state }) => (rank[state] > rank[worst] ? state : worst),
    'ok',
  )
  return { status, ...about, uptimeSeconds: Math.round(process.uptime()), parts }
}

async function inTime(check: () => Promise<HealthFinding>): Promise<HealthFinding> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<HealthFinding>((resolve) => {
    timer = setTimeout(() => resolve({ state: 'failing', finding: 'no-answer' }), probeMs)
  })
  try {
    return await Promise.race([check(), late])
  } catch (error) {
    return {
      state: 'failing',
      finding: 'error',
      data: { message: error instanceof Error ? error.message : String(error) },
    }
  } finally {
    clearTimeout(timer)
  }
}

/**
 * `/health` and `/api/health`: 200 while the server can do its work, 503 when a part is failing that it cannot do without.
 * A browser that opens `/health` gets the app's page of that name.
 */
export function serveHealth(app: FastifyInstance, report: () => Promise<HealthReport>): void {
  for (const path of ['/health', '/api/health']) {
    app.get(path, async (request, reply) => {
      const wantsPage = path === '/health' && (request.headers.accept ?? '').includes('text/html')
      if (wantsPage) return reply.header('vary', 'accept').callNotFound()
      const found = await report()
      const isDown = found.parts.some(({ part, state }) => part === 'database' && state === 'failing')
      return reply
        .status(isDown ? 503 : 200)
        .header('cache-control', 'no-store')
        .send(found)
    })
  }
}
