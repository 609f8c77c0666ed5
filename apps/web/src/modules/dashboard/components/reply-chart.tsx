import { useLocale, useText } from '../../../lib/text.ts'
import { chartLines, type ChartScale } from '../chart-scale.ts'
import { replyTime } from '../reply-time.ts'
import type { ReplyDay } from '../types.ts'

type ReplyChartProps = { now: readonly ReplyDay[]; before: readonly ReplyDay[]; scale: ChartScale }

const width = 700
const height = 128

/** Two lines over the days, gaps where nobody answered; the same as a table for who does not see it. */
export function ReplyChart({ now, before, scale }: ReplyChartProps) {
  const t = useText()
  const { dayName, dayDate } = useDayNames(now.length)
  const top = (scale.ticks.at(-1) ?? 1) * scale.unitSeconds
  const said = (seconds: number | null): string => {
    if (seconds === null) return t('dashboard.replies.no-answer')
    const { value, unit } = replyTime(seconds)
    return t(`dashboard.time.${unit}`, { value })
  }
  const labelEvery = Math.ceil(now.length / 10)
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5">
      <div
        aria-hidden="true"
        className="num -my-1.5 flex flex-col-reverse justify-between text-right text-11 text-text-3"
        style={{ height: height + 12 }}
      >
        {scale.ticks.map((tick) => (
          <span key={tick} className="leading-3">
            {tick}
          </span>
        ))}
      </div>
      <div className="relative min-w-0" style={{ height }}>
        <ChartLines now={now} before={before} ticks={scale.ticks.length} top={top} />
        <div aria-hidden="true" className="absolute inset-0 flex">
          {now.map(({ day, seconds }, index) => (
            <span
              key={day}
              className="flex-1 hover:bg-hover"
              title={t('dashboard.replies.day', {
                day: dayDate(day),
                now: said(seconds),
                before: said(before[index]?.seconds ?? null),
              })}
            />
          ))}
        </div>
      </div>
      <div aria-hidden="true" className="col-start-2 mt-2 flex text-11 text-text-3">
        {now.map(({ day }, index) => (
          <span
            key={day}
            className="flex-1 overflow-visible text-center whitespace-nowrap last:font-semibold last:text-text"
          >
            {(now.length - 1 - index) % labelEvery === 0 && dayName(day)}
          </span>
        ))}
      </div>
      <table className="sr-only">
        <caption>{t('dashboard.replies')}</caption>
        <tbody>
          {now.map(({ day, seconds }) => (
            <tr key={day}>
              <th scope="row">{dayDate(day)}</th>
              <td>{said(seconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ChartLines({
  now,
  before,
  ticks,
  top,
}: {
  now: readonly ReplyDay[]
  before: readonly ReplyDay[]
  ticks: number
  top: number
}) {
  const size = { width, height, top }
  const lines = chartLines(
    now.map(({ seconds }) => seconds),
    size,
  )
  const earlier = chartLines(
    before.map(({ seconds }) => seconds),
    size,
  )
  const rules = Array.from({ length: ticks }, (_, index) => `M0 ${(index / (ticks - 1)) * height}H${width}`).join('')
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="size-full overflow-visible"
    >
      <path d={rules} className="stroke-line" vectorEffect="non-scaling-stroke" />
      {earlier.map((line) => (
        <path
          key={pathOf(line)}
          d={pathOf(line)}
          className="fill-none stroke-line-3"
          strokeWidth={line.length > 1 ? 1.5 : 4}
          strokeLinecap="round"
          {...(line.length > 1 && { strokeDasharray: '4 4' })}
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {lines.map((line) => (
        <g key={pathOf(line)}>
          <path d={`${pathOf(line)}V${height}H${line[0]?.[0] ?? 0}Z`} className="fill-accent opacity-10" />
          <path
            d={pathOf(line)}
            className="fill-none stroke-accent"
            strokeWidth={line.length > 1 ? 2 : 6}
            strokeLinejoin="round"
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
          />
        </g>
      ))}
    </svg>
  )
}

/** A single point is a line of no length, which a round end makes a dot. */
const pathOf = (line: readonly [number, number][]): string =>
  line.length === 1 ? `M${line[0]?.join(' ')}h0.01` : `M${line.map((point) => point.join(' ')).join('L')}`

/** Days are calendar dates of the workspace: they are read and shown as such, in no zone. */
function useDayNames(count: number) {
  const locale = useLocale()
  const short = new Intl.DateTimeFormat(
    locale,
    count > 7 ? { day: 'numeric', month: 'numeric', timeZone: 'UTC' } : { weekday: 'short', timeZone: 'UTC' },
  )
  const long = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' })
  return {
    dayName: (day: string) => short.format(new Date(`${day}T00:00:00Z`)),
    dayDate: (day: string) => long.format(new Date(`${day}T00:00:00Z`)),
  }
}
