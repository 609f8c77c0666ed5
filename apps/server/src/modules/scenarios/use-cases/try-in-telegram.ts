import { createHash, randomBytes } from 'node:crypto'
import { err, newId, ok, type Result } from '@cartie/kernel'
import type { Ctx } from '../../../platform/context/ctx.ts'
import { findMember, forbid, type Forbidden } from '../../identity/index.ts'
import type { BotsNone, ScenarioNotFound, TelegramNotLinked } from '../domain/errors.ts'
import type { ScenarioId } from '../domain/scenario.ts'
import type { BotsOf } from '../ports.ts'
import { insertTryOut } from '../store/try-out-store.ts'
import { loadScenario } from './get-scenario.ts'

type Link = { accountId: Awaited<ReturnType<BotsOf>>[number]['accountId']; botName: string; url: string }

/** What a `/start` payload that tries a draft begins with; the token follows. */
export const tryOutPrefix = 'try_'
const goodForMs = 60 * 60_000
/** What is kept of a token. It needs no salt: nobody can guess 192 bits. */
export const hashTryOut = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Links that run the draft as it is now, for the asking member's own Telegram account; a stranger gets the ordinary start. */
export const tryInTelegram =
  (botsOf: BotsOf) =>
  async (
    ctx: Ctx,
    { scenarioId }: { readonly scenarioId: ScenarioId },
  ): Promise<
    Result<{ links: Link[]; expiresAt: Date }, Forbidden | ScenarioNotFound | TelegramNotLinked | BotsNone>
  > => {
    const refused = forbid(ctx, 'scenarios.edit')
    if (refused) return refused
    const found = await loadScenario(ctx, scenarioId)
    if (!found) return err({ code: 'SCENARIO_NOT_FOUND' })
    const member = ctx.actor.kind === 'member' ? await findMember(ctx, ctx.actor.memberId) : null
    if (!member?.hasTelegram) return err({ code: 'TELEGRAM_NOT_LINKED' })
    const bots = await botsOf(ctx)
    if (bots.length === 0) return err({ code: 'BOTS_NONE' })
    const token = randomBytes(24).toString('base64url')
    const expiresAt = new Date(ctx.now.getTime() + goodForMs)
    await insertTryOut(ctx, {
      id: newId(ctx.now.getTime()),
      scenarioId,
      memberId: member.id,
      tokenHash: hashTryOut(token),
      document: found.draft.document,
      expiresAt,
    })
    const links = bots.map(({ accountId, name, username }) => ({
      accountId,
      botName: name,
      url: `https://t.me/${username}?start=${tryOutPrefix}${token}`,
    }))
    return ok({ links, expiresAt })
  }
