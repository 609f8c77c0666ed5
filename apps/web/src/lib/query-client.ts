import { QueryClient } from '@tanstack/react-query'

/** One cache of server state. Events keep it fresh, so nothing is fetched again just because a window came to the front. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, refetchOnWindowFocus: false, retry: shouldRetry },
    mutations: { retry: false },
  },
})

/** A refusal stays a refusal; a broken connection is worth two more tries. */
function shouldRetry(failures: number, error: unknown): boolean {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 0
  return failures < 2 && (status === 0 || status >= 500)
}
