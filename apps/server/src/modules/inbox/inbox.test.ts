import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, ok, type Id } from '@cartie/kernel'
import type { Ctx } from '../../platform/context/ctx.ts'
import { deliverySettled, handedOff } from '../messaging/index.ts'
import { openInbox, type TestColleague } from './testing/open-inbox.ts'

let inbox: Awaited<ReturnType<typeof openInbox>>
let owner: TestColleague
let anna: TestColleague
let borys: TestColleague
let viewer: TestColleague
let dealer: TestColleague
let stranger: TestColleague['api']

beforeAll(async () => {
  inbox = await openInbox()
  owner = inbox.owner
  anna = await inbox.join('MANAGER', 'Анна')
  borys = await inbox.join('OPERATOR', 'Борис')
  viewer = await inbox.join('VIEWER', 'Віра')
  dealer = await inbox.join('DEALER', 'Дмитро')
  const other = inbox.client()
  const { workspaceId } = await (async () => {
    await other.api.identity.signIn({ email: 'olena@example.com', password: 'correct horse battery' })
    return other.api.identity.createWorkspace({ name: 'Інша', locale: 'uk', currency: 'USD', timezone: 'Europe/Kyiv' })
  })()
  other.enter(workspaceId)
  stranger = other.api
})
afterAll(() => inbox.stop())

const find = async (id: Id<'conversation'>) => owner.api.inbox.getConversation({ conversationId: id })
const noticesOf = async (who: TestColleague) => (await who.api.inbox.listNotifications({})).items

describe('views', () => {
  it('show a new conversation as unassigned and unread, with counts', async () => {
    const before = await owner.api.inbox.countConversations()
    const { id } = await inbox.write('Петро Новий', 'Добрий день')
    const after = await owner.api.inbox.countConversations()
    expect(after).toMatchObject({ all: before.all + 1, unassigned: before.unassigned + 1, unread: before.unread + 1 })
    const [row] = (await owner.api.inbox.listConversations({ view: 'unread' })).items
    expect(row).toMatchObject({
      id,
      contact: { name: 'Петро Новий' },
      channel: 'webchat',
      unreadCount: 1,
      snippet: null,
    })
    await owner.api.inbox.markRead({ conversationId: id })
    expect((await owner.api.inbox.listConversations({ view: 'unread' })).items.map((item) => item.id)).not.toContain(id)
    await owner.api.inbox.markUnread({ conversationId: id })
    expect((await find(id)).unreadCount).toBe(1)
  })

  it('page without gaps or repeats', async () => {
    for (const name of ['Один', 'Два', 'Три', 'Чотири', 'Пʼять']) await inbox.write(`Гортання ${name}`, 'привіт')
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await owner.api.inbox.listConversations({
        view: 'all',
        search: 'Гортання',
        limit: 2,
        ...(cursor && { cursor }),
      })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toHaveLength(5)
    expect(new Set(seen).size).toBe(5)
    await expect(owner.api.inbox.listConversations({ cursor: 'x' })).rejects.toMatchObject({ code: 'CURSOR_INVALID' })
  })

  it('filter by channel, label, assignee and waiting', async () => {
    const { id } = await inbox.write('Фільтр', 'привіт')
    const label = await owner.api.inbox.createLabel({ name: 'Гарячий', color: 'red' })
    await owner.api.inbox.setLabels({ conversationId: id, labelIds: [label.id] })
    await owner.api.inbox.assignConversation({ conversationId: id, memberId: anna.memberId })
    const idsOf = async (filter: object) =>
      (await owner.api.inbox.listConversations(filter)).items.map((item) => item.id)
    expect(await idsOf({ labelId: label.id })).toEqual([id])
    expect(await idsOf({ assigneeId: anna.memberId })).toEqual([id])
    expect(await idsOf({ channel: 'telegram' })).toEqual([])
    expect(await idsOf({ channel: 'webchat', labelId: label.id })).toEqual([id])
    expect((await anna.api.inbox.listConversations({ view: 'mine' })).items.map((item) => item.id)).toEqual([id])
    expect(await find(id)).toMatchObject({
      labels: [label],
      assigneeId: anna.memberId,
      scenario: { name: expect.any(String) },
    })
    await owner.api.inbox.deleteLabel({ labelId: label.id })
    expect(await find(id)).toMatchObject({ labels: [], labelIds: [] })
  })
})

describe('search', () => {
  it('finds a part of a Cyrillic word in whatever case, with the place of the hit', async () => {
    const { id } = await inbox.write('Шукач', 'Цікавить Шевроле Авео', 'і ще одне: ТУАРЕГ 2019')
    const [hit] = (await owner.api.inbox.listConversations({ search: 'туаре' })).items
    expect(hit?.id).toBe(id)
    expect(hit?.snippet).toMatchObject({ text: 'і ще одне: ТУАРЕГ 2019', start: 11, length: 5 })
    expect((await owner.api.inbox.listConversations({ search: 'врол' })).items.map((item) => item.id)).toEqual([id])
    expect((await owner.api.inbox.listConversations({ search: 'ту' })).items.map((item) => item.id)).toContain(id)
  })
  it('takes %, _ and backslash for themselves', async () => {
    const { id } = await inbox.write('Знаки', 'знижка 15%_a\\b')
    expect((await owner.api.inbox.listConversations({ search: '5%_a\\b' })).items.map((item) => item.id)).toEqual([id])
    expect((await owner.api.inbox.listConversations({ search: '1_%' })).items).toEqual([])
  })
  it('finds by name and looks through resolved ones too', async () => {
    const { id } = await inbox.write('Ярослава Закрита', 'дякую')
    await owner.api.inbox.resolveConversation({ conversationId: id })
    expect((await owner.api.inbox.listConversations({ search: 'ярослав' })).items.map((item) => item.id)).toEqual([id])
    expect((await owner.api.inbox.listConversations({ view: 'mine', search: 'ярослав' })).items).toEqual([])
  })
  it('finds a common word by walking from the newest, the same rows as by the index', async () => {
    const { id } = await inbox.write('Часте слово', 'загальновживане')
    await insertMessages(id, 2_100, 'загальновживане')
    const { items } = await owner.api.inbox.listConversations({ search: 'ГАЛЬНОВЖИВ' })
    expect(items.map((item) => item.id)).toEqual([id])
    expect(items[0]?.snippet?.text).toBe('загальновживане')
  })
})

/** Many messages at once, as years of talk would leave them. */
const insertMessages = (id: Id<'conversation'>, count: number, text: string) =>
  inbox.server.platform.database.withPlatform('a test fills a thread', (db) =>
    db.$client.query(
      `insert into messages (workspace_id, id, conversation_id, seq, direction, author, kind, text, body, sent_at)
       select c.workspace_id, gen_random_uuid(), c.id, 1000 + n, 'in', '{"kind":"contact"}', 'text', $3, '{"text":""}', now()
       from conversations c, generate_series(1, $2::int) n where c.id = $1`,
      [id, count, text],
    ),
  )

describe('two managers', () => {
  it('reply at once: one is heard, the other is told who holds it', async () => {
    const { id } = await inbox.write('Обидва', 'є хто?')
    const replies = await Promise.allSettled([inbox.reply(anna, id, 'Я тут'), inbox.reply(borys, id, 'І я')])
    expect(replies.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const winner = replies[0]?.status === 'fulfilled' ? anna : borys
    const loser = winner === anna ? borys : anna
    const refusal = replies.find(({ status }) => status === 'rejected')
    expect(refusal).toMatchObject({ reason: { code: 'CONVERSATION_HELD', data: { memberId: winner.memberId } } })
    await expect(loser.api.inbox.holdConversation({ conversationId: id })).rejects.toMatchObject({
      code: 'CONVERSATION_HELD',
    })
    await expect(loser.api.inbox.releaseConversation({ conversationId: id })).rejects.toMatchObject({
      code: 'CONVERSATION_HELD',
    })

    await loser.api.inbox.takeOverConversation({ conversationId: id })
    await inbox.reply(loser, id, 'Тепер я')
    expect((await find(id)).holder).toMatchObject({ kind: 'member', memberId: loser.memberId })
    await loser.api.inbox.releaseConversation({ conversationId: id })
    expect((await find(id)).holder).toEqual({ kind: 'bot', memberId: null, until: null })
  })

  it('may go on where the other stopped when the hold ran out', async () => {
    const { id } = await inbox.write('Мовчання', 'алло')
    await inbox.reply(anna, id, 'вітаю')
    inbox.clock.move(31 * 60_000)
    await inbox.reply(borys, id, 'продовжую')
    expect((await find(id)).holder.memberId).toBe(borys.memberId)
  })
})

describe('assigning', () => {
  it('tells the member, not the one who did it, and writes names into the timeline', async () => {
    const { id, contactId } = await inbox.write('Призначення', 'добрий день')
    await owner.api.inbox.assignConversation({ conversationId: id, memberId: anna.memberId })
    await inbox.drain()
    expect((await noticesOf(anna))[0]).toMatchObject({
      kind: 'assigned',
      conversationId: id,
      data: { contactName: 'Призначення', byId: owner.memberId },
    })
    const { items } = await owner.api.contacts.listTimeline({ subjectId: contactId })
    expect(items[0]).toMatchObject({ name: 'messaging.conversation-assigned', data: { memberName: 'Анна' } })

    const unread = (await anna.api.inbox.countNotifications()).unread
    await anna.api.inbox.markRead({ conversationId: id })
    expect((await anna.api.inbox.countNotifications()).unread).toBe(unread - 1)
    await anna.api.inbox.assignConversation({ conversationId: id, memberId: null })
    expect((await find(id)).assigneeId).toBeNull()
    await expect(
      owner.api.inbox.assignConversation({ conversationId: id, memberId: newId<'member'>() }),
    ).rejects.toMatchObject({ code: 'MEMBER_NOT_FOUND' })
    await expect(
      owner.api.inbox.assignConversation({ conversationId: id, memberId: viewer.memberId }),
    ).rejects.toMatchObject({ code: 'MEMBER_NOT_FOUND' })
  })

  it('lets an operator take one, but not give one away', async () => {
    const { id } = await inbox.write('Самообслуговування', 'добрий день')
    await borys.api.inbox.assignConversation({ conversationId: id, memberId: borys.memberId })
    await expect(
      borys.api.inbox.assignConversation({ conversationId: id, memberId: anna.memberId }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN', data: { permission: 'inbox.assign' } })
  })

  it('goes round by itself when the company wants that, within capacity', async () => {
    await owner.api.inbox.updateInboxSettings({ isRoundRobin: true })
    const everybody = await owner.api.identity.listMembers()
    const work = (memberId: Id<'member'>, capacity: number | null) =>
      owner.api.identity.changeMemberWork({ memberId, capacity, shift: null, isAway: false })
    for (const member of everybody) await work(member.id, 0)
    const open = (await owner.api.inbox.listConversations({ assigneeId: anna.memberId, limit: 100 })).items.length
    await work(anna.memberId, open + 1)
    await work(borys.memberId, null)
    const assignees: (string | null)[] = []
    for (const name of ['Черга А', 'Черга Б', 'Черга В']) {
      const { id } = await inbox.write(name, 'вітаю')
      assignees.push((await find(id)).assigneeId)
      inbox.clock.move(1_000)
    }
    expect(assignees.filter((id) => id === anna.memberId)).toHaveLength(1)
    expect(assignees.filter((id) => id === borys.memberId)).toHaveLength(2)
    await owner.api.inbox.updateInboxSettings({ isRoundRobin: false })
    for (const member of everybody) await work(member.id, null)
  })
})

describe('being called', () => {
  const announce = (emit: (ctx: Ctx) => void) =>
    inbox.server.platform
      .transact(
        { workspaceId: owner.workspaceId as Id<'workspace'>, actor: { kind: 'bot' } },
        async (ctx) => (emit(ctx), ok(undefined)),
      )
      .then(() => inbox.drain())

  it('a hand-off calls the one whose conversation it is, else everybody on shift', async () => {
    const { id, contactId } = await inbox.write('Покличте людину', 'хочу людину')
    await announce((ctx) => ctx.emit(handedOff, { conversationId: id, contactId, memberId: null }))
    expect((await noticesOf(anna))[0]).toMatchObject({ kind: 'handed-off', conversationId: id })
    expect((await noticesOf(borys))[0]).toMatchObject({ kind: 'handed-off', conversationId: id })
    expect((await noticesOf(viewer)).filter(({ conversationId }) => conversationId === id)).toEqual([])

    await owner.api.inbox.assignConversation({ conversationId: id, memberId: anna.memberId })
    await owner.api.inbox.readNotifications({})
    await borys.api.inbox.readNotifications({})
    await announce((ctx) => ctx.emit(handedOff, { conversationId: id, contactId, memberId: null }))
    expect((await noticesOf(anna)).filter(({ kind }) => kind === 'handed-off')).toHaveLength(1)
    expect((await borys.api.inbox.countNotifications()).unread).toBe(0)
  })

  it('an unknown fate calls whoever wrote the message', async () => {
    const { id } = await inbox.write('Невідомо', 'добрий день')
    const { messageIds } = await inbox.reply(borys, id, 'ціна 25 900')
    const [messageId] = messageIds
    if (!messageId) throw new Error('nothing was sent')
    await announce((ctx) => ctx.emit(deliverySettled, { conversationId: id, messageId, fate: 'unknown' }))
    expect((await noticesOf(borys))[0]).toMatchObject({
      kind: 'delivery-unknown',
      data: { messageId, text: 'ціна 25 900' },
    })
    expect((await noticesOf(anna)).filter(({ conversationId }) => conversationId === id)).toEqual([])
  })
})

describe('a snooze', () => {
  it('puts away, comes back at its hour, and tells', async () => {
    const { id, contactId } = await inbox.write('Сонько', 'передзвоніть завтра')
    const until = new Date(inbox.clock.now().getTime() + 3_600_000)
    await anna.api.inbox.snoozeConversation({ conversationId: id, until })
    const idsIn = async (view: 'all' | 'snoozed') =>
      (await owner.api.inbox.listConversations({ view, limit: 100 })).items.map((item) => item.id)
    expect(await idsIn('all')).not.toContain(id)
    expect(await idsIn('snoozed')).toContain(id)
    await inbox.drain()
    expect((await find(id)).snoozedUntil).toEqual(until)
    inbox.clock.move(3_600_001)
    await inbox.drain()
    expect((await find(id)).snoozedUntil).toBeNull()
    expect(await idsIn('all')).toContain(id)
    const { items } = await owner.api.contacts.listTimeline({ subjectId: contactId })
    expect(items.map(({ name }) => name).slice(0, 2)).toEqual([
      'messaging.conversation-woke',
      'messaging.conversation-snoozed',
    ])
  })

  it('put off further ends at the later hour; the client’s word ends it at once', async () => {
    const { id, say } = await inbox.write('Двічі', 'потім')
    const inHours = (hours: number) => new Date(inbox.clock.now().getTime() + hours * 3_600_000)
    await anna.api.inbox.snoozeConversation({ conversationId: id, until: inHours(1) })
    await anna.api.inbox.snoozeConversation({ conversationId: id, until: inHours(5) })
    inbox.clock.move(2 * 3_600_000)
    await inbox.drain()
    expect((await find(id)).snoozedUntil).not.toBeNull()
    await say('я вже тут')
    expect((await find(id)).snoozedUntil).toBeNull()
    await expect(anna.api.inbox.snoozeConversation({ conversationId: id, until: inHours(-1) })).rejects.toMatchObject({
      code: 'SNOOZE_OUT_OF_RANGE',
    })
  })

  it('a resolved conversation opens again by hand and by the client’s word', async () => {
    const { id, say } = await inbox.write('Закритий', 'дякую')
    await anna.api.inbox.resolveConversation({ conversationId: id })
    expect(await find(id)).toMatchObject({ state: 'resolved', waitingSince: null, holder: { kind: 'bot' } })
    await anna.api.inbox.reopenConversation({ conversationId: id })
    expect(await find(id)).toMatchObject({ state: 'open' })
    await anna.api.inbox.resolveConversation({ conversationId: id })
    await say('ще питання')
    expect(await find(id)).toMatchObject({ state: 'open' })
  })
})

describe('notes and mentions', () => {
  it('stay with colleagues and call the one mentioned, once', async () => {
    const { id, visitor } = await inbox.write('Нотатка', 'добрий день')
    const note = {
      conversationId: id,
      text: '@Борис подивись ціну',
      mentions: [{ memberId: borys.memberId, offset: 0, length: 6 }],
      onceKey: randomUUID(),
    }
    const first = await anna.api.inbox.writeNote(note)
    expect(await anna.api.inbox.writeNote(note)).toEqual(first)
    await inbox.drain()
    const { items } = await anna.api.messaging.listMessages({ conversationId: id })
    expect(items.filter(({ direction }) => direction === 'note')).toMatchObject([
      { author: { kind: 'member', memberId: anna.memberId }, body: { text: note.text }, delivery: null },
    ])
    const shown = await fetch(`${inbox.url}/webchat/${inbox.accountId}/messages?visitor=${visitor}`)
    expect(await shown.text()).not.toContain('подивись ціну')
    expect((await noticesOf(borys)).filter(({ conversationId }) => conversationId === id)).toMatchObject([
      { kind: 'mentioned', data: { byId: anna.memberId, text: note.text } },
    ])
    expect((await find(id)).preview.text).not.toContain('подивись')
  })
})

describe('who looks and who types', () => {
  it('is seen by colleagues for half a minute', async () => {
    const { id } = await inbox.write('Глядачі', 'добрий день')
    await anna.api.inbox.lookAtConversation({ conversationId: id })
    expect(await borys.api.inbox.lookAtConversation({ conversationId: id })).toEqual({ lookers: [anna.memberId] })
    expect((await find(id)).lookers.toSorted()).toEqual([anna.memberId, borys.memberId].toSorted())
    await borys.api.inbox.lookAtConversation({ conversationId: id, isLeaving: true })
    expect((await find(id)).lookers).toEqual([anna.memberId])
    inbox.clock.move(31_000)
    expect((await find(id)).lookers).toEqual([])
    expect(await anna.api.inbox.showTyping({ conversationId: id })).toEqual({ conversationId: id })
  })
})

describe('starting a conversation', () => {
  it('finds the thread there is, and says where a contact cannot be written to', async () => {
    const { id, contactId } = await inbox.write('Знайомий', 'добрий день')
    const [channel] = await owner.api.inbox.listChannels()
    expect(channel).toMatchObject({ id: inbox.accountId, kind: 'webchat', canStart: true })
    const accountId = inbox.accountId
    expect(await anna.api.inbox.startConversation({ contactId, accountId })).toEqual({ conversationId: id })
    expect(await anna.api.inbox.conversationsOfContact({ contactId })).toMatchObject([{ id }])
    const other = await owner.api.contacts.createContact({
      name: 'Без чату',
      identities: [{ kind: 'phone', value: '+380671234567' }],
    })
    await expect(anna.api.inbox.startConversation({ contactId: other.id, accountId })).rejects.toMatchObject({
      code: 'CONTACT_NOT_ON_CHANNEL',
    })
    await expect(
      anna.api.inbox.startConversation({ contactId, accountId: newId<'channel-account'>() }),
    ).rejects.toMatchObject({ code: 'CHANNEL_NOT_FOUND' })
    const known = await owner.api.contacts.createContact({
      name: 'З чатом',
      identities: [{ kind: 'webchat', value: randomUUID() }],
    })
    const started = await anna.api.inbox.startConversation({ contactId: known.id, accountId })
    await inbox.reply(anna, started.conversationId, 'Вітаю, це Автодім')
    expect(await find(started.conversationId)).toMatchObject({
      contact: { name: 'З чатом' },
      preview: { direction: 'out' },
    })
  })
})

describe('canned replies', () => {
  it('are kept by unique shortcuts, with variables that exist', async () => {
    const made = await owner.api.inbox.createCannedReply({
      shortcut: 'Вітання',
      texts: { uk: 'Вітаю, {{contact.name}}!' },
    })
    expect(made.shortcut).toBe('вітання')
    await expect(owner.api.inbox.createCannedReply({ shortcut: 'вітання', texts: { uk: 'x' } })).rejects.toMatchObject({
      code: 'CANNED_SHORTCUT_TAKEN',
    })
    await expect(
      owner.api.inbox.createCannedReply({ shortcut: 'a', texts: { uk: '{{price}}' } }),
    ).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    await expect(owner.api.inbox.createCannedReply({ shortcut: 'b', texts: {} })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    const changed = await owner.api.inbox.updateCannedReply({ cannedReplyId: made.id, texts: { en: 'Hello' } })
    expect(changed).toMatchObject({ shortcut: 'вітання', texts: { en: 'Hello' } })
    await owner.api.inbox.deleteCannedReply({ cannedReplyId: made.id })
    expect(await owner.api.inbox.listCannedReplies()).toEqual([])
    await expect(owner.api.inbox.deleteCannedReply({ cannedReplyId: made.id })).rejects.toMatchObject({
      code: 'CANNED_NOT_FOUND',
    })
  })
  it('labels refuse a name twice', async () => {
    const label = await owner.api.inbox.createLabel({ name: 'Тест', color: 'blue' })
    await expect(owner.api.inbox.createLabel({ name: 'ТЕСТ', color: 'red' })).rejects.toMatchObject({
      code: 'LABEL_NAME_TAKEN',
    })
    expect(await owner.api.inbox.updateLabel({ labelId: label.id, name: 'тест' })).toMatchObject({
      name: 'тест',
      color: 'blue',
    })
    await expect(owner.api.inbox.updateLabel({ labelId: newId<'label'>(), name: 'x' })).rejects.toMatchObject({
      code: 'LABEL_NOT_FOUND',
    })
    await owner.api.inbox.deleteLabel({ labelId: label.id })
  })
})

describe('who may not', () => {
  it('a viewer sees everything and changes nothing; a dealer sees nothing', async () => {
    const { id, contactId } = await inbox.write('Ролі', 'добрий день')
    const on = { conversationId: id }
    expect((await viewer.api.inbox.listConversations({})).items.length).toBeGreaterThan(0)
    expect(await viewer.api.inbox.getConversation(on)).toMatchObject({ id })
    expect(await viewer.api.inbox.listLabels()).toEqual([])
    const refused = { code: 'FORBIDDEN' }
    const label = { name: 'Ні', color: 'red' as const }
    const until = new Date(inbox.clock.now().getTime() + 60_000)
    const acts: ((who: TestColleague) => Promise<unknown>)[] = [
      (who) => inbox.reply(who, id, 'ні'),
      (who) => who.api.inbox.markRead(on),
      (who) => who.api.inbox.markUnread(on),
      (who) => who.api.inbox.assignConversation({ ...on, memberId: null }),
      (who) => who.api.inbox.resolveConversation(on),
      (who) => who.api.inbox.reopenConversation(on),
      (who) => who.api.inbox.snoozeConversation({ ...on, until }),
      (who) => who.api.inbox.setLabels({ ...on, labelIds: [] }),
      (who) => who.api.inbox.writeNote({ ...on, text: 'ні', onceKey: randomUUID() }),
      (who) => who.api.inbox.holdConversation(on),
      (who) => who.api.inbox.takeOverConversation(on),
      (who) => who.api.inbox.releaseConversation(on),
      (who) => who.api.inbox.showTyping(on),
      (who) => who.api.inbox.startConversation({ contactId, accountId: inbox.accountId }),
      (who) => who.api.inbox.createLabel(label),
      (who) => who.api.inbox.createCannedReply({ shortcut: 'ні', texts: { uk: 'ні' } }),
      (who) => who.api.inbox.updateInboxSettings({ isRoundRobin: true }),
    ]
    for (const act of acts) await expect(act(viewer)).rejects.toMatchObject(refused)
    const views: ((who: TestColleague) => Promise<unknown>)[] = [
      (who) => who.api.inbox.listConversations({}),
      (who) => who.api.inbox.countConversations(),
      (who) => who.api.inbox.getConversation(on),
      (who) => who.api.inbox.conversationsOfContact({ contactId }),
      (who) => who.api.inbox.listChannels(),
      (who) => who.api.inbox.lookAtConversation(on),
      (who) => who.api.inbox.listLabels(),
      (who) => who.api.inbox.listCannedReplies(),
      (who) => who.api.inbox.getInboxSettings(),
      (who) => who.api.inbox.listNotifications({}),
      (who) => who.api.inbox.countNotifications(),
      (who) => who.api.inbox.readNotifications({}),
    ]
    for (const act of [...acts, ...views]) await expect(act(dealer)).rejects.toMatchObject(refused)
    await expect(borys.api.inbox.createLabel(label)).rejects.toMatchObject(refused)
  })

  it('another company sees nothing and reaches nothing', async () => {
    const { id, contactId } = await inbox.write('Чужий секрет', 'унікальнеслово')
    const on = { conversationId: id }
    expect((await stranger.inbox.listConversations({})).items).toEqual([])
    expect((await stranger.inbox.listConversations({ search: 'унікальнеслово' })).items).toEqual([])
    expect((await stranger.inbox.listConversations({ search: 'ун' })).items).toEqual([])
    expect(await stranger.inbox.countConversations()).toEqual({
      mine: 0,
      unassigned: 0,
      all: 0,
      unread: 0,
      snoozed: 0,
      resolved: 0,
    })
    expect(await stranger.inbox.conversationsOfContact({ contactId })).toEqual([])
    expect((await stranger.inbox.listNotifications({})).items).toEqual([])
    const notFound = { code: 'CONVERSATION_NOT_FOUND' }
    for (const act of [
      () => stranger.inbox.getConversation(on),
      () => stranger.inbox.markRead(on),
      () => stranger.inbox.assignConversation({ ...on, memberId: null }),
      () => stranger.inbox.resolveConversation(on),
      () => stranger.inbox.reopenConversation(on),
      () => stranger.inbox.snoozeConversation({ ...on, until: new Date(inbox.clock.now().getTime() + 60_000) }),
      () => stranger.inbox.setLabels({ ...on, labelIds: [] }),
      () => stranger.inbox.writeNote({ ...on, text: 'ні', onceKey: randomUUID() }),
      () => stranger.inbox.holdConversation(on),
      () => stranger.inbox.takeOverConversation(on),
      () => stranger.inbox.releaseConversation(on),
      () => stranger.inbox.lookAtConversation(on),
      () => stranger.inbox.showTyping(on),
    ])
      await expect(act()).rejects.toMatchObject(notFound)
    await expect(stranger.inbox.assignConversation({ ...on, memberId: anna.memberId })).rejects.toMatchObject({
      code: 'MEMBER_NOT_FOUND',
    })
    await expect(stranger.inbox.startConversation({ contactId, accountId: inbox.accountId })).rejects.toMatchObject({
      code: 'CONTACT_NOT_FOUND',
    })
  })

  it('the search function itself knows only the workspace of its transaction', async () => {
    await inbox.write('Прямий запит', 'прямийзапит')
    const ask = async (scope: 'none' | 'own') => {
      const { database } = inbox.server.platform
      const sql = `select count(*)::int as count from app.conversations_saying('%прямийзапит%', 10)`
      if (scope === 'none') return (await database.pool.query<{ count: number }>(sql)).rows[0]?.count
      const workspaceId = owner.workspaceId as Id<'workspace'>
      return database.withWorkspace(
        workspaceId,
        async (db) => (await db.$client.query<{ count: number }>(sql)).rows[0]?.count,
      )
    }
    expect(await ask('own')).toBe(1)
    expect(await ask('none')).toBe(0)
  })
})
