import type { FlowDocument } from '../document/document.ts'

/** Where, when and for whom something might start. What is left out is not asked for. */
export type TriggerContext = {
  /** The channel account it came by. */
  readonly accountId?: string
  /** Whether the workspace works at this hour. */
  readonly isOpen?: boolean
  readonly nowMs?: number
  /** When this contact last started a scenario, by its key; null when never. */
  readonly lastStartMs?: (key: string) => number | null
}

/**
 * Whether a scenario's settings let it start here and now: its accounts, its hours, and for what a contact did not ask for by a
 * link, a command or a button also the pause after its last start.
 */
export function isStartable(
  { key, document }: { readonly key: string; readonly document: FlowDocument },
  context: TriggerContext,
  isByWords: boolean,
): boolean {
  const { accounts, hours, cooldownMinutes } = document.settings
  if (context.accountId !== undefined && accounts !== 'all' && !accounts.includes(context.accountId)) return false
  if (context.isOpen !== undefined && hours !== 'always' && (hours === 'inside') !== context.isOpen) return false
  if (!isByWords || cooldownMinutes === null || context.nowMs === undefined) return true
  const last = context.lastStartMs?.(key) ?? null
  return last === null || context.nowMs - last >= cooldownMinutes * 60_000
}
