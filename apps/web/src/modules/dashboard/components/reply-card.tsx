import { Bar, Card, Icon, useFormat } from '@cartie/ui'
import { MessageCircle } from 'lucide-react'
import { useText } from '../../../lib/text.ts'
import { replyTime } from '../reply-time.ts'
import { chartScale } from '../chart-scale.ts'
import type { Dashboard, Period, ReplyDay } from '../types.ts'
import { ReplyChart } from './reply-chart.tsx'

/** How fast people answered, day by day, beside the period before. */
export function ReplyCard({ data, period }: { data: Dashboard; period: Period }) {
  const t = useText()
  const isEmpty = [...data.replies, ...data.repliesBefore].every(({ seconds }) => seconds === null)
  const scale = chartScale(Math.max(0, ...secondsOf(data.replies), ...secondsOf(data.repliesBefore)))
  const isOneDay = data.replies.length < 2
  return (
    <Card
      title={
        isOneDay || isEmpty
          ? t('dashboard.figure.reply')
          : t('dashboard.replies.in', { unit: t(`dashboard.unit.${scale.unit}`) })
      }
      aside={!isEmpty && !isOneDay && <Legend period={period} />}
    >
      {isEmpty ? (
        <p className="flex items-center gap-3 text-text-3">
          <Icon of={MessageCircle} />
          {t('dashboard.replies.none')}
        </p>
      ) : isOneDay ? (
        <DayReplies data={data} />
      ) : (
        <ReplyChart now={data.replies} before={data.repliesBefore} scale={scale} />
      )}
    </Card>
  )
}

const secondsOf = (days: readonly ReplyDay[]): number[] =>
  days.flatMap(({ seconds }) => (seconds === null ? [] : [seconds]))

function Legend({ period }: { period: Period }) {
  const t = useText()
  return (
    <>
      <span className="flex items-center gap-1">
        <span aria-hidden="true" className="h-0.5 w-3.5 rounded-full bg-accent" />
        {t(`dashboard.legend.now.${period}`)}
      </span>
      <span className="flex items-center gap-1">
        <span aria-hidden="true" className="w-3.5 border-t-2 border-dashed border-line-3" />
        {t(`dashboard.legend.before.${period}`)}
      </span>
    </>
  )
}

/** A day is one figure, no line: it stands beside yesterday's. */
function DayReplies({ data }: { data: Dashboard }) {
  const t = useText()
  const format = useFormat()
  const days = [
    { name: t('dashboard.legend.now.day'), seconds: data.personReplySeconds.now, tone: 'gold' as const },
    { name: t('dashboard.legend.before.day'), seconds: data.personReplySeconds.before, tone: 'mute' as const },
    { name: t('dashboard.bot'), seconds: data.botReplySeconds, tone: 'mute' as const },
  ]
  const most = Math.max(1, ...days.map(({ seconds }) => seconds ?? 0))
  const said = (seconds: number): string => {
    const { value, unit } = replyTime(seconds)
    return t(`dashboard.time.${unit}`, { value })
  }
  return (
    <ol className="grid gap-2">
      {days.map(({ name, seconds, tone }) => (
        <li key={name} className="grid grid-cols-[112px_minmax(0,1fr)_72px] items-center gap-2.5">
          <span>{name}</span>
          <Bar share={(seconds ?? 0) / most} tall tone={tone} />
          <b className="num text-right" title={seconds === null ? '' : format.duration(seconds * 1_000)}>
            {seconds === null ? '–' : said(seconds)}
          </b>
        </li>
      ))}
    </ol>
  )
}
