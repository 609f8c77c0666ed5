import type { Locale } from '@cartie/kernel'
import type { Random } from './random.ts'

/*
 * Glossary
 * story   how one client's talk goes, written once and played with different people and cars
 * line    one thing that somebody does in it: the client in the web chat, or a member at the desk
 * pause   the time before a line
 */

export type Car = {
  readonly make: string
  readonly model: string
  /** Year of making, or the oldest one wanted. */
  readonly year: number
  /** US dollars, whole. */
  readonly price: number
  readonly mileageKm: number
  readonly vin?: string
}

export type Person = {
  readonly name: string
  readonly isWoman: boolean
  readonly city: string
  /** E.164. */
  readonly phone: string
}

/** Who plays a story: lines are written from it. */
export type Cast = {
  readonly person: Person
  readonly car: Car
  readonly random: Random
  readonly language: Locale
  /** The first name, as one is addressed. */
  readonly name: string
  /** A word by the client's gender: `he('хотів', 'хотіла')`. */
  readonly he: (he: string, she: string) => string
  /** `17 900 $`, in the words of the market. */
  readonly usd: (amount: number) => string
}

export type Act =
  | { readonly do: 'say' | 'tap'; readonly text: string }
  | { readonly do: 'start' | 'share-phone' }
  | { readonly do: 'photo'; readonly scene: Scene }
  | { readonly do: 'reply' | 'note'; readonly text: string }
  | { readonly do: 'label'; readonly label: LabelName }
  | { readonly do: 'stage'; readonly stage: 1 | 2 | 3 }
  | { readonly do: 'task'; readonly text: string; readonly inDays: number }
  | { readonly do: 'next-step'; readonly text: string; readonly inDays: number }
  | {
      readonly do: 'appointment'
      readonly kind: 'test-drive' | 'meeting' | 'inspection'
      readonly inDays: number
      readonly place: string
    }
  | { readonly do: 'facts'; readonly facts: Facts }
  | { readonly do: 'request-note'; readonly text: string }
  | { readonly do: 'priority'; readonly priority: 'LOW' | 'HIGH' | 'URGENT' }
  | { readonly do: 'won'; readonly amount: number }
  | { readonly do: 'lost'; readonly reason: number; readonly note: string }
  | { readonly do: 'snooze'; readonly days: number }
  | { readonly do: 'resolve' | 'give-back' }

export type Facts = {
  readonly fuels?: string[]
  readonly gearboxes?: string[]
  readonly bodies?: string[]
  readonly drives?: string[]
  readonly colours?: string[]
  readonly mileageMaxKm?: number
  readonly vin?: string
  readonly description?: string
}
export type LabelName = 'hot' | 'trade-in' | 'credit' | 'import' | 'complaint' | 'partner'
export type Scene = 'side' | 'front' | 'dashboard'

/** What somebody does, so many minutes after the line before. A member's line also waits for working hours. */
export type Line = { readonly afterMin: number; readonly act: Act }

export type Story = {
  readonly key: string
  readonly language?: Locale
  /** Local hour at which it begins; absent: within the working day. */
  readonly hour?: number
  /** Days before now at which it is played, a cast each. Below one: exactly so long ago, whatever the hour. */
  readonly ages: readonly [number, number]
  readonly cars: readonly [Car, Car]
  readonly lines: (cast: Cast) => Line[]
}

const client = (act: Act, afterMin = 0.6): Line => ({ afterMin, act })
const member = (act: Act, afterMin: number): Line => ({ afterMin, act })

export const start = (): Line => client({ do: 'start' }, 0)
export const say = (text: string, afterMin = 1.2): Line => client({ do: 'say', text }, afterMin)
export const tap = (text: string, afterMin = 0.3): Line => client({ do: 'tap', text }, afterMin)
export const sharePhone = (): Line => client({ do: 'share-phone' }, 0.5)
export const photo = (scene: Scene): Line => client({ do: 'photo', scene }, 0.7)

export const reply = (text: string, afterMin = 7): Line => member({ do: 'reply', text }, afterMin)
export const note = (text: string): Line => member({ do: 'note', text }, 2)
export const label = (name: LabelName): Line => member({ do: 'label', label: name }, 0.5)
export const stage = (to: 1 | 2 | 3): Line => member({ do: 'stage', stage: to }, 1)
export const task = (text: string, inDays: number): Line => member({ do: 'task', text, inDays }, 1)
export const nextStep = (text: string, inDays: number): Line => member({ do: 'next-step', text, inDays }, 1)
export const facts = (given: Facts): Line => member({ do: 'facts', facts: given }, 2)
export const requestNote = (text: string): Line => member({ do: 'request-note', text }, 1)
export const priority = (to: 'LOW' | 'HIGH' | 'URGENT'): Line => member({ do: 'priority', priority: to }, 0.5)
export const won = (amount: number, afterMin = 120): Line => member({ do: 'won', amount }, afterMin)
export const lost = (reason: number, text: string, afterMin = 60): Line =>
  member({ do: 'lost', reason, note: text }, afterMin)
export const snooze = (days: number): Line => member({ do: 'snooze', days }, 1)
export const resolve = (): Line => member({ do: 'resolve' }, 5)
export const giveBack = (): Line => member({ do: 'give-back' }, 3)
export const appointment = (kind: 'test-drive' | 'meeting' | 'inspection', inDays: number, place: string): Line =>
  member({ do: 'appointment', kind, inDays, place }, 2)
