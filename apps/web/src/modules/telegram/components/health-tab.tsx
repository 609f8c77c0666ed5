import { ExternalLink, Pause, Play, RefreshCw } from 'lucide-react'
import {
  Bar,
  Button,
  buttonClass,
  Card,
  Fact,
  Facts,
  Icon,
  Notice,
  Time,
  toast,
  useFormat,
  useToast,
  useUi,
} from '@cartie/ui'
import { useCan } from '../../../lib/session.ts'
import { useText } from '../../../lib/text.ts'
import { botLooks } from '../bot-looks.ts'
import { botName } from '../bot-name.ts'
import type { Bot, BotState } from '../types.ts'
import { useBotCommands } from '../use-bot-commands.ts'
import { useBotPlace } from '../use-bots.ts'

/** How a bot is doing, in plain consequences, with the repair. */
export function HealthTab({ bot }: { bot: Bot }) {
  return (
    <>
      <StateNotice bot={bot} />
      <Actions bot={bot} />
      <div className="grid gap-4 lg:grid-cols-2">
        <Receiving bot={bot} />
        <Sending bot={bot} />
      </div>
    </>
  )
}

function StateNotice({ bot }: { bot: Bot }) {
  const t = useText()
  const format = useFormat()
  const { go } = useBotPlace()
  const { state, data } = bot.health
  const { tone, icon } = botLooks[state]
  const repair = repairs[state]
  const details = [
    data.since && t('telegram.state.since', { when: format.relative(data.since) }),
    data.detail && t('telegram.state.detail', { detail: data.detail }),
  ].filter(Boolean)
  return (
    <Notice
      tone={tone}
      icon={icon}
      action={
        repair && (
          <Button size="sm" onClick={() => go({ open: bot.id, tab: repair })}>
            {t(`telegram.repair.${state}`)}
          </Button>
        )
      }
    >
      <p className="font-medium">{t(`telegram.consequence.${state}`, { bot: botName(bot) })}</p>
      {details.length > 0 && <p className="mt-0.5 text-12">{details.join(' · ')}</p>}
    </Notice>
  )
}

/** Where the cause of a state is removed; the others are repaired by the buttons below, or by waiting. */
const repairs: Partial<Record<BotState, 'connection' | 'commands'>> = {
  'token-revoked': 'connection',
  conflict: 'connection',
  'webhook-rejected': 'connection',
  'profile-rejected': 'commands',
}

function Actions({ bot }: { bot: Bot }) {
  const t = useText()
  const can = useCan()
  const { failed } = useToast()
  const { check, pause, resume } = useBotCommands()
  const reason = can('bots.manage') ? undefined : t('telegram.read-only')
  const accountId = bot.id
  const ask = () =>
    check
      .mutateAsync({ accountId })
      .then(({ health }) => toast.info(t('telegram.checked', { state: t(`telegram.state.${health.state}`) })))
      .catch(failed)
  const undo = () => void resume.mutateAsync({ accountId }).catch(failed)
  const stop = () =>
    pause
      .mutateAsync({ accountId })
      .then(() => toast.ok(t('telegram.paused', { bot: botName(bot) }), { undo }))
      .catch(failed)
  const start = () =>
    resume
      .mutateAsync({ accountId })
      .then(() => toast.ok(t('telegram.resumed', { bot: botName(bot) })))
      .catch(failed)
  return (
    <div className="flex flex-wrap gap-2">
      <Button icon={RefreshCw} busy={check.isPending} onClick={() => void ask()} reason={reason}>
        {t('telegram.check')}
      </Button>
      {bot.state === 'active' && (
        <Button icon={Pause} busy={pause.isPending} onClick={() => void stop()} reason={reason}>
          {t('telegram.pause')}
        </Button>
      )}
      {bot.state === 'paused' && (
        <Button look="main" icon={Play} busy={resume.isPending} onClick={() => void start()} reason={reason}>
          {t('telegram.resume')}
        </Button>
      )}
      {bot.username && (
        <a href={`https://t.me/${bot.username}`} target="_blank" rel="noreferrer" className={buttonClass()}>
          <Icon of={ExternalLink} />
          {t('telegram.open-in-telegram')}
        </a>
      )}
    </div>
  )
}

function Receiving({ bot }: { bot: Bot }) {
  const t = useText()
  const { lastUpdateAt, checkedAt, data } = bot.health
  return (
    <Card title={t('telegram.receiving')}>
      <Facts>
        <Fact label={t('telegram.delivery')}>{t(`telegram.delivery.${bot.settings.delivery}`)}</Fact>
        <Fact label={t('telegram.last-update')}>
          {lastUpdateAt ? <Time at={lastUpdateAt} /> : t('telegram.last-update.none')}
        </Fact>
        <Fact label={t('telegram.pending')}>
          {data.pending === null ? t('telegram.pending.unknown') : t('telegram.pending.count', { count: data.pending })}
        </Fact>
        <Fact label={t('telegram.checked-at')}>
          {checkedAt ? <Time at={checkedAt} /> : t('telegram.checked-at.none')}
        </Fact>
      </Facts>
    </Card>
  )
}

function Sending({ bot }: { bot: Bot }) {
  const t = useText()
  const format = useFormat()
  const { Link } = useUi()
  const { backlog, budget } = bot.health
  return (
    <Card title={t('telegram.sending')}>
      <Facts>
        <Fact label={t('telegram.backlog')}>
          {backlog.waiting + backlog.sending === 0
            ? t('telegram.backlog.none')
            : t('telegram.backlog.count', { waiting: backlog.waiting, sending: backlog.sending })}
        </Fact>
        <Fact label={t('telegram.unknown')}>
          {backlog.unknown === 0 ? (
            t('telegram.unknown.none')
          ) : (
            <Link href="/" className="link">
              {t('telegram.unknown.count', { count: backlog.unknown })}
            </Link>
          )}
        </Fact>
        <Fact label={t('telegram.budget')}>
          <span className="grid gap-1.5">
            {t('telegram.budget.count', { available: budget.available, perSecond: budget.perSecond })}
            <Bar share={budget.available / Math.max(1, budget.perSecond)} label={t('telegram.budget')} />
          </span>
        </Fact>
        {budget.blockedUntil && budget.blockedUntil.getTime() > Date.now() && (
          <Fact label={t('telegram.blocked')}>
            {t('telegram.blocked.until', { when: format.clock(budget.blockedUntil) })}
          </Fact>
        )}
      </Facts>
    </Card>
  )
}
