import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createTestClient } from '@cartie/testkit/app/test-client'
import { startTelegram } from '@cartie/testkit/telegram/index'
import { createApp } from '../src/app.ts'
import { asRole, findRoot } from '../src/boot.ts'
import { readConfig } from '../src/config/config.ts'
import { startEmbedded } from '../src/platform/db/embedded/start-embedded.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { createLog } from '../src/platform/log/log.ts'

const role = { name: 'cartie_app', password: 'cartie-test-role' }

/** A live server that polls the emulator, on a database of its own that can be taken away. */
async function openOn(telegramUrl: string, dataDir: string, ownerUrl: string) {
  const config = readConfig({ CARTIE_PORT: '0', CARTIE_DATA_DIR: dataDir, TELEGRAM_API_ROOT: telegramUrl })
  if (!config.ok) throw new Error(JSON.stringify(config.error.data))
  await migrate({
    url: ownerUrl,
    migrationsDir: join(findRoot(), 'apps/server/migrations'),
    appRole: role.name,
    appPassword: role.password,
  })
  const server = await createApp({
    config: config.value,
    databaseUrl: asRole(ownerUrl, role.name, role.password),
    ownerUrl,
    secretKey: Buffer.alloc(32, 7),
    webDir: dataDir,
    about: { version: '0', build: 'test' },
    log: createLog('silent'),
  })
  return { server, url: `http://127.0.0.1:${await server.listen('127.0.0.1', 0)}` }
}

it(
  'a live server outlives a restart of its database, and answers what was written meanwhile',
  { timeout: 120_000 },
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'cartie-restart-'))
    // The database's own user has to reach its folder.
    await chmod(dataDir, 0o755)
    const telegram = await startTelegram()
    const first = await startEmbedded({ dataDir: join(dataDir, 'postgres') })
    const { server, url } = await openOn(telegram.url, dataDir, first.url)
    let second: Awaited<ReturnType<typeof startEmbedded>> | null = null
    try {
      const client = createTestClient(url)
      const { workspaceId } = await client.api.identity.setUp({
        owner: { name: 'Олена Ткачук', email: 'olena@example.com', password: 'correct horse battery' },
        workspace: { name: 'Автодім', locale: 'uk', currency: 'USD', timezone: 'Europe/Kyiv' },
      })
      client.enter(workspaceId)
      const bot = await telegram.addBot({ username: 'restart_bot' })
      await client.api.telegram.connectBot({ token: bot.token, delivery: 'polling' })
      const olena = await telegram.user({ id: 4_101, firstName: 'Олена', languageCode: 'uk' })
      await olena.send(bot, '/start')
      await olena.chat(bot).waitForReply(/Якою мовою/, 20_000)

      await first.stop()
      await olena.press(bot, '🇺🇦 Українська')
      second = await startEmbedded({ dataDir: join(dataDir, 'postgres'), port: first.port })
      expect(second.port).toBe(first.port)
      await olena.chat(bot).waitForReply(/Чим вам допомогти/, 60_000)
      const said = (await olena.chat(bot).read()).filter((line) => line.startsWith('bot:'))
      expect(said).toHaveLength(4)
    } finally {
      await server.stop()
      await (second ?? first).stop()
      await telegram.stop()
      await rm(dataDir, { recursive: true, force: true })
    }
  },
)
