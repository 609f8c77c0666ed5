import { createOTP } from '@better-auth/utils/otp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scrypt } from './auth/better-auth.ts'
import { openIdentity } from './testing/open-identity.ts'

const minute = 60_000
const owner = { name: 'Олена', email: 'olena@example.com', password: 'довгий пароль 1' }
const workspace = { name: 'Авто Плюс', locale: 'uk', currency: 'USD', timezone: 'Europe/Kyiv' } as const
const credentials = { email: owner.email, password: owner.password }

let app: Awaited<ReturnType<typeof openIdentity>>
beforeAll(async () => {
  app = await openIdentity()
})
afterAll(() => app.close())

/** The authenticator's answer for an instant of the real clock, in steps of 30 s; each call takes the next step. */
let step = -1
const nextCode = async (secret: string): Promise<string> => {
  step += 1
  return createOTP(Buffer.from(decodeBase32(secret)).toString()).hotp(Math.floor(Date.now() / 30_000) + (step % 2))
}

test('the first visitor becomes owner and superadmin, is signed in, and nobody can do it again', async () => {
  const browser = app.openBrowser()
  expect(await browser.client().setupState()).toMatchObject({ isNeeded: true })
  expect(await browser.client().me()).toBeNull()
  const { workspaceId } = await browser.client().setUp({ owner, workspace })
  const me = await browser.client(workspaceId).me()
  expect(me).toMatchObject({ user: { email: owner.email, isSuperadmin: true }, here: { role: 'OWNER', workspaceId } })
  expect(me?.workspaces).toMatchObject([{ name: 'Авто Плюс', slug: 'avto-plius' }])
  expect(await app.openBrowser().client().setupState()).toMatchObject({ isNeeded: false })
  await expect(app.openBrowser('203.0.113.9').client().setUp({ owner, workspace })).rejects.toMatchObject({
    code: 'SETUP_DONE',
  })
})

test('two first visitors at the same instant: one workspace', async () => {
  const fresh = await openIdentity()
  try {
    const settled = await Promise.allSettled(
      [1, 2, 3].map((number) =>
        fresh
          .openBrowser()
          .client()
          .setUp({ owner: { ...owner, email: `o${number}@example.com` }, workspace }),
      ),
    )
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  } finally {
    await fresh.close()
  }
})

test('signing in and out; the cookie is httpOnly and same-site, an ended session is refused at once', async () => {
  const browser = app.openBrowser()
  expect(await browser.client().signIn(credentials)).toEqual({ next: 'done' })
  expect(await browser.client().me()).toMatchObject({ user: { name: 'Олена' } })
  const stolen = new Map(browser.jar)
  await browser.client().signOut()
  expect(await browser.client().me()).toBeNull()
  const thief = app.openBrowser()
  for (const [name, value] of stolen) thief.takeCookie(`${name}=${value}`)
  expect(await thief.client().me()).toBeNull()
  await expect(thief.client().listSessions()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
})

test('a forged or foreign cookie opens nothing', async () => {
  const browser = app.openBrowser()
  await browser.client().signIn(credentials)
  const [name = '', value = ''] = [...browser.jar].find(([key]) => key.endsWith('session_token')) ?? []
  const forger = app.openBrowser()
  forger.takeCookie(`${name}=${value.split('.')[0]}.${encodeURIComponent(Buffer.alloc(32).toString('base64'))}`)
  expect(await forger.client().me()).toBeNull()
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'null' },
  ]
  for (const headers of foreign) {
    expect(await browser.client(null, headers).me()).toBeNull()
    await expect(browser.client(null, headers).signIn(credentials)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
  expect(await browser.client(null, { origin: 'http://localhost:3001' }).me()).not.toBeNull()
})

test('one refusal for an unknown e-mail and a wrong password; the sixth try is locked, longer each time, for this address only', async () => {
  const browser = app.openBrowser('198.51.100.1')
  const wrong = { ...credentials, password: 'not it at all' }
  await expect(browser.client().signIn({ email: 'nobody@example.com', password: 'x' })).rejects.toMatchObject({
    code: 'SIGN_IN_REFUSED',
  })
  for (let time = 0; time < 5; time++)
    await expect(browser.client().signIn(wrong)).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' })
  await expect(browser.client().signIn(credentials)).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' })
  expect(await app.openBrowser('198.51.100.2').client().signIn(credentials)).toEqual({ next: 'done' })
  app.passClock(minute + 1_000)
  for (let time = 0; time < 5; time++)
    await expect(browser.client().signIn(wrong)).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' })
  await expect(browser.client().signIn(wrong)).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' })
  app.passClock(minute + 1_000)
  await expect(browser.client().signIn(credentials)).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' })
  app.passClock(minute)
  expect(await browser.client().signIn(credentials)).toEqual({ next: 'done' })
})

test('guesses sent at the same instant are all counted', async () => {
  const browser = app.openBrowser('198.51.100.3')
  const tries = Array.from({ length: 12 }, () =>
    browser
      .client()
      .signIn({ ...credentials, password: 'guess' })
      .catch((error: { code: string }) => error.code),
  )
  const codes = await Promise.all(tries)
  expect(codes.filter((code) => code === 'SIGN_IN_REFUSED')).toHaveLength(5)
})

test('sessions are listed with their devices, and one or all others can be ended', async () => {
  const [here, phone, tablet] = [app.openBrowser(), app.openBrowser('198.51.100.20'), app.openBrowser('198.51.100.21')]
  for (const browser of [here, phone, tablet]) await browser.client().signIn(credentials)
  const sessions = await here.client().listSessions()
  expect(sessions.find(({ isCurrent }) => isCurrent)).toMatchObject({ userAgent: 'Test/1.0', ip: '203.0.113.7' })
  const ofPhone = sessions.find(({ ip }) => ip === '198.51.100.20')
  if (!ofPhone) throw new Error('the phone is not listed')
  await here.client().revokeSession({ sessionId: ofPhone.id })
  expect(await phone.client().me()).toBeNull()
  expect(await tablet.client().me()).not.toBeNull()
  expect((await here.client().revokeOtherSessions()).revoked).toBeGreaterThan(0)
  expect(await tablet.client().me()).toBeNull()
  expect(await here.client().listSessions()).toHaveLength(1)
})

test('changing the password asks for the old one and ends the other sessions', async () => {
  const [here, other] = [app.openBrowser(), app.openBrowser()]
  for (const browser of [here, other]) await browser.client().signIn(credentials)
  const next = 'зовсім інший пароль'
  await expect(here.client().changePassword({ current: 'wrong', next })).rejects.toMatchObject({
    code: 'PASSWORD_WRONG',
  })
  await expect(here.client().changePassword({ current: owner.password, next: 'short' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  await here.client().changePassword({ current: owner.password, next })
  expect(await other.client().me()).toBeNull()
  expect(await here.client().me()).not.toBeNull()
  await expect(app.openBrowser().client().signIn(credentials)).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' })
  await here.client().changePassword({ current: next, next: owner.password })
})

test('a second factor: app code once, recovery code once, off again with the password', async () => {
  const here = app.openBrowser()
  await here.client().signIn(credentials)
  await expect(here.client().startTwoFactor({ password: 'wrong' })).rejects.toMatchObject({ code: 'PASSWORD_WRONG' })
  const { secret, recoveryCodes, uri } = await here.client().startTwoFactor({ password: owner.password })
  expect(uri).toMatch(/^otpauth:\/\/totp\/Cartie/)
  expect(recoveryCodes).toHaveLength(10)
  await expect(here.client().confirmTwoFactor({ code: '000000' })).rejects.toMatchObject({ code: 'CODE_WRONG' })
  await here.client().confirmTwoFactor({ code: await nextCode(secret) })
  expect(await here.client().me()).toMatchObject({ user: { hasTwoFactor: true } })

  const challenged = async () => {
    const browser = app.openBrowser()
    expect(await browser.client().signIn(credentials)).toEqual({ next: 'second-factor' })
    expect(await browser.client().me()).toBeNull()
    return browser
  }
  const first = await challenged()
  const code = await nextCode(secret)
  await expect(first.client().signInWithCode({ kind: 'app', code: '111111' })).rejects.toMatchObject({
    code: 'CODE_WRONG',
  })
  await first.client().signInWithCode({ kind: 'app', code })
  expect(await first.client().me()).not.toBeNull()
  const overShoulder = await challenged()
  await expect(overShoulder.client().signInWithCode({ kind: 'app', code })).rejects.toMatchObject({
    code: 'CODE_WRONG',
  })

  const [recovery = '', spare = ''] = recoveryCodes
  const second = await challenged()
  await second.client().signInWithCode({ kind: 'recovery', code: recovery })
  app.passClock(5 * minute)
  await expect(
    (await challenged()).client().signInWithCode({ kind: 'recovery', code: recovery }),
  ).rejects.toMatchObject({ code: 'CODE_WRONG' })
  const renewed = await second.client().renewRecoveryCodes({ password: owner.password })
  await expect((await challenged()).client().signInWithCode({ kind: 'recovery', code: spare })).rejects.toMatchObject({
    code: 'CODE_WRONG',
  })
  await (await challenged()).client().signInWithCode({ kind: 'recovery', code: renewed.recoveryCodes[0] ?? '' })

  await expect(app.openBrowser().client().signInWithCode({ kind: 'app', code: '123456' })).rejects.toMatchObject({
    code: 'CHALLENGE_OVER',
  })
  await here.client().stopTwoFactor({ password: owner.password })
  expect(await app.openBrowser().client().signIn(credentials)).toEqual({ next: 'done' })
})

test('the second factor cannot be guessed', async () => {
  const here = app.openBrowser('198.51.100.40')
  await here.client().signIn(credentials)
  const { secret } = await here.client().startTwoFactor({ password: owner.password })
  await here.client().confirmTwoFactor({ code: await nextCode(secret) })
  const guesser = app.openBrowser('198.51.100.41')
  const codes: string[] = []
  for (let guess = 0; guess < 8; guess++) {
    if (guess % 4 === 0) await guesser.client().signIn(credentials)
    codes.push(
      await guesser
        .client()
        .signInWithCode({ kind: 'app', code: `00000${guess}` })
        .then(
          () => 'done',
          (error: { code: string }) => error.code,
        ),
    )
  }
  expect(codes).toEqual([
    ...Array.from({ length: 5 }, () => 'CODE_WRONG'),
    ...Array.from({ length: 3 }, () => 'TOO_MANY_ATTEMPTS'),
  ])
  await here.client().stopTwoFactor({ password: owner.password })
})

test('with https the cookie is sent over https only; passwords are kept by scrypt', async () => {
  const fresh = await openIdentity({ publicUrl: 'https://cartie.example.com', passwords: scrypt })
  try {
    const browser = fresh.openBrowser()
    await browser.client().setUp({ owner, workspace })
    expect([...browser.jar.keys()]).toEqual(['__Secure-cartie.session_token'])
    expect(await browser.client().me()).not.toBeNull()
  } finally {
    await fresh.close()
  }
})

function decodeBase32(text: string): Uint8Array {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = text
    .replaceAll('=', '')
    .split('')
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
}
