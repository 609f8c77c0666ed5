import { locales, ok, textIn, type Locale, type Texts } from '@cartie/kernel'
import type { BotSettings } from '@cartie/contract/telegram'
import { handleJob } from '../../../platform/jobs/job.ts'
import type { Platform } from '../../../platform/platform.ts'
import { accountChanged, findAccount, type Account, type AccountId } from '../../messaging/index.ts'
import { deleteWebhook, setWebhook } from '../adapter/bot-calls.ts'
import type { BotAnswer, BotApi, BotCall } from '../adapter/wire/bot-api.ts'
import type { BotProblem } from '../domain/bot-health.ts'
import { botSettingsOf } from '../domain/bot-settings.ts'
import { applyBot, type BotRef } from '../jobs.ts'
import { webhookAddress } from '../receiving/webhook.ts'
import { saveProblem, saveProfileProblem } from '../store/bots.ts'

export type ApplyParts = Pick<Platform, 'database' | 'seal' | 'transact' | 'publicUrl'> & {
  readonly api: BotApi
  readonly secretOf: (id: AccountId) => string
}

/** Running twice is safe: every call sets what is to be, whatever was before. */
export const applyBotWorker = (parts: ApplyParts) => handleJob(applyBot, (ref) => applySettings(parts, ref))

export async function applySettings(parts: ApplyParts, { workspaceId, accountId }: BotRef): Promise<void> {
  const { database, seal } = parts
  const account = await database.withWorkspace(workspaceId, (db) => findAccount(db, seal, accountId))
  if (!account || account.token === null || account.state === 'revoked') return
  const settings = botSettingsOf(account)
  const problem = await applyDelivery(parts, account, settings)
  const profileProblem = account.state === 'active' ? await applyProfile(parts.api, account.token, settings) : null
  await parts.transact({ workspaceId, actor: { kind: 'system', part: applyBot.name } }, async (ctx) => {
    await saveProblem(ctx.db, accountId, problem, ctx.now)
    await saveProfileProblem(ctx.db, accountId, profileProblem)
    ctx.emit(accountChanged, { accountId })
    return ok(undefined)
  })
}

/** A webhook while the bot is to be called, none otherwise. Throws when Telegram could not be asked: the job comes again. */
async function applyDelivery(
  parts: ApplyParts,
  account: Account,
  { delivery }: BotSettings,
): Promise<BotProblem | null> {
  const token = account.token ?? ''
  const isCalled = account.state === 'active' && delivery === 'webhook'
  const answer = isCalled
    ? await setWebhook(parts.api, token, {
        url: webhookAddress(parts.publicUrl, account.id),
        secret: parts.secretOf(account.id),
      })
    : await deleteWebhook(parts.api, token)
  const refusal = refusalOf(answer)
  return refusal === null ? null : { code: 'webhook-rejected', detail: refusal }
}

/** Commands in three languages (Ukrainian for every other one) and the button beside the input. */
async function applyProfile(api: BotApi, token: string, settings: BotSettings): Promise<{ detail: string } | null> {
  for (const call of profileCalls(settings)) {
    const refusal = refusalOf(await api.call(token, call))
    if (refusal !== null) return { detail: `${call.method}: ${refusal}` }
  }
  return null
}

function profileCalls({ commands, menuButton }: BotSettings): BotCall[] {
  const inLanguage = (locale: Locale) =>
    commands.map(({ command, description }) => ({ command, description: textIn(description, locale) }))
  const listing = (language: Locale | null): BotCall =>
    commands.length === 0
      ? { method: 'deleteMyCommands', params: { ...(language && { language_code: language }) } }
      : {
          method: 'setMyCommands',
          params: { commands: inLanguage(language ?? 'uk'), ...(language && { language_code: language }) },
        }
  const button = menuButton.kind === 'app' ? appButton(menuButton) : { type: 'commands' }
  return [...[null, ...locales].map(listing), { method: 'setChatMenuButton', params: { menu_button: button } }]
}

const appButton = ({ label, url }: { label: Texts; url: string }) => ({
  type: 'web_app',
  text: textIn(label, 'uk'),
  web_app: { url },
})

/** Telegram's reason against a call, null when it was done. */
function refusalOf(answer: BotAnswer): string | null {
  if (answer.kind === 'done') return null
  if (answer.kind === 'refused' && answer.status !== 429) return answer.description || String(answer.status)
  throw new Error(`Telegram could not be asked: ${answer.kind === 'refused' ? 'too many requests' : answer.code}`)
}
