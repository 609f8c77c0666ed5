import { tmpdir } from 'node:os'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { leadsContract } from '@cartie/contract/leads'
import { leadSorts } from '@cartie/contract/leads'
import { ok, unwrap } from '@cartie/kernel'
import {
  aContact,
  clientFor,
  codeOf,
  mergeContacts,
  noId,
  openTestPlace,
  undoMerge,
  type TestPlace,
} from '../contacts/testing.ts'
import { createFolderStorage } from '../../platform/storage/folder-storage.ts'
import { leadCalls } from './calls.ts'
import { leadMover } from './contact-mover.ts'
import type { LeadPage } from './domain/lead-filter.ts'
import type { Pipeline } from './domain/pipeline.ts'
import { createLeadsRouter } from './routes.ts'
import { touchLeads } from './store/lead-store.ts'
import { aLead } from './testing.ts'
import { listLeads } from './use-cases/list-leads.ts'
import { saveLead } from './use-cases/save-lead.ts'
import { seedLeads } from './use-cases/seed-leads.ts'

const day = 86_400_000
let place: TestPlace
let pipeline: Pipeline
beforeAll(async () => {
  place = await openTestPlace([seedLeads])
  const [seeded] = await client().listPipelines()
  if (!seeded) throw new Error('the seed made no pipeline')
  pipeline = seeded
})
afterAll(() => place.close())

const client = (as: TestPlace['owner']['as'] | null = place.owner.as) =>
  clientFor<typeof leadsContract>(
    createLeadsRouter({ storage: createFolderStorage(tmpdir()), transact: place.transact }),
    place,
    as,
  )
const stage = (name: string) => pipeline.stages.find((one) => one.name === name)?.id ?? noId<'stage'>()
const reason = async () => (await client().listLostReasons())[0]?.id ?? noId<'lost-reason'>()
const eventsOf = async (subjectId: string) =>
  place.get(async (ctx) => {
    const { rows } = await ctx.db.$client.query<{ name: string }>(
      'select e.name from event_subjects s join events e on e.id = s.event_id where s.subject_id = $1 order by e.id',
      [subjectId],
    )
    return ok(rows.map((row) => row.name))
  }, null)

test('a new workspace has a pipeline and reasons for losing in its language', async () => {
  expect(pipeline).toMatchObject({ name: 'Продажі', isDefault: true })
  expect(pipeline.stages.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
    'open Новий',
    'open В роботі',
    'open Підбір',
    'open Зустріч',
    'won Угода',
    'lost Втрачено',
  ])
  expect(await client().listLostReasons()).toHaveLength(6)
})

test('a repeat by the same contact updates the open lead and keeps every word', async () => {
  const contact = await aContact(place)
  const first = await place.get(saveLead, {
    contactId: contact.id,
    kind: 'BUY',
    source: 'telegram',
    details: { make: 'BMW', model: 'X5' },
  })
  expect(first).toMatchObject({ isNew: true, lead: { title: 'BMW X5', stageId: stage('Новий'), source: 'telegram' } })
  place.clock.move(13 * day)
  const again = await place.get(saveLead, {
    contactId: contact.id,
    kind: 'BUY',
    details: { model: 'X6', city: 'Київ' },
  })
  expect(again).toMatchObject({
    isNew: false,
    lead: { id: first.lead.id, repeatCount: 1, details: { make: 'BMW', model: 'X6', city: 'Київ' } },
  })
  const { captures } = await client().getLead({ leadId: first.lead.id })
  expect(captures.map(({ said }) => said['model'])).toEqual(['X5', 'X6'])
  expect(await eventsOf(first.lead.id)).toEqual(['leads.lead-created', 'leads.lead-repeated'])
})

test('a lead that is another intent, closed, or too old is left alone', async () => {
  const contact = await aContact(place)
  const save = (kind: 'BUY' | 'SELL', mergeWindowDays?: number) =>
    place.get(saveLead, { contactId: contact.id, kind, ...(mergeWindowDays !== undefined && { mergeWindowDays }) })
  const buy = await save('BUY')
  expect((await save('SELL')).isNew).toBe(true)
  place.clock.move(15 * day)
  expect((await save('BUY', 20)).lead.id).toBe(buy.lead.id)
  place.clock.move(15 * day)
  const fresh = await save('BUY')
  expect(fresh.isNew).toBe(true)
  await client().closeLead({ leadId: fresh.lead.id, outcome: 'won' })
  expect((await save('BUY')).isNew).toBe(true)
})

test('the phone finds the lead before the person does', async () => {
  const [one, other] = [await aContact(place, { identities: [] }), await aContact(place, { identities: [] })]
  const first = await place.get(saveLead, { contactId: one.id, kind: 'BUY', phone: '067 700 80 90' })
  expect(first.lead.phone).toBe('+380677008090')
  const own = await place.get(saveLead, { contactId: other.id, kind: 'BUY' })
  const second = await place.get(saveLead, { contactId: other.id, kind: 'BUY', phone: '+380677008090' })
  expect([own.isNew, second.isNew, second.lead.id]).toEqual([true, false, first.lead.id])
  const { items } = await client().listLeads({ search: '0677008090' })
  expect(items.map(({ id }) => id)).toContain(first.lead.id)
})

test('somebody else’s phone does not become the contact’s own, and no phone at all refuses nobody', async () => {
  const contact = await aContact(place, { identities: [] })
  const saved = await place.get(saveLead, {
    contactId: contact.id,
    kind: 'SELL',
    phone: '0507778899',
    phoneOrigin: 'other',
  })
  expect(saved.lead.phone).toBe('+380507778899')
  expect((await client().getLead({ leadId: saved.lead.id })).contact.phone).toBeNull()
  const odd = await place.get(saveLead, { contactId: contact.id, kind: 'SELL', phone: 'після обіду' })
  expect(odd).toMatchObject({ isNew: false, lead: { phone: '+380507778899' } })
  expect((await client().getLead({ leadId: saved.lead.id })).captures.at(-1)?.said).toMatchObject({
    phone: 'після обіду',
  })
})

test('two saves of one person at once make one lead', async () => {
  for (const phone of [undefined, '+380509990001']) {
    const contact = await aContact(place, { identities: [] })
    const saved = await Promise.all(
      Array.from({ length: 8 }, () => place.get(saveLead, { contactId: contact.id, kind: 'BUY', phone })),
    )
    expect(new Set(saved.map(({ lead }) => lead.id)).size).toBe(1)
    expect(saved.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(Math.max(...saved.map(({ lead }) => lead.repeatCount))).toBe(7)
  }
})

test('a save that comes while another of the same person is not committed waits for it', async () => {
  const contact = await aContact(place, { identities: [] })
  const given = { contactId: contact.id, kind: 'BUY' } as const
  const [saved, mayCommit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const first = place.transact(place.owner.as, async (ctx) => {
    const done = await saveLead(ctx, given)
    saved.resolve()
    await mayCommit.promise
    return done
  })
  await saved.promise
  let isOver = false
  const second = place.get(saveLead, given).finally(() => void (isOver = true))
  const isWaiting = async () =>
    (
      await place.database.pool.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
    ).rowCount
  while (!isOver && !(await isWaiting()));
  mayCommit.resolve()
  const [one, other] = [unwrap(await first), await second]
  expect([one.isNew, other.isNew, other.lead.id]).toEqual([true, false, one.lead.id])
})

test('a scenario’s call is kept once, however often it is tried', async () => {
  const contact = await aContact(place)
  const about = { contactId: contact.id, conversationId: null, sessionId: null, onceKey: 'session-1:7' }
  const bot = { workspaceId: place.owner.workspaceId, actor: { kind: 'bot' } } as const
  const call = (args: unknown) =>
    place.run(async (ctx) => (await leadCalls['leads.save']?.(ctx, args, about)) ?? ok({}), null, bot)
  const args = {
    intent: 'BUY',
    fields: {
      make: 'Audi',
      model: 'Q7',
      phone: '0671110022',
      phoneOrigin: 'own',
      budget: { fromMinor: null, toMinor: 2_500_000, currency: 'USD' },
    },
  }
  const tried = await Promise.all([call(args), call(args), call(args)])
  const first: Record<string, unknown> = tried[0]?.ok ? tried[0].value : {}
  for (const one of tried) expect(one).toMatchObject({ ok: true, value: { id: first['id'] } })
  const lead = await client().getLead({ leadId: first['id'] as never })
  expect(lead).toMatchObject({
    title: 'Audi Q7',
    repeatCount: 0,
    amount: { amountMinor: 2_500_000, currency: 'USD' },
    changedBy: { kind: 'bot' },
  })
  expect(lead.captures).toHaveLength(1)
  expect(await call({ intent: 'RENT' })).toMatchObject({ error: { code: 'CALL_ARGS_INVALID' } })
})

test('the board shows columns with counts, sums and the first of each', async () => {
  const other = await client().createPipeline({
    name: 'Викуп',
    open: ['Оцінка', 'Огляд'],
    won: 'Викуплено',
    lost: 'Відмова',
  })
  const [first, second] = other.stages
  const amount = (amountMinor: number, currency: 'USD' | 'EUR') => ({ amountMinor, currency })
  const made = []
  for (const value of [amount(100, 'USD'), amount(50, 'USD'), amount(7, 'EUR'), null]) {
    place.clock.move(1_000)
    made.push(await aLead(place, { stageId: first?.id, amount: value }))
  }
  const { columns } = await client().boardLeads({ pipelineId: other.id, perColumn: 3 })
  expect(columns.map(({ stageId }) => stageId)).toEqual(other.stages.map(({ id }) => id))
  expect(columns[0]).toMatchObject({ count: 4, totals: [amount(7, 'EUR'), amount(150, 'USD')] })
  expect(columns[0]?.items.map(({ id }) => id)).toEqual(
    made
      .toReversed()
      .slice(0, 3)
      .map(({ id }) => id),
  )
  const rest = await client().listLeads({
    stageId: first?.id,
    pipelineId: other.id,
    sort: 'board',
    cursor: columns[0]?.next ?? '',
  })
  expect(rest.items.map(({ id }) => id)).toEqual([made[0]?.id])
  expect(await codeOf(client().boardLeads({ pipelineId: noId() }))).toBe('PIPELINE_NOT_FOUND')

  const [bottom, , , top] = made
  if (!bottom || !top || !second) throw new Error('the board is not as it was made')
  await client().moveLead({ leadId: bottom.id, stageId: first?.id ?? noId(), afterLeadId: top.id, version: 1 })
  const after = await client().listLeads({ stageId: first?.id, sort: 'board' })
  expect(after.items.map(({ id }) => id)).toEqual([top.id, bottom.id, made[2]?.id, made[1]?.id])
  expect(await eventsOf(bottom.id)).toEqual(['leads.lead-created'])
  await client().moveLead({ leadId: top.id, stageId: second.id, version: 1 })
  expect(await eventsOf(top.id)).toEqual(['leads.lead-created', 'leads.lead-moved'])
})

test('two people who move a lead at once: the second is told who was faster', async () => {
  const lead = await aLead(place)
  const manager = await place.member('MANAGER')
  const move = (as: TestPlace['owner']['as'], name: string) =>
    client(as).moveLead({ leadId: lead.id, stageId: stage(name), version: lead.version })
  const done = await Promise.allSettled([move(place.owner.as, 'Підбір'), move(manager.as, 'Зустріч')])
  const lost = done.find((one) => one.status === 'rejected')
  const won = done.find((one) => one.status === 'fulfilled')
  expect(lost?.reason).toMatchObject({ code: 'LEAD_CHANGED', data: { version: 2, changedBy: won?.value.changedBy } })
})

test('a lead is won, taken up again, and lost only with a reason', async () => {
  const lead = await aLead(place)
  const amount = { amountMinor: 3_000_000, currency: 'USD' } as const
  expect(await client().closeLead({ leadId: lead.id, outcome: 'won', amount })).toMatchObject({
    outcome: 'won',
    amount,
    stageId: stage('Угода'),
  })
  expect(await codeOf(client().closeLead({ leadId: lead.id, outcome: 'won' }))).toBe('LEAD_CLOSED')
  expect(await client().reopenLead({ leadId: lead.id })).toMatchObject({
    outcome: 'open',
    stageId: stage('Новий'),
    closedAt: null,
  })
  expect(await codeOf(client().reopenLead({ leadId: lead.id }))).toBe('LEAD_NOT_CLOSED')
  expect(await codeOf(client().closeLead({ leadId: lead.id, outcome: 'lost' }))).toBe('LOST_REASON_NEEDED')
  expect(await codeOf(client().closeLead({ leadId: lead.id, outcome: 'lost', lostReasonId: noId() }))).toBe(
    'LOST_REASON_NOT_FOUND',
  )
  const lostReasonId = await reason()
  expect(await client().closeLead({ leadId: lead.id, outcome: 'lost', lostReasonId })).toMatchObject({
    outcome: 'lost',
    lostReasonId,
  })
  expect(await eventsOf(lead.id)).toEqual([
    'leads.lead-created',
    'leads.lead-won',
    'leads.lead-reopened',
    'leads.lead-lost',
  ])
})

test('facts are changed by name, against the version that was seen', async () => {
  const lead = await aLead(place, { details: { make: 'BMW' } })
  const due = new Date('2026-12-01T10:00:00Z')
  const changed = await client().updateLead({
    leadId: lead.id,
    version: 1,
    nextStep: 'Зателефонувати',
    nextStepDueAt: due,
    details: { city: 'Київ' },
  })
  expect(changed).toMatchObject({
    version: 2,
    nextStep: 'Зателефонувати',
    nextStepDueAt: due,
    details: { make: 'BMW', city: 'Київ' },
  })
  expect((await client().updateLead({ leadId: lead.id, nextStep: 'Зателефонувати' })).version).toBe(2)
  expect(await codeOf(client().updateLead({ leadId: lead.id, version: 1, title: 'Інше' }))).toBe('LEAD_CHANGED')
  expect(await codeOf(client().updateLead({ leadId: lead.id, phone: '12' }))).toBe('PHONE_INVALID')
  expect(
    (await client().listLeads({ dueBefore: new Date('2026-12-02T00:00:00Z'), sort: 'due' })).items.map(({ id }) => id),
  ).toEqual([lead.id])
})

test('work is given to members only', async () => {
  const lead = await aLead(place)
  const manager = await place.member('MANAGER')
  expect(await client().assignLead({ leadId: lead.id, assigneeId: manager.memberId })).toMatchObject({
    assigneeId: manager.memberId,
  })
  expect(await codeOf(client().assignLead({ leadId: lead.id, assigneeId: place.stranger.memberId }))).toBe(
    'MEMBER_NOT_FOUND',
  )
  expect((await client().listLeads({ assigneeId: manager.memberId })).items).toHaveLength(1)
  await client().assignLead({ leadId: lead.id, assigneeId: null })
  expect((await client().listLeads({ assigneeId: 'none', search: lead.title })).items.map(({ id }) => id)).toContain(
    lead.id,
  )
})

test('stages are added, ordered and removed without losing a lead', async () => {
  const made = await client().createPipeline({ name: 'Дрібна', open: ['A', 'B'], won: 'W', lost: 'L' })
  const named = (one: typeof made, name: string) => one.stages.find((each) => each.name === name)?.id ?? noId<'stage'>()
  const grown = await client().addStage({ pipelineId: made.id, name: 'C', rottingDays: 2 })
  expect(grown.stages.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'W', 'L'])
  const [a, b, c, w, l] = ['A', 'B', 'C', 'W', 'L'].map((name) => named(grown, name))
  const order = [l, c, a, w, b].map((id) => id ?? noId<'stage'>())
  const ordered = await client().orderStages({ pipelineId: made.id, stageIds: order })
  expect(ordered.stages.map(({ name }) => name)).toEqual(['C', 'A', 'B', 'W', 'L'])
  expect(await codeOf(client().orderStages({ pipelineId: made.id, stageIds: order.slice(1) }))).toBe('STAGES_DIFFER')

  const [stays, goes] = [await aLead(place, { stageId: a }), await aLead(place, { stageId: b })]
  expect(await codeOf(client().deleteStage({ stageId: b ?? noId() }))).toBe('STAGE_HAS_LEADS')
  expect(await codeOf(client().deleteStage({ stageId: b ?? noId(), moveLeadsTo: w }))).toBe('STAGE_OTHER_KIND')
  expect(await codeOf(client().deleteStage({ stageId: w ?? noId() }))).toBe('STAGE_NEEDED')
  await client().deleteStage({ stageId: b ?? noId(), moveLeadsTo: a })
  const { items } = await client().listLeads({ stageId: a, sort: 'board' })
  expect(items.map(({ id }) => id)).toEqual([stays.id, goes.id])
  expect(await client().updateStage({ stageId: c ?? noId(), name: 'Ц', rottingDays: null })).toMatchObject({
    stages: [{ name: 'Ц', rottingDays: null }, {}, {}, {}],
  })
  expect(await codeOf(client().deletePipeline({ pipelineId: made.id }))).toBe('PIPELINE_HAS_LEADS')
  expect(await codeOf(client().deletePipeline({ pipelineId: pipeline.id }))).toBe('PIPELINE_IS_DEFAULT')
  const empty = await client().createPipeline({ name: 'Порожня', open: ['A'], won: 'W', lost: 'L' })
  expect((await client().updatePipeline({ pipelineId: empty.id, isDefault: true })).isDefault).toBe(true)
  await client().updatePipeline({ pipelineId: pipeline.id, isDefault: true })
  expect(await client().deletePipeline({ pipelineId: empty.id })).toBeNull()
})

test('reasons for losing are added and put away', async () => {
  const added = await client().addLostReason({ name: 'Погасла лампочка' })
  expect(await client().updateLostReason({ lostReasonId: added.id, isArchived: true })).toMatchObject({
    name: 'Погасла лампочка',
    isArchived: true,
  })
  expect(await codeOf(client().updateLostReason({ lostReasonId: noId(), name: 'x' }))).toBe('LOST_REASON_NOT_FOUND')
})

test('tasks are added, changed, ticked off and struck out', async () => {
  const manager = await place.member('MANAGER')
  const lead = await aLead(place, { assigneeId: manager.memberId })
  const dueAt = new Date('2027-01-10T10:00:00Z')
  const task = await client().addTask({ leadId: lead.id, text: 'Надіслати підбірку', dueAt })
  expect(task).toMatchObject({ assigneeId: manager.memberId, doneAt: null })
  expect(await client().updateTask({ taskId: task.id, text: 'Надіслати три авто' })).toMatchObject({
    text: 'Надіслати три авто',
    dueAt,
  })
  expect((await client().listTasks({ assigneeId: manager.memberId, isDone: false })).items).toHaveLength(1)
  expect((await client().completeTask({ taskId: task.id, isDone: true })).doneAt).toEqual(place.clock.now())
  expect((await client().listTasks({ leadId: lead.id, isDone: false })).items).toHaveLength(0)
  expect((await client().completeTask({ taskId: task.id, isDone: false })).doneAt).toBeNull()
  await client().removeTask({ taskId: task.id })
  expect(await codeOf(client().removeTask({ taskId: task.id }))).toBe('TASK_NOT_FOUND')
  expect((await eventsOf(lead.id)).slice(1)).toEqual(
    ['task-added', 'task-changed', 'task-completed', 'task-changed', 'task-removed'].map((name) => `leads.${name}`),
  )
})

test('a test drive is planned, moved, and ends with an outcome', async () => {
  const lead = await aLead(place)
  const at = new Date('2026-12-05T11:00:00Z')
  const drive = await client().planAppointment({ leadId: lead.id, kind: 'test-drive', at, place: 'Салон' })
  const moved = new Date('2026-12-06T11:00:00Z')
  expect(await client().changeAppointment({ appointmentId: drive.id, at: moved })).toMatchObject({
    at: moved,
    place: 'Салон',
  })
  expect(
    (await client().listAppointments({ from: at, before: new Date('2026-12-07T00:00:00Z') })).items.map(({ id }) => id),
  ).toEqual([drive.id])
  expect(
    await client().endAppointment({ appointmentId: drive.id, outcome: 'held', outcomeNote: 'Сподобалось' }),
  ).toMatchObject({ outcome: 'held' })
  expect(await codeOf(client().changeAppointment({ appointmentId: drive.id, at }))).toBe('APPOINTMENT_ENDED')
  expect(await codeOf(client().endAppointment({ appointmentId: noId(), outcome: 'held' }))).toBe(
    'APPOINTMENT_NOT_FOUND',
  )
})

test('pages hold every lead exactly once, in every order, whatever their size', async () => {
  for (let index = 0; index < 12; index++) {
    const amount = index % 3 ? { amountMinor: (index % 4) * 100, currency: 'USD' as const } : null
    await aLead(place, {
      title: `Авто ${index % 5}`,
      amount,
      ...(index % 2 && { nextStepDueAt: new Date(Date.UTC(2027, 0, index % 4)) }),
    })
  }
  const walk = async (page: LeadPage): Promise<string[]> => {
    const { items, next } = await place.get(listLeads, page)
    const ids = items.map(({ id }) => id)
    return next ? [...ids, ...(await walk({ ...page, cursor: next }))] : ids
  }
  const all = (await walk({ sort: 'recent', limit: 100 })).toSorted()
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...leadSorts), fc.integer({ min: 1, max: 20 }), async (sort, limit) => {
      const seen = await walk({ sort, limit })
      expect(seen.toSorted()).toEqual(all)
    }),
    { numRuns: 18 },
  )
  const cursor = (await client().listLeads({ limit: 1 })).next ?? ''
  expect(await codeOf(client().listLeads({ limit: 1, sort: 'title', cursor }))).toBe('CURSOR_INVALID')
})

test('leads are found by title, person and place in time', async () => {
  const contact = await aContact(place, { name: 'Зеновій Пошукайло' })
  const lead = await aLead(place, { contactId: contact.id, title: 'Рідкісний Tatra 613', source: 'olx' })
  for (const filter of [
    { search: 'tatra' },
    { search: 'пошукайло' },
    { source: 'olx' },
    { contactId: contact.id },
    { search: 'tatra', createdFrom: lead.createdAt },
  ])
    expect([filter, ...(await client().listLeads(filter)).items.map(({ id }) => id)]).toEqual([filter, lead.id])
  expect((await client().listLeads({ createdBefore: lead.createdAt, search: 'tatra' })).items).toEqual([])
})

test('an export holds every lead and is for those who may take data out', async () => {
  const { fileName, csv } = await client().exportLeads({ outcome: 'won' })
  expect(fileName).toMatch(/^leads-\d{4}-\d\d-\d\d\.csv$/)
  const won = (await client().listLeads({ outcome: 'won', limit: 100 })).items.length
  expect(csv.trim().split('\r\n')).toHaveLength(won + 1)
  const operator = client((await place.member('OPERATOR')).as)
  expect(await codeOf(operator.exportLeads({}))).toBe('FORBIDDEN')
})

test('a lead that is forgotten is marked, and a message of its contact refreshes it unaudited', async () => {
  await client().updateStage({ stageId: stage('В роботі'), rottingDays: 3 })
  const lead = await aLead(place, { stageId: stage('В роботі') })
  place.clock.move(4 * day)
  expect((await client().getLead({ leadId: lead.id })).isRotting).toBe(true)
  const audits = () =>
    place.get(async (ctx) => {
      const { rows } = await ctx.db.$client.query<{ count: number }>(
        `select count(*)::int as count from app.audit_log where entity = 'leads' and entity_id = $1`,
        [lead.id],
      )
      return ok(rows[0]?.count)
    }, null)
  const before = await audits()
  await place.get(async (ctx) => ok(await touchLeads(ctx, lead.contactId)), null)
  expect(await client().getLead({ leadId: lead.id })).toMatchObject({ isRotting: false, version: 1 })
  expect([before, await audits()]).toEqual([1, 1])
})

test('leads go with their contact through a merge and come back with its undo', async () => {
  const [kept, gone] = [await aContact(place), await aContact(place)]
  const [own, moving] = [await aLead(place, { contactId: kept.id }), await aLead(place, { contactId: gone.id })]
  const { mergeId } = await place.get(mergeContacts([leadMover]), { keptId: kept.id, goneId: gone.id })
  const idsOf = async (contactId: typeof kept.id) =>
    (await client().listLeads({ contactId })).items.map(({ id }) => id).toSorted()
  expect(await idsOf(kept.id)).toEqual([own.id, moving.id].toSorted())
  const later = await aLead(place, { contactId: kept.id })
  await place.get(undoMerge([leadMover]), { mergeId })
  expect(await idsOf(gone.id)).toEqual([moving.id])
  expect(await idsOf(kept.id)).toEqual([own.id, later.id].toSorted())
})

test('a role without the permission is refused, and another workspace finds nothing', async () => {
  const lead = await aLead(place)
  const asks = (as: TestPlace['owner']['as']) => {
    const api = client(as)
    const leadId = lead.id
    return Promise.all(
      [
        api.getLead({ leadId }),
        api.updateLead({ leadId, title: 'x' }),
        api.moveLead({ leadId, stageId: stage('Підбір'), version: 1 }),
        api.assignLead({ leadId, assigneeId: null }),
        api.closeLead({ leadId, outcome: 'won' }),
        api.reopenLead({ leadId }),
        api.addTask({ leadId, text: 'x' }),
        api.planAppointment({ leadId, kind: 'meeting', at: new Date() }),
      ].map(codeOf),
    )
  }
  expect(await asks(place.stranger.as)).toEqual(Array(8).fill('LEAD_NOT_FOUND'))
  expect(await asks((await place.member('VIEWER')).as)).toEqual(['done', ...Array(7).fill('FORBIDDEN')])
  expect(await asks((await place.member('DEALER')).as)).toEqual(Array(8).fill('FORBIDDEN'))
  const theirs = client(place.stranger.as)
  expect((await theirs.listLeads({})).items).toEqual([])
  expect(await codeOf(theirs.createLead({ kind: 'BUY', contactId: lead.contactId }))).toBe('CONTACT_NOT_FOUND')
  expect(await codeOf(theirs.saveLead({ kind: 'BUY', contactId: lead.contactId }))).toBe('CONTACT_NOT_FOUND')
  const ours = await aContact(place, {}, place.stranger.as)
  expect(await codeOf(theirs.createLead({ kind: 'BUY', contactId: ours.id, stageId: stage('Новий') }))).toBe(
    'STAGE_NOT_FOUND',
  )
  expect(await codeOf(theirs.boardLeads({ pipelineId: pipeline.id }))).toBe('PIPELINE_NOT_FOUND')
  expect(await codeOf(theirs.updateStage({ stageId: stage('Новий'), name: 'x' }))).toBe('STAGE_NOT_FOUND')
  const operator = client((await place.member('OPERATOR')).as)
  expect(await codeOf(operator.createPipeline({ name: 'x', open: ['a'], won: 'b', lost: 'c' }))).toBe('FORBIDDEN')
})
