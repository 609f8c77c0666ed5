import pg from 'pg'

export type Fill = {
  readonly ownerUrl: string
  readonly workspaceId: string
  readonly memberIds: readonly string[]
  readonly now: Date
}
export const size = { conversations: 100_000, messages: 1_000_000 } as const

/** Conversations with long threads; the rest share what remains of the messages. */
const longThreads = 10_000
const longLength = 60
const shortLength = (size.messages - longThreads * longLength) / (size.conversations - longThreads)

const words = `добрий день цікавить авто ціна торг пробіг рік коробка автомат механіка дизель бензин київ львів одеса фото документи огляд
  тест драйв завтра сьогодні вечір ранок дякую так ні можна скільки де коли чому тойота камрі шкода октавія фольксваген пасат туарег бмв ауді`

/** Steps that leave what years of talk with 100,000 clients would: by insert-select, as the tables' owner, without triggers. */
const steps = (): string[] => [
  `set session_replication_role = replica; set work_mem = '256MB'; set maintenance_work_mem = '512MB'; drop index messages_search`,
  `create temp table word as select ord::int as n, w from regexp_split_to_table($w$${words}$w$, '\\s+') with ordinality t (w, ord)`,
  `create temp table saying as select g as n, (select string_agg(w, ' ') from (
     select w from word where n in (1 + g % 49, 1 + (g * 7) % 49, 1 + (g * 13) % 49, 1 + (g / 49) % 49, 1 + (g * 31) % 49)) some_words) || ' ' || g as text
   from generate_series(0, 19999) g; create index on saying (n); analyze saying`,
  `insert into channel_accounts (workspace_id, id, kind, external_id, name)
   select current_setting('bench.workspace')::uuid, gen_random_uuid(), 'telegram', 'bench-' || g, 'Бот ' || g from generate_series(1, 3) g`,
  `create temp table client as select g as n, gen_random_uuid() as contact_id, gen_random_uuid() as conversation_id,
     current_setting('bench.now')::timestamptz - (g * interval '4 minutes') as at from generate_series(1, ${size.conversations}) g;
   analyze client`,
  `insert into contacts (workspace_id, id, name, locale, created_at, updated_at)
   select current_setting('bench.workspace')::uuid, contact_id, (array['Олена','Сергій','Ірина','Петро','Марія','Андрій'])[1 + n % 6] || ' ' || (array['Бондаренко','Ткачук','Шевченко','Коваль','Мельник'])[1 + n % 5] || ' ' || n, 'uk', at, at from client`,
  `insert into contact_identities (workspace_id, id, contact_id, kind, value, username, is_verified, created_at)
   select current_setting('bench.workspace')::uuid, gen_random_uuid(), contact_id, 'telegram', (700000000 + n)::text, 'client_' || n, true, at from client
   union all select current_setting('bench.workspace')::uuid, gen_random_uuid(), contact_id, 'phone', '+38067' || lpad(n::text, 7, '0'), null, true, at from client where n % 2 = 0`,
  `insert into conversations (workspace_id, id, account_id, contact_id, external_id, state, assignee_id, unread_count, last_seq, last_message_at, waiting_since, preview, snoozed_until, created_at)
   select current_setting('bench.workspace')::uuid, conversation_id, account.id, contact_id, n::text, case when n % 10 < 3 then 'open' else 'resolved' end,
     (string_to_array(current_setting('bench.members'), ',')::uuid[])[1 + n % 7], case when n % 50 = 0 then 1 + n % 3 else 0 end,
     case when n <= ${longThreads} then ${longLength} else ${Math.floor(shortLength)} end, at, case when n % 20 = 0 then at end, 'добрий день', case when n % 100 = 1 then at + interval '400 days' end, at
   from client join (select id, row_number() over (order by id) as k from channel_accounts where external_id like 'bench-%') account on account.k = 1 + n % 3`,
  `insert into messages (workspace_id, id, conversation_id, seq, direction, author, kind, text, body, external_id, sent_at)
   select current_setting('bench.workspace')::uuid, gen_random_uuid(), conversation_id, seq, case when seq % 2 = 0 then 'out' else 'in' end,
     case when seq % 2 = 0 then '{"kind":"bot"}'::jsonb else '{"kind":"contact"}'::jsonb end, 'text', saying.text, jsonb_build_object('text', saying.text), seq::text, at - (${longLength} - seq) * interval '1 minute'
   from client cross join lateral generate_series(1, case when n <= ${longThreads} then ${longLength} else ${Math.floor(shortLength)} + (n % 9 < 4)::int end) seq
   join saying on saying.n = (client.n * 61 + seq * 17) % 20000
   limit ${size.messages}`,
  `insert into deliveries (workspace_id, id, account_id, conversation_id, message_id, act, priority, state, created_at)
   select m.workspace_id, gen_random_uuid(), c.account_id, m.conversation_id, m.id, jsonb_build_object('type', 'send', 'body', m.body), 1, 'sent', m.sent_at
   from messages m join conversations c on c.id = m.conversation_id where m.direction = 'out'`,
  `insert into message_media (workspace_id, id, message_id, position, kind, source, state, storage_key, file_name)
   select workspace_id, gen_random_uuid(), id, 0, 'photo', '{}', 'stored', 'bench/' || id, 'photo.jpg' from messages where seq % 10 = 0`,
  // Built afterwards, as the schema has it: filling it row by row takes minutes.
  `create index messages_search on messages using gin (workspace_id, text gin_trgm_ops) where text <> ''`,
  `vacuum analyze`,
]

/** Fills the database; answers how many conversations and messages it holds. */
export async function fillInbox({
  ownerUrl,
  workspaceId,
  memberIds,
  now,
}: Fill): Promise<{ conversations: number; messages: number }> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(
      `select set_config('bench.workspace', $1, false), set_config('bench.members', $2, false), set_config('bench.now', $3, false)`,
      [workspaceId, memberIds.join(','), now.toISOString()],
    )
    for (const step of steps()) await client.query(step)
    const { rows } = await client.query<{ conversations: number; messages: number }>(
      'select (select count(*)::int from conversations) as conversations, (select count(*)::int from messages) as messages',
    )
    return rows[0] ?? { conversations: 0, messages: 0 }
  } finally {
    await client.end()
  }
}
