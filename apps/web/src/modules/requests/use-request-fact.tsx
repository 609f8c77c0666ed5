import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ControlProps } from '@cartie/ui'
import { orpc } from '../../lib/api.ts'
import { useCan } from '../../lib/session.ts'
import { useText } from '../../lib/text.ts'
import { VersionedFact } from '../leads/index.ts'
import type { Request, RequestDetail } from './types.ts'
import { useRequestCommands } from './use-request-commands.ts'

type Patch = Omit<
  Parameters<ReturnType<typeof useRequestCommands>['update']['mutateAsync']>[0],
  'requestId' | 'version'
>

type FactOf<V> = {
  label: string
  read: (request: Request) => V
  show: (value: V) => ReactNode
  isEmpty?: (value: V) => boolean
  patch: (value: V) => Patch
  control: (field: ControlProps<V>) => ReactNode
}

/** Draws a fact of this request that is saved by `updateRequest`. */
export function useRequestFact(request: RequestDetail) {
  const queries = useQueryClient()
  const { update } = useRequestCommands()
  const t = useText()
  const reason = useCan()('requests.edit') ? undefined : t('requests.read-only')
  const requestId = request.id
  return <V,>({ label, read, show, isEmpty, patch, control }: FactOf<V>) => (
    <VersionedFact<Request, V>
      thing={request}
      label={label}
      read={read}
      show={(value) => (isEmpty?.(value) ? null : show(value) || null)}
      write={(value, version) => update.mutateAsync({ requestId, version, ...patch(value) })}
      load={() => queries.fetchQuery(orpc.requests.getRequest.queryOptions({ input: { requestId }, staleTime: 0 }))}
      reason={reason}
    >
      {control}
    </VersionedFact>
  )
}
