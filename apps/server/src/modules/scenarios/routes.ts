import { scenariosContract } from '@cartie/contract/scenarios'
import { implement } from '@orpc/server'
import { answer } from '../../platform/http/answer.ts'
import type { ApiContext } from '../../platform/http/api-context.ts'
import { listScenarios } from './use-cases/list-scenarios.ts'

const os = implement(scenariosContract).$context<ApiContext>()

export const scenariosRouter = {
  listScenarios: os.listScenarios.handler(({ context, input, errors }) =>
    answer(context, listScenarios, input, errors),
  ),
}
