import { useQuery } from '@tanstack/react-query'
import { Badge, Card, ErrorState, Fact, Facts, Notice, Page, SkeletonRows, useFormat } from '@cartie/ui'
import type { BotHealth } from '@cartie/contract/telegram'
import { orpc } from '../../../lib/api.ts'
import { useText } from '../../../lib/text.ts'
import { ChannelsCard } from '../components/channels-card.tsx'
import { DeadCard } from '../components/dead-card.tsx'
import { PartsCard } from '../components/parts-card.tsx'
import { judgeChannel, worst } from '../judge-channel.ts'
import '../live.ts'
import { stateLooks } from '../looks.ts'
import type { Health } from '../types.ts'

const refreshMs = 15_000

/** Every part in plain consequences, with the repair where there is one. */
export function HealthPage() {
  const t = useText()
  const query = useQuery(orpc.health.getHealth.queryOptions({ refetchInterval: refreshMs }))
  const bots = useBotStates()
  const state = query.data && stateOf(query.data, bots)
  return (
    <Page
      title={t('nav.health')}
      width="narrow"
      aside={
        state && (
          <Badge tone={stateLooks[state].tone} icon={stateLooks[state].icon}>
            {t(`health.state.${state}`)}
          </Badge>
        )
      }
    >
      {query.data && state ? (
        <>
          <Notice tone={stateLooks[state].tone}>{t(`health.summary.${state}`)}</Notice>
          <ChannelsCard channels={query.data.channels} bots={bots} />
          {query.data.dead.length > 0 && <DeadCard tasks={query.data.dead} />}
          <PartsCard parts={ownParts(query.data)} />
          <AboutCard health={query.data} />
        </>
      ) : query.error ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <SkeletonRows rows={8} rowHeight={48} />
      )}
    </Page>
  )
}

const noBots: ReadonlyMap<string, BotHealth['state']> = new Map()

/** What Telegram says of each of the company's bots. */
function useBotStates(): ReadonlyMap<string, BotHealth['state']> {
  const { data } = useQuery(orpc.telegram.listBots.queryOptions({ refetchInterval: refreshMs }))
  return data ? new Map(data.items.map(({ id, health }) => [id, health.state])) : noBots
}

/** The part `bots` counts those of every company on this server; one's own stand among the channels. */
const ownParts = ({ parts }: Health): Health['parts'] => parts.filter(({ part }) => part !== 'bots')

const stateOf = (health: Health, bots: ReadonlyMap<string, BotHealth['state']>) =>
  worst([
    ...ownParts(health).map(({ state }) => state),
    ...health.channels.map((channel) => judgeChannel(channel, bots.get(channel.accountId)).state),
    ...health.dead.map(() => 'warning' as const),
  ])

function AboutCard({ health }: { health: Health }) {
  const t = useText()
  const format = useFormat()
  return (
    <Card title={t('health.about')}>
      <Facts>
        <Fact label={t('health.version')}>
          <span className="num">{health.version}</span>
        </Fact>
        <Fact label={t('health.build')}>
          <span className="num font-mono select-all">{health.build}</span>
        </Fact>
        <Fact label={t('health.uptime')}>{format.duration(health.uptimeSeconds * 1_000)}</Fact>
      </Facts>
    </Card>
  )
}
