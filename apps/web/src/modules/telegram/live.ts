import { orpc } from '../../lib/api.ts'
import { onLive } from '../../lib/live.ts'

onLive('telegram', () => [orpc.telegram.key()])
onLive('messaging', ({ name }) => (name === '*' || name === 'messaging.account-changed' ? [orpc.telegram.key()] : []))
onLive('scenarios', () => [orpc.scenarios.key()])
