import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Id } from '@cartie/kernel'
import { aMember, aWorkspace, signInAs, type TestPerson } from './testing.ts'
import { openIdentity } from './testing/open-identity.ts'

let app: Awaited<ReturnType<typeof openIdentity>>
let owner: TestPerson
let manager: TestPerson
let viewer: TestPerson
let dealer: TestPerson
let stranger: TestPerson
beforeAll(async () => {
  app = await openIdentity()
  owner = await aWorkspace(app)
  stranger = await aWorkspace(app, { name: 'Чужі Авто' })
  manager = await aMember(app, owner.workspaceId, 'MANAGER')
  viewer = await aMember(app, owner.workspaceId, 'VIEWER')
  dealer = await aMember(app, owner.workspaceId, 'DEALER')
})
afterAll(() => app.close())

async function clientOf({ userId, workspaceId }: { userId: Id<'user'>; workspaceId: Id<'workspace'> }) {
  const browser = app.openBrowser()
  browser.takeCookie(await signInAs(app, app.parts.cookieSecret, userId, app.platform.clock.now()))
  return browser.client(workspaceId)
}
const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )
const names = (views: readonly { name: string }[]) => views.map(({ name }) => name)
const hot = { list: 'leads', name: 'Гарячі', search: { stage: 'a,b', sort: '-createdAt', layout: 'table' } } as const

test('a view is its owner’s alone until it is shared, and opens the list of whoever wants it so', async () => {
  const [mine, theirs] = [await clientOf(manager), await clientOf(viewer)]
  const view = await mine.createView(hot)
  expect(view).toMatchObject({ ...hot, isShared: false, isDefault: false, mayChange: true, ownerId: manager.memberId })
  expect(await theirs.listViews({ list: 'leads' })).toEqual([])
  expect(await code(theirs.setDefaultView({ list: 'leads', viewId: view.id }))).toBe('VIEW_NOT_FOUND')
  expect(await code(theirs.updateView({ viewId: view.id, name: 'Моє' }))).toBe('VIEW_NOT_FOUND')

  await mine.updateView({ viewId: view.id, isShared: true, search: { stage: 'c', columns: 'name,stage' } })
  await theirs.setDefaultView({ list: 'leads', viewId: view.id })
  expect(await theirs.listViews({ list: 'leads' })).toMatchObject([
    { id: view.id, isDefault: true, mayChange: false, search: { stage: 'c', columns: 'name,stage' } },
  ])
  expect(await mine.listViews({ list: 'leads' })).toMatchObject([{ isDefault: false, mayChange: true }])
  expect(await mine.listViews({ list: 'requests' })).toEqual([])
  await theirs.setDefaultView({ list: 'leads', viewId: null })
  expect(await theirs.listViews({ list: 'leads' })).toMatchObject([{ isDefault: false }])
})

test('who may not change a view is told so; whoever runs the company may change a shared one', async () => {
  const [mine, theirs, boss] = [await clientOf(manager), await clientOf(viewer), await clientOf(owner)]
  const view = await mine.createView({ ...hot, name: 'Спільне', isShared: true })
  expect(await code(theirs.updateView({ viewId: view.id, name: 'Моє' }))).toBe('FORBIDDEN')
  expect(await code(theirs.deleteView({ viewId: view.id }))).toBe('FORBIDDEN')
  expect(await code(theirs.createView({ ...hot, isShared: true }))).toBe('FORBIDDEN')
  expect(await boss.updateView({ viewId: view.id, name: 'Для всіх' })).toMatchObject({ name: 'Для всіх' })
  const own = await theirs.createView({ ...hot, name: 'Лише моє' })
  expect(await code(theirs.updateView({ viewId: own.id, isShared: true }))).toBe('FORBIDDEN')
})

test('a name stands for one view of its owner, also when a deleted one comes back', async () => {
  const mine = await clientOf(owner)
  const view = await mine.createView({ ...hot, list: 'requests', name: 'Термінові' })
  const again = { ...hot, list: 'requests', name: 'термінові' } as const
  expect(await code(mine.createView(again))).toBe('VIEW_NAME_TAKEN')
  await mine.deleteView({ viewId: view.id })
  expect(await code(mine.deleteView({ viewId: view.id }))).toBe('VIEW_NOT_FOUND')
  expect(names(await mine.listViews({ list: 'requests' }))).toEqual([])
  expect(await mine.restoreView({ viewId: view.id })).toMatchObject({ name: 'Термінові' })
  await mine.deleteView({ viewId: view.id })
  await mine.createView(again)
  expect(await code(mine.restoreView({ viewId: view.id }))).toBe('VIEW_NAME_TAKEN')
  const two = await Promise.all(['Двічі', 'двічі'].map((name) => code(mine.createView({ ...again, name }))))
  expect(two.toSorted()).toEqual(['VIEW_NAME_TAKEN', 'done'])
})

test('lists one may not see have no views for one, and other workspaces have nothing to do with ours', async () => {
  const [theirs, outside] = [await clientOf(dealer), await clientOf(stranger)]
  expect(await code(theirs.listViews({ list: 'leads' }))).toBe('FORBIDDEN')
  expect(await code(theirs.createView(hot))).toBe('FORBIDDEN')
  expect(await code(theirs.setDefaultView({ list: 'leads', viewId: null }))).toBe('FORBIDDEN')
  const mine = await clientOf(owner)
  const view = await mine.createView({ ...hot, name: 'Наше', isShared: true })
  expect(await code(theirs.deleteView({ viewId: view.id }))).toBe('FORBIDDEN')
  expect(await outside.listViews({ list: 'leads' })).toEqual([])
  for (const act of [
    () => outside.updateView({ viewId: view.id, name: 'Чуже' }),
    () => outside.setDefaultView({ list: 'leads', viewId: view.id }),
    () => outside.deleteView({ viewId: view.id }),
    () => outside.restoreView({ viewId: view.id }),
  ])
    expect(await code(act())).toBe('VIEW_NOT_FOUND')
})
