import { Stat, Stats, useFormat, useUi } from '@cartie/ui'
import { useText } from '../../../lib/text.ts'
import { replyTime } from '../reply-time.ts'
import type { Dashboard, Period } from '../types.ts'

/** Six numbers: each with what it was, or with what makes it. */
export function Figures({ data, period }: { data: Dashboard; period: Period }) {
  const t = useText()
  const format = useFormat()
  const compared = t(`dashboard.compared.${period}`)
  const inRelation = ({ now, before }: { now: number; before: number }) =>
    before > 0 && now !== before
      ? {
          delta: {
            text: format.percent(Math.abs(now - before) / before),
            isUp: now > before,
            tone: now > before ? ('ok' as const) : ('bad' as const),
          },
          foot: compared,
        }
      : { foot: t('dashboard.was', { count: before, compared: t(`dashboard.before.${period}`) }) }
  return (
    <Stats>
      <Stat
        name={t('dashboard.figure.leads')}
        value={format.number(data.newLeads.now)}
        {...inRelation(data.newLeads)}
      />
      <Stat
        name={t('dashboard.figure.open-requests')}
        value={format.number(data.openRequests.now)}
        foot={t('dashboard.unassigned', { count: data.openRequests.unassigned })}
      />
      <Stat
        name={t('dashboard.figure.conversations')}
        value={format.number(data.conversations.now)}
        {...inRelation(data.conversations)}
      />
      <ReplyStat data={data} />
      <WonStat data={data} period={period} />
      <WaitingStat waiting={data.waiting} />
    </Stats>
  )
}

function ReplyStat({ data }: { data: Dashboard }) {
  const t = useText()
  const { now, before } = data.personReplySeconds
  const said = (seconds: number): string => {
    const { value, unit } = replyTime(seconds)
    return t(`dashboard.time.${unit}`, { value })
  }
  const shown = now === null ? null : replyTime(now)
  const change = now === null || before === null ? 0 : Math.round(now - before)
  const bot =
    data.botReplySeconds === null
      ? t('dashboard.bot-silent')
      : t('dashboard.bot-reply', { time: said(data.botReplySeconds) })
  return (
    <Stat
      name={t('dashboard.figure.reply')}
      value={shown?.value ?? '–'}
      {...(shown && { unit: t(`dashboard.unit.${shown.unit}`) })}
      delta={change === 0 ? undefined : { text: said(change), isUp: change > 0, tone: change > 0 ? 'bad' : 'ok' }}
      foot={bot}
    />
  )
}

function WonStat({ data, period }: { data: Dashboard; period: Period }) {
  const t = useText()
  const format = useFormat()
  const { now, before, amounts } = data.won
  const sums = amounts.map(format.money).join(' · ')
  return (
    <Stat
      name={t('dashboard.figure.won')}
      value={format.number(now)}
      delta={
        now === before
          ? undefined
          : { text: format.number(Math.abs(now - before)), isUp: now > before, tone: now > before ? 'ok' : 'bad' }
      }
      foot={
        sums
          ? t('dashboard.won.sum', { sum: sums })
          : t('dashboard.was', { count: before, compared: t(`dashboard.before.${period}`) })
      }
    />
  )
}

function WaitingStat({ waiting }: { waiting: number }) {
  const t = useText()
  const format = useFormat()
  const { Link } = useUi()
  return (
    <Stat
      name={t('dashboard.figure.waiting')}
      value={format.number(waiting)}
      foot={
        waiting > 0 ? (
          <Link href="/inbox?waiting=1" className="link">
            {t('dashboard.waiting.open')}
          </Link>
        ) : (
          t('dashboard.waiting.none')
        )
      }
    />
  )
}
