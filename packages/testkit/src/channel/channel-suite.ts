import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  Account,
  ChannelAdapter,
  InboundItem,
  Target,
} from '../../../../apps/server/src/modules/messaging/index.ts'

/** A messenger under test, with one client in a private chat who has written to the account at least once. */
export type ChannelHarness = {
  readonly adapter: ChannelAdapter
  readonly account: Account
  /** The chat with the client. */
  readonly target: Target
  /** A chat that is not there. */
  readonly nowhere: Target
  /** The client does something; answers the raw updates the account got of it, in order. */
  readonly client: {
    say(text: string): Promise<readonly unknown[]>
    sendPhoto(bytes: Buffer): Promise<readonly unknown[]>
    /** Presses a button under what we sent last that has it. */
    press(label: string): Promise<readonly unknown[]>
  }
  /** The texts of what we said as the client sees them now, oldest first; what was deleted is gone. */
  readonly seen: () => Promise<readonly string[]>
  readonly stop: () => Promise<void>
}

/** The duties of a channel's adapter, as `ports.ts` of messaging states them. Every adapter passes this same suite. */
export function channelSuite(name: string, open: () => Promise<ChannelHarness>): void {
  describe(`${name} does an adapter's duties`, () => {
    let harness: ChannelHarness
    beforeAll(async () => {
      harness = await open()
    })
    afterAll(() => harness.stop())

    const parse = (raw: unknown): readonly InboundItem[] => harness.adapter.parse(raw, harness.account)
    const perform = (act: Parameters<ChannelAdapter['perform']>[0], target = harness.target) =>
      harness.adapter.perform(act, target)
    const send = (text: string, more: object = {}) =>
      perform({ type: 'send', body: { text, ...more }, files: [], replyToExternalId: null })

    it('names each update by a key of its own and the lane of its chat', async () => {
      const updates = [...(await harness.client.say('one')), ...(await harness.client.say('two'))]
      const routes = updates.map((raw) => harness.adapter.route(raw))
      expect(new Set(routes.map((route) => route?.updateKey)).size).toBe(updates.length)
      for (const [index, raw] of updates.entries()) {
        for (const item of parse(raw)) expect(item.chat.externalId).toBe(routes[index]?.laneKey)
      }
      expect(routes).toEqual(updates.map((raw) => harness.adapter.route(structuredClone(raw))))
    })

    it('reads what was said, the same each time, and leaves the update as it is', async () => {
      const text = '<b>Ціна</b> & "знижка" 🚗\nрядок'
      const [raw] = await harness.client.say(text)
      const frozen = deepFreeze(structuredClone(raw))
      const [item] = parse(frozen)
      expect(item).toMatchObject({
        chat: { kind: 'private', externalId: harness.target.conversationExternalId },
        what: { type: 'message', kind: 'text', body: { text }, isFromOwner: false },
      })
      expect(item?.sender?.externalId).toBeTruthy()
      expect(parse(frozen)).toEqual(parse(raw))
    })

    it('throws at nothing, whatever comes', async () => {
      const [raw] = await harness.client.say('real')
      const hostile = fc.oneof(fc.anything(), mutated(raw))
      fc.assert(
        fc.property(hostile, (update) => {
          harness.adapter.route(update)
          for (const item of parse(update)) expect(() => JSON.stringify(item)).not.toThrow()
        }),
        { numRuns: 1_000 },
      )
    })

    it('brings the bytes of what was sent, and says why it cannot', async () => {
      const bytes = Buffer.from('not looked at by anybody')
      const items = (await harness.client.sendPhoto(bytes)).flatMap(parse)
      const media = items.flatMap(({ what }) => (what.type === 'message' ? what.media : []))
      expect(media).toHaveLength(1)
      const fetched = await harness.adapter.fetchMedia(JSON.parse(JSON.stringify(media[0]?.source)), harness.account)
      expect('body' in fetched && (await buffer(fetched.body)).equals(bytes)).toBe(true)
      for (const nonsense of [null, 'x', {}, { fileId: 5 }])
        expect(await harness.adapter.fetchMedia(nonsense, harness.account)).toMatchObject({
          refused: expect.any(String),
        })
    })

    it('sends a text exactly as it is, and names what it sent', async () => {
      for (const text of ['Добрий день', '<b>not bold</b> & so', '🚗'.repeat(20), 'a\n\nb']) {
        const result = await send(text)
        expect(result).toMatchObject({ fate: 'sent', externalIds: [expect.any(String)] })
        expect((await harness.seen()).at(-1)).toBe(text)
      }
    })

    const sendFirst = async (): Promise<string> => {
      const sent = await send('first')
      return sent.fate === 'sent' ? (sent.externalIds[0] ?? '') : ''
    }

    it('changes what it sent, where it says it can', async () => {
      if (!harness.adapter.abilities.edits) return
      const externalId = await sendFirst()
      for (const _ of ['done', 'already so'])
        expect((await perform({ type: 'edit', externalId, body: { text: 'second' } })).fate).toBe('sent')
      expect((await harness.seen()).at(-1)).toBe('second')
    })

    it('takes back what it sent, where it says it can', async () => {
      if (!harness.adapter.abilities.deletes) return
      const externalId = await sendFirst()
      const before = await harness.seen()
      for (const _ of ['done', 'already so'])
        expect((await perform({ type: 'delete', externalIds: [externalId] })).fate).toBe('sent')
      expect(await harness.seen()).toEqual(before.slice(0, -1))
    })

    it('brings a pressed button back by its token', async () => {
      if (!harness.adapter.abilities.pressButtons) return
      const token = 's:0197f2c0-7b1d-7c3e-9f00-0123456789ab:12:yes'
      await send('Так чи ні?', { buttons: [[{ kind: 'press', label: 'Так', token }]] })
      const [item] = (await harness.client.press('Так')).flatMap(parse)
      expect(item?.what).toMatchObject({ type: 'press', token })
      const pressId = item?.what.type === 'press' ? item.what.pressId : ''
      expect((await perform({ type: 'answer-press', pressId, text: null })).fate).toBe('sent')
      expect((await perform({ type: 'typing' })).fate).toBe('sent')
    })

    it('never throws and never claims what did not happen', async () => {
      const act = { type: 'send', body: { text: 'x' }, files: [], replyToExternalId: null } as const
      expect(['refused', 'blocked', 'sent']).toContain((await perform(act, harness.nowhere)).fate)
      const file = { storageKey: 'gone', kind: 'photo', fileName: 'a.jpg', mime: 'image/jpeg', sizeBytes: 1 } as const
      const target = { ...harness.target, openFile: () => Promise.reject(new Error('gone')) }
      const result = await perform({ ...act, files: [file] }, target)
      expect(result.fate).not.toBe('unknown')
      expect(JSON.stringify(result)).not.toContain(harness.account.token ?? 'no token')
    })
  })
}

/** An update with one value somewhere inside replaced by anything. */
function mutated(raw: unknown): fc.Arbitrary<unknown> {
  return fc.tuple(fc.nat(400), fc.anything()).map(([at, value]) => {
    let left = at % Math.max(1, countValues(raw))
    const walk = (inner: unknown): unknown => {
      if (left-- === 0) return value
      if (Array.isArray(inner)) return inner.map(walk)
      if (typeof inner !== 'object' || inner === null) return inner
      return Object.fromEntries(Object.entries(inner).map(([name, one]) => [name, walk(one)]))
    }
    return walk(raw)
  })
}

const countValues = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce((sum: number, inner) => sum + countValues(inner), 1)
    : 1

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner)
    Object.freeze(value)
  }
  return value
}
