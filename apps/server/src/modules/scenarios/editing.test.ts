import { afterAll, beforeAll, expect, test } from 'vitest'
import { editingSeconds } from '@cartie/contract/scenarios-editing'
import { codeOf, noId, openTestPlace, type TestPlace } from '../contacts/testing.ts'
import { aDraft, openScenarios } from './testing.ts'
import { keyOf } from './domain/scenario-key.ts'
import { seedScenarios } from './use-cases/seed-scenarios.ts'

let place: TestPlace
let desk: ReturnType<typeof openScenarios>
let menus: { name: string; scenarios: string[] }[] = []
beforeAll(async () => {
  place = await openTestPlace([seedScenarios])
  desk = openScenarios(place, { menuUses: async () => menus })
})
afterAll(() => place.close())

const make = async (uk: string) => desk.as().createScenario({ name: { uk } })
const dataOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => null,
    (error: { data: unknown }) => error.data,
  )

test('a scenario is made empty, drawn and saved by revisions; nobody overwrites silently', async () => {
  const { id, key, report } = await make('Запис на сервіс')
  expect({ key, report }).toMatchObject({ key: 'zapys-na-servis', report: { migrated: [], renamedFrom: null } })
  expect(await desk.as().getScenario({ scenarioId: id })).toMatchObject({
    draftRevision: 1,
    published: null,
    hasUnpublishedChanges: true,
    draft: { nodes: { start: { kind: 'start' } } },
  })
  const mine = { scenarioId: id, baseRevision: 1, document: aDraft('Моє') }
  expect(await desk.as().saveDraft(mine)).toMatchObject({ revision: 2 })
  // The answer was lost and the browser sends it again: it is the same save.
  expect(await desk.as().saveDraft(mine)).toMatchObject({ revision: 2 })
  const manager = await place.member('MANAGER')
  const theirs = { scenarioId: id, baseRevision: 1, document: aDraft('Їхнє') }
  expect(await codeOf(desk.as(manager.as).saveDraft(theirs))).toBe('DRAFT_CONFLICT')
  expect(await dataOf(desk.as(manager.as).saveDraft(theirs))).toMatchObject({
    revision: 2,
    draftBy: { kind: 'member', memberId: place.owner.memberId },
  })
  expect(await desk.as().getScenario({ scenarioId: id })).toMatchObject({ draft: aDraft('Моє') })
  const both = await Promise.all(
    [place.owner.as, manager.as].map((as, index) =>
      codeOf(desk.as(as).saveDraft({ scenarioId: id, baseRevision: 2, document: aDraft(`Разом ${index}`) })),
    ),
  )
  expect(both.toSorted()).toEqual(['DRAFT_CONFLICT', 'done'])
})

test('names may repeat, keys do not; a copy does not start what the original starts', async () => {
  const first = await make('Тест-драйв')
  const again = await make('Тест-драйв')
  expect([first.key, again.key]).toEqual(['test-draiv', 'test-draiv-2'])
  const document = aDraft('Їдемо', { triggers: [{ on: 'command', command: 'drive' }] })
  await desk.as().saveDraft({ scenarioId: first.id, baseRevision: 1, document })
  const copy = await desk.as().createScenario({ name: { uk: 'Копія' }, from: { kind: 'copy', scenarioId: first.id } })
  expect((await desk.as().getScenario({ scenarioId: copy.id })).draft).toEqual({ ...document, triggers: [] })
  const keys = await Promise.all(Array.from({ length: 4 }, () => make('Разом')))
  expect(new Set(keys.map(({ key }) => key)).size).toBe(4)
  expect(keyOf({ ru: '!!!' })).toBe('scenario')
})

test('an import migrates an older document, keeps its jumps to itself and declares what it reads', async () => {
  const old = {
    schema: 1,
    nodes: {
      start: { kind: 'start' },
      hello: { kind: 'message', text: { uk: 'Вітаємо, {{who}}!' } },
      again: { kind: 'jump', target: { to: 'scenario', key: 'find-car' } },
      other: { kind: 'jump', target: { to: 'scenario', key: 'nowhere' } },
    },
    edges: [
      { from: 'start', exit: 'next', to: 'hello' },
      { from: 'hello', exit: 'next', to: 'again' },
    ],
  }
  // @NOTE a file from outside: that it can be any JSON is what is tried here.
  const file = { cartie: 'scenario', key: 'find-car', document: old, tests: [] } as never
  const made = await desk.as().createScenario({ name: { uk: 'Привезене' }, from: { kind: 'document', document: file } })
  expect(made).toMatchObject({
    key: 'find-car-2',
    report: {
      migrated: ['canvas-and-triggers'],
      renamedFrom: 'find-car',
      declared: ['who'],
      missingScenarios: ['nowhere'],
    },
  })
  const { draft } = await desk.as().getScenario({ scenarioId: made.id })
  expect(draft.nodes.again).toMatchObject({ target: { key: 'find-car-2' } })
})

test('what cannot be read is refused with the place where it is wrong, and nothing is written', async () => {
  const before = await desk.as().listScenarios()
  const bring = (document: unknown) =>
    // @NOTE bad input on purpose.
    desk.as().createScenario({ name: { uk: 'Зламане' }, from: { kind: 'document', document: document as never } })
  const broken = { ...aDraft(), nodes: { start: { kind: 'start' }, x: { kind: 'teleport' } } }
  expect(await dataOf(bring(broken))).toMatchObject({ issues: [{ path: 'nodes.x.kind' }] })
  expect(await codeOf(bring({ ...aDraft(), schema: 99 }))).toBe('DOCUMENT_TOO_NEW')
  const twice = { id: 'n', text: '', colour: 'yellow', position: { x: 0, y: 0 }, size: { width: 100, height: 100 } }
  expect(await codeOf(bring({ ...aDraft(), notes: [twice, twice] }))).toBe('DOCUMENT_INVALID')
  expect(await codeOf(bring('<script>alert(1)</script>'))).toBe('BAD_REQUEST')
  expect(await desk.as().listScenarios()).toHaveLength(before.length)
})

test('a document of 5,000 nodes with a cycle is drawn and saved; a script in a text stays a text', async () => {
  const { id } = await make('Величезний')
  const text = { uk: '<script>alert(1)</script>', en: '<b>', ru: '&' }
  const ids = Array.from({ length: 5_000 }, (_, index) => `n${index}`)
  const document = aDraft('', {
    nodes: { start: { kind: 'start' }, ...Object.fromEntries(ids.map((node) => [node, { kind: 'message', text }])) },
    edges: ids.map((node, index) => ({ from: node, exit: 'next', to: `n${(index + 1) % ids.length}` })),
  })
  expect(await desk.as().saveDraft({ scenarioId: id, baseRevision: 1, document })).toMatchObject({ revision: 2 })
  const { draft } = await desk.as().getScenario({ scenarioId: id })
  expect(draft.nodes.n4999).toMatchObject({ text })
  expect(Object.keys(draft.nodes)).toHaveLength(5_001)
})

test('what clients are led to is not archived; an archived one comes back as it was', async () => {
  const list = await desk.as().listScenarios()
  const idOf = (key: string) => list.find((line) => line.key === key)?.id ?? noId<'scenario'>()
  expect(list.find(({ key }) => key === 'find-car')).toMatchObject({
    isPublished: true,
    publishedNumber: 1,
    hasUnpublishedChanges: false,
    running: 0,
  })
  expect(await dataOf(desk.as().archiveScenario({ scenarioId: idOf('find-car') }))).toEqual({
    uses: [{ by: 'scenario', name: 'Головне меню' }],
  })
  expect(await dataOf(desk.as().archiveScenario({ scenarioId: idOf('main-menu') }))).toMatchObject({
    uses: expect.arrayContaining([{ by: 'home', name: 'Головне меню' }]),
  })
  const { id, key } = await make('З меню')
  menus = [{ name: '@avto_bot', scenarios: [key] }]
  expect(await dataOf(desk.as().archiveScenario({ scenarioId: id }))).toEqual({
    uses: [{ by: 'menu', name: '@avto_bot' }],
  })
  menus = []
  await desk.as().archiveScenario({ scenarioId: id })
  expect((await desk.as().listScenarios({ archived: true })).map((line) => line.id)).toEqual([id])
  await desk.as().restoreScenario({ scenarioId: id })
  await desk.as().renameScenario({ scenarioId: id, name: { uk: 'Без меню' } })
  expect((await desk.as().listScenarios()).find((line) => line.id === id)).toMatchObject({ name: { uk: 'Без меню' } })
})

test('two in one scenario see each other until one leaves or is silent', async () => {
  const { id: scenarioId } = await make('Удвох')
  const manager = await place.member('MANAGER')
  const [mine, theirs] = [desk.as(), desk.as(manager.as)]
  expect(await mine.joinEditor({ scenarioId, selection: ['start'] })).toEqual({ others: [] })
  expect(await theirs.joinEditor({ scenarioId })).toMatchObject({
    others: [{ memberId: place.owner.memberId, selection: ['start'], name: expect.stringMatching(/./) }],
  })
  expect((await mine.joinEditor({ scenarioId })).others).toHaveLength(1)
  await theirs.leaveEditor({ scenarioId })
  expect((await mine.joinEditor({ scenarioId })).others).toEqual([])
  await theirs.joinEditor({ scenarioId })
  place.clock.move(editingSeconds * 1_000)
  expect((await mine.joinEditor({ scenarioId })).others).toEqual([])
})

test('triggers that another published scenario has too are told before publishing', async () => {
  const { id } = await make('Зіткнення')
  const document = aDraft('Привіт', {
    triggers: [{ on: 'command', command: 'menu' }, { on: 'first-message' }],
  })
  const { findings } = await desk.as().checkDraft({ scenarioId: id, document })
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: 'TRIGGER_COLLIDES',
      severity: 'warning',
      path: 'triggers.0',
      data: { what: '/menu', key: 'main-menu' },
    }),
  )
  expect((await desk.as().checkDraft({ scenarioId: id })).findings).toEqual([])
})

test('who may not draw is refused, and other workspaces find nothing', async () => {
  const { id: scenarioId } = await make('Наше')
  const [viewer, dealer] = [await place.member('VIEWER'), await place.member('DEALER')]
  const acts = (as: TestPlace['owner']['as']) => [
    () => desk.as(as).saveDraft({ scenarioId, baseRevision: 1, document: aDraft() }),
    () => desk.as(as).renameScenario({ scenarioId, name: { uk: 'Чуже' } }),
    () => desk.as(as).archiveScenario({ scenarioId }),
    () => desk.as(as).restoreScenario({ scenarioId }),
  ]
  const looks = (as: TestPlace['owner']['as']) => [
    () => desk.as(as).getScenario({ scenarioId }),
    () => desk.as(as).joinEditor({ scenarioId }),
    () => desk.as(as).leaveEditor({ scenarioId }),
    () => desk.as(as).checkDraft({ scenarioId }),
  ]
  for (const call of acts(viewer.as)) expect(await codeOf(call())).toBe('FORBIDDEN')
  for (const call of looks(viewer.as)) expect(await codeOf(call())).toBe('done')
  for (const call of [...acts(dealer.as), ...looks(dealer.as)]) expect(await codeOf(call())).toBe('FORBIDDEN')
  for (const call of [...acts(place.stranger.as), ...looks(place.stranger.as)])
    expect(await codeOf(call())).toBe('SCENARIO_NOT_FOUND')
  expect(await codeOf(desk.as(dealer.as).listScenarios())).toBe('FORBIDDEN')
  expect(await codeOf(desk.as(viewer.as).createScenario({ name: { uk: 'Моє' } }))).toBe('FORBIDDEN')
  const copy = { name: { uk: 'Копія' }, from: { kind: 'copy' as const, scenarioId } }
  expect(await codeOf(desk.as(place.stranger.as).createScenario(copy))).toBe('SCENARIO_NOT_FOUND')
})
