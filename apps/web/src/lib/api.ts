import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { contract } from '@cartie/contract'
import { currentWorkspaceId } from './workspace.ts'

/** The server's procedures, typed by the contract. Failures are thrown; `safe(client.x.y(…))` of `@orpc/client` hands them over. */
export const client: ContractRouterClient<typeof contract> = createORPCClient(
  new RPCLink({
    url: () => `${location.origin}/rpc`,
    headers: () => ({ 'x-workspace': currentWorkspaceId() ?? '' }),
  }),
)

/** The same as queries and mutations: `useQuery(orpc.leads.getLead.queryOptions({ input }))`, `orpc.leads.key()` to make stale. */
export const orpc = createTanstackQueryUtils(client)
