import type { CallEffect } from '../engine/effect.ts'
import type { CallOutcome } from '../engine/input.ts'
import type { Value } from '../engine/value.ts'

const card = (id: string, title: string, amountMinor: number): Value => ({
  id,
  title,
  subtitle: '2021 · 45 000 км',
  price: { amountMinor, currency: 'USD' },
  photos: [],
  url: null,
})

const values: Readonly<Partial<Record<CallEffect['name'], Value>>> = {
  'inventory.search': { cards: [card('car-1', 'Toyota Camry', 2_390_000), card('car-2', 'Mazda CX-5', 2_150_000)] },
  'http.request': { status: 200, body: { id: '1', ok: true } },
}

/** What a call answers in a simulator when nobody said otherwise: it succeeds, with made-up data of the right shape. */
export const defaultOutcome = (call: CallEffect): CallOutcome => ({
  ok: true,
  value: values[call.name] ?? { id: call.callId, number: 'REQ-1001' },
})
