import type { Week } from '@cartie/contract/week'
import { Select, Switch } from '@cartie/ui'
import { useLocale, useText } from '../../../lib/text.ts'

const monday = Date.UTC(2024, 0, 1)

/** Hours for each day of the week, Monday first; a day off has none. */
export function WeekInput({
  value,
  onChange,
  disabled = false,
}: {
  value: Week
  onChange: (week: Week) => void
  disabled?: boolean
}) {
  const t = useText()
  const locale = useLocale()
  const dayName = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  // @NOTE the array keeps its seven places.
  const change = (day: number, span: Week[number]) => onChange(value.with(day, span) as Week)
  return (
    <div className="grid gap-2">
      {value.map((span, day) => {
        const name = dayName.format(monday + day * 86_400_000)
        return (
          <div key={day} className="flex min-h-control flex-wrap items-center gap-x-3 gap-y-1">
            <span className="w-30 first-letter:uppercase">{name}</span>
            <Switch
              value={span !== null}
              onChange={(isOpen) => change(day, isOpen ? { from: '09:00', to: '18:00' } : null)}
              label={name}
              disabled={disabled}
            />
            {span ? (
              <span className="flex items-center gap-2">
                <TimeBox
                  label={t('identity.week.from', { day: name })}
                  value={span.from}
                  disabled={disabled}
                  onChange={(from) => change(day, { ...span, from })}
                />
                <span aria-hidden="true">–</span>
                <TimeBox
                  label={t('identity.week.to', { day: name })}
                  value={span.to}
                  disabled={disabled}
                  onChange={(to) => change(day, { ...span, to })}
                />
              </span>
            ) : (
              <span className="text-text-3">{t('identity.week.off')}</span>
            )}
          </div>
        )
      })}
    </div>
  )
}

/** Half-hour steps: the browser's own time box follows its language, not the reader's. */
const steps = [
  ...Array.from(
    { length: 48 },
    (_, step) => `${String(Math.floor(step / 2)).padStart(2, '0')}:${step % 2 ? '30' : '00'}`,
  ),
  '23:59',
]

function TimeBox(props: { label: string; value: string; disabled: boolean; onChange: (value: string) => void }) {
  const choices = steps.includes(props.value) ? steps : [...steps, props.value].toSorted()
  return (
    <Select
      className="num w-22"
      label={props.label}
      value={props.value}
      disabled={props.disabled}
      onChange={(value) => value && props.onChange(value)}
      options={choices.map((value) => ({ value, label: value }))}
    />
  )
}

/** Whether every day that has hours opens before it closes. */
export const isWeekSound = (week: Week): boolean => week.every((span) => !span || span.from < span.to)
