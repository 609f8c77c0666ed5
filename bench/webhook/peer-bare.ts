import { createServer, type IncomingMessage } from 'node:http'
import pg from 'pg'
import { freePort } from './rig.ts'

/** The least a durable bot can be: node:http, one transaction that records the update and moves the session, one fetch. */
type Update = { update_id: number; message?: { text?: string; chat: { id: number } } }

const [databaseUrl = '', apiRoot = '', token = ''] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 })
await pool.query(
  `create table updates (update_id bigint primary key, payload jsonb not null, received_at timestamptz not null default now())`,
)
await pool.query(`create table sessions (key text primary key, value jsonb not null)`)
const secret = 'peer-secret'

async function readUpdate(request: IncomingMessage): Promise<Update> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  // @NOTE only the emulator knows the secret.
  return JSON.parse(Buffer.concat(parts).toString('utf8')) as Update
}

/** Stores the update and the session in one commit; answers false for an update that was there. */
async function store(update: Update): Promise<boolean> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rowCount } = await client.query({
      name: 'record',
      text: 'insert into updates (update_id, payload) values ($1, $2) on conflict do nothing',
      values: [update.update_id, JSON.stringify(update)],
    })
    await client.query({
      name: 'session',
      text: 'insert into sessions (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value',
      values: [String(update.message?.chat.id), JSON.stringify({ said: update.message?.text })],
    })
    await client.query('commit')
    return rowCount === 1
  } finally {
    client.release()
  }
}

async function call(method: string, params: unknown): Promise<void> {
  const answer = await fetch(`${apiRoot}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  })
  await answer.arrayBuffer()
}

const port = await freePort()
createServer(async (request, response) => {
  const isOurs = request.headers['x-telegram-bot-api-secret-token'] === secret
  const update = isOurs ? await readUpdate(request) : null
  const isNew = update !== null && (await store(update))
  response.writeHead(isOurs ? 200 : 401).end()
  if (isNew && update.message)
    await call('sendMessage', { chat_id: update.message.chat.id, text: `Почув: ${update.message.text}` })
}).listen(port, '127.0.0.1', async () => {
  const url = `http://127.0.0.1:${port}/`
  await call('setWebhook', { url, secret_token: secret, max_connections: 100 })
  process.stdout.write(`${JSON.stringify({ url })}\n`)
})
