import { orpc } from '../../lib/api.ts'
import { onLive } from '../../lib/live.ts'

// What happens to requests makes every list, board and detail of them stale, and the timelines they stand in.
onLive('requests', () => [orpc.requests.key(), orpc.contacts.listTimeline.key()])
onLive('contacts', () => [orpc.requests.key()])
