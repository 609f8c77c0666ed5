import { orpc } from '../../lib/api.ts'
import { onLive } from '../../lib/live.ts'

for (const topic of ['telegram', 'identity', 'scenarios', 'leads']) onLive(topic, () => [orpc.setup.key()])
onLive('messaging', ({ name }) =>
  ['*', 'messaging.conversation-started', 'messaging.account-changed'].includes(name) ? [orpc.setup.key()] : [],
)
