import { Car, ClipboardList, Target, UserRound } from 'lucide-react'
import type { Id } from '@cartie/kernel'
import { formatMoney, formatPhone, type Command } from '@cartie/ui'
import { client } from '../../lib/api.ts'
import type { SearchSource } from '../../lib/search-sources.ts'
import { rememberedLocale, text as t } from '../../lib/text.ts'

type Go = (href: string) => void
const perKind = 5

/** What ⌘K finds of the daily work: contacts, leads, requests and cars, the newest few of each. `go` opens an address of the app. */
export const searchWork = (go: Go): readonly SearchSource[] => [
  searchContacts(go),
  searchLeads(go),
  searchRequests(go),
  searchListings(go),
]

const searchContacts =
  (go: Go): SearchSource =>
  async (search, signal) => {
    const { items } = await client.contacts.listContacts({ search, limit: perKind }, { signal })
    return items.map((contact): Command => {
      const phone = contact.identities.find(({ kind }) => kind === 'phone')?.value
      const username = contact.identities.find((identity) => identity.username)?.username
      return {
        id: `contact-${contact.id}`,
        label: contact.name,
        group: t('search.contacts'),
        icon: UserRound,
        hint: phone ? formatPhone(phone) : username ? `@${username}` : undefined,
        run: () => void openContact(contact, go),
      }
    })
  }

/** A person is met where one talks to them: their latest conversation; who never wrote is found among the leads. */
async function openContact({ id, name }: { id: Id<'contact'>; name: string }, go: Go): Promise<void> {
  const conversations = await client.inbox.conversationsOfContact({ contactId: id }).catch(() => [])
  const latest = conversations.toSorted((a, b) => b.lastMessageAt.getTime() - a.lastMessageAt.getTime())[0]
  go(latest ? `/inbox?c=${latest.id}` : `/leads?q=${encodeURIComponent(name)}`)
}

const searchLeads =
  (go: Go): SearchSource =>
  async (search, signal) => {
    const { items } = await client.leads.listLeads({ search, limit: perKind }, { signal })
    return items.map((lead): Command => ({
      id: `lead-${lead.id}`,
      label: lead.title,
      group: t('search.leads'),
      icon: Target,
      hint: lead.contact.name,
      run: () => go(`/leads/${lead.id}`),
    }))
  }

const searchRequests =
  (go: Go): SearchSource =>
  async (search, signal) => {
    const { items } = await client.requests.listRequests({ search, limit: perKind }, { signal })
    return items.map((request): Command => ({
      id: `request-${request.id}`,
      label: [request.number, [request.make, request.model].filter(Boolean).join(' ')].filter(Boolean).join(' · '),
      group: t('search.requests'),
      icon: ClipboardList,
      hint: request.contact.name,
      run: () => go(`/requests/${request.id}`),
    }))
  }

const searchListings =
  (go: Go): SearchSource =>
  async (search, signal) => {
    const { items } = await client.inventory.listListings({ search, limit: perKind }, { signal })
    return items.map((listing): Command => ({
      id: `listing-${listing.id}`,
      label: [listing.make, listing.badge ?? listing.model, listing.generation, listing.year].filter(Boolean).join(' '),
      group: t('search.listings'),
      icon: Car,
      hint: listing.price ? formatMoney(listing.price, rememberedLocale()) : undefined,
      run: () => go(`/inventory/${listing.id}`),
    }))
  }
