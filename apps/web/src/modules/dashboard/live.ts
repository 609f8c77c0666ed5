import { orpc } from '../../lib/api.ts'
import { onLive } from '../../lib/live.ts'

// The dashboard counts what other modules do: what they announce makes it stale. The shown figures stay until the new ones are here.
for (const topic of ['leads', 'requests', 'inbox', 'telegram', 'identity']) onLive(topic, () => [orpc.dashboard.key()])
onLive('messaging', ({ name }) => (name.endsWith('-typing') ? [] : [orpc.dashboard.key()]))
