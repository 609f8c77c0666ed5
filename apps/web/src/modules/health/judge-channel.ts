import type { BotHealth } from '@cartie/contract/telegram'
import type { Channel, State } from './types.ts'

export type ChannelFinding = { readonly state: State; readonly finding: string }

/** What is true of a channel: a bot is judged by what Telegram says of it, any other by what its account and last error say. */
export function judgeChannel(channel: Channel, bot: BotHealth['state'] | undefined): ChannelFinding {
  if (bot && bot !== 'ok') return { state: botStates[bot], finding: bot }
  if (channel.state === 'revoked') return { state: 'failing', finding: 'token-revoked' }
  if (channel.state === 'paused') return { state: 'warning', finding: 'paused' }
  if (channel.unknown > 0) return { state: 'warning', finding: 'unknown' }
  return { state: 'ok', finding: 'ok' }
}

const botStates: Record<Exclude<BotHealth['state'], 'ok'>, State> = {
  paused: 'warning',
  silent: 'warning',
  'profile-rejected': 'warning',
  unreachable: 'failing',
  conflict: 'failing',
  'webhook-rejected': 'failing',
  'token-revoked': 'failing',
}

const rank: Record<State, number> = { ok: 0, warning: 1, failing: 2 }

/** The worst of them; `ok` for none. */
export const worst = (states: readonly State[]): State =>
  states.reduce<State>((most, state) => (rank[state] > rank[most] ? state : most), 'ok')
