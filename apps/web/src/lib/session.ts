import { redirect } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Me } from '@cartie/contract/account'
import type { Permission } from '@cartie/contract/permissions'
import { orpc } from './api.ts'
import { codeOf } from './errors.ts'
import { queryClient } from './query-client.ts'
import { currentWorkspaceId, enterWorkspace } from './workspace.ts'

const sessionQuery = orpc.identity.me.queryOptions({ staleTime: 60_000 })

/** Who is signed in and where; null before it is known and when nobody is. */
export function useSession(): Me | null {
  return useQuery(sessionQuery).data ?? null
}

/** Whether the person may do something here: `can('leads.edit')`. What they may not is shown read-only, with the reason. */
export function useCan(): (permission: Permission) => boolean {
  const here = useSession()?.here
  return useCallback((permission) => here?.permissions.includes(permission) ?? false, [here])
}

/** Asks the server anew who is signed in; after signing in or out, and after a change of one's own account. */
export async function refreshSession(): Promise<Me | null> {
  await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })
  return queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })
}

/** Goes to another workspace: nothing fetched for this one is kept. */
export async function switchWorkspace(id: string): Promise<void> {
  enterWorkspace(id)
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey !== sessionQuery.queryKey })
  await refreshSession()
}

/** Lets a page of the shell be shown to a member only: others are led to the wizard or to sign in, and back afterwards. */
export async function guardShell(location: { pathname: string; href: string }): Promise<void> {
  const me = await queryClient.ensureQueryData(sessionQuery)
  if (!me) {
    const { isNeeded } = await queryClient.fetchQuery(orpc.identity.setupState.queryOptions())
    throw redirect(
      isNeeded ? { to: '/welcome' } : { to: '/login', search: location.href === '/' ? {} : { next: location.href } },
    )
  }
  if (me.here) return
  const home = me.workspaces.find(({ id }) => id === currentWorkspaceId()) ?? me.workspaces[0]
  if (!home) throw redirect({ to: '/welcome' })
  await switchWorkspace(home.id)
}

/** Calls back once when the server no longer knows the session: it was ended elsewhere, or has run out. */
export function onSignedOut(run: () => void): void {
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error' || codeOf(event.action.error) !== 'UNAUTHORIZED')
      return
    if (queryClient.getQueryData(sessionQuery.queryKey) === undefined) return
    queryClient.removeQueries({ queryKey: sessionQuery.queryKey })
    run()
  })
}
