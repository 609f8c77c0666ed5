import { expect, test } from 'vitest'
import { judgeChannel, worst } from './judge-channel.ts'
import type { Channel } from './types.ts'

const channel = (facts: Partial<Channel> = {}): Channel => ({
  accountId: 'a',
  kind: 'telegram',
  name: 'Автодім',
  state: 'active',
  lastUpdateAt: null,
  lastError: null,
  lastErrorAt: null,
  waiting: 0,
  unknown: 0,
  ...facts,
})

test.each([
  [channel(), undefined, 'ok', 'ok'],
  [channel(), 'ok', 'ok', 'ok'],
  [channel(), 'silent', 'warning', 'silent'],
  [channel({ unknown: 2 }), 'webhook-rejected', 'failing', 'webhook-rejected'],
  [channel({ unknown: 2 }), 'ok', 'warning', 'unknown'],
  [channel({ state: 'revoked' }), undefined, 'failing', 'token-revoked'],
  [channel({ state: 'paused', kind: 'webchat' }), undefined, 'warning', 'paused'],
] as const)('a channel is judged by the worst that is true of it', (given, bot, state, finding) => {
  expect(judgeChannel(given, bot)).toEqual({ state, finding })
})

test('the worst counts', () => {
  expect(worst([])).toBe('ok')
  expect(worst(['ok', 'failing', 'warning'])).toBe('failing')
})
