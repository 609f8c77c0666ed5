import { webchatContract } from '@cartie/contract/webchat'
import { implement } from '@orpc/server'
import { answer } from '../../platform/http/answer.ts'
import type { ApiContext } from '../../platform/http/api-context.ts'
import type { Seal } from '../../platform/crypto/seal.ts'
import { getSimulator } from './use-cases/get-simulator.ts'

export function webchatRouter(seal: Seal) {
  const os = implement(webchatContract).$context<ApiContext>()
  return {
    getSimulator: os.getSimulator.handler(({ context, input, errors }) =>
      answer(context, getSimulator(seal), input, errors),
    ),
  }
}
