import { Badge } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import type { LeadImport } from '../types.ts'

const tones = {
  mapping: 'mute',
  running: 'info',
  done: 'ok',
  cancelled: 'warn',
  failed: 'bad',
  undoing: 'info',
  undone: 'mute',
} as const satisfies Record<LeadImport['state'], string>

/** How an import stands, in a word. */
export function ImportState({ state }: { state: LeadImport['state'] }) {
  const t = useText()
  return <Badge tone={tones[state]}>{t(`leads.import.state.${state}`)}</Badge>
}
