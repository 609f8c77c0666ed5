import { dashboardContract } from '@cartie/contract/dashboard'
import { implement } from '@orpc/server'
import { answer } from '../../platform/http/answer.ts'
import type { ApiContext } from '../../platform/http/api-context.ts'
import { getDashboard } from './use-cases/get-dashboard.ts'

const os = implement(dashboardContract).$context<ApiContext>()

export const dashboardRouter = {
  getDashboard: os.getDashboard.handler(({ context, input, errors }) => answer(context, getDashboard, input, errors)),
}
