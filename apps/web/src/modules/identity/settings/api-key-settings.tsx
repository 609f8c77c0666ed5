import { useQuery } from '@tanstack/react-query'
import { KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'
import type { apiKeySchema } from '@cartie/contract/identity'
import {
  Badge,
  Button,
  Card,
  ConfirmByName,
  Empty,
  ErrorState,
  Notice,
  SkeletonRows,
  Time,
  useFormat,
} from '@cartie/ui'
import { client, orpc } from '../../../lib/api.ts'
import { queryClient } from '../../../lib/query-client.ts'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { NewApiKeyDialog } from './new-api-key-dialog.tsx'

type ApiKey = (typeof apiKeySchema)['_output']
const tones = { active: 'ok', expired: 'warn', revoked: 'mute' } as const

/** Keys with which programs act for a member, within scopes. */
export function ApiKeySettings() {
  const t = useText()
  const can = useCan()
  if (!can('api-keys.manage')) return <Notice>{t('identity.api-keys.read-only')}</Notice>
  return <ApiKeys />
}

function ApiKeys() {
  const t = useText()
  const query = useQuery(orpc.identity.listApiKeys.queryOptions())
  const [isMaking, setIsMaking] = useState(false)
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <SkeletonRows rows={3} />
  const make = (
    <Button look="main" size="sm" icon={Plus} onClick={() => setIsMaking(true)}>
      {t('identity.api-keys.create')}
    </Button>
  )
  return (
    <Card flush title={t('identity.settings.api-keys')} aside={query.data.length > 0 && make}>
      {query.data.length === 0 ? (
        <Empty icon={KeyRound} title={t('identity.api-keys.empty')} action={make}>
          {t('identity.api-keys.empty.text')}
        </Empty>
      ) : (
        <ul className="divide-y divide-line">
          {query.data.map((key) => (
            <KeyLine key={key.id} apiKey={key} />
          ))}
        </ul>
      )}
      <NewApiKeyDialog open={isMaking} onClose={() => setIsMaking(false)} />
    </Card>
  )
}

function KeyLine({ apiKey }: { apiKey: ApiKey }) {
  const t = useText()
  const format = useFormat()
  const [isRevoking, setIsRevoking] = useState(false)
  const revoke = async () => {
    await client.identity.revokeApiKey({ apiKeyId: apiKey.id })
    await queryClient.invalidateQueries({ queryKey: orpc.identity.listApiKeys.key() })
  }
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3">
      <span className="grid min-w-0 flex-1 gap-0.5">
        <span className="flex items-center gap-2 font-medium">
          <span className="truncate">{apiKey.name}</span>
          <Badge tone={tones[apiKey.state]}>{t(`identity.api-keys.state.${apiKey.state}`)}</Badge>
        </span>
        <span className="truncate text-12 text-text-3">
          {apiKey.hint}… · {apiKey.createdBy} · {t('identity.api-keys.scopes', { count: apiKey.scopes.length })}
        </span>
        <span className="truncate text-12 text-text-3">
          {apiKey.expiresAt
            ? t('identity.api-keys.until', { date: format.date(apiKey.expiresAt) })
            : t('identity.api-keys.endless')}
          {' · '}
          {apiKey.lastUsedAt ? <Time at={apiKey.lastUsedAt} /> : t('identity.api-keys.unused')}
        </span>
      </span>
      {apiKey.state === 'active' && (
        <Button size="sm" look="bad" onClick={() => setIsRevoking(true)}>
          {t('identity.api-keys.revoke')}
        </Button>
      )}
      <ConfirmByName
        open={isRevoking}
        onClose={() => setIsRevoking(false)}
        title={t('identity.api-keys.revoke.title')}
        consequence={t('identity.api-keys.revoke.text')}
        name={apiKey.name}
        verb={t('identity.api-keys.revoke')}
        onConfirm={revoke}
      />
    </li>
  )
}
