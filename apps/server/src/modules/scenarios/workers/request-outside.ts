import type { CallOutcome } from '@cartie/flow'
import { ok, unwrap } from '@cartie/kernel'
import type { Platform } from '../../../platform/platform.ts'
import { handleJob } from '../../../platform/jobs/job.ts'
import { chatLane, inboundQueue } from '../../messaging/index.ts'
import { fetchOutside, type OutsideParts, type OutsideRequest } from '../http/fetch-outside.ts'
import { httpArgsSchema, toRequest, toValue } from '../http/to-request.ts'
import { requestOutside, resultKey } from '../jobs.ts'
import { saveCallResult } from '../store/call-results.ts'
import { openSecrets } from '../store/secrets.ts'

const actor = { kind: 'system' as const, part: 'scenarios.http-request' }

/**
 * Asks the server a scenario named and gives what it answered to the conversation's lane, in order with what the contact says.
 * Running twice is safe for us: the first result counts, and a session takes it once. The server outside may be asked twice
 * after a crash, as with any retry: its scenario says whether it retries.
 */
export function requestOutsideWorker(parts: Pick<Platform, 'transact' | 'seal'> & { readonly outside: OutsideParts }) {
  return handleJob(requestOutside, async ({ workspaceId, sessionId, callId, accountId, chat, args }) => {
    const secrets = unwrap(
      await parts.transact({ workspaceId, actor }, async (ctx) => ok(await openSecrets(ctx, parts.seal))),
    )
    const outcome = await outcomeOf(parts.outside, args, secrets)
    await parts.transact({ workspaceId, actor }, async (ctx) => {
      const task = { w: workspaceId, a: accountId, due: { sessionId, key: resultKey(callId) } }
      if (await saveCallResult(ctx, { sessionId, callId, outcome }))
        ctx.enqueue(inboundQueue, task, { key: chatLane(accountId, chat) })
      return ok(null)
    })
  })
}

async function outcomeOf(
  outside: OutsideParts,
  json: unknown,
  secrets: ReadonlyMap<string, string>,
): Promise<CallOutcome> {
  const args = httpArgsSchema.safeParse(json)
  if (!args.success) return { ok: false, code: 'CALL_ARGS_INVALID' }
  const request = toRequest(args.data, secrets)
  if (!request.ok) return { ok: false, code: request.error.code }
  return tryOften(outside, request.value, args.data.retries)
}

async function tryOften(outside: OutsideParts, request: OutsideRequest, retries: number): Promise<CallOutcome> {
  const answer = await fetchOutside(outside, request)
  const mayHelp = answer.ok
    ? answer.value.status >= 500
    : answer.error.code === 'NO_ANSWER' || answer.error.code === 'TIMED_OUT'
  if (mayHelp && retries > 0) return tryOften(outside, request, retries - 1)
  return answer.ok ? { ok: true, value: toValue(answer.value) } : { ok: false, code: answer.error.code }
}
