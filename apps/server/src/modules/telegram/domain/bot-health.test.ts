import { describe, expect, it } from 'vitest'
import { judgeBot, type BotRecord } from './bot-health.ts'
import { botSettingsOf, checkWebhookAddress, newBotSettings } from './bot-settings.ts'

const now = new Date('2026-11-23T09:00:00Z')
const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1_000)
const polled = { state: 'active', delivery: 'polling' } as const
const called = { state: 'active', delivery: 'webhook' } as const
const record = (given: Partial<BotRecord> = {}): BotRecord => ({
  polledAt: ago(5),
  lastUpdateAt: null,
  problem: null,
  problemAt: null,
  webhook: null,
  profileProblem: null,
  checkedAt: null,
  ...given,
})
const webhook = (given: object = {}) => ({
  url: 'https://a.com',
  pending: 0,
  lastError: null,
  lastErrorAt: null,
  ...given,
})
const failing = webhook({ pending: 3, lastError: 'Connection refused', lastErrorAt: ago(60).toISOString() })

describe('judgeBot', () => {
  it.each<[string, Parameters<typeof judgeBot>[0], Partial<BotRecord>, string]>([
    ['polled a moment ago', polled, {}, 'ok'],
    ['polled long ago', polled, { polledAt: ago(180) }, 'silent'],
    ['never polled', polled, { polledAt: null }, 'silent'],
    ['revoked', { ...polled, state: 'revoked' }, {}, 'token-revoked'],
    ['paused', { ...polled, state: 'paused' }, { polledAt: null }, 'paused'],
    ['polled by another too', polled, { problem: { code: 'conflict', detail: 'x' } }, 'conflict'],
    ['a conflict of the time before the webhook', called, { problem: { code: 'conflict', detail: 'x' } }, 'ok'],
    ['unreachable', polled, { problem: { code: 'unreachable', detail: 'ECONNREFUSED' } }, 'unreachable'],
    [
      'a webhook Telegram refused',
      called,
      { problem: { code: 'webhook-rejected', detail: 'bad' } },
      'webhook-rejected',
    ],
    ['a refused webhook, polled since', polled, { problem: { code: 'webhook-rejected', detail: 'bad' } }, 'ok'],
    ['a webhook that fails now', called, { webhook: failing }, 'webhook-rejected'],
    ['a webhook that failed and has recovered', called, { webhook: { ...failing, pending: 0 } }, 'ok'],
    [
      'a webhook that failed long ago',
      called,
      { webhook: { ...failing, lastErrorAt: ago(7_200).toISOString() } },
      'ok',
    ],
    ['a webhook that somebody removed', called, { webhook: webhook({ url: '' }) }, 'silent'],
    ['commands Telegram refused', polled, { profileProblem: { detail: 'BOT_COMMAND_INVALID' } }, 'profile-rejected'],
  ])('%s', (_, bot, given, state) => {
    expect(judgeBot(bot, record(given), now).state).toBe(state)
  })
})

describe('settings', () => {
  it('are those of a new bot where they are missing or broken', () => {
    expect(botSettingsOf({ settings: {} })).toEqual(newBotSettings)
    expect(
      botSettingsOf({ settings: { delivery: 'pigeon', replies: { default: {}, fallback: { uk: 'Не зрозумів' } } } }),
    ).toEqual({
      ...newBotSettings,
      replies: { default: {}, fallback: { uk: 'Не зрозумів' } },
    })
  })

  it.each([
    ['https://cartie.example.com', false, true],
    ['http://cartie.example.com', false, false],
    ['https://localhost:3001', false, false],
    ['http://127.0.0.1:3001', true, true],
  ])('a webhook at %s, own server %s: %s', (publicUrl, isOwnServer, isFine) => {
    expect(checkWebhookAddress(publicUrl, { isOwnServer }).ok).toBe(isFine)
  })
})
