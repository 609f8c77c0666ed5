import { CircleAlert, CircleCheck, CirclePause, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { NoticeTone } from '@cartie/ui'
import type { BotState } from './types.ts'

/** How each state of a bot looks; its words are `telegram.state.<state>`. */
export const botLooks: Record<BotState, { readonly tone: NoticeTone; readonly icon: LucideIcon }> = {
  ok: { tone: 'ok', icon: CircleCheck },
  paused: { tone: 'mute', icon: CirclePause },
  'profile-rejected': { tone: 'warn', icon: TriangleAlert },
  silent: { tone: 'warn', icon: TriangleAlert },
  unreachable: { tone: 'bad', icon: CircleAlert },
  conflict: { tone: 'bad', icon: CircleAlert },
  'webhook-rejected': { tone: 'bad', icon: CircleAlert },
  'token-revoked': { tone: 'bad', icon: CircleAlert },
}
