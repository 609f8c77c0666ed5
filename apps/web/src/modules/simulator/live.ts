import { orpc } from '../../lib/api.ts'
import { onLive } from '../../lib/live.ts'

onLive('contacts', () => [orpc.contacts.key()])
onLive('leads', () => [orpc.leads.key(), orpc.contacts.listTimeline.key()])
onLive('requests', () => [orpc.requests.key(), orpc.contacts.listTimeline.key()])
onLive('scenarios', () => [orpc.contacts.listTimeline.key()])
onLive('messaging', ({ name }) =>
  name === 'messaging.contact-typing' ? [] : [orpc.contacts.key(), orpc.inbox.conversationsOfContact.key()],
)
