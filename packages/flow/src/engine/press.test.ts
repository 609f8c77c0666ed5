import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePress, encodePress, sessionKeyOf } from './press.ts'

const buttonId = fc.stringMatching(/^_?[a-z0-9][a-z0-9-]{0,23}$/)
const sessionId = fc.oneof(fc.uuid(), fc.string())
const visit = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })

test('a token is ASCII of at most 64 bytes and reads back', () => {
  fc.assert(
    fc.property(sessionId, visit, buttonId, (session, at, button) => {
      const token = encodePress(sessionKeyOf(session), at, button)
      expect(token).toMatch(/^[\x21-\x7e]{1,64}$/)
      expect(decodePress(token)).toEqual({ sessionKey: sessionKeyOf(session), visit: at, buttonId: button })
    }),
  )
})
test('what is no token of ours is nothing, and never throws', () => {
  fc.assert(fc.property(fc.string(), (text) => void decodePress(text)))
  for (const text of [
    '',
    'p',
    'p.a.1',
    'p.a.1.x.y',
    'q.a.1.x',
    'p.a.Z!.x',
    `p.a.1.${'x'.repeat(80)}`,
    'p.a.zzzzzzzzzzz.x',
  ])
    expect(decodePress(text)).toBeNull()
})
test('a part of the wrong form is a bug', () => {
  expect(() => encodePress('a', 1, 'Ключ')).toThrow(RangeError)
  expect(() => encodePress('a', -1, 'x')).toThrow(RangeError)
})
