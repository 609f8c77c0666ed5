import { orpc } from '../../lib/api.ts'
import { onLive } from '../../lib/live.ts'

onLive('telegram', () => [orpc.health.key()])
onLive('messaging', ({ name }) =>
  ['*', 'messaging.account-changed', 'messaging.delivery-settled'].includes(name) ? [orpc.health.key()] : [],
)
