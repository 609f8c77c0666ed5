import { checkAnswer } from '../facts/check-telegram.ts'
import type { ApiAnswer } from './core/wire.ts'

/** A bare Bot API client for the emulator's own tests; every answer is held against the facts as well. */
export function botApi(url: string, bot: { readonly token: string }) {
  return async (method: string, params: unknown = {}): Promise<ApiAnswer> => {
    const isForm = params instanceof FormData || params instanceof URLSearchParams
    const response = await fetch(`${url}/bot${bot.token}/${method}`, {
      method: 'POST',
      body: isForm ? params : JSON.stringify(params),
      ...(!isForm && { headers: { 'content-type': 'application/json' } }),
    })
    // @NOTE the emulator answers every call so; a proxy's page would fail to parse and the test with it.
    const answer = (await response.json()) as ApiAnswer
    const problem = answer.ok ? checkAnswer(method, answer.result) : null
    if (problem !== null) throw new Error(`${method} answered what Telegram would not: ${problem}`)
    if (!answer.ok && response.status !== answer.error_code)
      throw new Error(`status ${response.status}, ${answer.error_code}`)
    return answer
  }
}

/** The sentence of a refusal, or the result. */
export const outcomeOf = (answer: ApiAnswer): unknown => (answer.ok ? answer.result : answer.description)
