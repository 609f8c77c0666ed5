export { deskChanged, memberNotified, notificationsRead } from './events.ts'
export { inboxModule, type InboxPorts } from './module.ts'
export type { RunningScenario } from './ports.ts'
export { notifyMembers } from './use-cases/notifications.ts'
