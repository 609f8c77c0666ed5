import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SavedTest } from '@cartie/flow'
import { newId, ok, type Id } from '@cartie/kernel'
import { codeOf, noId, openTestPlace, type TestPlace } from '../contacts/testing.ts'
import { startSession } from './testing/start-session.ts'
import { aDraft, openScenarios } from './testing.ts'

let place: TestPlace
let desk: ReturnType<typeof openScenarios>
beforeAll(async () => {
  place = await openTestPlace()
  desk = openScenarios(place, {
    botsOf: async () => [{ accountId: noId<'channel-account'>(), name: 'Авто', username: 'avto_bot' }],
  })
})
afterAll(() => place.close())

const dataOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => null,
    (error: { data: unknown }) => error.data,
  )
const publishing = (scenarioId: Id<'scenario'>, baseRevision: number) => ({ scenarioId, baseRevision, note: 'Літо' })
async function drawn(text = 'Вітаємо!', more: Parameters<typeof aDraft>[1] = {}) {
  const { id, key } = await desk.as().createScenario({ name: { uk: `Сценарій ${text}` } })
  await desk.as().saveDraft({ scenarioId: id, baseRevision: 1, document: aDraft(text, more) })
  return { id, key }
}
const greets = (says: string): SavedTest => ({
  schema: 1,
  title: 'Вітання',
  start: { language: 'uk', channel: 'telegram', facts: {}, at: '2026-11-22T10:00:00Z' },
  opening: [says],
  steps: [{ act: { say: 'Олена' }, says: ['Дякуємо, Олена!'] }],
  answers: [],
  variables: { name: 'Олена' },
  calls: [],
  ends: 'ended',
})

test('a draft is published, changed, published again, and an old version becomes the draft', async () => {
  const { id } = await drawn('Перше')
  const one = await desk.as().publishScenario(publishing(id, 2))
  expect(one).toMatchObject({ number: 1, moved: 0, stayed: 0 })
  expect(await desk.as().getScenario({ scenarioId: id })).toMatchObject({
    hasUnpublishedChanges: false,
    published: { number: 1, note: 'Літо' },
  })
  expect(await codeOf(desk.as().publishScenario(publishing(id, 2)))).toBe('DRAFT_CONFLICT')
  await desk.as().saveDraft({ scenarioId: id, baseRevision: 2, document: aDraft('Друге') })
  expect(await codeOf(desk.as().publishScenario(publishing(id, 2)))).toBe('DRAFT_CONFLICT')
  expect(await desk.as().publishScenario(publishing(id, 3))).toMatchObject({ number: 2 })
  const page = await desk.as().listVersions({ scenarioId: id, limit: 1 })
  expect(page.items).toMatchObject([{ number: 2, isPublished: true, running: 0 }])
  const rest = await desk.as().listVersions({ scenarioId: id, limit: 1, cursor: page.next ?? '' })
  expect(rest.items).toMatchObject([{ number: 1, isPublished: false, id: one.versionId }])
  expect(await desk.as().restoreVersion({ versionId: one.versionId })).toMatchObject({ revision: 4 })
  expect((await desk.as().getScenario({ scenarioId: id })).draft).toEqual(aDraft('Перше'))
  expect((await desk.as().getVersion({ versionId: one.versionId })).document).toEqual(aDraft('Перше'))
})

test('of two who publish at once one wins, the other is told', async () => {
  const { id } = await drawn('Удвох')
  const manager = await place.member('ADMIN')
  const both = await Promise.all(
    [place.owner.as, manager.as].map((as) => codeOf(desk.as(as).publishScenario(publishing(id, 2)))),
  )
  expect(both.toSorted()).toEqual(['DRAFT_CONFLICT', 'done'])
  expect((await desk.as().listVersions({ scenarioId: id })).items).toHaveLength(1)
})

test('errors block, and nothing of the attempt stays', async () => {
  const { id } = await drawn('Зламане', { edges: [{ from: 'start', exit: 'next', to: 'nowhere' }] })
  expect(await dataOf(desk.as().publishScenario(publishing(id, 2)))).toMatchObject({
    findings: [expect.objectContaining({ code: 'EDGE_TARGET_UNKNOWN', severity: 'error' })],
  })
  expect((await desk.as().listVersions({ scenarioId: id })).items).toEqual([])
})

test('a failing test blocks until it is waived by name and with a reason, which is written down', async () => {
  const { id } = await drawn('Добридень')
  const kept = await desk.as().saveTest({ scenarioId: id, name: 'Вітання', test: greets('Добридень') })
  expect(await desk.as().runTests({ scenarioId: id })).toEqual({ passed: [kept.id], failures: [] })
  const broken = await desk.as().saveTest({ scenarioId: id, name: 'Прощання', test: greets('До побачення') })
  expect(await dataOf(desk.as().publishScenario(publishing(id, 2)))).toMatchObject({
    failures: [{ testId: broken.id, name: 'Прощання', code: 'NOT_SAID', step: -1, expected: 'До побачення' }],
  })
  const waived = { ...publishing(id, 2), waived: [broken.id] }
  expect(await codeOf(desk.as().publishScenario(waived))).toBe('WAIVE_REASON_NEEDED')
  await desk.as().publishScenario({ ...waived, waiveReason: 'Текст ще погоджуємо' })
  const [version] = (await desk.as().listVersions({ scenarioId: id })).items
  expect(version?.waived).toEqual([{ testId: broken.id, name: 'Прощання', reason: 'Текст ще погоджуємо' }])
  const file = await desk.as().exportScenario({ scenarioId: id })
  // @NOTE a file is a document to `createScenario` like any other JSON.
  const again = { name: { uk: 'Знову' }, from: { kind: 'document' as const, document: file as never } }
  expect((await desk.as().createScenario(again)).report).toMatchObject({ tests: 2, renamedFrom: file.key })
  await desk.as().removeTest({ scenarioId: id, testId: broken.id })
  expect((await desk.as().listTests({ scenarioId: id })).map(({ name }) => name)).toEqual(['Вітання'])
  expect(await codeOf(desk.as().removeTest({ scenarioId: id, testId: broken.id }))).toBe('TEST_NOT_FOUND')
  // @NOTE bad input on purpose.
  expect(await codeOf(desk.as().saveTest({ scenarioId: id, name: 'Сміття', test: { schema: 9 } as never }))).toBe(
    'TEST_INVALID',
  )
})

test('on publish those who stand on unchanged nodes move, the others end on their version', async () => {
  const { id, key } = await drawn('Рух')
  const { versionId } = await desk.as().publishScenario(publishing(id, 2))
  const document = aDraft('Рух')
  const ids = await Promise.all(
    Array.from({ length: 3 }, () => startSession(place, { key, versionId, document, conversationId: newId() })),
  )
  expect((await desk.as().listVersions({ scenarioId: id })).items).toMatchObject([{ running: 3 }])
  await desk.as().saveDraft({ scenarioId: id, baseRevision: 2, document: aDraft('Рух по-новому') })
  const moved = await desk.as().publishScenario({ ...publishing(id, 3), sessions: 'move' })
  expect(moved).toMatchObject({ moved: 3, stayed: 0 })
  const { name: _gone, ...nodes } = aDraft('Рух').nodes
  const edges = [
    { from: 'start', exit: 'next', to: 'hello' },
    { from: 'hello', exit: 'next', to: 'thanks' },
  ]
  await desk.as().saveDraft({ scenarioId: id, baseRevision: 3, document: aDraft('', { nodes, edges }) })
  const stays = await desk.as().publishScenario({ ...publishing(id, 4), sessions: 'move' })
  expect(stays).toMatchObject({ moved: 0, stayed: 3 })
  const standing = await place.get(async (ctx) => {
    const { rows } = await ctx.db.$client.query<{ version_id: string; state: { scenario: { versionId: string } } }>(
      'select version_id, state from scenario_sessions where id = any ($1::uuid[])',
      [ids],
    )
    return ok(rows)
  }, null)
  for (const { version_id, state } of standing)
    expect([version_id, state.scenario.versionId]).toEqual([moved.versionId, moved.versionId])
})

test('a draft of 500 nodes is linted, tested and published', async () => {
  const ids = Array.from({ length: 500 }, (_, index) => `n${index}`)
  const text = { uk: 'Крок', en: 'Step', ru: 'Шаг' }
  const nodes = {
    start: { kind: 'start' as const },
    ...Object.fromEntries(ids.map((id) => [id, { kind: 'message' as const, text }])),
  }
  const edges = ['start', ...ids].slice(0, -1).map((from, index) => ({ from, exit: 'next', to: `n${index}` }))
  const { id } = await drawn('500', { nodes, edges })
  expect(await desk.as().publishScenario(publishing(id, 2))).toMatchObject({ number: 1 })
})

test('a link to try a draft is for a member who linked Telegram', async () => {
  const { id } = await drawn('Проба')
  expect(await codeOf(desk.as().tryInTelegram({ scenarioId: id }))).toBe('TELEGRAM_NOT_LINKED')
  await place.get(async (ctx) => {
    await ctx.db.$client.query('update members set telegram_user_id = 7001 where id = $1', [place.owner.memberId])
    return ok(null)
  }, null)
  const { links } = await desk.as().tryInTelegram({ scenarioId: id })
  expect(links).toMatchObject([
    { botName: 'Авто', url: expect.stringMatching(/^https:\/\/t\.me\/avto_bot\?start=try_[\w-]{32}$/) },
  ])
})

test('who may not publish is refused, and other workspaces find nothing', async () => {
  const { id: scenarioId } = await drawn('Наше')
  const { versionId } = await desk.as().publishScenario(publishing(scenarioId, 2))
  const [manager, dealer] = [await place.member('MANAGER'), await place.member('DEALER')]
  expect(await codeOf(desk.as(manager.as).publishScenario(publishing(scenarioId, 2)))).toBe('FORBIDDEN')
  expect(await codeOf(desk.as(manager.as).unpublishScenario({ scenarioId }))).toBe('FORBIDDEN')
  const all = (as: TestPlace['owner']['as']) => [
    () => desk.as(as).publishScenario(publishing(scenarioId, 2)),
    () => desk.as(as).unpublishScenario({ scenarioId }),
    () => desk.as(as).listVersions({ scenarioId }),
    () => desk.as(as).listTests({ scenarioId }),
    () => desk.as(as).saveTest({ scenarioId, name: 'Чуже', test: greets('Наше') }),
    () => desk.as(as).removeTest({ scenarioId, testId: noId() }),
    () => desk.as(as).runTests({ scenarioId }),
    () => desk.as(as).exportScenario({ scenarioId }),
    () => desk.as(as).tryInTelegram({ scenarioId }),
  ]
  for (const act of all(dealer.as)) expect(await codeOf(act())).toBe('FORBIDDEN')
  for (const act of all(place.stranger.as)) expect(await codeOf(act())).toBe('SCENARIO_NOT_FOUND')
  for (const act of [
    () => desk.as(place.stranger.as).getVersion({ versionId }),
    () => desk.as(place.stranger.as).restoreVersion({ versionId }),
  ])
    expect(await codeOf(act())).toBe('VERSION_NOT_FOUND')
  await desk.as().unpublishScenario({ scenarioId })
  expect(await desk.as().getScenario({ scenarioId })).toMatchObject({ published: null, hasUnpublishedChanges: true })
})
