export const roles = ['OWNER', 'ADMIN', 'MANAGER', 'OPERATOR', 'DEALER', 'VIEWER'] as const
export type Role = (typeof roles)[number]

/**
 * Everything a role may be allowed to do, `<module>.<verb>`. What a role may not do it still sees: `view` is refused only
 * where showing is itself a harm (other dealers' prices, the audit log, keys).
 */
export const permissions = [
  'company.edit',
  'members.manage',
  'api-keys.manage',
  'audit.view',
  'settings.view',
  'views.share',
  'data.export',
  'data.erase',
  'contacts.view',
  'contacts.edit',
  'contacts.merge',
  'leads.view',
  'leads.edit',
  'leads.import',
  'pipelines.edit',
  'requests.view',
  'requests.edit',
  'requests.publish',
  'variants.review',
  'proposals.send',
  'offers.submit',
  'inbox.view',
  'inbox.reply',
  'inbox.assign',
  'inbox.configure',
  'bots.view',
  'bots.manage',
  'scenarios.view',
  'scenarios.edit',
  'scenarios.publish',
  'simulator.use',
  'automations.view',
  'automations.edit',
  'inventory.view',
  'inventory.edit',
  'inventory.import',
  'ingestion.view',
  'ingestion.edit',
  'ingestion.review',
  'connectors.manage',
  'partners.view',
  'partners.edit',
  'content.view',
  'content.edit',
  'content.publish',
  'campaigns.view',
  'campaigns.edit',
  'campaigns.send',
  'entities.view',
  'entities.edit',
  'entities.define',
  'marketplace.view',
  'marketplace.install',
  'integrations.view',
  'integrations.manage',
  'dashboard.view',
  'search.use',
  'health.view',
  'health.repair',
  'qa.use',
] as const
export type Permission = (typeof permissions)[number]

const viewing = [
  'settings.view',
  'contacts.view',
  'leads.view',
  'requests.view',
  'inbox.view',
  'bots.view',
  'scenarios.view',
  'automations.view',
  'inventory.view',
  'ingestion.view',
  'partners.view',
  'content.view',
  'campaigns.view',
  'entities.view',
  'marketplace.view',
  'integrations.view',
  'dashboard.view',
  'search.use',
  'health.view',
] as const satisfies readonly Permission[]

const operating = [
  ...viewing,
  'views.share',
  'contacts.edit',
  'leads.edit',
  'requests.edit',
  'inbox.reply',
  'entities.edit',
  'inventory.edit',
  'simulator.use',
] as const satisfies readonly Permission[]

const managing = [
  ...operating,
  'contacts.merge',
  'leads.import',
  'requests.publish',
  'variants.review',
  'proposals.send',
  'offers.submit',
  'inbox.assign',
  'inbox.configure',
  'scenarios.edit',
  'automations.edit',
  'inventory.import',
  'ingestion.edit',
  'ingestion.review',
  'partners.edit',
  'content.edit',
  'content.publish',
  'campaigns.edit',
  'campaigns.send',
  'data.export',
  'qa.use',
] as const satisfies readonly Permission[]

/** Who may do what. A dealer is a partner's person with a login: stock and their own offers, nobody's clients. */
const allowed: Readonly<Record<Role, readonly Permission[]>> = {
  OWNER: permissions,
  ADMIN: permissions.filter((permission) => permission !== 'data.erase'),
  MANAGER: managing,
  OPERATOR: operating,
  DEALER: ['settings.view', 'inventory.view', 'offers.submit'],
  VIEWER: viewing,
}
const sets = new Map(roles.map((role) => [role, new Set<Permission>(allowed[role])]))

/** Whether a role includes a permission. */
export const can = (role: Role, permission: Permission): boolean => sets.get(role)?.has(permission) ?? false

/** What a role may do, in the order of `permissions`. */
export const permissionsOf = (role: Role): readonly Permission[] =>
  permissions.filter((permission) => can(role, permission))
