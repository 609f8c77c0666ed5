/**
 * A module may use another only when that one stands on a lower tier (docs/architecture.md, section 2). The same
 * table binds `apps/server/src/modules` and `apps/web/src/modules`. A new module is entered here first.
 */
const tiers: readonly (readonly string[])[] = [
  ['identity'],
  ['contacts', 'inventory', 'entities'],
  ['messaging', 'leads', 'partners', 'ingestion'],
  [
    'telegram',
    'viber',
    'whatsapp',
    'webchat',
    'inbox',
    'requests',
    'scenarios',
    'content',
    'campaigns',
    'integrations',
  ],
  ['automations', 'marketplace', 'dashboard', 'search', 'public', 'superadmin', 'health', 'setup', 'simulator'],
]

/** 1 for the lowest; null when the table does not know the module. */
export function tierOf(module: string): number | null {
  const index = tiers.findIndex((names) => names.includes(module))
  return index < 0 ? null : index + 1
}
