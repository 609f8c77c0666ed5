import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Card, ErrorState, SkeletonFacts, Switch } from '@cartie/ui'
import { orpc } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { useFailed } from '../../../lib/use-failed.ts'
import { CannedSettings } from './canned-settings.tsx'
import { LabelSettings } from './label-settings.tsx'

/** How the company's inbox works: who is given conversations, ready answers, labels. */
export function InboxSettings() {
  const t = useText()
  const can = useCan()
  const failed = useFailed()
  const queryClient = useQueryClient()
  const settings = useQuery(orpc.inbox.getInboxSettings.queryOptions())
  const update = useMutation(
    orpc.inbox.updateInboxSettings.mutationOptions({
      onError: failed,
      onSettled: () => queryClient.invalidateQueries({ queryKey: orpc.inbox.getInboxSettings.key() }),
    }),
  )
  const reason = can('inbox.configure') ? undefined : t('inbox.settings.read-only')
  return (
    <>
      <Card title={t('inbox.settings.turns')} aside={reason}>
        {settings.isPending ? (
          <SkeletonFacts rows={1} />
        ) : settings.error ? (
          <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />
        ) : (
          <Switch
            value={update.isPending ? update.variables.isRoundRobin : settings.data.isRoundRobin}
            disabled={Boolean(reason)}
            onChange={(isRoundRobin) => update.mutate({ isRoundRobin })}
          >
            <b className="font-medium">{t('inbox.settings.round-robin')}</b>
            <span className="block text-12 text-text-3">{t('inbox.settings.round-robin.text')}</span>
          </Switch>
        )}
      </Card>
      <CannedSettings reason={reason} />
      <LabelSettings reason={reason} />
    </>
  )
}
