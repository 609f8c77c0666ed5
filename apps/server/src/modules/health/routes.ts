import { healthContract } from '@cartie/contract/health'
import { implement } from '@orpc/server'
import { answer } from '../../platform/http/answer.ts'
import type { ApiContext } from '../../platform/http/api-context.ts'
import type { HealthReport } from '../../platform/http/health.ts'
import { getHealth, retryDead } from './use-cases/get-health.ts'

export function healthRouter(report: () => Promise<HealthReport>) {
  const os = implement(healthContract).$context<ApiContext>()
  return {
    getHealth: os.getHealth.handler(({ context, input, errors }) => answer(context, getHealth(report), input, errors)),
    retryDead: os.retryDead.handler(({ context, input, errors }) => answer(context, retryDead, input, errors)),
  }
}
