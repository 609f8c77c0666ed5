import { setupContract } from '@cartie/contract/setup'
import { implement } from '@orpc/server'
import { answer } from '../../platform/http/answer.ts'
import type { ApiContext } from '../../platform/http/api-context.ts'
import { getSetup } from './use-cases/get-setup.ts'

const os = implement(setupContract).$context<ApiContext>()

export const setupRouter = {
  getSetup: os.getSetup.handler(({ context, input, errors }) => answer(context, getSetup, input, errors)),
}
