import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '@cartie/contract'

export type TestClient = {
  readonly api: ContractRouterClient<typeof contract>
  /** Names the workspace that later calls are about. */
  enter(workspaceId: string): void
  readonly workspaceId: string
  /** The cookies as a request header, for what is not the API. */
  cookie(): string
}

/** The product's own client over real HTTP, with a cookie jar as a browser has. */
export function createTestClient(url: string): TestClient {
  const jar = new Map<string, string>()
  let workspace = ''
  const cookie = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const link = new RPCLink({
    url: `${url}/rpc`,
    headers: () => ({ origin: url, cookie: cookie(), ...(workspace && { 'x-workspace': workspace }) }),
    fetch: async (request, init) => {
      const response = await fetch(request, init)
      for (const line of response.headers.getSetCookie()) keep(jar, line)
      return response
    },
  })
  return {
    // @NOTE the link speaks to a server that serves this very contract.
    api: createORPCClient(link) as ContractRouterClient<typeof contract>,
    enter: (workspaceId) => void (workspace = workspaceId),
    get workspaceId() {
      return workspace
    },
    cookie,
  }
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';')
  const at = pair.indexOf('=')
  const name = pair.slice(0, at)
  if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name)
  else jar.set(name, pair.slice(at + 1))
}
