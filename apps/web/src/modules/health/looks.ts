import { CircleAlert, CircleCheck, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { State } from './types.ts'

export const stateLooks: Record<State, { readonly tone: 'ok' | 'warn' | 'bad'; readonly icon: LucideIcon }> = {
  ok: { tone: 'ok', icon: CircleCheck },
  warning: { tone: 'warn', icon: TriangleAlert },
  failing: { tone: 'bad', icon: CircleAlert },
}
