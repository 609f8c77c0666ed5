import { createServer } from 'node:http'
import { Bot, session, webhookCallback, type Context, type SessionFlavor } from 'grammy'
import pg from 'pg'
import { freePort } from './rig.ts'

/**
 * The peer: grammY by webhook with its session in PostgreSQL, each update recorded, one reply. The way its own guide goes,
 * with prepared statements and kept connections.
 */
type Session = { messages: number; said: string }
type Mine = Context & SessionFlavor<Session>

const [databaseUrl = '', apiRoot = '', token = ''] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 })
await pool.query(
  `create table updates (update_id bigint primary key, payload jsonb not null, received_at timestamptz not null default now())`,
)
await pool.query(`create table sessions (key text primary key, value jsonb not null)`)

const bot = new Bot<Mine>(token, { client: { apiRoot } })
bot.use(async (ctx, next) => {
  const { rowCount } = await pool.query({
    name: 'record',
    text: 'insert into updates (update_id, payload) values ($1, $2) on conflict do nothing',
    values: [ctx.update.update_id, JSON.stringify(ctx.update)],
  })
  if (rowCount === 1) await next()
})
bot.use(
  session<Session, Mine>({
    initial: () => ({ messages: 0, said: '' }),
    storage: {
      async read(key) {
        const { rows } = await pool.query<{ value: Session }>({
          name: 'read',
          text: 'select value from sessions where key = $1',
          values: [key],
        })
        return rows[0]?.value
      },
      async write(key, value) {
        await pool.query({
          name: 'write',
          text: 'insert into sessions (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value',
          values: [key, JSON.stringify(value)],
        })
      },
      async delete(key) {
        await pool.query('delete from sessions where key = $1', [key])
      },
    },
  }),
)
bot.on('message:text', async (ctx) => {
  ctx.session.messages += 1
  ctx.session.said = ctx.message.text
  await ctx.reply(`Почув: ${ctx.message.text}`)
})

await bot.init()
const port = await freePort()
const secret = 'peer-secret'
const handle = webhookCallback(bot, 'http', { secretToken: secret })
createServer((request, response) => void handle(request, response)).listen(port, '127.0.0.1', async () => {
  const url = `http://127.0.0.1:${port}/`
  await bot.api.setWebhook(url, { secret_token: secret, max_connections: 100 })
  process.stdout.write(`${JSON.stringify({ url })}\n`)
})
