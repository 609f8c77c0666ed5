import { useQuery } from '@tanstack/react-query'
import { renderCanned } from '@cartie/contract/canned'
import { textIn } from '@cartie/kernel'
import { orpc } from '../../lib/api.ts'
import { useSession } from '../../lib/session.ts'
import { useLocale } from '../../lib/text.ts'
import type { ConversationDetail } from './components/thread.tsx'

export type Canned = { readonly id: string; readonly shortcut: string; readonly text: string }

const shownMost = 8

/** Canned replies in the client's language, filled in for this conversation; those that match what is asked for first. */
export function useCanned(conversation: ConversationDetail, asked: string | undefined): Canned[] {
  const myLocale = useLocale()
  const me = useSession()
  const replies = useQuery(orpc.inbox.listCannedReplies.queryOptions({ staleTime: 300_000 })).data ?? []
  if (asked === undefined) return []
  const locale = conversation.contact.locale ?? myLocale
  const values = {
    'contact.name': conversation.contact.name.split(/\s+/)[0] ?? '',
    'member.name': me?.user.name ?? '',
    'company.name': me?.workspaces.find(({ id }) => id === me.here?.workspaceId)?.name ?? '',
  }
  const wanted = asked.toLocaleLowerCase('uk')
  return replies
    .map(({ id, shortcut, texts }) => ({ id, shortcut, text: renderCanned(textIn(texts, locale), values) }))
    .filter(({ shortcut, text }) => shortcut.includes(wanted) || text.toLocaleLowerCase('uk').includes(wanted))
    .toSorted((a, b) => Number(b.shortcut.startsWith(wanted)) - Number(a.shortcut.startsWith(wanted)))
    .slice(0, shownMost)
}
