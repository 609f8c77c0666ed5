import { oc } from '@orpc/contract'
import { z } from 'zod'
import { forbidden } from './common.ts'

/** One part: `finding` and `data` have a sentence with its consequence in the web's catalogue. */
export const healthPartSchema = z.object({
  part: z.string(),
  state: z.enum(['ok', 'warning', 'failing']),
  finding: z.string().optional(),
  data: z.record(z.string(), z.unknown()).optional(),
})

export const healthContract = {
  getHealth: oc
    .route({ method: 'GET', path: '/health/parts', tags: ['health'] })
    .output(
      z.object({
        status: z.enum(['ok', 'warning', 'failing']),
        version: z.string(),
        build: z.string(),
        uptimeSeconds: z.number(),
        parts: z.array(healthPartSchema),
        channels: z.array(
          z.object({
            accountId: z.string(),
            kind: z.string(),
            name: z.string(),
            state: z.string(),
            lastUpdateAt: z.date().nullable(),
            lastError: z.string().nullable(),
            lastErrorAt: z.date().nullable(),
            waiting: z.number(),
            unknown: z.number(),
          }),
        ),
        dead: z.array(z.object({ id: z.string(), queue: z.string(), reason: z.string(), diedAt: z.date() })),
      }),
    )
    .errors(forbidden),
  /** Puts a task that was given up back into its lane. */
  retryDead: oc
    .route({ method: 'POST', path: '/health/dead/{id}/retry', tags: ['health'] })
    .input(z.object({ id: z.string().regex(/^\d{1,19}$/) }))
    .output(z.object({ id: z.string() }))
    .errors({ ...forbidden, DEAD_TASK_NOT_FOUND: { status: 404 } }),
}
