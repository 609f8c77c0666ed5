import type { Text } from '../../lib/text.ts'
import { sourceName } from './source-name.ts'
import type { Dashboard } from './types.ts'

type Cell = string | number | null

/** Everything the dashboard shows as one CSV (RFC 4180, with the mark by which spreadsheets know UTF-8): block, row, values. */
export function dashboardCsv(data: Dashboard, t: Text): string {
  const figures: [string, Cell, Cell][] = [
    [t('dashboard.figure.leads'), data.newLeads.now, data.newLeads.before],
    [t('dashboard.figure.open-requests'), data.openRequests.now, null],
    [t('dashboard.figure.conversations'), data.conversations.now, data.conversations.before],
    [t('dashboard.csv.person-reply'), rounded(data.personReplySeconds.now), rounded(data.personReplySeconds.before)],
    [t('dashboard.csv.bot-reply'), rounded(data.botReplySeconds), null],
    [t('dashboard.figure.won'), data.won.now, data.won.before],
    [t('dashboard.figure.waiting'), data.waiting, null],
  ]
  const rows: Cell[][] = [
    [
      t('dashboard.csv.part'),
      t('dashboard.csv.name'),
      t('dashboard.csv.now'),
      t('dashboard.csv.before'),
      t('dashboard.csv.more'),
    ],
    ...figures.map(([name, now, before]) => [t('dashboard.csv.figures'), name, now, before, null]),
    ...data.won.amounts.map((sum) => [t('dashboard.csv.amounts'), sum.currency, sum.amountMinor / 100, null, null]),
    ...data.funnel.map(({ step, count }) => [t('dashboard.funnel'), t(`dashboard.funnel.${step}`), count, null, null]),
    ...data.replies.map(({ day, seconds }, index) => [
      t('dashboard.csv.replies'),
      day,
      rounded(seconds),
      rounded(data.repliesBefore[index]?.seconds ?? null),
      null,
    ]),
    ...data.sources.map(({ source, count }) => [t('dashboard.sources'), sourceName(source, t), count, null, null]),
    ...data.team.map((member) => [
      t('dashboard.team'),
      member.name,
      member.conversations,
      rounded(member.replySeconds),
      member.won,
    ]),
  ]
  return `\uFEFF${rows.map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`
}

const rounded = (seconds: number | null): number | null => (seconds === null ? null : Math.round(seconds))

/** A name that a stranger chose must not run as a formula: an apostrophe makes it a text. */
function toCell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
