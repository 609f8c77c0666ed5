import { orpc } from '../../lib/api.ts'
import { onLive } from '../../lib/live.ts'

// What happens to cars makes every list, count and detail of them stale, and their timelines.
onLive('inventory', () => [orpc.inventory.key(), orpc.contacts.listTimeline.key()])
