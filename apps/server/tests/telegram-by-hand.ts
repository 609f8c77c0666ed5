import pg from 'pg'
import { startTestApp } from '@cartie/testkit/app/test-app'
import { startTelegram } from '@cartie/testkit/telegram/index'
import { createSeal, sign } from '../src/platform/crypto/seal.ts'

/**
 * The whole server with one bot by webhook, and time that stands: updates are posted by the test, in the order and as
 * often as it likes, and lanes are drained. The emulator knows the people and takes the answers. Live, updates are handled as they are
 * posted, in real time.
 */
export async function openByHand({ isLive = false } = {}) {
  const clock = { now: () => Date.now() }
  const emulator = await startTelegram({ now: () => clock.now() })
  const app = await startTestApp({ env: { TELEGRAM_API_ROOT: emulator.url }, isLive })
  if (!isLive) clock.now = () => app.clock.now().getTime()
  const manager = await app.setUp()
  const bot = await emulator.addBot({ username: 'avtodim_bot' })
  const { id: accountId } = await manager.api.telegram.connectBot({ token: bot.token, delivery: 'webhook' })
  const secret = secretOf(accountId)
  const post = (update: unknown, given: string | null = secret): Promise<number> =>
    fetch(`${app.url}/hooks/telegram/${accountId}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(given !== null && { 'x-telegram-bot-api-secret-token': given }),
      },
      body: JSON.stringify(update),
    }).then((response) => response.status)
  return {
    app,
    emulator,
    manager,
    bot,
    accountId,
    post,
    /** The newest updates of the bot, oldest first; nobody else delivers them. */
    updates: async (count: number) => (await bot.updates()).recent.slice(-count),
    /** Posts the bot's newest update and works off what follows. */
    async deliver(): Promise<void> {
      const update = (await bot.updates()).recent.at(-1)
      const status = await post(update)
      if (status !== 200) throw new Error(`the webhook answered ${status}`)
      await app.drain()
    },
    rows: <Row extends object>(text: string, values: unknown[] = []) => query<Row>(app.ownerUrl, text, values),
    async stop() {
      await app.stop()
      await emulator.stop()
    },
  }
}

/** The secret of a test app's webhook: its key is known. */
export const secretOf = (accountId: string): string =>
  sign(createSeal(Buffer.alloc(32, 7)).deriveKey('telegram webhook'), accountId)

async function query<Row extends object>(url: string, text: string, values: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}
