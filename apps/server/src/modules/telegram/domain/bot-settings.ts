import { botSettingsSchema, type BotSettings } from '@cartie/contract/telegram'
import { err, ok, type Result } from '@cartie/kernel'
import type { Account } from '../../messaging/index.ts'
import type { WebhookNeedsHttps } from './errors.ts'

/** The settings of a bot as its account keeps them; what is missing or of an older shape is as in a new bot. */
export function botSettingsOf({ settings }: Pick<Account, 'settings'>): BotSettings {
  const whole = botSettingsSchema.safeParse({ ...newBotSettings, ...settings })
  if (whole.success) return whole.data
  const broken = new Set(whole.error.issues.map(({ path }) => String(path[0])))
  const sound = Object.fromEntries(Object.entries(settings).filter(([name]) => !broken.has(name)))
  return botSettingsSchema.parse({ ...newBotSettings, ...sound })
}

/** How a bot begins: the commands the seeded scenarios answer to. */
export const newBotSettings: BotSettings = {
  delivery: 'polling',
  commands: [
    { command: 'find', description: { uk: 'Знайти авто', en: 'Find a car', ru: 'Найти авто' } },
    { command: 'sell', description: { uk: 'Продати авто', en: 'Sell a car', ru: 'Продать авто' } },
    { command: 'manager', description: { uk: 'Написати менеджеру', en: 'Ask a manager', ru: 'Написать менеджеру' } },
    { command: 'menu', description: { uk: 'Головне меню', en: 'Main menu', ru: 'Главное меню' } },
    { command: 'language', description: { uk: 'Змінити мову', en: 'Change language', ru: 'Сменить язык' } },
  ],
  menu: { rows: [] },
  menuButton: { kind: 'commands' },
  replies: { default: {}, fallback: {} },
  adminChat: null,
}

const isLocal = (host: string): boolean => /^(localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(host) || host.endsWith('.local')

/** Whether Telegram could call us under this address: HTTPS for Telegram itself, anything for a server of one's own. */
export function checkWebhookAddress(
  publicUrl: string,
  { isOwnServer }: { isOwnServer: boolean },
): Result<string, WebhookNeedsHttps> {
  const { protocol, hostname } = new URL(publicUrl)
  const isReachable = isOwnServer || (protocol === 'https:' && !isLocal(hostname))
  return isReachable ? ok(publicUrl) : err({ code: 'WEBHOOK_NEEDS_HTTPS', data: { publicUrl } })
}
