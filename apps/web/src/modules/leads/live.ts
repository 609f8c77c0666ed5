import { orpc } from '../../lib/api.ts'
import { onLive } from '../../lib/live.ts'

// What happens to leads makes every list, board and detail of them stale, and the timelines they stand in.
onLive('leads', ({ name }) =>
  // An import's page asks by itself; its chunks are no news for lists, the leads in them are.
  name === 'leads.import-changed'
    ? [orpc.leads.listLeadImports.key()]
    : [orpc.leads.key(), orpc.contacts.listTimeline.key()],
)
onLive('contacts', () => [orpc.leads.key()])
