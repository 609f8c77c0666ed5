import type { TestClient } from '@cartie/testkit/app/test-client'

export type Counts = Readonly<
  Record<
    'conversations' | 'messages' | 'leads' | 'requests' | 'contacts' | 'members' | 'tasks' | 'appointments' | 'cars',
    number
  >
>

/** What stands in a workspace now, asked of the API page by page. */
export async function countAll({ api }: TestClient): Promise<Counts> {
  const open = await all((cursor) => api.inbox.listConversations({ view: 'all', limit: 100, cursor }))
  const resolved = await all((cursor) => api.inbox.listConversations({ view: 'resolved', limit: 100, cursor }))
  const snoozed = await all((cursor) => api.inbox.listConversations({ view: 'snoozed', limit: 100, cursor }))
  const conversations = new Map([...open, ...resolved, ...snoozed].map(({ id }) => [id, id]))
  let messages = 0
  for (const conversationId of conversations.values()) {
    messages += (await api.messaging.listMessages({ conversationId, limit: 100 })).items.length
  }
  return {
    conversations: conversations.size,
    messages,
    leads: (await all((cursor) => api.leads.listLeads({ limit: 100, cursor }))).length,
    requests: (await all((cursor) => api.requests.listRequests({ limit: 100, cursor }))).length,
    contacts: (await all((cursor) => api.contacts.listContacts({ limit: 100, cursor }))).length,
    cars: (await api.inventory.countListings({})).total,
    members: (await api.identity.listMembers()).length,
    tasks: (await all((cursor) => api.leads.listTasks({ limit: 100, cursor }))).length,
    appointments: (await all((cursor) => api.leads.listAppointments({ limit: 100, cursor }))).length,
  }
}

type Paged<Item> = { readonly items: readonly Item[]; readonly next: string | null }

async function all<Item>(read: (cursor?: string) => Promise<Paged<Item>>): Promise<Item[]> {
  const found: Item[] = []
  for (let page = await read(); ; page = await read(page.next ?? undefined)) {
    found.push(...page.items)
    if (page.next === null) return found
  }
}
