import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Option } from '@cartie/ui'
import { orpc } from '../../lib/api.ts'
import { useSession } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import type { Actor, Member } from './types.ts'

const nobody: readonly Member[] = []

/** The colleagues of the workspace; empty until they are known. */
export const useMembers = (): readonly Member[] =>
  useQuery(orpc.identity.listMembers.queryOptions({ staleTime: 300_000 })).data ?? nobody

/** The name of a member by id; null for nobody, and for one who is not known. */
export function useMemberName(): (memberId: string | null) => string | null {
  const members = useMembers()
  return useMemo(() => {
    const names = new Map<string, string>(members.map(({ id, name }) => [id, name]))
    return (memberId) => (memberId ? (names.get(memberId) ?? null) : null)
  }, [members])
}

/** Members to choose from, the reader first. */
export function useMemberOptions(): readonly Option[] {
  const t = useText()
  const members = useMembers()
  const me = useSession()?.here?.memberId
  return useMemo(
    () =>
      members
        .filter(({ role }) => role !== 'DEALER' && role !== 'VIEWER')
        .toSorted((a, b) => Number(b.id === me) - Number(a.id === me))
        .map(({ id, name, isAway }) => ({
          value: id,
          label: name,
          ...(id === me ? { hint: t('leads.member.me') } : isAway ? { hint: t('leads.member.away') } : {}),
        })),
    [members, me, t],
  )
}

/** Who did something, in a word: a colleague by name, the client, the bot, Cartie itself. */
export function useActorName(): (actor: Actor) => string {
  const t = useText()
  const nameOf = useMemberName()
  return (actor) => {
    if (actor.kind === 'member') return nameOf(String(actor.memberId)) ?? t('leads.actor.member')
    if (actor.kind === 'contact') return t('leads.actor.contact')
    if (actor.kind === 'bot') return t('leads.actor.bot')
    if (actor.kind === 'superadmin') return t('leads.actor.superadmin')
    return t('leads.actor.system')
  }
}
