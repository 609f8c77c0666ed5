import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { buttonClass, Button, Card, Time, toast, useToast, useUi } from '@cartie/ui'
import type { BotHealth } from '@cartie/contract/telegram'
import { orpc } from '../../../lib/api.ts'
import { useCan } from '../../../lib/session.ts'
import { hasText, useText } from '../../../lib/text.ts'
import { judgeChannel, type ChannelFinding } from '../judge-channel.ts'
import type { Channel } from '../types.ts'
import { HealthRow } from './health-row.tsx'

type ChannelsCardProps = { channels: readonly Channel[]; bots: ReadonlyMap<string, BotHealth['state']> }

/** Where clients write: each channel with what its state means for them. */
export function ChannelsCard({ channels, bots }: ChannelsCardProps) {
  const t = useText()
  const { Link } = useUi()
  return (
    <Card
      title={t('health.channels')}
      aside={
        <Link href="/telegram?connect=1" className="link">
          {t('health.channels.add')}
        </Link>
      }
      flush
    >
      {channels.length === 0 && <p className="p-4 text-text-2">{t('health.channels.none')}</p>}
      <ul>
        {channels.map((channel) => (
          <ChannelRow
            key={channel.accountId}
            channel={channel}
            found={judgeChannel(channel, bots.get(channel.accountId))}
          />
        ))}
      </ul>
      {channels.some(({ unknown }) => unknown > 0) && <UnknownFates />}
    </Card>
  )
}

function ChannelRow({ channel, found }: { channel: Channel; found: ChannelFinding }) {
  const t = useText()
  const name = channel.kind === 'webchat' ? t('health.channel.webchat') : channel.name
  return (
    <HealthRow
      state={found.state}
      name={name}
      more={
        <>
          {channel.lastUpdateAt ? (
            <>
              {t('health.channel.last')} <Time at={channel.lastUpdateAt} />
            </>
          ) : (
            t('health.channel.never')
          )}
          {channel.waiting > 0 && <> · {t('health.channel.waiting', { count: channel.waiting })}</>}
          {channel.lastError && channel.lastErrorAt && found.state !== 'ok' && (
            <>
              {' '}
              · {t('health.channel.error', { error: channel.lastError })} (<Time at={channel.lastErrorAt} />)
            </>
          )}
        </>
      }
      action={<Repair channel={channel} found={found} />}
    >
      {t(`health.channel.${found.finding}`, { count: channel.unknown })}
    </HealthRow>
  )
}

function Repair({ channel, found }: { channel: Channel; found: ChannelFinding }) {
  const t = useText()
  const { Link } = useUi()
  if (channel.kind !== 'telegram') return null
  if (found.finding === 'paused') return <Resume channel={channel} />
  const tab =
    found.finding === 'token-revoked' || found.finding === 'conflict' || found.finding === 'webhook-rejected'
      ? '&tab=connection'
      : ''
  const verb = hasText(`health.channel.${found.finding}.do`)
    ? t(`health.channel.${found.finding}.do`)
    : t('health.channel.open')
  return (
    <Link href={`/telegram?open=${channel.accountId}${tab}`} className={buttonClass({ size: 'sm' })}>
      {verb}
    </Link>
  )
}

function Resume({ channel }: { channel: Channel }) {
  const t = useText()
  const can = useCan()
  const queries = useQueryClient()
  const { failed } = useToast()
  const resume = useMutation(
    orpc.telegram.resumeBot.mutationOptions({
      onSuccess: () => {
        toast.ok(t('health.channel.resumed', { name: channel.name }))
        void queries.invalidateQueries({ queryKey: orpc.health.key() })
        void queries.invalidateQueries({ queryKey: orpc.telegram.key() })
      },
      onError: (error) => failed(error),
    }),
  )
  return (
    <Button
      size="sm"
      busy={resume.isPending}
      reason={can('bots.manage') ? undefined : t('health.read-only')}
      onClick={() => resume.mutate({ accountId: channel.accountId })}
    >
      {t('health.channel.paused.do')}
    </Button>
  )
}

/** The conversations in which a message may or may not have arrived: a person decides there. */
function UnknownFates() {
  const t = useText()
  const { Link } = useUi()
  const { data } = useQuery(orpc.dashboard.getDashboard.queryOptions({ input: { period: 'day' } }))
  const fates = data?.attention.flatMap((item) => (item.kind === 'unknown-fate' ? [item] : [])) ?? []
  if (fates.length === 0) return null
  return (
    <div className="border-t border-line px-4 py-3">
      <p className="mb-2 text-12 text-text-3">{t('health.unknown')}</p>
      <ul className="flex flex-wrap gap-2">
        {fates.map((fate) => (
          <li key={fate.conversationId}>
            <Link href={`/inbox?c=${fate.conversationId}`} className={buttonClass({ size: 'sm' })}>
              {fate.name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
