import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId, type Id } from '@cartie/kernel'
import type { Role } from '../../platform/context/ctx.ts'
import { permissions } from '@cartie/contract/permissions'
import { findMemberByTelegram, linkTelegram, telegramLinkPrefix } from './index.ts'
import type { Letter } from './ports.ts'
import { aMember, aUser, aWorkspace, quickPasswords, signInAs, type TestPerson } from './testing.ts'
import { openIdentity } from './testing/open-identity.ts'

const day = 86_400_000
const letters: Letter[] = []
const seeded: string[] = []

let app: Awaited<ReturnType<typeof openIdentity>>
let owner: TestPerson
let stranger: TestPerson
beforeAll(async () => {
  app = await openIdentity({
    mailer: { send: async (letter) => void letters.push(letter) },
    seeds: [async (ctx, { locale }) => void seeded.push(`${ctx.workspaceId} ${locale}`)],
    superadminEmail: 'boss@example.com',
  })
  owner = await aWorkspace(app, { passwordHash: await quickPasswords.hash('owner password') })
  stranger = await aWorkspace(app, { name: 'Чужі Авто' })
})
afterAll(() => app.close())

/** The API as a signed-in person sees it in a workspace. */
async function clientOf(person: { userId: Id<'user'> }, workspaceId: Id<'workspace'> = owner.workspaceId) {
  const browser = app.openBrowser()
  browser.takeCookie(await signInAs(app, app.parts.cookieSecret, person.userId, app.platform.clock.now()))
  return browser.client(workspaceId)
}
const member = (role: Role) => aMember(app, owner.workspaceId, role)
const tokenOf = (path: string): string => path.split(/[/#]/).at(-1) ?? ''
const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )

test('a further workspace is seeded in the same transaction and listed for the switcher', async () => {
  const user = await aUser(app)
  const client = await clientOf({ userId: user.id })
  const draft = { name: 'Авто Тест', locale: 'ru', currency: 'UAH', timezone: 'Europe/Kyiv' } as const
  const [first, second] = [await client.createWorkspace(draft), await client.createWorkspace(draft)]
  expect(seeded).toContain(`${first.workspaceId} ru`)
  const me = await (await clientOf({ userId: user.id }, second.workspaceId)).me()
  expect(me?.workspaces).toHaveLength(2)
  expect(new Set(me?.workspaces.map(({ slug }) => slug)).size).toBe(2)
  expect(me?.here).toMatchObject({ workspaceId: second.workspaceId, role: 'OWNER' })
})

test('a seed that fails leaves no workspace behind', async () => {
  const broken = await openIdentity({ seeds: [async () => Promise.reject(new Error('no'))] })
  try {
    const setUp = broken
      .openBrowser()
      .client()
      .setUp({
        owner: { name: 'A', email: 'a@example.com', password: 'long enough password' },
        workspace: { name: 'A', locale: 'uk', currency: 'USD', timezone: 'Europe/Kyiv' },
      })
    await expect(setUp).rejects.toThrow('no')
    expect(await broken.openBrowser().client().setupState()).toMatchObject({ isNeeded: true })
  } finally {
    await broken.close()
  }
})

test('an invitation lets one new person in, once', async () => {
  const client = await clientOf(owner)
  const { path, isMailed } = await client.invite({ email: null, role: 'MANAGER' })
  expect(isMailed).toBe(false)
  const token = tokenOf(path)
  const newcomer = app.openBrowser()
  expect(await newcomer.client().readInvitation({ token })).toMatchObject({
    workspaceName: 'Авто Тест',
    role: 'MANAGER',
  })
  expect(await code(newcomer.client().acceptInvitation({ token, account: null }))).toBe('LINK_INVALID')
  const account = { name: 'Петро', email: 'Petro@Example.com', password: 'password of petro' }
  const { workspaceId } = await newcomer.client().acceptInvitation({ token, account })
  expect(workspaceId).toBe(owner.workspaceId)
  expect(await newcomer.client(workspaceId).me()).toMatchObject({
    user: { email: 'petro@example.com' },
    here: { role: 'MANAGER' },
  })
  expect(
    await code(
      app
        .openBrowser()
        .client()
        .acceptInvitation({ token, account: { ...account, email: 'second@example.com' } }),
    ),
  ).toBe('LINK_INVALID')
  expect(await code(app.openBrowser().client().readInvitation({ token }))).toBe('LINK_INVALID')
  expect((await client.listInvitations())[0]).toMatchObject({ state: 'accepted', role: 'MANAGER' })
})

test('ten people use one link at the same instant: one gets in', async () => {
  const { path } = await (await clientOf(owner)).invite({ email: null, role: 'VIEWER' })
  const tries = Array.from({ length: 10 }, (_, number) =>
    code(
      app
        .openBrowser(`198.51.100.${number}`)
        .client()
        .acceptInvitation({
          token: tokenOf(path),
          account: { name: 'X', email: `race${number}@example.com`, password: 'long enough password' },
        }),
    ),
  )
  expect((await Promise.all(tries)).filter((result) => result === 'done')).toHaveLength(1)
})

test('an invitation by e-mail is for that e-mail only, is mailed, and its job holds no readable link', async () => {
  const client = await clientOf(owner)
  const { path, isMailed } = await client.invite({ email: 'Iryna@Example.com', role: 'OPERATOR' })
  expect(isMailed).toBe(true)
  const token = tokenOf(path)
  const [payload] = await app.readJobs('identity.send-letter')
  expect(payload).toMatchObject({ kind: 'invitation', to: 'iryna@example.com', workspaceName: 'Авто Тест' })
  expect(JSON.stringify(payload)).not.toContain(token)
  await app.module.jobs?.[0]?.run(payload)
  expect(letters.at(-1)).toMatchObject({ to: 'iryna@example.com' })
  expect(letters.at(-1)?.text).toContain(`http://localhost:3001/invite/${token}`)
  const account = { name: 'I', email: 'other@example.com', password: 'long enough password' }
  expect(await code(app.openBrowser().client().acceptInvitation({ token, account }))).toBe('EMAIL_MISMATCH')
  const user = await aUser(app, { email: 'iryna@example.com' })
  expect(
    await code(
      app
        .openBrowser()
        .client()
        .acceptInvitation({ token, account: { ...account, email: user.email } }),
    ),
  ).toBe('EMAIL_TAKEN')
  const iryna = await clientOf({ userId: user.id })
  await iryna.acceptInvitation({ token, account: null })
  expect((await iryna.me())?.here?.role).toBe('OPERATOR')
  expect(await code(client.invite({ email: 'iryna@example.com', role: 'VIEWER' }))).toBe('ALREADY_MEMBER')
})

test('an invitation runs out after seven days and can be withdrawn', async () => {
  const client = await clientOf(owner)
  const old = await client.invite({ email: null, role: 'VIEWER' })
  const withdrawn = await client.invite({ email: null, role: 'VIEWER' })
  await client.revokeInvitation({ invitationId: withdrawn.invitationId })
  const read = (path: string) =>
    code(
      app
        .openBrowser()
        .client()
        .readInvitation({ token: tokenOf(path) }),
    )
  expect([await read(old.path), await read(withdrawn.path)]).toEqual(['done', 'LINK_INVALID'])
  app.passClock(7 * day)
  expect(await read(old.path)).toBe('LINK_INVALID')
  const strangers = await clientOf(stranger, stranger.workspaceId)
  expect(await code(strangers.revokeInvitation({ invitationId: old.invitationId }))).toBe('INVITATION_NOT_FOUND')
})

test('nobody takes the configured superadmin’s e-mail by invitation or by changing theirs', async () => {
  const { path } = await (await clientOf(owner)).invite({ email: null, role: 'VIEWER' })
  const account = { name: 'B', email: 'boss@example.com', password: 'long enough password' }
  expect(
    await code(
      app
        .openBrowser()
        .client()
        .acceptInvitation({ token: tokenOf(path), account }),
    ),
  ).toBe('EMAIL_TAKEN')
  expect(
    await code((await clientOf(owner)).changeEmail({ email: 'boss@example.com', password: 'owner password' })),
  ).toBe('EMAIL_TAKEN')
})

test('the last owner stays; an admin does not reach owners', async () => {
  const client = await clientOf(owner)
  const [admin, viewer] = [await member('ADMIN'), await member('VIEWER')]
  const adminClient = await clientOf(admin)
  expect(await code(client.changeMemberRole({ memberId: owner.memberId, role: 'ADMIN' }))).toBe('LAST_OWNER')
  expect(await code(client.removeMember({ memberId: owner.memberId }))).toBe('LAST_OWNER')
  expect(await code(adminClient.changeMemberRole({ memberId: viewer.memberId, role: 'OWNER' }))).toBe(
    'ROLE_ABOVE_YOURS',
  )
  expect(await code(adminClient.changeMemberRole({ memberId: owner.memberId, role: 'VIEWER' }))).toBe(
    'ROLE_ABOVE_YOURS',
  )
  expect(await code(adminClient.removeMember({ memberId: owner.memberId }))).toBe('ROLE_ABOVE_YOURS')
  expect(await code(adminClient.makePasswordLink({ memberId: owner.memberId }))).toBe('ROLE_ABOVE_YOURS')
  expect(await code(adminClient.invite({ email: null, role: 'OWNER' }))).toBe('ROLE_ABOVE_YOURS')
  expect(await code(adminClient.changeMemberRole({ memberId: viewer.memberId, role: 'MANAGER' }))).toBe('done')
  expect(await code((await clientOf(viewer)).changeMemberRole({ memberId: viewer.memberId, role: 'ADMIN' }))).toBe(
    'FORBIDDEN',
  )
})

test('two owners leaving at the same instant: one stays', async () => {
  const place = await aWorkspace(app)
  const second = await aMember(app, place.workspaceId, 'OWNER')
  const [a, b] = [await clientOf(place, place.workspaceId), await clientOf(second, place.workspaceId)]
  const results = await Promise.all([
    code(a.removeMember({ memberId: place.memberId })),
    code(b.removeMember({ memberId: second.memberId })),
  ])
  expect(results.sort()).toEqual(['LAST_OWNER', 'done'])
})

test('a removed member is refused at the next request, their API key too; coming back is the same member', async () => {
  const admin = await member('ADMIN')
  const client = await clientOf(admin)
  const { key } = await client.createApiKey({ name: 'CRM', scopes: ['settings.view'], expiresAt: null })
  const program = app.openBrowser().client(null, { 'x-api-key': key })
  expect(await code(program.listMembers())).toBe('done')
  const ownerClient = await clientOf(owner)
  await ownerClient.removeMember({ memberId: admin.memberId })
  expect(await code(client.listMembers())).toBe('UNAUTHORIZED')
  expect(await code(program.listMembers())).toBe('UNAUTHORIZED')
  expect((await client.me())?.here).toBeNull()
  expect((await ownerClient.listMembers()).some(({ id }) => id === admin.memberId)).toBe(false)
  const { path } = await ownerClient.invite({ email: admin.email, role: 'VIEWER' })
  await client.acceptInvitation({ token: tokenOf(path), account: null })
  expect((await client.me())?.here).toMatchObject({ memberId: admin.memberId, role: 'VIEWER' })
})

test('a stranger to the workspace, even a superadmin, gets nothing through ordinary procedures', async () => {
  const strangers = await clientOf(stranger, owner.workspaceId)
  await app.database.withPlatform('a test makes a superadmin', (db) =>
    db.$client.query('update auth.users set is_superadmin = true where id = $1', [stranger.userId]),
  )
  const calls = [
    strangers.listMembers(),
    strangers.getCompany(),
    strangers.listAudit({}),
    strangers.listApiKeys(),
    strangers.invite({ email: null, role: 'OWNER' }),
  ]
  expect(new Set(await Promise.all(calls.map(code)))).toEqual(new Set(['UNAUTHORIZED']))
  expect((await strangers.me())?.here).toBeNull()
  const own = await clientOf(stranger, stranger.workspaceId)
  expect(await code(own.changeMemberRole({ memberId: owner.memberId, role: 'VIEWER' }))).toBe('MEMBER_NOT_FOUND')
  expect(await code(own.makePasswordLink({ memberId: owner.memberId }))).toBe('MEMBER_NOT_FOUND')
  expect((await own.listMembers()).map(({ id }) => id)).toEqual([stranger.memberId])
  expect((await own.listAudit({ limit: 100 })).items.every(({ after }) => after?.['name'] !== 'Авто Тест')).toBe(true)
  const { rows } = await app.database.withWorkspace(stranger.workspaceId, (db) =>
    db.$client.query('select id from workspaces union all select workspace_id from members'),
  )
  expect(new Set(rows.map(({ id }: { id: string }) => id))).toEqual(new Set([stranger.workspaceId]))
})

test('a forgotten password: asked for by e-mail without telling who exists, set once, every session ends', async () => {
  const browser = app.openBrowser('198.51.100.60')
  expect(await browser.client().requestPasswordReset({ email: 'nobody@example.com' })).toEqual({
    isMailConfigured: true,
  })
  expect(await browser.client().requestPasswordReset({ email: owner.email })).toEqual({ isMailConfigured: true })
  for (let time = 0; time < 4; time++) await browser.client().requestPasswordReset({ email: owner.email })
  expect(await code(browser.client().requestPasswordReset({ email: owner.email }))).toBe('TOO_MANY_ATTEMPTS')
  const waiting = await app.readJobs('identity.send-letter')
  expect(waiting.filter((payload) => JSON.stringify(payload).includes('password-link'))).toHaveLength(5)
  expect(JSON.stringify(waiting)).not.toContain('nobody@')

  const alone = await member('OPERATOR')
  const { path } = await (await clientOf(owner)).makePasswordLink({ memberId: alone.memberId })
  const signedIn = await clientOf(alone)
  const token = tokenOf(path)
  await browser.client().resetPassword({ token, password: 'a new long password' })
  expect(await signedIn.me()).toBeNull()
  expect(await code(browser.client().resetPassword({ token, password: 'another long password' }))).toBe('LINK_INVALID')
  const late = await (await clientOf(owner)).makePasswordLink({ memberId: alone.memberId })
  app.passClock(day)
  expect(
    await code(browser.client().resetPassword({ token: tokenOf(late.path), password: 'another long password' })),
  ).toBe('LINK_INVALID')
})

test('an admin makes no password link for an account that opens another workspace', async () => {
  const both = await aMember(app, owner.workspaceId, 'OPERATOR', { id: stranger.userId, email: stranger.email })
  expect(await code((await clientOf(owner)).makePasswordLink({ memberId: both.memberId }))).toBe('ACCOUNT_SHARED')
  await (await clientOf(owner)).removeMember({ memberId: both.memberId })
})

test('an API key does what its scopes and its maker’s role both allow, until it ends', async () => {
  const manager = await member('ADMIN')
  const client = await clientOf(manager)
  const { key, apiKeyId } = await client.createApiKey({
    name: 'Export',
    scopes: ['settings.view', 'company.edit'],
    expiresAt: new Date(app.platform.clock.now().getTime() + day),
  })
  const program = app.openBrowser().client(stranger.workspaceId, { 'x-api-key': key })
  expect((await program.getCompany()).id).toBe(owner.workspaceId)
  expect(await code(program.updateCompany({ mergeWindowDays: 10 }))).toBe('done')
  expect(await code(program.listApiKeys())).toBe('FORBIDDEN')
  expect(await code(program.listSessions())).toBe('UNAUTHORIZED')
  expect((await program.me())?.here?.permissions).toEqual(['company.edit', 'settings.view'])
  await (await clientOf(owner)).changeMemberRole({ memberId: manager.memberId, role: 'VIEWER' })
  expect(await code(program.updateCompany({ mergeWindowDays: 11 }))).toBe('FORBIDDEN')
  const [shown] = await (await clientOf(owner)).listApiKeys()
  expect(shown).toMatchObject({ name: 'Export', hint: key.slice(0, 9), state: 'active', lastUsedAt: expect.any(Date) })
  expect(JSON.stringify(shown)).not.toContain(key)
  app.passClock(day)
  expect(await code(program.getCompany())).toBe('UNAUTHORIZED')
  const fresh = await (
    await clientOf(owner)
  ).createApiKey({ name: 'Other', scopes: ['settings.view'], expiresAt: null })
  await (await clientOf(owner)).revokeApiKey({ apiKeyId: fresh.apiKeyId })
  expect(await code(app.openBrowser().client(null, { 'x-api-key': fresh.key }).getCompany())).toBe('UNAUTHORIZED')
  expect(await code((await clientOf(stranger, stranger.workspaceId)).revokeApiKey({ apiKeyId }))).toBe(
    'API_KEY_NOT_FOUND',
  )
})

test('a key cannot make a wider key', async () => {
  const { key } = await (
    await clientOf(owner)
  ).createApiKey({ name: 'Keys', scopes: ['api-keys.manage'], expiresAt: null })
  const program = app.openBrowser().client(null, { 'x-api-key': key })
  expect(await code(program.createApiKey({ name: 'More', scopes: ['data.erase'], expiresAt: null }))).toBe(
    'SCOPE_ABOVE_YOURS',
  )
  expect(
    await code(
      (await clientOf(await member('MANAGER'))).createApiKey({ name: 'No', scopes: ['leads.view'], expiresAt: null }),
    ),
  ).toBe('FORBIDDEN')
})

test('the company is changed field by field, by those who may', async () => {
  const client = await clientOf(owner)
  const before = await client.getCompany()
  expect(before).toMatchObject({ holdTimeoutMinutes: 30, currencies: ['USD', 'UAH'], logoUrl: null })
  const changed = await client.updateCompany({
    domain: 'auto.example.com',
    accent: '#0b5fff',
    currencies: ['EUR', 'USD'],
  })
  expect(changed).toMatchObject({
    ...before,
    domain: 'auto.example.com',
    accent: '#0b5fff',
    currencies: ['EUR', 'USD'],
  })
  expect(await code(client.updateCompany({ currencies: ['UAH'] }))).toBe('CURRENCY_NOT_LISTED')
  expect(await code(client.updateCompany({ timezone: 'Mars/Olympus' }))).toBe('BAD_REQUEST')
  expect(
    await code((await clientOf(stranger, stranger.workspaceId)).updateCompany({ domain: 'auto.example.com' })),
  ).toBe('DOMAIN_TAKEN')
  expect(await code((await clientOf(await member('MANAGER'))).updateCompany({ name: 'Ні' }))).toBe('FORBIDDEN')
})

test('a logo is any real image, made small; nonsense is refused', async () => {
  const client = await clientOf(owner)
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300"><rect width="900" height="300" fill="red"/></svg>'
  const { default: sharp } = await import('sharp')
  const png = await sharp(Buffer.from(svg)).png().toBuffer()
  const { logoUrl } = await client.changeLogo({ file: new File([new Uint8Array(png)], 'logo.png') })
  const key = /^\/media\/([^?]+)/.exec(logoUrl)?.[1] ?? ''
  expect(key.startsWith(owner.workspaceId)).toBe(true)
  expect(await app.platform.storage.get(key)).toMatchObject({ contentType: 'image/webp' })
  expect(await code(client.changeLogo({ file: new File(['not an image'], 'logo.png') }))).toBe('NOT_AN_IMAGE')
  await client.removeLogo()
  expect(await app.platform.storage.get(key)).toBeNull()
})

test('a Telegram account is linked by a fresh link, once, to one member', async () => {
  const manager = await member('MANAGER')
  const client = await clientOf(manager)
  const stale = await client.createTelegramLink()
  const { startPayload } = await client.createTelegramLink()
  expect(startPayload).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
  const bot = (workspaceId: Id<'workspace'>) => ({ workspaceId, actor: { kind: 'bot' } as const })
  const link = async (payload: string, telegramUserId: number, workspaceId = owner.workspaceId) => {
    const result = await app.transact(bot(workspaceId), (ctx) =>
      linkTelegram(ctx, { token: payload.slice(telegramLinkPrefix.length), telegramUserId, username: 'petro' }),
    )
    return result.ok ? result.value.id : result.error.code
  }
  expect(await link(stale.startPayload, 7_000_000_001)).toBe('LINK_INVALID')
  expect(await link(startPayload, 7_000_000_001, stranger.workspaceId)).toBe('LINK_INVALID')
  expect(await link(startPayload, 7_000_000_001)).toBe(manager.memberId)
  expect(await link(startPayload, 7_000_000_001)).toBe('LINK_INVALID')
  expect((await client.me())?.here?.telegram).toEqual({ username: 'petro' })
  const other = await (await clientOf(owner)).createTelegramLink()
  expect(await link(other.startPayload, 7_000_000_001)).toBe('TELEGRAM_TAKEN')
  const expired = await (await clientOf(owner)).createTelegramLink()
  app.passClock(16 * 60_000)
  expect(await link(expired.startPayload, 7_000_000_002)).toBe('LINK_INVALID')
  const find = (workspaceId: Id<'workspace'>) =>
    app.database.withWorkspace(workspaceId, async (db) =>
      findMemberByTelegram({ ...ctxOf(workspaceId), db }, 7_000_000_001),
    )
  expect((await find(owner.workspaceId))?.id).toBe(manager.memberId)
  expect(await find(stranger.workspaceId)).toBeNull()
  await client.unlinkTelegram()
  expect(await find(owner.workspaceId)).toBeNull()
})

const ctxOf = (workspaceId: Id<'workspace'>) => ({
  actor: { kind: 'bot' } as const,
  workspaceId,
  now: app.platform.clock.now(),
  log: app.platform.log,
  emit: () => {},
  enqueue: () => {},
})

test('the audit log tells who, what, before and after, page by page, without secrets', async () => {
  const client = await clientOf(owner)
  await client.updateCompany({ holdTimeoutMinutes: 45 })
  await client.updateCompany({ holdTimeoutMinutes: 60 })
  const { items } = await client.listAudit({ entity: 'workspaces', limit: 2 })
  expect(items[0]).toMatchObject({
    action: 'update',
    actor: { kind: 'member', userId: owner.userId },
    before: { hold_timeout_minutes: 45 },
    after: { hold_timeout_minutes: 60 },
  })
  const [made] = (await client.listAudit({ entity: 'members', userId: owner.userId, limit: 100 })).items.slice(-1)
  expect(made).toMatchObject({ action: 'insert', before: null, after: { role: 'OWNER' } })
  const all: string[] = []
  let cursor: string | undefined
  do {
    const page = await client.listAudit({ limit: 7, ...(cursor ? { cursor } : {}) })
    all.push(...page.items.map(({ id }) => id))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBeGreaterThan(20)
  const whole = await client.listAudit({ limit: 100 })
  expect(JSON.stringify(whole)).not.toMatch(/_hash/)
  expect((await client.listAudit({ userId: newId<'user'>() })).items).toEqual([])
  expect((await client.listAudit({ to: new Date('2020-01-01') })).items).toEqual([])
  expect(await code((await clientOf(await member('MANAGER'))).listAudit({}))).toBe('FORBIDDEN')
})

test('an owner may do everything there is; a viewer changes nothing', async () => {
  const mine = await (await clientOf(owner)).me()
  expect(mine?.here?.permissions).toEqual([...permissions])
  const seen = await (await clientOf(await member('VIEWER'))).me()
  expect(seen?.here?.permissions.filter((permission) => !/\.(view|use)$/.test(permission))).toEqual([])
})

test('what has run out is swept, what is good stays', async () => {
  app.passClock(40 * day)
  const client = await clientOf(owner)
  await app.module.crons?.[0]?.run(app.platform.clock.now())
  const { rows } = await app.database.pool.query<{ sessions: number; links: number }>(
    'select (select count(*)::int from auth.sessions) as sessions, (select count(*)::int from auth.password_links) as links',
  )
  expect(rows[0]).toEqual({ sessions: 1, links: 0 })
  expect(await client.me()).not.toBeNull()
})
